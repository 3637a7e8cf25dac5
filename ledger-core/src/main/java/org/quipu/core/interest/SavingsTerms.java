package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.quipu.core.money.Precision;
import org.quipu.core.rate.AnnualRate;

/**
 * What was agreed on an account.
 *
 * @param opened the first day; interest begins on it
 * @param credit interest on what is there
 * @param overdraft what may be missing
 * @param tax withheld from credit interest; a share, not a rate a year
 * @param minimumBalance what must stay, in minor units
 * @param dormancyDays after how many days without the customer the account is dormant
 * @param precision how it counts
 */
public record SavingsTerms(
        LocalDate opened,
        CreditInterest credit,
        Overdraft overdraft,
        AnnualRate tax,
        long minimumBalance,
        OptionalInt dormancyDays,
        Precision precision) {
    /** Refuses a minimum below zero and a tax above everything. */
    public SavingsTerms {
        if (minimumBalance < 0) throw new IllegalArgumentException("a minimum is not below zero");
        if (tax.numerator() > tax.denominator()) {
            throw new IllegalArgumentException("a tax is at most 100 %");
        }
    }

    /** What interest is earned by, from the opening on. */
    InterestPlan plan() {
        return InterestPlan.of(opened, new InterestTerms(credit, overdraft, tax, precision));
    }

    /** What may be drawn of a balance while a part of it is reserved. */
    long available(long balance, long held) {
        return balance - held - minimumBalance + overdraft.limit();
    }
}
