/**
 * The life of a loan as a pure function: of its terms, of what happened to it, of a date, and of
 * what was known by a date. Start with {@link org.quipu.core.servicing.Servicing}; {@link
 * org.quipu.core.servicing.LoanLife} goes through the days, {@link
 * org.quipu.core.servicing.RunningLoan} is what it remembers, and each rule (allocation, penalty,
 * suspension, restructure, settlement) has a file of its own.
 *
 * <p>A payment that becomes known late changes everything after its value date: nothing is patched,
 * the life is lived again. Imports money, rates, the calendar and schedules. All amounts are whole
 * minor units of the loan's currency; debit is positive in {@link
 * org.quipu.core.servicing.LoanBooks} only.
 */
@NullMarked
package org.quipu.core.servicing;

import org.jspecify.annotations.NullMarked;
