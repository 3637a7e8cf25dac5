package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.Figure;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Source;
import org.quipu.api.product.TermsBody;
import org.quipu.core.Envelope;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.Handover.HandedRow;
import org.quipu.core.servicing.Standing;

/** What is sent to take over a loan that runs in another system. */
record TakeoverBody(
        @Meaning(value = "The borrower.", example = "ext:C-31") Identifier client,
        @Meaning(value = "By whose rules it is served from now on.", example = "business")
                Code product,
        @Meaning("What the other system calls the loan.") ExternalId reference,
        @Inline TermsBody terms,
        @Meaning("The day the money went out.") LocalDate disbursementDate,
        @Meaning("The day at whose close these figures are; nothing here takes effect before it.")
                LocalDate handoverDate,
        @Inline Figures figures,
        @Meaning(
                        "By due date: what is late or due, and what is to come, also where it was paid"
                                + " in advance. What is over and paid is left out.")
                List<Row> schedule,
        @Meaning(value = "Who looks after it.", example = "officer-7") Optional<Code> officer,
        @Meaning(value = "Whose joint loan it is part of.", example = "ext:G-4")
                Optional<Identifier> group,
        @Meaning(value = "Where it is booked; the client's branch if absent.", example = "main")
                Optional<Code> branch,
        @Meaning(value = "Your own identifier of the loan, unique.", example = "LN-17")
                Optional<ExternalId> externalId,
        @Meaning(value = "The source of funds.", example = "own") Optional<Code> fund,
        @Meaning(value = "Why. Kept outside the log.", example = "merger of 2026")
                Optional<FreeText> narrative) {
    Envelope envelope(Asking<?> asking) {
        return Source.ofEntry(Optional.empty(), narrative, fund).envelope(asking);
    }

    Handover handover(Currency currency) {
        var rows = new ArrayList<HandedRow>(schedule.size());
        for (var at = 0; at < schedule.size(); at++) {
            rows.add(schedule.get(at).handed("/schedule/" + at, currency));
        }
        var ofRows = rows.stream().mapToLong(row -> row.asked().penalty()).sum();
        return new Handover(
                handoverDate,
                rows,
                new Handover.Past(
                        minor("/principalRepaid", Optional.of(figures.principalRepaid()), currency),
                        minor("/capitalised", figures.capitalised(), currency),
                        figures.penaltyCharged().isPresent()
                                ? minor("/penaltyCharged", figures.penaltyCharged(), currency)
                                : ofRows),
                minor("/credit", figures.credit(), currency),
                figures.suspended().orElse(false),
                figures.restructured().map(Restructured::before));
    }

    private static long minor(String at, Optional<Figure> figure, Currency currency) {
        return figure.isPresent() ? Moneys.of(at, figure.get().decimal(), currency).minor() : 0;
    }

    /** How the loan stands, beside its rows. */
    record Figures(
            @Meaning(value = "Of the principal, in all.", example = "100.00")
                    Figure principalRepaid,
            @Meaning(value = "What joined the principal in all; none if absent.", example = "0.00")
                    Optional<Figure> capitalised,
            @Meaning(
                            value =
                                    "Penalties charged in all, paid ones included, which count for a"
                                            + " cap; those of the rows if absent.",
                            example = "2.50")
                    Optional<Figure> penaltyCharged,
            @Meaning(value = "The borrower's credit; none if absent.", example = "0.00")
                    Optional<Figure> credit,
            @Meaning(
                            "Whether unpaid interest is no income though the loan is not late enough for"
                                    + " it now. One that is late enough is suspended anyway.")
                    Optional<Boolean> suspended,
            @Meaning("The last restructure, if there was one.")
                    Optional<Restructured> restructured) {}

    /** A restructure before the handover. */
    record Restructured(
            @Meaning("Whether it is cured.") Boolean cured,
            @Meaning("Days past due on its day, before it.") Integer daysPastDueBefore) {
        /** Refuses days that are none. */
        Restructured {
            if (daysPastDueBefore < 0) {
                throw new Breach("number/negative", "Days past due are zero or more.");
            }
        }

        Standing.Restructured before() {
            return new Standing.Restructured(cured, daysPastDueBefore);
        }
    }

    /** One row of the schedule. */
    record Row(
            @Meaning(
                            "Its place in its schedule, from 1; absent for an amount without an"
                                    + " instalment, such as a single fee.")
                    Optional<Integer> number,
            @Meaning("When it is, or was, to be paid.") LocalDate dueDate,
            @Meaning("The first day that earns its interest; of every instalment.")
                    Optional<LocalDate> from,
            @Meaning("The first day that does not; of every instalment.") Optional<LocalDate> to,
            @Inline Asked asked,
            @Meaning("What of its interest other days earn, such as those of a grace.")
                    Optional<List<Part>> earlier,
            @Meaning("What of it is paid; nothing if absent.") Optional<Asked> paid,
            @Meaning("What of it is waived, never principal; nothing if absent.")
                    Optional<Asked> waived) {
        /** Refuses an instalment without the days that earn its interest. */
        Row {
            if (number.isPresent() && (from.isEmpty() || to.isEmpty())) {
                throw new Breach(
                        "handover/no-period",
                        "An instalment says `from` which day `to` which it earns.");
            }
        }

        HandedRow handed(String at, Currency currency) {
            return new HandedRow(
                    number.orElse(0),
                    dueDate,
                    from.orElse(dueDate),
                    to.orElse(dueDate),
                    asked.debt(at, currency),
                    parts(at + "/earlier/", currency),
                    paid.orElse(Asked.NOTHING).debt(at + "/paid", currency),
                    waived.orElse(Asked.NOTHING).debt(at + "/waived", currency));
        }

        private List<Accrual> parts(String at, Currency currency) {
            var parts = earlier.orElse(List.of());
            var accruals = new ArrayList<Accrual>(parts.size());
            for (var k = 0; k < parts.size(); k++) {
                accruals.add(parts.get(k).accrual(at + k, currency));
            }
            return accruals;
        }
    }

    /** Amounts by component. */
    record Asked(
            @Meaning(value = "Of penalties; none if absent.", example = "0.00")
                    Optional<Figure> penalty,
            @Meaning(value = "Of fees; none if absent.", example = "0.00") Optional<Figure> fee,
            @Meaning(value = "Of interest; none if absent.", example = "33.33")
                    Optional<Figure> interest,
            @Meaning(value = "Of principal; none if absent.", example = "487.68")
                    Optional<Figure> principal) {
        static final Asked NOTHING =
                new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Debt debt(String at, Currency currency) {
            return new Debt(
                    minor(at + "/penalty", penalty, currency),
                    minor(at + "/fee", fee, currency),
                    minor(at + "/interest", interest, currency),
                    minor(at + "/principal", principal, currency));
        }
    }

    /** A part of a row's interest. */
    record Part(
            @Meaning("The first day that earns it.") LocalDate from,
            @Meaning("The first day that does not.") LocalDate to,
            @Meaning(value = "How much.", example = "12.00") Figure interest) {
        Accrual accrual(String at, Currency currency) {
            return new Accrual(from, to, minor(at + "/interest", Optional.of(interest), currency));
        }
    }
}
