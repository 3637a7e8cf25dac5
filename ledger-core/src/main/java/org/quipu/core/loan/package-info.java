/**
 * Loans from application to the last cent, as facts in the log. Start with {@link
 * org.quipu.core.loan.LoanDecider}; {@link org.quipu.core.loan.Loan} is what is remembered, and
 * {@link org.quipu.core.loan.LoanDecision} is how every decision about a loan that was paid out is
 * taken: the life is lived again with the new transaction in it, and what it says now is compared
 * with what stands recorded.
 *
 * <p>The figures themselves come from {@code servicing}. Imports accounts, clients, postings,
 * products and servicing; correction imports it.
 */
@NullMarked
package org.quipu.core.loan;

import org.jspecify.annotations.NullMarked;
