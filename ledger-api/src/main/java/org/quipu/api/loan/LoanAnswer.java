package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.product.Cost;
import org.quipu.api.product.TermsBody;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.LoanHistory;

/** What is read of loans. */
final class LoanAnswer {
    private LoanAnswer() {}

    /** A loan as it stands. */
    record Standing(
            @Meaning(value = "The loan's id.", example = "ln_01k9x0c2d4") String id,
            @Meaning(value = "Your own identifier.", example = "LN-17") Optional<String> externalId,
            @Meaning(value = "The borrower.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "Whose joint loan it is part of.", example = "grp_01k9x0bqwe")
                    Optional<String> group,
            @Meaning(value = "Who looks after it.", example = "officer-7") Optional<String> officer,
            @Meaning(value = "Under whose rules.", example = "business") String product,
            @Meaning(value = "The version it keeps for life, once paid out.", example = "1")
                    Optional<Integer> productVersion,
            @Meaning(value = "Where it is booked on the day.", example = "main") String branch,
            @Meaning(value = "Whose money it is on the day.", example = "village-fund")
                    Optional<String> fund,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(
                            value =
                                    "applied, approved, instructed, rejected, withdrawn,"
                                            + " takeover_reversed, active, closed or written_off.",
                            example = "active")
                    String status,
            @Meaning("The day these figures are of.") LocalDate asOf,
            @Meaning(value = "The last position this may reflect.", example = "48216")
                    long position,
            @Meaning("What was asked for, or agreed on since.") TermsBody terms,
            @Meaning("The contract, once paid out.") Optional<Contract> contract,
            @Meaning("What it costs a year by contract; absent before, and where no rate fits.")
                    Optional<Cost> cost,
            @Meaning("Its figures, once paid out.") Optional<LoanFigures> figures,
            @Meaning("What happened to it up to the day, in the order of its effect.")
                    List<LoanTransactions.Line> transactions) {}

    /** What was agreed at disbursement, and stays. */
    record Contract(
            @Meaning(value = "The sum lent.", example = "2000.00") String principal,
            @Meaning("The day the money went out.") LocalDate disbursementDate,
            @Meaning("The day another system handed it over; absent where it was paid out here.")
                    Optional<LocalDate> handoverDate,
            @Meaning(value = "How interest is spread.", example = "annuity") String method,
            @Meaning(value = "Per cent a year.", example = "20") String annualRate,
            @Meaning(value = "The whole interest, where it is an amount.", example = "120.00")
                    Optional<String> flatInterest,
            @Meaning("The part of a year a period is.") DayCount dayCount,
            @Meaning("From one due date to the next.") Frequency frequency,
            @Meaning(value = "How many.", example = "4") int instalments,
            @Meaning(value = "Withheld from the sum.", example = "20.00") String upfrontFee) {
        static Contract of(LoanHistory history) {
            var terms = history.terms();
            var precision = terms.precision();
            var interest = terms.interest();
            return new Contract(
                    text(terms.principal(), precision),
                    terms.timing().disbursed(),
                    history.handover().map(Handover::day),
                    Wire.name(interest.method()),
                    interest.rate().percent().toPlainString(),
                    interest.agreedAmount().isPresent()
                            ? Optional.of(text(interest.agreedAmount().getAsLong(), precision))
                            : Optional.empty(),
                    interest.dayCount(),
                    terms.timing().frequency(),
                    terms.timing().instalments(),
                    text(terms.fees().upfront().of(terms.principal(), precision), precision));
        }

        private static String text(long minor, Precision precision) {
            return LoanFigures.text(minor, precision);
        }
    }

    /** What it takes to pay a loan back at once. */
    record Quoted(
            @Meaning(value = "The loan's id.", example = "ln_01k9x0c2d4") String loan,
            @Meaning("The day it is quoted for.") LocalDate on,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning("What is owed; interest below zero is refunded.") LoanFigures.Amounts owed,
            @Meaning(value = "The borrower's credit, which counts.", example = "0.00")
                    String credit,
            @Meaning(value = "To be paid.", example = "1537.53") String amount,
            @Meaning(value = "The last position this may reflect.", example = "48216")
                    long position) {}
}
