/**
 * Tills, vaults, banks, floats and suspense over HTTP. Start with {@link
 * org.quipu.api.settlement.SettlementOperations}.
 */
@NullMarked
package org.quipu.api.settlement;

import org.jspecify.annotations.NullMarked;
