package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Tag;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.log.catalogue.EventCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The load stage: a few threads, each taking all that is queued and reading it with two statements.
 * Never on the ledger thread, which therefore never waits for a cold account.
 */
final class Loader {
    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
    private static final int THREADS = 3;
    private static final int MOST = 200;

    private final LogStore store;
    private final EventCodec codec;
    private final Kinds kinds;
    private final StateCodec states;
    private final LongSupplier durable;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * What was read.
     *
     * @param upTo the log was read up to here
     * @param things each thing's chain and the memories asked for
     * @param answered the idempotency keys asked for that are known
     */
    record Loaded(long upTo, Map<Tag, Thing> things, Map<KeyHash, Answered> answered) {}

    /**
     * One thing.
     *
     * @param version its chain and memories
     * @param bytes about how much heap it takes
     */
    record Thing(Version version, int bytes) {}

    private record Job(Set<Ref<?>> refs, Set<KeyHash> keys, CompletableFuture<Loaded> result) {}

    Loader(
            String name,
            LogStore store,
            EventCodec codec,
            Kinds kinds,
            StateCodec states,
            LongSupplier durable) {
        this.store = store;
        this.codec = codec;
        this.kinds = kinds;
        this.states = states;
        this.durable = durable;
        for (var i = 0; i < THREADS; i++) {
            threads.add(Thread.ofVirtual().name(name + "-" + i).start(this::loop));
        }
    }

    CompletableFuture<Loaded> load(Set<Ref<?>> refs, Set<KeyHash> keys) {
        var job = new Job(refs, keys, new CompletableFuture<>());
        queue.add(job);
        return job.result;
    }

    void stop() {
        threads.forEach(Thread::interrupt);
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            var jobs = new ArrayList<Job>();
            try {
                jobs.add(queue.take());
                queue.drainTo(jobs, MOST - 1);
                var loaded = read(jobs);
                for (var job : jobs) job.result.complete(loaded);
            } catch (InterruptedException _) {
                return;
            } catch (LogStore.Unavailable | RuntimeException e) {
                LOG.warn("Loading failed", e);
                for (var job : jobs) job.result.completeExceptionally(e);
            }
        }
    }

    private Loaded read(List<Job> jobs) throws LogStore.Unavailable {
        var upTo = durable.getAsLong();
        var wanted = new LinkedHashMap<Tag, Map<String, String>>();
        var keys = new HashSet<KeyHash>();
        for (var job : jobs) {
            keys.addAll(job.keys);
            for (var ref : job.refs) {
                wanted.computeIfAbsent(ref.toTag(), _ -> new HashMap<>())
                        .put(ref.kind().name(), states.fingerprint(ref.kind()));
            }
        }
        var things = new HashMap<Tag, Thing>();
        if (!wanted.isEmpty()) {
            var list = new ArrayList<LogStore.Wanted>();
            wanted.forEach((tag, kindsOf) -> list.add(new LogStore.Wanted(tag, kindsOf)));
            var found = store.load(list, upTo);
            found.forEach((tag, history) -> {
                var kindsOf = wanted.getOrDefault(tag, Map.of()).keySet();
                var version = fold(tag, kindsOf, history);
                things.put(tag, new Thing(version, states.bytes(kinds.of(tag.name()), version)));
            });
        }
        return new Loaded(upTo, things, store.answered(keys));
    }

    private Version fold(Tag tag, Set<String> wanted, LogStore.History history) {
        var of = kinds.of(tag.name());
        var version = Version.empty(of.size());
        var from = new long[of.size()];
        for (var i = 0; i < of.size(); i++) {
            var kind = of.get(i);
            if (!wanted.contains(kind.name())) continue;
            version.states()[i] = kind.fold().initial();
            for (var snapshot : history.snapshots()) {
                if (!snapshot.kind().equals(kind.name())) continue;
                version.states()[i] = states.decode(kind, snapshot.state());
                from[i] = snapshot.position();
            }
        }
        var position = 0L;
        var sequence = 0L;
        var leaf = Hash.ORIGIN.bytes();
        var oldest = history.snapshots().size() < wanted.size() ? 0 : oldest(history);
        for (var snapshot : history.snapshots()) {
            if (snapshot.position() != oldest) continue;
            position = snapshot.position();
            sequence = snapshot.sequence();
            leaf = snapshot.leaf();
        }
        for (var entry : history.entries()) {
            var event = codec.decode(entry.type(), entry.payload());
            var own = event.tags().contains(tag);
            if (!own && !isTransaction(tag, entry)) continue; // another tag of the same hash
            if (own) {
                sequence++;
                leaf =
                        Row.leaf(
                                entry.type(),
                                entry.payload(),
                                entry.metadata(),
                                micros(entry.recordedAt()));
            }
            position = entry.position();
            evolve(of, version, from, event, position);
        }
        return new Version(position, sequence, leaf, version.states());
    }

    private static void evolve(
            List<Kind<?>> kinds, Version version, long[] from, LedgerEvent event, long position) {
        for (var i = 0; i < kinds.size(); i++) {
            var state = version.states()[i];
            if (state == null || position <= from[i]) continue;
            version.states()[i] = Resident.evolve(kinds.get(i), state, event, position);
        }
    }

    private static long oldest(LogStore.History history) {
        return history.snapshots().stream().mapToLong(LogStore.Snapshot::position).min().orElse(0);
    }

    private static boolean isTransaction(Tag tag, LogEntry entry) {
        return tag.name().equals(Tag.TRANSACTION)
                && tag.id().equals(Long.toString(entry.position()));
    }

    private static long micros(java.time.Instant instant) {
        return java.time.temporal.ChronoUnit.MICROS.between(java.time.Instant.EPOCH, instant);
    }
}
