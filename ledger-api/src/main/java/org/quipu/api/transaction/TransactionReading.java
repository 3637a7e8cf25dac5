package org.quipu.api.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Origin;
import org.quipu.api.operation.PostedLeg;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.correction.CorrectionKinds;
import org.quipu.core.correction.Transaction;
import org.quipu.core.loan.LoanEvent;
import org.quipu.log.LogEntry;
import org.quipu.log.Outcome;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Reads one transaction from the log, and what corrected it from the decided state. */
final class TransactionReading {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private TransactionReading() {}

    /** A transaction as it was posted, and what became of it. */
    record Recorded(
            @Meaning(value = "The transaction's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning(value = "The event's catalogued name.", example = "savings.deposited.v1")
                    String type,
            @Meaning(value = "The business date it was decided on.") LocalDate bookingDate,
            @Meaning(value = "When it takes effect; only of movements and decisions about loans.")
                    Optional<LocalDate> valueDate,
            @Meaning(value = "When it was recorded, by the server's clock; for audit only.")
                    Instant recordedAt,
            @Meaning(value = "What it did to each side; none where no money moved.")
                    List<PostedLeg> legs,
            @Meaning("What it was to a loan; absent where it touched none.") Optional<OfLoan> loan,
            @Meaning(value = "standing, reversed or moved.", example = "standing") String status,
            @Meaning(value = "The transaction that corrected it.", example = "48220")
                    Optional<String> correctedBy,
            @Meaning(value = "Where it came from.") Origin origin) {}

    /** What came of a key. */
    record Recalled(
            @Meaning(value = "accepted or refused.", example = "accepted") String outcome,
            @Meaning(value = "What happened, in order; none where nothing had to change.")
                    List<Recorded> transactions,
            @Meaning(
                            value = "The rule that refused.",
                            example = "savings/insufficient-available-balance")
                    Optional<String> rule) {}

    /** Keys are known to the application that sent them, and to its user where there is one. */
    static Recalled recall(Query.Reading reading) {
        var key = reading.parameter("idempotencyKey").orElseThrow();
        var outcome =
                reading.counter()
                        .ledger()
                        .recall(reading.caller().keyScope(), key)
                        .orElseThrow(TransactionReading::absent);
        return switch (outcome) {
            case Outcome.Accepted(var first, var events, _) ->
                    new Recalled(
                            "accepted",
                            LongStream.range(first, first + events.size())
                                    .mapToObj(position -> at(position, reading))
                                    .toList(),
                            Optional.empty());
            case Outcome.Rejected rejected ->
                    new Recalled("refused", List.of(), Optional.of(rejected.rule()));
        };
    }

    static Recorded read(Query.Reading reading) {
        return at(reading.pathTransaction(), reading);
    }

    private static Recorded at(long position, Query.Reading reading) {
        return reading.counter()
                .ledger()
                .log()
                .at(position)
                .map(entry -> recorded(entry, reading))
                .orElseThrow(TransactionReading::absent);
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such transaction.");
    }

    private static Recorded recorded(LogEntry entry, Query.Reading reading) {
        var event = CODEC.decode(entry.type(), entry.payload());
        var id = Long.toString(entry.position());
        var movement = event instanceof MayMove moves ? moves.moved() : Optional.<Movement>empty();
        var state = reading.state(CorrectionKinds.TRANSACTION.ref(id)).state();
        return new Recorded(
                id,
                entry.position(),
                entry.type(),
                event.bookedOn(),
                movement.map(Movement::valueDate).or(() -> effective(event)),
                entry.recordedAt(),
                movement.map(moved -> moved.legs().stream().map(PostedLeg::of).toList())
                        .orElse(List.of()),
                OfLoan.of(event, id, reading),
                status(state),
                correctedBy(state),
                Origin.of(event.envelope(), reading.counter().ledger().people()));
    }

    /** A decision about a loan has its own date, though it may move nothing. */
    private static Optional<LocalDate> effective(LedgerEvent event) {
        return event instanceof LoanEvent.Dated dated
                ? Optional.of(dated.valueDate())
                : Optional.empty();
    }

    private static String status(Transaction state) {
        return switch (state) {
            case Transaction.Reversed _ -> "reversed";
            case Transaction.Moved _ -> "moved";
            case Transaction.None _,
                    Transaction.NoMovement _,
                    Transaction.Followed _,
                    Transaction.Standing _,
                    Transaction.OfLoan _ ->
                    "standing";
        };
    }

    private static Optional<String> correctedBy(Transaction state) {
        return switch (state) {
            case Transaction.Reversed(var by) -> Optional.of(Long.toString(by));
            case Transaction.Moved(var by, _) -> Optional.of(Long.toString(by));
            case Transaction.None _,
                    Transaction.NoMovement _,
                    Transaction.Followed _,
                    Transaction.Standing _,
                    Transaction.OfLoan _ ->
                    Optional.empty();
        };
    }
}
