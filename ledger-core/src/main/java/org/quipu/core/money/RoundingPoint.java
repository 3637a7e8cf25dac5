package org.quipu.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The only places where a figure is rounded. Everything between them is exact, or carries at least
 * 34 digits where a power makes exactness impossible.
 */
public enum RoundingPoint {
    /** R1: interest of one period on the balance. */
    PERIOD_INTEREST,
    /** R2: a fee given in per cent of the principal. */
    FEE_PERCENT,
    /** R3: the whole interest of a flat loan. */
    FLAT_INTEREST_TOTAL,
    /** R4: the equal share of it in each instalment but the last. */
    FLAT_INTEREST_SHARE,
    /** R5: the level instalment of a flat loan, in cash units. */
    FLAT_INSTALMENT,
    /** R6: the equal principal part, in cash units. */
    EQUAL_PRINCIPAL_PART,
    /** R7: the level instalment of an annuity, in cash units. */
    ANNUITY_INSTALMENT,
    /** R8: the part of an interest amount that is earned at the close of a day. */
    EARNED_INTEREST,
    /** R9: the penalty of one instalment, charged to date. */
    PENALTY_TO_DATE,
    /** R10: the provision of one loan. */
    PROVISION,
    /** R11: interest of a savings account or of its overdraft, posted or accrued to date. */
    SAVINGS_INTEREST,
    /** R12: tax withheld from interest. */
    WITHHOLDING_TAX,
    /** R13: interest of a fixed deposit, for its term or a compounding period. */
    FIXED_DEPOSIT_INTEREST,
    /** R14: interest of a recurring deposit, each time it is capitalised. */
    RECURRING_DEPOSIT_INTEREST,
    /** The ceiling of all penalties of a loan, in per cent of the sum disbursed. */
    PENALTY_CAP,
    /** What a borrower must have saved, in per cent of the principal. */
    COMPULSORY_SAVINGS,
    /** The tax that a charge contains. */
    TAX_CONTAINED,
    /** The tax and the third party's money that a part of a charge carries. */
    FEE_SHARE;

    /**
     * {@code amount × numerator / denominator}, in minor units.
     *
     * @param precision how this account rounds
     * @param amount minor units
     * @param numerator of the factor
     * @param denominator of the factor, above zero
     * @return minor units
     */
    public long round(Precision precision, long amount, long numerator, long denominator) {
        return precision.rounding().share(amount, numerator, denominator);
    }

    /**
     * An exact figure, in minor units.
     *
     * @param precision how this account rounds
     * @param exact minor units
     * @return whole minor units
     */
    public long round(Precision precision, Exact exact) {
        return precision.rounding().quotient(exact.numerator(), exact.denominator());
    }

    /**
     * An exact fraction, in whole cash units.
     *
     * @param precision how this account rounds
     * @param numerator minor units times the denominator
     * @param denominator above zero
     * @return minor units, a multiple of the cash unit
     */
    public long roundToCash(Precision precision, BigInteger numerator, BigInteger denominator) {
        var unit = BigInteger.valueOf(precision.cashUnit());
        return Math.multiplyExact(
                precision.rounding().quotient(numerator, denominator.multiply(unit)),
                precision.cashUnit());
    }

    /**
     * A decimal, in whole cash units.
     *
     * @param precision how this account rounds
     * @param amount minor units
     * @return minor units, a multiple of the cash unit
     */
    public long roundToCash(Precision precision, BigDecimal amount) {
        var units = amount.divide(BigDecimal.valueOf(precision.cashUnit()), Precision.EXACT);
        return Math.multiplyExact(precision.rounding().whole(units), precision.cashUnit());
    }
}
