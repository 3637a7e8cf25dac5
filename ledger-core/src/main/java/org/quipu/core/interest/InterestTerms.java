package org.quipu.core.interest;

import org.quipu.core.money.Exact;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/**
 * What interest is earned and charged by.
 *
 * @param credit interest on what is there
 * @param overdraft what may be missing, and what that costs
 * @param tax withheld from credit interest; a share, not a rate a year
 * @param precision how it counts
 */
public record InterestTerms(
        CreditInterest credit, Overdraft overdraft, AnnualRate tax, Precision precision) {
    /** Refuses a tax above everything. */
    public InterestTerms {
        if (tax.numerator() > tax.denominator()) {
            throw new IllegalArgumentException("a tax is at most 100 %");
        }
    }

    /**
     * The tax on a gross amount (R12).
     *
     * @param gross minor units
     * @return minor units
     */
    public long taxOn(long gross) {
        return RoundingPoint.WITHHOLDING_TAX.round(
                precision, gross, tax.numerator(), tax.denominator());
    }

    boolean isNothing() {
        return overdraft.rate().numerator() == 0
                && credit.tiers().steps().stream().allMatch(it -> it.rate().numerator() == 0);
    }

    /**
     * Interest in whole minor units (R11).
     *
     * @param interest unrounded
     * @return minor units
     */
    public long rounded(Exact interest) {
        return RoundingPoint.SAVINGS_INTEREST.round(precision, interest);
    }
}
