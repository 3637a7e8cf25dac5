package org.quipu.api.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quipu.api.access.Role;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.Command;
import org.quipu.core.period.Period;
import org.quipu.core.period.PeriodCommand.ClosePeriod;
import org.quipu.core.period.PeriodCommand.ReopenPeriod;
import org.quipu.core.period.PeriodEvent;
import org.quipu.core.period.PeriodEvent.PeriodReopened;

/** Everything that can be asked of accounting periods. */
public final class PeriodOperations {
    private static final String CHAPTER = "accounting-periods";
    private static final String ROOT = "/v1/accounting-periods";
    private static final Set<Role> KEEPERS = Set.of(Role.ACCOUNTANT);

    private PeriodOperations() {}

    /** Why. */
    record Words(
            @Meaning(value = "Words for people. Kept outside the log.", example = "all is in")
                    Optional<FreeText> narrative) {}

    /** A period that was closed or opened. */
    record Decided(
            @Meaning(value = "The transaction's id.", example = "48300") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48300") long position,
            @Meaning(value = "Which period.", example = "2026-03") String period,
            @Meaning(
                            value =
                                    "closing while its trial balance is drawn up, closed, or open"
                                            + " again.",
                            example = "closing")
                    String status,
            @Meaning("The business date.") LocalDate bookingDate) {
        static Decided of(Happened happened) {
            var at = happened.the(PeriodEvent.class);
            var status =
                    switch (at.event()) {
                        case PeriodEvent.PeriodClosing _, PeriodEvent.LoansTaped _ -> "closing";
                        case PeriodEvent.PeriodClosed _ -> "closed";
                        case PeriodReopened _ -> "open";
                    };
            return new Decided(
                    at.id(),
                    at.position(),
                    at.event().period().toString(),
                    status,
                    at.event().bookedOn());
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(list(), read(), tape(), close(), reopen());
    }

    private static Operation close() {
        return write(
                "close",
                "closePeriod",
                "Closes the first open period once a second person has approved: no entry by hand can"
                        + " be dated in it any more. Its trial balance is then frozen. `yyyy-13`"
                        + " closes a year to retained earnings. Postings need no closing: their"
                        + " booking date is the business date.",
                asking ->
                        new ClosePeriod(
                                period(Map.of("period", asking.variable("period"))),
                                envelope(asking)));
    }

    private static Operation reopen() {
        return write(
                "reopen",
                "reopenPeriod",
                "Opens the period last closed again, once a second person has approved; of `yyyy-13`"
                        + " the closing of the year is taken back.",
                asking ->
                        new ReopenPeriod(
                                period(Map.of("period", asking.variable("period"))),
                                envelope(asking)));
    }

    private static Operation write(
            String action, String name, String summary, Function<Asking<Words>, Command> asks) {
        return Write.at(ROOT + "/{period}/" + action, new Manual(name, CHAPTER, summary, KEEPERS))
                .asks(Words.class, "{\"narrative\": \"all is in\"}", asks)
                .answers(Decided.class, Decided::of);
    }

    private static org.quipu.core.Envelope envelope(Asking<Words> asking) {
        return Source.ofNarrative(asking.body().narrative()).envelope(asking);
    }

    /** The period that the path names. */
    static Period period(Map<String, String> path) {
        return Period.parse(path.getOrDefault("period", ""))
                .orElseThrow(() ->
                        new ProblemException(
                                new FieldError(
                                        "path",
                                        "period",
                                        "period/shape",
                                        "A month as yyyy-mm, or yyyy-13 for the end of a year.")));
    }

    private static Operation list() {
        return new Query<>(
                Route.get(ROOT),
                new Manual(
                        "listPeriods",
                        CHAPTER,
                        "Answers which periods are closed and from which day on the books are open,"
                                + " from the decided state.",
                        Role.READERS),
                List.of(),
                PeriodReading.Standing.class,
                PeriodReading::all);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{period}"),
                new Manual(
                        "readPeriod",
                        CHAPTER,
                        "Answers the trial balance that a closed period was frozen with.",
                        Role.READERS),
                List.of(),
                PeriodReading.Frozen.class,
                PeriodReading::frozen);
    }

    private static Operation tape() {
        return new Query<>(
                Route.get(ROOT + "/{period}/loan-tape"),
                new Manual(
                        "readLoanTape",
                        CHAPTER,
                        "Answers the loans of a closed period as they stood at its end, as known then,"
                                + " some lines at a time. `header` and all lines, each ended by a"
                                + " line feed, are the text whose SHA-256 the period was frozen with.",
                        Role.READERS),
                List.of(
                        new Parameter(
                                "after",
                                "integer",
                                "`next` of the answer before; absent for the first lines.",
                                false)),
                PeriodReading.Tape.class,
                PeriodReading::tape);
    }
}
