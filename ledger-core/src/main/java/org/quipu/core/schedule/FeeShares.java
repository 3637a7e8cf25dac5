package org.quipu.core.schedule;

import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;

/**
 * Whose the parts of a fee are; minor units.
 *
 * @param income the bank's own
 * @param thirdParty somebody else's, such as an insurer's
 * @param tax owed on it
 */
public record FeeShares(long income, long thirdParty, long tax) {
    /** Nothing. */
    public static final FeeShares NONE = new FeeShares(0, 0, 0);

    /**
     * A fee that is the bank's alone.
     *
     * @param amount minor units
     * @return all of it income
     */
    public static FeeShares own(long amount) {
        return new FeeShares(amount, 0, 0);
    }

    /** All three together. */
    public long total() {
        return income + thirdParty + tax;
    }

    /**
     * Both together.
     *
     * @param other added
     * @return the sum
     */
    public FeeShares plus(FeeShares other) {
        return new FeeShares(income + other.income, thirdParty + other.thirdParty, tax + other.tax);
    }

    /**
     * This without another.
     *
     * @param other taken off
     * @return the difference
     */
    public FeeShares minus(FeeShares other) {
        return new FeeShares(income - other.income, thirdParty - other.thirdParty, tax - other.tax);
    }

    /**
     * The same shares of a part: tax is rounded, then tax and the third party's together; the rest
     * is income. All of it has exactly these shares.
     *
     * @param amount of the part, from 0 to the total
     * @param precision how the account rounds
     * @return shares that add up to the amount
     */
    public FeeShares part(long amount, Precision precision) {
        if (amount == 0) return NONE;
        if (thirdParty == 0 && tax == 0) return own(amount);
        var taxed = RoundingPoint.FEE_SHARE.round(precision, amount, tax, total());
        var others = RoundingPoint.FEE_SHARE.round(precision, amount, tax + thirdParty, total());
        return new FeeShares(amount - others, others - taxed, taxed);
    }
}
