package org.quipu.core.loan;

import java.util.Locale;
import org.quipu.core.Refused;

/** Why a loan that runs in another system is not taken over as it was handed over. */
public enum TakeoverRefusal implements Refused.Reason {
    /** There is nothing left to serve. */
    NOTHING_OUTSTANDING("No principal is outstanding: a loan that has ended stays where it was."),
    /** More rows than any loan has. */
    TOO_MANY_ROWS("The schedule has more rows than a loan may have."),
    /** By due date, none before the disbursement, numbers rising. */
    ROWS_OUT_OF_ORDER(
            "Rows go by due date, from the disbursement on; instalments keep the numbers of their"
                    + " schedule, each once, within its number of instalments."),
    /** A period that ends before it begins. */
    BAD_PERIOD("A period of interest ends before it begins."),
    /** Amounts are not below zero. */
    AMOUNT_OUT_OF_RANGE("An amount is below zero, or above what one posting may move."),
    /** What is paid is paid of something. */
    SETTLED_MORE_THAN_ASKED("More of a row is paid and waived than it asks for."),
    /** Principal is owed whatever happens. */
    PRINCIPAL_WAIVED("Principal is not waived: hand over what is still owed of it."),
    /** Parts of a row's interest that are more than the whole. */
    INTEREST_DOES_NOT_ADD_UP("The earlier parts of a row's interest are more than its interest."),
    /** What was lent is repaid or outstanding. */
    PRINCIPAL_DOES_NOT_ADD_UP(
            "The sum lent and what was capitalised is not what was repaid and what the rows leave"
                    + " outstanding."),
    /** A part above the whole. */
    PENALTY_DOES_NOT_ADD_UP("The rows ask for more penalties than were charged in all."),
    /** What joins the principal later is not handed over. */
    STILL_CAPITALISING(
            "Interest still joins the principal: take the loan over when that grace is over.");

    private final String meaning;

    TakeoverRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return "loan-takeover/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
