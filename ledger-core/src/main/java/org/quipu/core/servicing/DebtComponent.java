package org.quipu.core.servicing;

/** What a borrower can owe, in the order a payment settles it unless a product says otherwise. */
public enum DebtComponent {
    /** For being late. */
    PENALTY,
    /** For the service, and for one missed instalment. */
    FEE,
    /** For the use of the money. */
    INTEREST,
    /** The money itself. */
    PRINCIPAL
}
