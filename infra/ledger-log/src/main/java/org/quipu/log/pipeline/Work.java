package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quipu.core.Foreseen;
import org.quipu.core.Kinds;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.log.Hash;
import org.quipu.log.Outcome;
import org.quipu.log.Request;

/**
 * One decision on its way through the pipeline: one request, or several that are decided as one.
 * The payload of the command message that Axon carries.
 */
public final class Work {
    final Request.Lane lane;
    final String application;
    final boolean dryRun;
    final List<Line> lines;
    final Found found;
    final CompletableFuture<List<Outcome>> answer = new CompletableFuture<>();

    /** What was loaded and is not resident: things that do not exist yet. */
    final Map<Ref<?>, Object> absent = new HashMap<>();

    final Map<KeyHash, Answered> lookedUp = new HashMap<>();
    final Set<KeyHash> asked = new HashSet<>();
    long generation = -1;
    @Nullable Known known;
    @Nullable Append append;
    int refusedLine = -1;

    /** Why what it needs could not be said. */
    @Nullable Throwable defect;

    /** One request with its key's digest and, once decided, how many events it made. */
    static final class Line {
        final Request request;
        final org.quipu.core.Decider<org.quipu.core.Command> decider;
        final @Nullable KeyHash key;
        int events;
        @Nullable Answered repeated;

        Line(
                Request request,
                org.quipu.core.Decider<org.quipu.core.Command> decider,
                @Nullable KeyHash key) {
            this.request = request;
            this.decider = decider;
            this.key = key;
        }

        /** The digest of the request that the key belongs to. */
        Hash requestDigest() {
            return request.key().orElseThrow().request();
        }

        Set<Ref<?>> needs(Known known) {
            return decider.needs(request.command(), known);
        }
    }

    Work(List<Line> lines, Found found) {
        var first = lines.getFirst().request;
        this.lane = first.lane();
        this.application = first.application();
        this.dryRun = first.dryRun();
        this.lines = lines;
        this.found = found;
    }

    /**
     * Decides every line, later ones seeing the earlier.
     *
     * @param kinds what remembers events
     * @return all events, in order
     * @throws Refused if a rule of the bank forbids a line
     */
    public List<LedgerEvent> decide(Kinds kinds) {
        var now = known;
        if (now == null) throw new IllegalStateException("Nothing is known yet");
        if (lines.size() == 1) {
            var line = lines.getFirst();
            refusedLine = 0;
            var events = List.<LedgerEvent>copyOf(line.decider.decide(line.request.command(), now));
            line.events = events.size();
            return events;
        }
        var foreseen = new Foreseen(now);
        for (var line : lines) {
            refusedLine++;
            if (line.repeated != null) continue;
            var events = line.decider.decide(line.request.command(), foreseen);
            line.events = events.size();
            for (var event : events) foreseen.add(event, kinds);
        }
        return foreseen.events();
    }

    /**
     * Whether the events are only shown.
     *
     * @return true for a dry run
     */
    public boolean isDryRun() {
        return dryRun;
    }

    /** The outcomes of accepted lines, cut out of the decision's events; repeats are rendered. */
    List<Outcome> accepted(List<LedgerEvent> events, long position, Repeats repeats) {
        var outcomes = new ArrayList<Outcome>(lines.size());
        var from = 0;
        for (var line : lines) {
            if (line.repeated != null) {
                outcomes.add(repeats.of(line.repeated));
                continue;
            }
            var own = events.subList(from, from + line.events);
            outcomes.add(new Outcome.Accepted(position + from, List.copyOf(own), false));
            from += line.events;
        }
        return outcomes;
    }

    boolean hasRepeats() {
        for (var line : lines) if (line.repeated != null) return true;
        return false;
    }
}
