package org.quipu.api.operation;

import java.util.List;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.log.Ledger;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

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
    private static final int PAGE = 500;
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

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
        return untouchedSince ? now.state() : upTo(last, ref);
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

    private <S> S upTo(long last, Ref<S> ref) {
        var fold = ref.kind().fold();
        var state = fold.initial();
        var read = 0L;
        while (read < last) {
            var page = ledger.log().history(ref.toTag(), read, PAGE);
            for (var entry : page) {
                if (entry.position() > last) return state;
                var event = CODEC.decode(entry.type(), entry.payload());
                state = fold.evolve(state, event, entry.position());
                read = entry.position();
            }
            if (page.size() < PAGE) return state;
        }
        return state;
    }
}
