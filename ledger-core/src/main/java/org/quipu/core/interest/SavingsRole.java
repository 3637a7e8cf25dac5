package org.quipu.core.interest;

/** The accounts of the general ledger that a savings account moves, by what they mean. */
public enum SavingsRole {
    /** Money received and paid out. */
    CASH,
    /** What savers own; a credit. */
    DEPOSITS,
    /** Deposits below zero: what holders owe. */
    OVERDRAFTS,
    /** Tax withheld and not yet remitted; a credit. */
    TAX_PAYABLE,
    /** Credit interest, accrued or posted. */
    INTEREST_EXPENSE,
    /** Credit interest accrued and not posted; a credit. */
    INTEREST_PAYABLE,
    /** Overdraft interest accrued and not posted. */
    INTEREST_RECEIVABLE,
    /** Overdraft interest, accrued or posted; a credit. */
    INTEREST_INCOME
}
