/**
 * The bank's own accounts on the other side of customers' money: tills, vaults, accounts at other
 * banks, mobile-money floats, suspense. Start with {@link
 * org.quipu.core.settlement.SettlementCommand}. Imports accounts.
 */
@NullMarked
package org.quipu.core.settlement;

import org.jspecify.annotations.NullMarked;
