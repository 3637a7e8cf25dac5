package org.quipu.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.bank.Bank;

/**
 * A log in memory, without anything but the contract: needs are asked until they add nothing,
 * decisions see what was named and nothing else, every tag of an answer must be covered by a need.
 * Events stand from position 1.
 */
public final class History {
    private final Kinds kinds;
    private final List<LedgerEvent> events = new ArrayList<>();
    private final Map<Tag, List<Long>> byTag = new HashMap<>();
    private final Map<Ref<?>, Object> states = new HashMap<>();
    private LocalDate businessDate;

    /**
     * An empty history of the whole bank.
     *
     * @param businessDate the first date
     */
    public History(LocalDate businessDate) {
        this(businessDate, Bank.KINDS);
    }

    /**
     * An empty history.
     *
     * @param businessDate the first date
     * @param kinds what is remembered
     */
    public History(LocalDate businessDate, Kinds kinds) {
        this.businessDate = businessDate;
        this.kinds = kinds;
    }

    /**
     * Lets days pass.
     *
     * @param day the new business date
     */
    public void turnTo(LocalDate day) {
        businessDate = day;
    }

    /**
     * The date decisions are booked on.
     *
     * @return the business date
     */
    public LocalDate businessDate() {
        return businessDate;
    }

    /**
     * All that happened.
     *
     * @return in order; position 1 first
     */
    public List<LedgerEvent> events() {
        return List.copyOf(events);
    }

    /**
     * The last event's place.
     *
     * @return 0 in an empty history
     */
    public long head() {
        return events.size();
    }

    /**
     * Decides a command of the bank and appends the answer.
     *
     * @param command what is asked
     * @return what happened
     */
    public List<LedgerEvent> ask(Command command) {
        return ask(Bank.deciderOf(command), command);
    }

    /**
     * Decides and appends the answer.
     *
     * @param decider who answers
     * @param command what is asked
     * @param <C> the kind of command
     * @return what happened
     */
    public <C extends Command> List<LedgerEvent> ask(Decider<C> decider, C command) {
        var known = new Named();
        while (known.refs.addAll(decider.needs(command, known))) {}
        var answer = List.<LedgerEvent>copyOf(decider.decide(command, known));
        for (var event : answer) requireCovered(event, known.refs);
        answer.forEach(this::append);
        return answer;
    }

    /**
     * Appends an event without asking anybody.
     *
     * @param event what happened
     */
    public void append(LedgerEvent event) {
        events.add(event);
        var position = head();
        var tags = new HashSet<>(event.tags());
        tags.add(new Tag(Tag.TRANSACTION, Long.toString(position)));
        for (var tag : tags) {
            byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(position);
            for (var kind : kinds.of(tag.name())) {
                var ref = kind.ref(tag.id());
                if (states.containsKey(ref)) states.put(ref, evolve(ref, event, position));
            }
        }
    }

    /**
     * What is known of a thing now.
     *
     * @param ref which
     * @param <S> what is remembered
     * @return its state
     */
    @SuppressWarnings("unchecked")
    public <S> S state(Ref<S> ref) {
        if (!states.containsKey(ref)) states.put(ref, fromScratch(ref));
        return (S) states.get(ref);
    }

    /**
     * What is known of a thing, folded again from its whole history.
     *
     * @param ref which
     * @param <S> what is remembered
     * @return its state
     */
    public <S> S fromScratch(Ref<S> ref) {
        var state = ref.kind().fold().initial();
        for (var position : byTag.getOrDefault(ref.toTag(), List.of())) {
            state =
                    ref.kind()
                            .fold()
                            .evolve(state, events.get(Math.toIntExact(position) - 1), position);
        }
        return state;
    }

    /**
     * Everything asked for so far.
     *
     * @return the references whose states are kept
     */
    public Set<Ref<?>> kept() {
        return Set.copyOf(states.keySet());
    }

    private <S> S evolve(Ref<S> ref, LedgerEvent event, long position) {
        return ref.kind().fold().evolve(state(ref), event, position);
    }

    private static void requireCovered(LedgerEvent event, Set<Ref<?>> needs) {
        for (var tag : event.tags()) {
            if (needs.stream().noneMatch(ref -> ref.toTag().equals(tag))) {
                throw new AssertionError(tag + " of " + event + " is covered by no need");
            }
        }
    }

    /** Knows what was named, and nothing else. */
    private final class Named implements Known {
        private final Set<Ref<?>> refs = new HashSet<>();

        @Override
        public <S> Optional<S> find(Ref<S> ref) {
            return refs.contains(ref) ? Optional.of(state(ref)) : Optional.empty();
        }

        @Override
        public LocalDate businessDate() {
            return businessDate;
        }

        @Override
        public long nextPosition() {
            return head() + 1;
        }
    }
}
