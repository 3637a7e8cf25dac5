package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.quipu.log.Hash;
import org.quipu.log.LogReader;
import org.quipu.log.LostTail;
import org.quipu.log.Witness;

/**
 * The newest places known to have been acknowledged, and whether the log still has them: what this
 * process committed, what it was told of, and what its witnesses know. What was acknowledged before
 * the present branch began does not count: a person accepted its loss.
 */
final class Acknowledged {
    private static final LogReader.Head NONE = new LogReader.Head(0, 0, Hash.ORIGIN);
    private static final long TOLD_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Threads threads;
    private final LogStore store;
    private final LogReader log;
    private final List<Witness> witnesses;
    private final Executor telling;
    private volatile LogReader.Head own = NONE;
    private volatile LogReader.Head heardOf = NONE;
    private volatile Optional<LostTail> lost = Optional.empty();
    private LogReader.Head told = NONE;
    private long toldAt;

    Acknowledged(Pipeline.Ground ground, Executor telling) {
        this.threads = ground.threads();
        this.store = ground.store();
        this.log = ground.log();
        this.witnesses = ground.witnesses();
        this.telling = telling;
        this.toldAt = threads.nanoTime() - TOLD_EVERY;
    }

    /** On the writer's thread, at least once a second. */
    void committed(Head head) {
        var now = new LogReader.Head(head.epoch(), head.position(), head.hash());
        own = now;
        if (now.equals(told) || threads.nanoTime() - toldAt < TOLD_EVERY) return;
        told = now;
        toldAt = threads.nanoTime();
        telling.execute(() -> witnesses.forEach(witness -> witness.saw(now)));
    }

    /** Somebody else saw that this was acknowledged. */
    void hearOf(LogReader.Head place) {
        heardOf = place;
    }

    /** What was lost when it was last looked for. */
    Optional<LostTail> lost() {
        return lost;
    }

    /** Asks everybody, and looks for what they say in the log. */
    Optional<LostTail> look() throws LogStore.Unavailable {
        var places = new ArrayList<>(List.of(own, heardOf));
        for (var witness : witnesses) places.addAll(witness.newest());
        return lookFor(places);
    }

    /** Looks for what this process knows by itself. */
    Optional<LostTail> lookAgain() throws LogStore.Unavailable {
        return lookFor(List.of(own, heardOf));
    }

    private Optional<LostTail> lookFor(List<LogReader.Head> places) throws LogStore.Unavailable {
        var began = store.branch().map(org.quipu.log.Branch::epoch).orElse(0L);
        var missing = new ArrayList<LogReader.Head>();
        for (var place : places) {
            if (place.epoch() < began || isThere(place)) continue;
            missing.add(place);
        }
        lost =
                missing.isEmpty()
                        ? Optional.empty()
                        : Optional.of(lost(missing, newestEpoch(places)));
        return lost;
    }

    private boolean isThere(LogReader.Head place) throws LogStore.Unavailable {
        return store.hashAt(place.position()).filter(place.hash()::equals).isPresent();
    }

    private static long newestEpoch(List<LogReader.Head> places) {
        return places.stream().mapToLong(LogReader.Head::epoch).max().orElse(0);
    }

    private LostTail lost(List<LogReader.Head> missing, long epoch) {
        var after = log.head().position();
        var newest = missing.getFirst();
        for (var place : missing) {
            after = Math.min(after, place.position() - 1);
            if (place.position() > newest.position()) newest = place;
        }
        return new LostTail(after, newest.position(), newest.hash(), epoch);
    }
}
