package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quipu.log.Hash;
import org.quipu.log.LogReader;
import org.quipu.log.LostTail;
import org.quipu.log.Witness;

/**
 * The newest places known to have been acknowledged, and whether the log still has them: what this
 * process committed, what it was told of, and what its witnesses know. What a person accepted as
 * lost does not count: places up to the last named position, of epochs before that branch.
 */
final class Acknowledged {
    private static final LogReader.Head NONE = new LogReader.Head(0, 0, Hash.ORIGIN);
    private static final long TOLD_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Threads threads;
    private final LogStore store;
    private final LogReader log;
    private final List<Witness> witnesses;
    private final Executor telling;
    private final AtomicBoolean isTelling = new AtomicBoolean();
    private volatile LogReader.Head own = NONE;
    private volatile LogReader.Head told = NONE;

    /** Known once and not in the log: kept, for who knew it may fall silent. */
    private final Set<LogReader.Head> missed = ConcurrentHashMap.newKeySet();

    private volatile Optional<LostTail> lost = Optional.empty();
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
        toldAt = threads.nanoTime();
        telling.execute(this::tell);
    }

    /** Tells the witnesses the newest. One at a time; who comes meanwhile leaves it to the next. */
    void tell() {
        if (!isTelling.compareAndSet(false, true)) return;
        try {
            var now = own;
            if (now.equals(told)) return;
            witnesses.forEach(witness -> witness.saw(now));
            told = now;
        } finally {
            isTelling.set(false);
        }
    }

    /** Somebody else saw that this was acknowledged. */
    void hearOf(LogReader.Head place) {
        missed.add(place);
    }

    /** What was lost when it was last looked for. */
    Optional<LostTail> lost() {
        return lost;
    }

    /** Asks everybody, and looks for what they say in the log. */
    Optional<LostTail> look() throws LogStore.Unavailable {
        var places = known();
        for (var witness : witnesses) places.addAll(witness.newest());
        return lookFor(places);
    }

    /** Looks for what this process knows already. */
    Optional<LostTail> lookAgain() throws LogStore.Unavailable {
        return lookFor(known());
    }

    private Set<LogReader.Head> known() {
        var places = new LinkedHashSet<>(missed);
        places.add(own);
        return places;
    }

    private Optional<LostTail> lookFor(Set<LogReader.Head> places) throws LogStore.Unavailable {
        var branches = store.branches();
        var missing = new ArrayList<LogReader.Head>();
        for (var place : places) {
            if (branches.stream().anyMatch(it -> it.accepts(place)) || isThere(place)) {
                missed.remove(place);
            } else {
                missed.add(place);
                missing.add(place);
            }
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

    private static long newestEpoch(Set<LogReader.Head> places) {
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
