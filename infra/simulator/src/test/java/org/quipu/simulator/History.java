package org.quipu.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.log.Hash;
import org.quipu.log.Ledger.Reading;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.Outcome.Rejected;

/**
 * What was answered, held against the log at the moment it was answered: nothing may be told that
 * is not durable, or that was not so between the question and the answer.
 */
final class History {
    private final World world;
    private final Server server;
    private final Map<Hash, LedgerEvent> read = new HashMap<>();
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private final List<String> defects = new ArrayList<>();
    private Model model;
    private long answeredUpTo;
    private int told;
    private int unknown;

    History(World world, Server server) {
        this.world = world;
        this.server = server;
        this.model = new Model(server.disk().entries(), read);
        server.onLostTail(this::forget);
    }

    /** A lost tail takes answers with it, and nobody could have kept them. */
    private void forget() {
        var head = server.disk().position();
        model = new Model(server.disk().entries(), read);
        acknowledged.values().removeIf(position -> position > head);
        refused.clear();
        answeredUpTo = Math.min(answeredUpTo, head);
        world.tell("log", "lost its tail, and ends at " + head);
    }

    List<String> defects() {
        return defects;
    }

    int told() {
        return told;
    }

    int unknown() {
        return unknown;
    }

    Model model() {
        return model;
    }

    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    Map<String, String> refused() {
        return refused;
    }

    /** What a question asked now must see. */
    Since now() {
        return new Since(answeredUpTo, server.timeline());
    }

    /**
     * When a question was asked.
     *
     * @param position what somebody knew by then
     * @param timeline which of the logs there was
     */
    record Since(long position, int timeline) {}

    /** The log lost its tail between question and answer: what was true of the one is enough. */
    private boolean isOvertaken(Op op, List<Outcome> outcomes, Since since) {
        if (since.timeline == server.timeline()) return false;
        doubt(op);
        if (op.kind() == Op.Kind.DRY_RUN) return true;
        return !outcomes.stream()
                .allMatch(it -> it instanceof Accepted accepted && isInLog(accepted));
    }

    private boolean isInLog(Accepted accepted) {
        var at = accepted.position();
        for (var event : accepted.events()) {
            if (at > server.disk().position() || !model.event(at++).equals(event)) return false;
        }
        return true;
    }

    /** A client heard an answer: whoever asks from now on must see it. */
    void heard(long position) {
        if (position <= server.disk().position()) answeredUpTo = Math.max(answeredUpTo, position);
    }

    private void defect(String what) {
        world.tell("CHECK", what);
        defects.add(what);
    }

    /** A line was not done, or nobody knows. Another attempt may find that it was. */
    void notDone(Op.Line line, @Nullable Throwable failure) {
        if (failure instanceof NotDone known && known.kind() != NotDone.Kind.OUTCOME_UNKNOWN) {
            if (known.kind() == NotDone.Kind.KEY_REUSED) defect(line.key() + " is not another's");
            return;
        }
        if (failure instanceof Node.Broken) return; // told of it, and nothing was done
        if (failure != null && !(failure instanceof NotDone))
            defect(line.key() + " failed: " + failure);
        unknown++;
        doubtful.add(line.key());
    }

    /** More than one attempt is under way: what one is told says nothing of the other. */
    void doubt(Op op) {
        for (var line : op.lines()) doubtful.add(line.key());
    }

    /** Whoever wrote down that more was acknowledged than there is must not answer. */
    void answeredBy(Node node, Since since) {
        if (since.timeline == server.timeline() && node.knowsOfLoss())
            defect("Answered on a log that lost its tail: by " + node.machine().name());
    }

