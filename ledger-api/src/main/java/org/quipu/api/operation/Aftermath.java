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
        var now = Patience.awaitRead(ledger.read(ref));
        if (dryRun) return with(events, ref, now.state());
        var last = position + events.size() - 1;
        var untouchedSince =
                now.position() == last || ledger.log().history(ref.toTag(), last, 1).isEmpty();
        return untouchedSince ? now.state() : Past.of(ledger, ref, (at, _) -> at <= last);
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
