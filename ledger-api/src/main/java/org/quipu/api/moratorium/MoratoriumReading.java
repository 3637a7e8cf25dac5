package org.quipu.api.moratorium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.api.input.Meaning;
import org.quipu.api.moratorium.MoratoriumAnswer.Progress;
import org.quipu.api.moratorium.MoratoriumAnswer.Terms;
import org.quipu.api.operation.Origin;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.LedgerEvent;
import org.quipu.core.loan.LoanEvent.MoratoriumGranted;
import org.quipu.core.moratorium.Moratorium;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumAdvanced;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;
import org.quipu.core.moratorium.MoratoriumKinds;
import org.quipu.log.Ledger;
import org.quipu.log.LogEntry;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Reads moratoria from the decided state, and their loans from the log. */
final class MoratoriumReading {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    /** An entry of the log may name as many loans as a chunk has. */
    private static final int MOST = 100;

    private MoratoriumReading() {}

    /** A moratorium as it stands. */
    record Standing(
            @Meaning(value = "The moratorium's id.", example = "flood-2026") String id,
            @Meaning(value = "running or completed.", example = "completed") String status,
            @Meaning("What is given to whom.") Terms terms,
            @Meaning("How far it is, and what came of the loans.") Progress progress,
            @Meaning(value = "The transaction that declared it.", example = "48213")
                    String declaration,
            @Meaning("The business date it was declared on.") LocalDate declaredOn,
            @Meaning("The second person, where one was asked.") Optional<String> approvedBy,
            @Meaning("The business date it was done.") Optional<LocalDate> completedOn,
            @Meaning("Who declared it.") Origin origin,
            @Meaning(value = "The last position this may reflect.", example = "49001")
                    long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    /** Some moratoria. */
    record Page(
            @Meaning("In the order they were declared.") List<Standing> moratoria,
            @Meaning(value = "Pass it as `after` to read on; absent at the end.", example = "48213")
                    Optional<Long> next) {}

    /** What came of one loan. */
    record Part(
            @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
            @Meaning(value = "changed or refused.", example = "changed") String outcome,
            @Meaning(value = "The loan's transaction, which can be reversed.", example = "48300")
                    Optional<String> transaction,
            @Meaning("When its next instalment falls due.") Optional<LocalDate> nextDueDate,
            @Meaning(value = "The rule that refused.", example = "loan/no-instalment-left")
                    Optional<String> rule) {}

    /** What came of some loans; those passed over are counted only. */
    record Parts(
            @Meaning("In the order they were gone through; refused ones at the end of their chunk.")
                    List<Part> loans,
            @Meaning(value = "Pass it as `after` to read on; absent at the end.", example = "48300")
                    Optional<Long> next) {}

    static Standing one(Query.Reading reading) {
        return standing(reading.variable("id"), reading);
    }

    private static Standing standing(String id, Query.Reading reading) {
        var ref = MoratoriumKinds.MORATORIUM.ref(id);
        var read = reading.state(ref);
        return switch (read.state()) {
            case Moratorium.None _ -> throw absent();
            case Moratorium.Declared state -> standing(state, read, reading);
        };
    }

    private static Standing standing(
            Moratorium.Declared state, Ledger.Reading<Moratorium> read, Query.Reading reading) {
        var declared = state.declared();
        var completedOn = state.progress().completedOn();
        return new Standing(
                declared.moratorium(),
                completedOn.isPresent() ? "completed" : "running",
                Terms.of(declared),
                Progress.of(state),
                Long.toString(state.position()),
                declared.bookedOn(),
                declared.approvedBy(),
                completedOn,
                Origin.of(declared.envelope(), reading.counter().ledger().people()),
                read.position(),
                read.businessDate());
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such moratorium.");
    }

    static Page all(Query.Reading reading) {
        var after = reading.number("after", 0, Long.MAX_VALUE, 0);
        var limit = limit(reading);
        var entries =
                reading.counter()
                        .ledger()
                        .log()
                        .history(MoratoriumKinds.OPEN.toTag(), after, limit);
        return new Page(
                entries.stream()
                        .map(MoratoriumReading::event)
                        .filter(MoratoriumDeclared.class::isInstance)
                        .map(event -> standing(((MoratoriumDeclared) event).moratorium(), reading))
                        .toList(),
                next(entries, limit));
    }

    static Parts loans(Query.Reading reading) {
        var ref = MoratoriumKinds.MORATORIUM.ref(reading.variable("id"));
        if (reading.state(ref).state() instanceof Moratorium.None) throw absent();
        var after = reading.number("after", 0, Long.MAX_VALUE, 0);
        var limit = limit(reading);
        var entries = reading.counter().ledger().log().history(ref.toTag(), after, limit);
        return new Parts(
                entries.stream().flatMap(MoratoriumReading::parts).toList(), next(entries, limit));
    }

    private static Stream<Part> parts(LogEntry entry) {
        return switch (event(entry)) {
            case MoratoriumGranted granted ->
                    Stream.of(
                            new Part(
                                    granted.loan(),
                                    "changed",
                                    Optional.of(Long.toString(entry.position())),
                                    Optional.of(granted.nextDue()),
                                    Optional.empty()));
            case MoratoriumAdvanced advanced ->
                    advanced.refused().stream()
                            .map(each ->
                                    new Part(
                                            each.loan(),
                                            "refused",
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(each.rule())));
            default -> Stream.empty();
        };
    }

    private static LedgerEvent event(LogEntry entry) {
        return CODEC.decode(entry.type(), entry.payload());
    }

    private static int limit(Query.Reading reading) {
        return (int) reading.number("limit", 1, MOST, MOST);
    }

    private static Optional<Long> next(List<LogEntry> entries, int limit) {
        return entries.size() < limit
                ? Optional.empty()
                : Optional.of(entries.getLast().position());
    }
}
