package org.quipu.core.servicing;

/** What becomes of interest that was paid in advance when a loan ends early. */
public enum SettlementInterest {
    /** It stays the bank's. */
    KEEP_PAID,
    /** What is not earned goes back to the borrower. */
    REFUND_UNEARNED
}