    /** What a batch was answered, or a single request. */
    void answered(Op op, List<Op.Line> lines, List<Outcome> outcomes, Since since) {
        told++;
        if (isOvertaken(op, outcomes, since)) return;
        if (outcomes.getLast() instanceof Rejected rejected) {
            var refused = lines.subList(0, outcomes.size());
            if (op.kind() == Op.Kind.DRY_RUN) isBorneOut(refused, rejected, since.position);
            else rejected(refused, rejected, since.position);
            return;
        }
        for (var i = 0; i < lines.size(); i++) {
            if (!(outcomes.get(i) instanceof Accepted accepted)) continue;
            if (op.kind() == Op.Kind.DRY_RUN) foreseen(lines.get(i), accepted, since.position);
            else accepted(lines.get(i), accepted);
        }
    }

    private void accepted(Op.Line line, Accepted accepted) {
        var at = accepted.position();
        var last = at + accepted.events().size() - 1;
        if (last > server.disk().position()) {
            defect("Acknowledged, not in the log: %s at %d".formatted(line.key(), at));
            return;
        }
        for (var i = 0; i < accepted.events().size(); i++) {
            if (!model.event(at + i).equals(accepted.events().get(i)))
                defect("Another event than acknowledged: %s at %d".formatted(line.key(), at));
        }
        var before = acknowledged.put(line.key(), at);
        if (before != null && before != at)
            defect("Two answers to %s: %d and %d".formatted(line.key(), before, at));
        if (refused.containsKey(line.key())) defect("Refused, then accepted: " + line.key());
        if (before == null && accepted.replayed() && !doubtful.contains(line.key()))
            defect("Said not to be done, and done: " + line.key());
    }

    private void foreseen(Op.Line line, Accepted accepted, long since) {
        var at = accepted.position() - 1;
        if (!isSeen(at, since, line.key())) return;
        if (!model.decide(List.of(line.command()), at).equals(accepted.events()))
            defect("A dry run that the log does not bear out: " + line.key());
    }

    private void rejected(List<Op.Line> lines, Rejected rejected, long since) {
        var key = lines.getLast().key();
        var why = rejected.rule() + " " + rejected.figures();
        var before = refused.put(key, why);
        if (before != null && !before.equals(why)) defect("Two refusals of " + key);
        if (acknowledged.containsKey(key)) defect("Accepted, then refused: " + key);
        if (!rejected.replayed() && before == null) isBorneOut(lines, rejected, since);
    }

    private void isBorneOut(List<Op.Line> lines, Rejected rejected, long since) {
        var why = rejected.rule() + " " + rejected.figures();
        var commands = lines.stream().map(Op.Line::command).toList();
        for (var at = server.disk().position(); at >= since; at--) {
            var refusal = model.refusal(commands, at);
            if (refusal.isEmpty()) continue;
            if (why.equals(refusal.get().reason().code() + " " + refusal.get().figures())) return;
        }
        defect("Refused on a state that was not so: %s, %s".formatted(lines, why));
    }

    /** What was read. */
    void answered(List<Ref<?>> refs, Reading<? extends List<?>> reading, Since since) {
        told++;
        if (since.timeline != server.timeline()) return;
        if (!isSeen(reading.position(), since.position, refs.toString())) return;
        for (var i = 0; i < refs.size(); i++) {
            var expected = model.state(refs.get(i), reading.position());
            if (!Objects.equals(expected, reading.state().get(i)))
                defect("Read at %d, not so: %s".formatted(reading.position(), refs.get(i)));
        }
    }

    private boolean isSeen(long position, long since, String what) {
        if (position > server.disk().position())
            defect("Told of %d, which is not in the log: %s".formatted(position, what));
        else if (position < since)
            defect("Told of %d, after %d was answered: %s".formatted(position, since, what));
        return position >= since && position <= server.disk().position();
    }

    /** What a key recalls. */
    void recalled(Op.Line line, Optional<Outcome> outcome, Since since) {
        if (outcome.isEmpty() || since.timeline != server.timeline()) return;
        if (outcome.get() instanceof Accepted accepted) {
            doubtful.add(line.key());
            accepted(line, accepted);
        }
    }

    /** Something that must be so at the end is not. */
    void atTheEnd(String what) {
        defect(what);
    }
}
