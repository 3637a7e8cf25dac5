/**
 * Interest on accounts that money comes to and goes from: credit interest on what is there,
 * overdraft interest on what is missing. Start with {@link org.quipu.core.interest.SavingsLife}, an
 * account as a pure function of its terms, its transactions, a date and what was known by a date;
 * {@link org.quipu.core.interest.BalanceWalk} goes through the days and posts, {@link
 * org.quipu.core.interest.CreditInterest} says how.
 *
 * <p>A transaction that becomes known late changes every later posting, as if it had been known at
 * once; what differs from a posting already made is a {@link org.quipu.core.interest.Restatement}.
 * Imports money, rates and the calendar only. Amounts are whole minor units in the holder's sense
 * (what the bank owes is positive); between roundings they are {@link org.quipu.core.money.Exact}.
 */
@NullMarked
package org.quipu.core.interest;

import org.jspecify.annotations.NullMarked;
