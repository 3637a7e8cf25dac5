package org.quipu.api.operation;

import java.util.List;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.log.Ledger;

/**
 * What was known right after a decision: the fold of the log up to its last event, however long ago
 * that was. So a repeated request is answered with the balances of the first answer.
 *
 * @param ledger where it was decided
 * @param position of the first event
 * @param events in order
 * @param dryRun whether they are not in the log
 */
public record Aftermath(Ledger ledger, long position, List<LedgerEvent> events, boolean dryRun) {
    /**
     * What was known of a thing.
     *
     * @param ref which
     * @param <S> what is remembered of it
     * @return its state after the last event
     */
    <S> S state(Ref<S> ref) {
        if (dryRun) return with(events, ref, Patience.awaitRead(ledger.read(ref)).state());
        var last = position + events.size() - 1;
        return ledger.after(ref, lastOf(ref))
                .orElseGet(() -> Past.of(ledger, ref, (at, _) -> at <= last));
    }

    /** The place of the last of these events that happened to a thing. */
    private long lastOf(Ref<?> ref) {
        for (var i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).tags().contains(ref.toTag())) return position + i;
        }
        return 0;
    }

    private <S> S with(List<LedgerEvent> more, Ref<S> ref, S state) {
        var fold = ref.kind().fold();
        var after = state;
        var at = position;
        for (var event : more) {
            if (event.tags().contains(ref.toTag())) after = fold.evolve(after, event, at);
            at++;
        }
        return after;
    }
}
