package org.quipu.api.entry;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Breach;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Origin;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.entry.EntryCommand.PostRecurringEntry;
import org.quipu.core.entry.EntryCommand.StopRecurringEntry;
import org.quipu.core.entry.EntryEvent.RecurringEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryStopped;
import org.quipu.core.entry.EntryKinds;
import org.quipu.core.entry.Repeats;
import org.quipu.core.entry.WrittenEntry;
import org.quipu.core.journal.ChartEntry;

/** Entries by hand that come again. */
public final class RecurringOperations {
    private static final String CHAPTER = "journal-entries";
    private static final String ROOT = "/v1/recurring-entries";
    private static final Set<Role> WRITERS = Set.of(Role.ACCOUNTANT);

    private RecurringOperations() {}

    /** What is sent to write one. */
    record Body(
            @Meaning("In whose books the first is; the business date if absent.")
                    Optional<LocalDate> date,
            @Meaning(value = "Months from one to the next, 1 to 12.", example = "1")
                    Integer everyMonths,
            @Meaning("No entry is dated later; 2 to 60 of them.") LocalDate until,
            @Meaning("Of all lines.") Currency currency,
            @Meaning("2 to 1,000; debits and credits of each branch are equal.")
                    List<EntryBody.LineBody> lines,
            @Meaning(value = "Your own identifier of the transaction, unique in the ledger.")
                    Optional<ExternalId> externalId,
            @Meaning(value = "Words for people. Kept outside the log.", example = "rent")
                    Optional<FreeText> narrative) {
        /** Refuses what never comes again. */
        Body {
            if (everyMonths < 1 || everyMonths > 12) {
                throw new Breach("months/range", "1 to 12.");
            }
        }

        static PostRecurringEntry command(Asking<Body> asking) {
            var body = asking.body();
            var source = Source.ofEntry(body.externalId, body.narrative, Optional.empty());
            return new PostRecurringEntry(
                    body.date,
                    EntryBody.lines(body.lines, body.currency),
                    new Repeats(body.everyMonths, body.until),
                    source.envelope(asking));
        }
    }

    /** How one is ended. */
    record StopBody(
            @Meaning("Entries dated later are taken back; the business date if absent.")
                    Optional<LocalDate> after,
            @Meaning(value = "Words for people. Kept outside the log.", example = "moved out")
                    Optional<FreeText> narrative) {}

    /** Entries that were written. */
    record Posted(
            @Meaning(value = "The transaction's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning("In whose books each is.") List<LocalDate> dates,
            @Meaning("The lines of each: debits positive, credits negative.")
                    List<EntryAnswer.LineShown> lines,
            @Meaning("The second person.") Optional<String> approvedBy,
            @Meaning("The business date.") LocalDate bookingDate) {
        static Posted of(Happened happened) {
            var at = happened.the(RecurringEntryPosted.class);
            return of(at.position(), at.event());
        }

        static Posted of(long position, RecurringEntryPosted posted) {
            var first = posted.entries().getFirst();
            return new Posted(
                    Long.toString(position),
                    position,
                    datesOf(posted.entries()),
                    first.lines().stream().map(EntryAnswer.LineShown::of).toList(),
                    posted.approvedBy(),
                    posted.bookedOn());
        }
    }

    /** Entries that were taken back. */
    record Stopped(
            @Meaning(value = "The transaction's id.", example = "48300") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48300") long position,
            @Meaning(value = "The recurring entry.", example = "48213") String entry,
            @Meaning("The dates of those that were taken back.") List<LocalDate> takenBack,
            @Meaning("The second person.") Optional<String> approvedBy,
            @Meaning("The business date.") LocalDate bookingDate) {
        static Stopped of(Happened happened) {
            var at = happened.the(RecurringEntryStopped.class);
            return new Stopped(
                    at.id(),
                    at.position(),
                    Long.toString(at.event().entry()),
                    datesOf(at.event().takenBack()),
                    at.event().approvedBy(),
                    at.event().bookedOn());
        }
    }

    /** A recurring entry as it stands. */
    record Standing(
            @Meaning("What was written.") Posted entry,
            @Meaning("The dates of those that were taken back; none while it goes on.")
                    List<LocalDate> takenBack,
            @Meaning(value = "What stopped it.", example = "48300") Optional<String> stoppedBy,
            @Meaning("Who wrote it.") Origin origin,
            @Meaning(value = "The last position this may reflect.", example = "49001")
                    long asOfPosition,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    private static List<LocalDate> datesOf(List<ChartEntry> entries) {
        return entries.stream().map(ChartEntry::date).toList();
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(post(), read(), stop());
    }

    private static Operation post() {
        return Write.at(
                        ROOT,
                        new Manual(
                                "postRecurringEntry",
                                CHAPTER,
                                "Writes an entry by hand that comes again every few months, once a"
                                        + " second person has approved all of them. Each stands in the"
                                        + " books of its date from then on.",
                                WRITERS))
                .asks(
                        Body.class,
                        """
                        {"date": "2026-03-31", "everyMonths": 1, "until": "2026-12-31", \
                        "currency": "KES", "lines": [\
                        {"account": "5200", "branch": "north", "debit": "900.00"}, \
                        {"account": "2140", "branch": "north", "credit": "900.00"}], \
                        "narrative": "rent"}\
                        """,
                        Body::command)
                .answers(Posted.class, Posted::of);
    }

    private static Operation stop() {
        return Write.at(
                        ROOT + "/{id}/stop",
                        new Manual(
                                "stopRecurringEntry",
                                CHAPTER,
                                "Takes back the entries dated after a day, each in the books of its own"
                                        + " date, once a second person has approved it.",
                                WRITERS))
                .asks(
                        StopBody.class,
                        """
                        {"after": "2026-06-30", "narrative": "moved out"}\
                        """,
                        asking ->
                                new StopRecurringEntry(
                                        asking.pathTransaction(),
                                        asking.body().after(),
                                        Source.ofNarrative(asking.body().narrative())
                                                .envelope(asking)))
                .answers(Stopped.class, Stopped::of);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readRecurringEntry",
                        CHAPTER,
                        "Answers an entry by hand that comes again, from the decided state.",
                        Role.READERS),
                List.of(),
                Standing.class,
                RecurringOperations::standing);
    }

    private static Standing standing(Query.Reading reading) {
        var position = reading.pathTransaction();
        var read = reading.state(EntryKinds.of(position));
        return switch (read.state()) {
            case WrittenEntry.Recurring(var posted) ->
                    standing(posted, List.of(), Optional.empty(), reading);
            case WrittenEntry.Stopped(var posted, var stopped, var by) ->
                    standing(posted, datesOf(stopped.takenBack()), Optional.of(by), reading);
            case WrittenEntry.None _, WrittenEntry.Standing _, WrittenEntry.Reversed _ ->
                    throw new ProblemException(
                            ProblemType.NOT_FOUND, "There is no such recurring entry.");
        };
    }

    private static Standing standing(
            RecurringEntryPosted posted,
            List<LocalDate> takenBack,
            Optional<Long> by,
            Query.Reading reading) {
        var position = reading.pathTransaction();
        var read = reading.state(EntryKinds.of(position));
        return new Standing(
                Posted.of(position, posted),
                takenBack,
                by.map(it -> Long.toString(it)),
                Origin.of(posted.envelope(), reading.counter().ledger().people()),
                read.position(),
                read.businessDate());
    }
}
