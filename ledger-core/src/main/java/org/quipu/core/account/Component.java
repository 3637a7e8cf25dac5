package org.quipu.core.account;

import org.quipu.core.money.Money;

/** The part of an account that a leg moves. Each maps to one role of the general ledger. */
public enum Component {
    /** What the bank owes a saver. */
    DEPOSIT(true),
    /** What the bank owes a saver until a date. */
    TERM_DEPOSIT(true),
    /** Cash in a teller's till. */
    TILL(false),
    /** Cash in a vault. */
    VAULT(false),
    /** Money at another bank. */
    BANK(false),
    /** Electronic money held with a mobile-money operator. */
    FLOAT(false),
    /** Receipts whose payer is not known yet. */
    SUSPENSE(true),
    /** What a borrower owes of the sum lent. */
    PRINCIPAL(false),
    /** Interest on a loan; what is earned enters the books by the day, so it may be below zero. */
    INTEREST(false),
    /** Fees on a loan; likewise. */
    FEE(false),
    /** Penalties on a loan; likewise. */
    PENALTY(false),
    /** What a borrower has paid and nothing is due for. */
    CREDIT(true);

    private final boolean creditNormal;

    Component(boolean creditNormal) {
        this.creditNormal = creditNormal;
    }

    /**
     * Whether its balance usually stands on the credit side: what the bank owes.
     *
     * @return false for what the bank has
     */
    public boolean creditNormal() {
        return creditNormal;
    }

    /**
     * Whether it is one of the bank's own accounts, the other side of cash movements.
     *
     * @return true for till, vault, bank, float and suspense
     */
    public boolean isSettlement() {
        return switch (this) {
            case TILL, VAULT, BANK, FLOAT, SUSPENSE -> true;
            case DEPOSIT, TERM_DEPOSIT, PRINCIPAL, INTEREST, FEE, PENALTY, CREDIT -> false;
        };
    }

    /**
     * Whether it is a part of a loan.
     *
     * @return true for principal, interest, fee, penalty and credit
     */
    public boolean isLoan() {
        return switch (this) {
            case PRINCIPAL, INTEREST, FEE, PENALTY, CREDIT -> true;
            case DEPOSIT, TERM_DEPOSIT, TILL, VAULT, BANK, FLOAT, SUSPENSE -> false;
        };
    }

    /**
     * Turns an amount to the sense its holder reads: a saver's money is positive, and so is the
     * cash in a till.
     *
     * @param debitPositive the ledger's figure
     * @return the holder's figure; the same way back
     */
    public Money inHolderSense(Money debitPositive) {
        return creditNormal ? debitPositive.negated() : debitPositive;
    }

    /**
     * The factor between the ledger's figure and its holder's.
     *
     * @return -1 where credits are normal, else 1
     */
    public int sign() {
        return creditNormal ? -1 : 1;
    }
}
