/**
 * Deposits for a term: {@link org.quipu.core.termdeposit.FixedDeposit} of one sum, {@link
 * org.quipu.core.termdeposit.RecurringDeposit} of one a month. Each is a pure function of its
 * terms; what it earned to a day is spread evenly over each compounding period. Imports money,
 * rates, the calendar, and the even accrual of {@link org.quipu.core.schedule.Accrual}.
 */
@NullMarked
package org.quipu.core.termdeposit;

import org.jspecify.annotations.NullMarked;
