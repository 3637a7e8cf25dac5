package org.quipu.api.operation;

import java.util.function.BiPredicate;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.log.Ledger;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** What was known of a thing earlier: the fold of its history up to some event. */
public final class Past {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private Past() {}

    /**
     * Reads a thing's history from the log until something was not known yet.
     *
     * @param ledger whose log
     * @param ref which thing
     * @param known whether an event, at its position, counts; after one that does not, none does
     * @param <S> what is remembered of it
     * @return its state then
     */
    public static <S> S of(Ledger ledger, Ref<S> ref, BiPredicate<Long, LedgerEvent> known) {
        var fold = ref.kind().fold();
        var state = fold.initial();
        var entries = ledger.log().historyToEnd(ref.toTag(), 0).iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            var event = CODEC.decode(entry.type(), entry.payload());
            if (!known.test(entry.position(), event)) return state;
            state = fold.evolve(state, event, entry.position());
        }
        return state;
    }
}
