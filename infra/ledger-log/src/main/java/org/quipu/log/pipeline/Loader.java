package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
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
    private static final long LAST_MILLIS = 1_000;

    private final LogStore store;
    private final EventCodec codec;
    private final Kinds kinds;
    private final StateCodec states;
    private final LongSupplier durable;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Threads waits;
    private volatile boolean stopped;

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
            Pipeline.Ground ground,
            EventCodec codec,
            Kinds kinds,
            StateCodec states,
            LongSupplier durable) {
        this.store = ground.store();
        this.codec = codec;
        this.kinds = kinds;
        this.states = states;
        this.durable = durable;
        this.waits = ground.threads();
        for (var i = 0; i < THREADS; i++) {
            threads.add(ground.threads().waiting("loader-" + ground.name() + "-" + i, this::loop));
        }
        threads.forEach(Thread::start);
    }

    CompletableFuture<Loaded> load(Set<Ref<?>> refs, Set<KeyHash> keys) {
        var job = new Job(refs, keys, new CompletableFuture<>());
        queue.add(job);
        if (stopped) failLeftOver();
        return job.result;
    }

    /** Reads nothing more; whoever waits for something hears that it does not come. */
    void stop() {
        stopped = true;
        failLeftOver();
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) waits.join(thread, LAST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failLeftOver() {
        for (var job = queue.poll(); job != null; job = queue.poll()) {
            job.result.completeExceptionally(Writer.lost());
        }
    }

    private void loop() {
        while (!stopped) {
            var jobs = new ArrayList<Job>();
            try {
                jobs.add(queue.take());
                drainTo(jobs);
                var loaded = read(jobs);
                for (var job : jobs) job.result.complete(loaded);
            } catch (InterruptedException _) {
                return;
            } catch (LogStore.Unavailable | RuntimeException | Error e) {
                LOG.warn("Loading failed", e);
                for (var job : jobs) job.result.completeExceptionally(e);
            }
        }
    }

    /** All that is queued, as long as it does not ask for too much at once. */
    private void drainTo(List<Job> jobs) {
        var things = jobs.getFirst().refs.size();
        while (jobs.size() < MOST && things < MOST) {
            var next = queue.poll();
            if (next == null) return;
            jobs.add(next);
            things += next.refs.size();
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
            var histories = new Histories();
            wanted.forEach((tag, kindsOf) -> {
                list.add(new LogStore.Wanted(tag, kindsOf));
                histories.byTag.put(tag, new Folding(tag, kindsOf.keySet()));
            });
            store.load(list, upTo, histories);
            histories.byTag.forEach((tag, folding) -> {
                var version = folding.version();
                things.put(tag, new Thing(version, states.bytes(folding.kinds, version)));
            });
        }
        return new Loaded(upTo, things, store.answered(keys));
    }

    /** Hands each thing its own. */
    private static final class Histories implements LogStore.Histories {
        private final Map<Tag, Folding> byTag = new HashMap<>();

        @Override
        public void snapshot(LogStore.Snapshot snapshot) {
            of(snapshot.tag()).begin(snapshot);
        }

        @Override
        public void entry(Tag tag, LogEntry entry) {
            of(tag).evolve(entry);
        }

        private Folding of(Tag tag) {
            return Objects.requireNonNull(byTag.get(tag));
        }
    }

    /** One thing as far as it was read. */
    private final class Folding {
        private final Tag tag;
        private final List<Kind<?>> kinds;
        private final Version version;
        private final long[] from;
        private int without;
        private LogStore.@Nullable Snapshot oldest;
        private long position;
        private long sequence;
        private byte[] leaf = Hash.ORIGIN.bytes();

        Folding(Tag tag, Set<String> wanted) {
            this.tag = tag;
            this.kinds = Loader.this.kinds.of(tag.name());
            this.version = Version.empty(kinds.size());
            this.from = new long[kinds.size()];
            this.without = wanted.size();
            for (var i = 0; i < kinds.size(); i++) {
                var kind = kinds.get(i);
                if (wanted.contains(kind.name())) version.states()[i] = kind.fold().initial();
            }
        }

        /** The oldest one tells what was counted by then, once every memory has one. */
        void begin(LogStore.Snapshot snapshot) {
            for (var i = 0; i < kinds.size(); i++) {
                if (!snapshot.kind().equals(kinds.get(i).name())) continue;
                version.states()[i] = states.decode(kinds.get(i), snapshot.state());
                from[i] = snapshot.position();
            }
            if (oldest == null || snapshot.position() < oldest.position()) oldest = snapshot;
            if (--without > 0) return;
            position = oldest.position();
            sequence = oldest.sequence();
            leaf = oldest.leaf();
        }

        void evolve(LogEntry entry) {
            var event = codec.decode(entry.type(), entry.payload());
            var own = event.tags().contains(tag);
            if (!own && !isTransaction(tag, entry)) return; // another tag of the same hash
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
            Loader.evolve(kinds, version, from, event, position);
        }

        Version version() {
            return new Version(position, sequence, leaf, version.states());
        }
    }

    private static void evolve(
            List<Kind<?>> kinds, Version version, long[] from, LedgerEvent event, long position) {
        for (var i = 0; i < kinds.size(); i++) {
            var state = version.states()[i];
            if (state == null || position <= from[i]) continue;
            version.states()[i] = Resident.evolve(kinds.get(i), state, event, position);
        }
    }

    private static boolean isTransaction(Tag tag, LogEntry entry) {
        return tag.name().equals(Tag.TRANSACTION)
                && tag.id().equals(Long.toString(entry.position()));
    }

    private static long micros(java.time.Instant instant) {
        return java.time.temporal.ChronoUnit.MICROS.between(java.time.Instant.EPOCH, instant);
    }
}
