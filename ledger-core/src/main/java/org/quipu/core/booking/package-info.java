/**
 * What the bank books for a day. Journals of transactions stand on the day they were decided;
 * everything else (interest earned, penalties, suspension, allowances) is a measure, a function of
 * events and a date, and becomes a fact of the books as the difference a day made. Start with
 * {@link org.quipu.core.booking.DayBooking}. What a closed day moves in the books of a loan is
 * {@link org.quipu.core.booking.LoanMeasuring}'s to say; how it enters the log, {@link
 * org.quipu.core.day.DayDecider}'s. Imports loans and savings as functions of a date; accounts of
 * the general ledger go by their names, such as {@code interest_income}.
 */
@NullMarked
package org.quipu.core.booking;

import org.jspecify.annotations.NullMarked;
