package org.quipu.api.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Origin;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.entry.EntryCommand.ReverseJournalEntry;
import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.entry.EntryKinds;
import org.quipu.core.entry.WrittenEntry;

/** Everything that can be asked of the journal by hand. */
public final class EntryOperations {
    private static final String CHAPTER = "journal-entries";
    private static final String ROOT = "/v1/journal-entries";
    private static final Set<Role> WRITERS = Set.of(Role.ACCOUNTANT);

    private EntryOperations() {}

    /** How an entry is taken back. */
    record ReversalBody(
            @Meaning("In whose books; the business date if absent.") Optional<LocalDate> date,
            @Meaning(value = "Words for people. Kept outside the log.", example = "wrong branch")
                    Optional<FreeText> narrative) {}

    /** An entry as it stands. */
    record Standing(
            @Meaning("What was written.") EntryAnswer entry,
            @Meaning(value = "standing or reversed.", example = "standing") String status,
            @Meaning(value = "The entry that took it back.", example = "48300")
                    Optional<String> reversedBy,
            @Meaning("Who wrote it.") Origin origin,
            @Meaning(value = "The last position this may reflect.", example = "49001")
                    long asOfPosition,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(post(), read(), reverse());
    }

    private static Operation post() {
        return Write.at(
                        ROOT,
                        new Manual(
                                "postJournalEntry",
                                CHAPTER,
                                "Writes an entry by hand on accounts of the chart, once a second"
                                        + " person has approved it. Accounts that are the sum of a"
                                        + " sub-ledger take none.",
                                WRITERS))
                .asks(
                        EntryBody.class,
                        """
                        {"date": "2026-03-31", "currency": "KES", "lines": [\
                        {"account": "5200", "branch": "north", "debit": "900.00"}, \
                        {"account": "2140", "branch": "north", "credit": "900.00"}], \
                        "reversesOn": "2026-04-01", "narrative": "rent of March"}\
                        """,
                        EntryBody::command)
                .answers(EntryAnswer.class, EntryAnswer::of);
    }

    private static Operation reverse() {
        return Write.at(
                        ROOT + "/{id}/reversals",
                        new Manual(
                                "reverseJournalEntry",
                                CHAPTER,
                                "Takes an entry by hand back with the opposite one, once a second"
                                        + " person has approved it.",
                                WRITERS))
                .asks(
                        ReversalBody.class,
                        """
                        {"date": "2026-04-02", "narrative": "wrong branch"}\
                        """,
                        asking ->
                                new ReverseJournalEntry(
                                        asking.pathTransaction(),
                                        asking.body().date(),
                                        Source.ofNarrative(asking.body().narrative())
                                                .envelope(asking)))
                .answers(EntryAnswer.class, EntryAnswer::of);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readJournalEntry",
                        CHAPTER,
                        "Answers an entry by hand from the decided state.",
                        Role.READERS),
                List.of(),
                Standing.class,
                EntryOperations::standing);
    }

    private static Standing standing(Query.Reading reading) {
        var position = reading.pathTransaction();
        var read = reading.state(EntryKinds.of(position));
        return switch (read.state()) {
            case WrittenEntry.None _, WrittenEntry.Recurring _, WrittenEntry.Stopped _ ->
                    throw new ProblemException(
                            ProblemType.NOT_FOUND, "There is no such entry by hand.");
            case WrittenEntry.Standing(var posted) ->
                    standing(position, posted, Optional.empty(), reading);
            case WrittenEntry.Reversed(var posted, var by) ->
                    standing(position, posted, Optional.of(by), reading);
        };
    }

    private static Standing standing(
            long position, JournalEntryPosted posted, Optional<Long> by, Query.Reading reading) {
        var read = reading.state(EntryKinds.of(position));
        return new Standing(
                EntryAnswer.of(position, posted),
                by.isPresent() ? "reversed" : "standing",
                by.map(it -> Long.toString(it)),
                Origin.of(posted.envelope(), reading.counter().ledger().people()),
                read.position(),
                read.businessDate());
    }
}
