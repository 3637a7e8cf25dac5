package org.quipu.core.account;

/** The part of an account that a leg moves. Each maps to one role of the general ledger. */
public enum Component {
    /** What the bank owes a saver. */
    DEPOSIT,
    /** Cash in a teller's till. */
    TILL,
    /** Cash in a vault. */
    VAULT,
    /** Money at another bank. */
    BANK,
    /** Electronic money held with a mobile-money operator. */
    FLOAT,
    /** Receipts whose payer is not known yet. */
    SUSPENSE,
    /** What a borrower owes of the sum lent. */
    PRINCIPAL
}
