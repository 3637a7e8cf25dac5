/**
 * Deposits for a term, asked of the other application, which knows what no event says: what is
 * earned so far, and what fell due and is not recorded. Start with {@link
 * org.quipu.projections.deposit.TermDeposits}.
 */
@NullMarked
package org.quipu.projections.deposit;

import org.jspecify.annotations.NullMarked;
