package org.quipu.core.interest;

import java.util.Locale;
import org.quipu.core.Refused;

/** Why a transaction on an account is refused. */
public enum TransactionRefusal implements Refused.Reason {
    /** Amounts are above zero. */
    AMOUNT_NOT_POSITIVE("An amount is above zero."),
    /** Two transactions of an account do not share a name. */
    ID_TAKEN("This id is taken by another transaction of the account."),
    /** Nothing happens to an account before it is there. */
    BEFORE_OPENING("The value date is before the opening."),
    /** A value date is not after the day of the decision. */
    FUTURE_VALUE_DATE("The value date is after the booking date."),
    /** What is not available is neither paid nor reserved. */
    NOT_AVAILABLE(
            "The amount is not available at the end of every day from its value date to its booking"
                    + " date."),
    /** No more is released than is reserved. */
    NOT_HELD("There is no such hold in effect, or it is smaller."),
    /** What is undone must be there, and be no reversal. */
    NOT_REVERSIBLE("There is no such transaction in effect, or it is a reversal itself."),
    /** Money that is spent is not taken back without force. */
    SPENT("Without it the account would have been below its limit at the end of a day since.");

    private final String meaning;

    TransactionRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return "interest/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
