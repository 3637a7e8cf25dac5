package org.quipu.core.account;

/** What an account is stopped from, by the bank or by an order from outside. */
public enum Block {
    /** Nothing. */
    NONE,
    /** Its holder's money may not fall; receipts go on. */
    DEBITS,
    /** No movement at all. */
    ALL
}
