package org.quipu.core.correction;

import org.quipu.core.Refused;

/** Why a transaction is not corrected, besides what stops any posting. */
public enum CorrectionRefusal implements Refused.Reason {
    /** The log does not reach there. */
    UNKNOWN_TRANSACTION("correction/unknown-transaction", "There is no such transaction."),
    /** It moved nothing. */
    NOT_A_MOVEMENT("correction/not-a-movement", "What happened there moved no money."),
    /** Nobody asked for it. */
    FELL_DUE(
            "correction/fell-due",
            "It fell due by itself; reverse the transaction that it follows from, or waive a fee."),
    /** It is a reversal itself. */
    REVERSAL_OF_REVERSAL(
            "correction/reversal-of-reversal",
            "A reversal or waiver is final; post the transaction anew."),
    /** It was taken back before. */
    ALREADY_REVERSED("correction/already-reversed", "The transaction was reversed before."),
    /** Its posting lies on another account now. */
    ALREADY_MOVED(
            "correction/already-moved",
            "A posting of it was moved; correct the move, a transaction of its own."),
    /** It never touched that account. */
    NO_SUCH_POSTING("correction/no-such-posting", "The transaction moved nothing on the account."),
    /** Both accounts are one. */
    SAME_ACCOUNT("correction/same-account", "A posting is moved to another account."),
    /** What the bank has is not what it owes. */
    OTHER_SIDE(
            "correction/other-side",
            "A posting moves between customers' and suspense accounts, or between tills, vaults,"
                    + " banks and floats."),
    /** It would be lost sight of. */
    OUT_OF_SUSPENSE(
            "correction/out-of-suspense",
            "It was assigned from suspense; reverse it, then assign the payment to its loan."),
    /** There is no such fee on the account. */
    FEE_NOT_CHARGED(
            "correction/fee-not-charged",
            "No fee was taken of this account there, so none is waived."),
    /** It is back already. */
    FEE_GIVEN_BACK("correction/fee-given-back", "The fee was waived, reversed or moved before."),
    /** It waits for a second pair of eyes. */
    NEEDS_FOUR_EYES(
            "correction/needs-four-eyes",
            "A reversal that overdraws an account must be approved by a second person.");

    private final String code;
    private final String meaning;

    CorrectionRefusal(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
