package org.quipu.api.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;

/**
 * What a command led to.
 *
 * @param position of the first event
 * @param events in order, at consecutive positions; none where nothing had to change
 * @param path the path's variables, which are the same each time the request is sent
 * @param aftermath tells what was known right after it
 */
public record Happened(
        long position, List<LedgerEvent> events, Map<String, String> path, Aftermath aftermath) {
    /**
     * What is known of a thing right after this.
     *
     * @param ref which
     * @param <S> what is remembered of it
     * @return its state; the same each time the request is sent
     */
    public <S> S after(Ref<S> ref) {
        return aftermath.state(ref);
    }

    /**
     * Every event with its place.
     *
     * @return in order
     */
    public List<At<LedgerEvent>> all() {
        var all = new ArrayList<At<LedgerEvent>>(events.size());
        for (var event : events) all.add(new At<>(position + all.size(), event));
        return all;
    }

    /**
     * The event that the command asked for. Events that were due anyway stand before it.
     *
     * @param type which kind of event
     * @param <E> which kind of event
     * @return the last one of that kind, with its position
     */
    public <E> At<E> the(Class<E> type) {
        return find(type)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No " + type.getSimpleName() + " among " + events.size()));
    }

    /**
     * The event that the command asked for, where one was needed.
     *
     * @param type which kind of event
     * @param <E> which kind of event
     * @return the last one of that kind, with its position
     */
    public <E> Optional<At<E>> find(Class<E> type) {
        for (var i = events.size() - 1; i >= 0; i--) {
            if (type.isInstance(events.get(i))) {
                return Optional.of(new At<>(position + i, type.cast(events.get(i))));
            }
        }
        return Optional.empty();
    }

    /**
     * An event at its place.
     *
     * @param position in the log, or where it would stand
     * @param event what happened
     * @param <E> which kind of event
     */
    public record At<E>(long position, E event) {
        /**
         * The transaction's id.
         *
         * @return its position as text
         */
        public String id() {
            return Long.toString(position);
        }
    }
}
