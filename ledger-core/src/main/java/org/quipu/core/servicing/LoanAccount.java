package org.quipu.core.servicing;

import java.util.Locale;

/** The accounts of the general ledger that a loan moves, by what they mean. */
public enum LoanAccount {
    /** Money received and paid out. */
    CASH,
    /** Principal that borrowers owe. */
    LOAN_PORTFOLIO,
    /** What is set aside for losses; a credit. */
    LOSS_ALLOWANCE,
    /** Interest earned and not paid. */
    INTEREST_RECEIVABLE,
    /** Fees due and not paid. */
    FEE_RECEIVABLE,
    /** Penalties charged and not paid. */
    PENALTY_RECEIVABLE,
    /** What borrowers have paid and nothing is due for. */
    CLIENT_CREDIT,
    /** Interest paid before it is earned. */
    INTEREST_RECEIVED_IN_ADVANCE,
    /** Fees paid before they fall due. */
    FEES_RECEIVED_IN_ADVANCE,
    /** Fees that are somebody else's, such as an insurer's. */
    THIRD_PARTY_PAYABLES,
    /** Tax that fees contain. */
    TAXES_ON_FEES,
    /** Suspended amounts that joined the principal. */
    DEFERRED_INCOME,
    /** What loans taken over from another system brought in, until that system's books are. */
    MIGRATION,
    /** Interest earned. */
    INTEREST_INCOME,
    /** Fees earned. */
    FEE_INCOME,
    /** Penalties earned. */
    PENALTY_INCOME,
    /** What came in for loans given up. */
    RECOVERY_INCOME,
    /** Losses, made and expected. */
    IMPAIRMENT_EXPENSE,
    /** What losses are expected to cost, in a book of their own. */
    EXPECTED_LOSS_EXPENSE,
    /** Losses expected, in a book of their own; a credit. */
    EXPECTED_LOSS_ALLOWANCE;

    private final String text = name().toLowerCase(Locale.ROOT);

    /**
     * The account's name for programs.
     *
     * @return for example {@code loan_portfolio}
     */
    public String text() {
        return text;
    }
}
