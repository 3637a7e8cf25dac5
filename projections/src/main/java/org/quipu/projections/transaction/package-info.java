/**
 * Corrections of past transactions as the console asks for them: of ledger-api, in the visitor's
 * name. Start with {@link org.quipu.projections.transaction.Corrections}.
 */
@NullMarked
package org.quipu.projections.transaction;

import org.jspecify.annotations.NullMarked;
