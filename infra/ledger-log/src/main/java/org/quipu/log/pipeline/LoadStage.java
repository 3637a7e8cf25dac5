package org.quipu.log.pipeline;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quipu.core.Ref;
import org.quipu.core.Tag;
import org.quipu.log.NotDone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes resident what a decision needs, its idempotency keys included, off the ledger thread. */
final class LoadStage {
    private static final Logger LOG = LoggerFactory.getLogger(LoadStage.class);

    private final LedgerThread thread;
    private final Loader loader;
    private final Residents residents;
    private final Keys keys;
    private final Progress progress;
    private final Answers answers;

    LoadStage(
            LedgerThread thread,
            Loader loader,
            Residents residents,
            Keys keys,
            Progress progress,
            Answers answers) {
        this.thread = thread;
        this.loader = loader;
        this.residents = residents;
        this.keys = keys;
        this.progress = progress;
        this.answers = answers;
    }

    /** What goes on upon the ledger thread: with what was loaded, or with what went wrong. */
    interface OnLoaded {
        void accept(Loader.@Nullable Loaded loaded, @Nullable Throwable failure);
    }

    /** Needs of a work that can be loaded before the ledger thread sees it. */
    Set<Ref<?>> absentOf(Work work) {
        var known = new View(work.found, Map.of(), progress.lastBooked, progress.next);
        var absent = new HashSet<Ref<?>>();
        for (var line : work.lines) {
            try {
                for (var ref : line.needs(known)) {
                    if (work.found.get(ref.toTag()) == null) absent.add(ref);
                }
            } catch (RuntimeException _) {
                // What is seen here is of several moments. The ledger thread asks again, of one,
                // and answers.
            }
        }
        return absent;
    }

    /** Keys that may have been used, and that nobody looked up yet. */
    Set<KeyHash> unsureKeysOf(Work work) {
        Set<KeyHash> unsure = Set.of();
        for (var line : work.lines) {
            var key = line.key;
            if (key == null || work.asked.contains(key)) continue;
            if (keys.recent(key) == null && keys.maybeUsed(key)) {
                if (unsure.isEmpty()) unsure = new HashSet<>();
                unsure.add(key);
            }
        }
        return unsure;
    }

    void load(Set<Ref<?>> refs, Set<KeyHash> asked, OnLoaded then) {
        var after = 0L;
        for (var ref : refs) after = Math.max(after, mustBeDurable(ref));
        var began = progress.generation;
        var ready =
                after <= progress.durable
                        ? CompletableFuture.<Void>completedFuture(null)
                        : answers.ticket();
        ready.thenCompose(_ -> loader.load(refs, asked))
                .whenComplete((loaded, failure) ->
                        thread.execute(() -> {
                            if (loaded != null && began != progress.generation)
                                then.accept(null, Writer.lost());
                            else goOn(then, loaded, failure);
                        }));
    }

    /** What cannot be taken in was not loaded: whoever asked is answered in any case. */
    private static void goOn(
            OnLoaded then, Loader.@Nullable Loaded loaded, @Nullable Throwable failure) {
        try {
            then.accept(loaded, failure);
        } catch (RuntimeException | Error e) {
            LOG.error("What was loaded is of no use", e);
            then.accept(null, e);
        }
    }

    /**
     * Loads for one work; if that fails, the work is answered so and {@code then} runs all the
     * same.
     */
    void load(Work work, Set<Ref<?>> refs, Set<KeyHash> asked, Runnable then) {
        load(
                refs,
                asked,
                (loaded, failure) -> {
                    if (loaded == null) {
                        work.answer.completeExceptionally(unavailable(failure));
                    } else {
                        install(loaded, refs, work.absent);
                        note(loaded, asked, work);
                    }
                    then.run();
                });
    }

    /** Tells a work how its keys were used before. */
    static void note(Loader.Loaded loaded, Set<KeyHash> asked, Work work) {
        work.asked.addAll(asked);
        for (var line : work.lines) {
            if (line.key == null) continue;
            var answered = loaded.answered().get(line.key);
            if (answered != null) work.lookedUp.put(line.key, answered);
        }
    }

    /**
     * The position that must be durable before a thing can be loaded whole: its last event where
     * another memory of it is resident, its own position for a transaction in flight.
     */
    private long mustBeDurable(Ref<?> ref) {
        if (ref.kind().tag().equals(Tag.TRANSACTION)) {
            var position = positionOf(ref);
            return position < progress.next ? position : 0;
        }
        var resident = residents.get(ref.toTag());
        if (resident == null || !thread.isCurrent()) return 0;
        resident.keepBacklog();
        return resident.current.position();
    }

    /** What did not exist when it was loaded, and was decided since, is to be loaded again. */
    void forgetDecided(Map<Ref<?>, Object> absent) {
        if (!absent.isEmpty()) absent.keySet().removeIf(ref -> positionOf(ref) < progress.next);
    }

    private static long positionOf(Ref<?> transaction) {
        try {
            return Long.parseLong(transaction.id());
        } catch (NumberFormatException _) {
            return 0; // no transaction has such an id
        }
    }

    /** Makes things resident; those that do not exist yet are only noted. On the ledger thread. */
    void install(Loader.Loaded loaded, Set<Ref<?>> refs, Map<Ref<?>, Object> absent) {
        for (var ref : refs) {
            var thing = loaded.things().get(ref.toTag());
            if (thing == null) continue;
            var future =
                    ref.kind().tag().equals(Tag.TRANSACTION) && positionOf(ref) > loaded.upTo();
            if (future) absent.put(ref, ref.kind().fold().initial());
            else residents.install(ref.toTag(), thing.version(), thing.bytes(), loaded.upTo());
        }
        residents.evict(refs.size(), progress.durable);
    }

    static NotDone unavailable(@Nullable Throwable failure) {
        var cause = failure == null ? null : Answers.unwrapped(failure);
        return cause instanceof NotDone known
                ? known
                : new NotDone(
                        NotDone.Kind.NOT_ACCEPTED,
                        "The ledger could not read what it needs; nothing was queued. Send it"
                                + " again.");
    }
}
