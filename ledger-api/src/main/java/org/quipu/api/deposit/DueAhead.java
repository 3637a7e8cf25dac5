package org.quipu.api.deposit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quipu.api.operation.Patience;
import org.quipu.core.Envelope;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.Ref;
import org.quipu.core.deposit.DepositCommand.RecordDepositDue;
import org.quipu.core.deposit.DepositDecider;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.log.Ledger;

/** What will be known of a deposit once what fell due on it is recorded: decided, not written. */
final class DueAhead implements Known {
    private static final Envelope BY_NOBODY = Envelope.of("reader", "reader");

    private final Ledger ledger;
    private final long position;
    private final LocalDate today;
    private final Map<Ref<?>, Object> read = new HashMap<>();

    DueAhead(Ledger ledger, long position, LocalDate today) {
        this.ledger = ledger;
        this.position = position;
        this.today = today;
    }

    Known of(String deposit) {
        var foreseen = new Foreseen(this);
        var due = new RecordDepositDue(deposit, today, BY_NOBODY);
        for (var event : new DepositDecider().decide(due, this)) {
            foreseen.add(event, DepositKinds.TOUCHED);
        }
        return foreseen;
    }

    @Override
    @SuppressWarnings("unchecked") // only what was read under the same type is kept
    public <S> Optional<S> find(Ref<S> ref) {
        return Optional.of(
                (S) read.computeIfAbsent(ref, _ -> Patience.awaitRead(ledger.read(ref)).state()));
    }

    @Override
    public LocalDate businessDate() {
        return today;
    }

    @Override
    public long nextPosition() {
        return position + 1;
    }
}
