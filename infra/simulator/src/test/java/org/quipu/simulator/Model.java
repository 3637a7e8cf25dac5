package org.quipu.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Foreseen;
import org.quipu.core.Kind;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.Tag;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;

/** The bank without a pipeline: states folded from the log, one event after the other. */
final class Model {
    private final List<LogEntry> log;
    private final Map<Hash, LedgerEvent> read;
    private final Map<Ref<?>, Life> lives = new HashMap<>();

    /** A thing after each of its events. */
    private static final class Life {
        private long upTo;
        private final List<Long> positions = new ArrayList<>();
        private final List<Object> states = new ArrayList<>();
    }

    /**
     * Follows a log that only grows.
     *
     * @param log its entries
     * @param read events that were decoded before
     */
    Model(List<LogEntry> log, Map<Hash, LedgerEvent> read) {
        this.log = log;
        this.read = read;
    }

    LedgerEvent event(long position) {
        var entry = log.get(Math.toIntExact(position) - 1);
        var known = read.get(entry.hash());
        if (known != null) return known;
        var event = SmallBank.RULES.codec().decode(entry.type(), entry.payload());
        read.put(entry.hash(), event);
        return event;
    }

    /** What is remembered of a thing after an entry. */
    @SuppressWarnings("unchecked") // a life is only ever one kind's
    <S> S state(Ref<S> ref, long position) {
        var life = lives.computeIfAbsent(ref, _ -> new Life());
        if (life.states.isEmpty()) add(life, 0, ref.kind().fold().initial());
        while (life.upTo < log.size()) {
            var at = ++life.upTo;
            var event = event(at);
            if (!isOf(ref.toTag(), event, at)) continue;
            add(life, at, evolve(ref.kind(), (S) life.states.getLast(), event, at));
        }
        var found = life.states.size() - 1;
        while (life.positions.get(found) > position) found--;
        return (S) life.states.get(found);
    }

    private static void add(Life life, long position, Object state) {
        life.positions.add(position);
        life.states.add(state);
    }

    private static <S> Object evolve(Kind<S> kind, S state, LedgerEvent event, long position) {
        return kind.fold().evolve(state, event, position);
    }

    private static boolean isOf(Tag tag, LedgerEvent event, long position) {
        return event.tags().contains(tag)
                || (tag.name().equals(Tag.TRANSACTION) && tag.id().equals(Long.toString(position)));
    }

    /** What commands decided as one after an entry would make. */
    List<LedgerEvent> decide(List<Command> commands, long position) {
        var foreseen = new Foreseen(new At(position));
        for (var command : commands) {
            var decider = SmallBank.RULES.deciders().apply(command);
            for (var event : decider.decide(command, foreseen)) {
                foreseen.add(event, SmallBank.RULES.kinds());
            }
        }
        return foreseen.events();
    }

    /** Why they would be refused after an entry, if they would. */
    Optional<Refused> refusal(List<Command> commands, long position) {
        try {
            decide(commands, position);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private final class At implements Known {
        private final long position;

        At(long position) {
            this.position = position;
        }

        @Override
        public <S> Optional<S> find(Ref<S> ref) {
            return Optional.of(state(ref, position));
        }

        @Override
        public LocalDate businessDate() {
            return SmallBank.DAY;
        }

        @Override
        public long nextPosition() {
            return position + 1;
        }
    }
}
