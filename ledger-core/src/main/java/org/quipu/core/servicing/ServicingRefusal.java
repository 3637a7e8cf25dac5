package org.quipu.core.servicing;

import java.util.Locale;
import org.quipu.core.Refused;

/** Why a transaction on a loan is refused. */
public enum ServicingRefusal implements Refused.Reason {
    /** Amounts are above zero. */
    AMOUNT_NOT_POSITIVE("An amount is above zero."),
    /** Two transactions of a loan do not share a name. */
    ID_TAKEN("This id is taken by another transaction of the loan."),
    /** Nothing happens to a loan before it is paid out. */
    BEFORE_DISBURSEMENT("The value date is before the disbursement."),
    /** What happened before belongs to another system. */
    BEFORE_HANDOVER("The value date is before the day the loan was taken over."),
    /** A value date is not after the day of the decision. */
    FUTURE_VALUE_DATE("The value date is after the booking date."),
    /** What is undone must be there, and be no reversal. */
    NOT_REVERSIBLE("There is no such transaction in effect, or it is a reversal itself."),
    /** Some decisions rest on all that came before them. */
    LATER_DECISION(
            "A later settlement, write-off, refund, restructure or replaced schedule rests on what"
                    + " this would change: reverse that first."),
    /** The loan has ended. */
    NOT_ACTIVE("The loan is closed or written off."),
    /** The loan has not been given up. */
    NOT_WRITTEN_OFF("A recovery is for loans that were written off."),
    /** No more can be let go than is due. */
    WAIVED_MORE_THAN_DUE("The waiver is above what is due."),
    /** No more can be paid back than there is. */
    REFUNDED_MORE_THAN_CREDIT("The refund is above the borrower's credit."),
    /** Settling means paying all of it. */
    BELOW_QUOTE("The settlement is below the quote."),
    /** Without principal there is nothing to agree anew. */
    NO_PRINCIPAL_LEFT("No principal is left: settle the loan."),
    /** The new terms contradict themselves. */
    BAD_TERMS("The new terms contradict themselves."),
    /** What is all due is not made anew. */
    NO_INSTALMENT_LEFT("No instalment is still to come."),
    /** Flat interest knows no balance. */
    FLAT_INTEREST("Flat interest is agreed once: neither its rate nor its principal changes."),
    /** What is paid stays paid. */
    PAID_IN_ADVANCE("An instalment would ask for less interest than was paid on it in advance."),
    /** A moratorium puts off. */
    NOT_LATER("The next instalment falls due on that date or later already."),
    /** Interest is stopped once. */
    ALREADY_STOPPED("Interest is stopped already."),
    /** Only what is stopped resumes. */
    NOT_STOPPED("Interest is not stopped."),
    /** Interest that joins the principal is not stopped. */
    CAPITALISING("Interest is not stopped while it joins the principal.");

    private final String meaning;

    ServicingRefusal(String meaning) {
        this.meaning = meaning;
    }

    /**
     * Whether an amount was measured with what the loan stands at.
     *
     * @return true where {@link LoanHistory#measure} tells with what
     */
    public boolean isAboutAnAmount() {
        return this == WAIVED_MORE_THAN_DUE
                || this == REFUNDED_MORE_THAN_CREDIT
                || this == BELOW_QUOTE;
    }

    @Override
    public String code() {
        return "loan/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
