package org.quipu.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What will be known once the events gathered here have happened. For decisions of several steps,
 * where a later one must see the earlier: an expired hold before a withdrawal, the lines of an
 * atomic batch. Not for use by several threads.
 */
public final class Foreseen implements Known {
    private final Known before;
    private final Map<Ref<?>, Object> changed = new HashMap<>();
    private final List<LedgerEvent> events = new ArrayList<>();

    /**
     * Starts from what is known.
     *
     * @param before what is known without the events to come
     */
    public Foreseen(Known before) {
        this.before = before;
    }

    /**
     * Adds an event: every thing found through this view remembers it from now on.
     *
     * @param event what happens next
     * @param kinds the kinds of things that may remember it
     */
    public void add(LedgerEvent event, Kinds kinds) {
        for (var tag : event.tags()) {
            for (var kind : kinds.of(tag.name())) evolve(kind.ref(tag.id()), event);
        }
        for (var kind : kinds.of(Tag.TRANSACTION)) {
            evolve(kind.ref(Long.toString(nextPosition())), event);
        }
        events.add(event);
    }

    private <S> void evolve(Ref<S> ref, LedgerEvent event) {
        find(ref)
                .ifPresent(state ->
                        changed.put(ref, ref.kind().fold().evolve(state, event, nextPosition())));
    }

    /**
     * The events gathered so far.
     *
     * @return in order
     */
    public List<LedgerEvent> events() {
        return List.copyOf(events);
    }

    @Override
    @SuppressWarnings("unchecked") // only evolve() puts, under the same type
    public <S> Optional<S> find(Ref<S> ref) {
        var state = (S) changed.get(ref);
        return state == null ? before.find(ref) : Optional.of(state);
    }

    @Override
    public LocalDate businessDate() {
        return events.isEmpty() ? before.businessDate() : events.getLast().bookedOn();
    }

    @Override
    public long nextPosition() {
        return before.nextPosition() + events.size();
    }

    @Override
    public Optional<String> approver() {
        return before.approver();
    }
}
