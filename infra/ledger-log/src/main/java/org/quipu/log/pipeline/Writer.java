package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quipu.log.Hash;
import org.quipu.log.NotDone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: takes what is queued (what came while the last commit was under way; nobody waits
 * for company), chains the hashes, appends it in one commit behind the fence, and hands the group
 * to the answers.
 *
 * <p>After a lost reply it takes the ledger over again under its own name: then the head tells
 * whether the group is in the log, and it is either answered or appended once more. Where another
 * process took over meanwhile, this one is deposed.
 */
final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_APPENDS = 2_000;
    private static final long BEAT_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 100;
    private static final long LAST_MILLIS = 20_000;

    private final Threads threads;
    private final LogStore store;
    private final Listener listener;
    private final String leader;
    private final LinkedBlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final AtomicLong queuedBytes = new AtomicLong();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean ended;
    private volatile boolean inOrder;
    private Head head;

    /** Who hears what became of a group, on the writer's thread. */
    interface Listener {
        /** The group is durable under our epoch. */
        void committed(Writer writer, List<Append> group, Head head);

        /** The store refused the group's data: nothing of it happened; we still lead. */
        void rejected(Writer writer, List<Append> group, Exception cause);

        /**
         * This process leads no longer.
         *
         * @param writer who tells
         * @param lost what was in flight
         * @param why what its callers may conclude; what is only queued is not in the log
         */
        void deposed(Writer writer, List<Append> lost, NotDone why);
    }

    Writer(Threads threads, LogStore store, Listener listener, String leader, Head head) {
        this.threads = threads;
        this.store = store;
        this.listener = listener;
        this.leader = leader;
        this.head = head;
        this.thread = threads.working("writer-" + leader, this::loop);
    }

    void start() {
        thread.start();
    }

    void enqueue(Append append) {
        queuedBytes.addAndGet(append.bytes());
        queue.add(append);
        if (ended) failLeftOver(); // nobody would look at it any more
    }

    private void failLeftOver() {
        for (var append : drain()) append.done.completeExceptionally(lost());
    }

    long queuedBytes() {
        return queuedBytes.get();
    }

    /** Finishes what is queued, then stops. */
    void stop() {
        stopped = true;
        try {
            threads.join(thread, LAST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes all that is queued, so that it can be failed. */
    List<Append> drain() {
        var drained = new ArrayList<Append>();
        queue.drainTo(drained);
        queuedBytes.set(0);
        return drained;
    }

    private void loop() {
        var group = List.<Append>of();
        try {
            while (!stopped || !queue.isEmpty()) {
                group = next();
                if (!write(group)) return;
            }
            inOrder = true;
        } catch (InterruptedException _) {
            listener.deposed(this, group, unknown());
        } catch (RuntimeException | Error e) {
            LOG.error("The writer cannot go on after position {}", head.position(), e);
            listener.deposed(this, group, unknown());
        } finally {
            ended = true;
            failLeftOver();
        }
    }

    /**
     * Leaves the lead, after an end in order: nobody need wait until our beat stands still. Where
     * this fails, they do.
     */
    void handOver() {
        if (!inOrder) return;
        try {
            store.handOver(leader);
        } catch (LogStore.Unavailable e) {
            LOG.info("The ledger is left without a word: {}", e.getMessage());
        }
    }

    /** Waits for work, at most a beat: an empty group is the leader's sign of life. */
    private List<Append> next() throws InterruptedException {
        var group = new ArrayList<Append>();
        var first = threads.poll(queue, BEAT_MILLIS);
        if (first != null) {
            group.add(first);
            queue.drainTo(group, MOST_APPENDS - 1);
            var bytes = 0L;
            for (var append : group) bytes += append.bytes();
            queuedBytes.addAndGet(-bytes);
        }
        return group;
    }

    /** False when this process leads no longer. */
    private boolean write(List<Append> appends) throws InterruptedException {
        var group = group(appends);
        while (true) {
            try {
                if (!store.append(group)) return depose(appends);
                head = group.to();
                listener.committed(this, appends, head);
                return true;
            } catch (LogStore.Rejected e) {
                LOG.error("The store refused a group of {}", appends.size(), e);
                listener.rejected(this, appends, e);
                return true;
            } catch (LogStore.Unavailable e) {
                LOG.warn("A commit went unanswered: {}", e.getMessage());
                var now = takeOverAgain();
                if (now == null) return depose(appends);
                var fate = fate(group, now);
                head = now;
                if (fate == Fate.DURABLE) {
                    listener.committed(this, appends, head);
                    return true;
                }
                group = rebased(group, now);
            }
        }
    }

    private enum Fate {
        DURABLE,
        ABSENT
    }

    private Fate fate(Group group, Head now) throws InterruptedException {
        var moved = isAt(now, group.to());
        if (!moved && !isAt(now, group.from())) {
            throw new IllegalStateException(
                    "The log moved without the fence: expected "
                            + group.from()
                            + " or "
                            + group.to()
                            + ", found "
                            + now);
        }
        if (group.rows().isEmpty()) return areKept(group.answered()) ? Fate.DURABLE : Fate.ABSENT;
        return moved ? Fate.DURABLE : Fate.ABSENT;
    }

    private static boolean isAt(Head head, Head other) {
        return head.position() == other.position() && head.hash().equals(other.hash());
    }

    /** Keys without events do not move the head, so they are looked up. */
    private boolean areKept(List<Answered> answered) throws InterruptedException {
        if (answered.isEmpty()) return false;
        var key = answered.getFirst().key();
        return asking(() -> store.answered(Set.of(key)).containsKey(key));
    }

    private static Group rebased(Group group, Head now) {
        var to = new Head(now.epoch(), group.to().position(), group.to().hash());
        return new Group(now, to, group.rows(), group.answered(), group.personal());
    }

    private @Nullable Head takeOverAgain() throws InterruptedException {
        return asking(() -> store.takeOverAgain(leader)).orElse(null);
    }

    private interface Question<T> {
        T ask() throws LogStore.Unavailable;
    }

    /** Asks until there is an answer. */
    private <T> T asking(Question<T> question) throws InterruptedException {
        while (true) {
            try {
                return question.ask();
            } catch (LogStore.Unavailable _) {
                if (stopped) throw new InterruptedException("stopped while the store was away");
                threads.sleep(RETRY_MILLIS);
            }
        }
    }

    /** Somebody else leads; he waited for our commit in flight, so its fate is final. */
    private boolean depose(List<Append> appends) throws InterruptedException {
        LOG.warn("Deposed after position {}", head.position());
        var lost = new ArrayList<Append>();
        if (isDurable(appends)) listener.committed(this, appends, head);
        else lost.addAll(appends);
        listener.deposed(this, lost, lost());
        return false;
    }

    private boolean isDurable(List<Append> appends) throws InterruptedException {
        var rows = appends.stream().flatMap(append -> append.rows.stream()).toList();
        if (rows.isEmpty()) return false;
        var last = rows.getLast();
        var expected = Hash.of(last.hash());
        return asking(() -> store.hashAt(last.position())).filter(expected::equals).isPresent();
    }

    private Group group(List<Append> appends) {
        var rows = new ArrayList<Row>();
        var answered = new ArrayList<Answered>();
        var personal = new ArrayList<org.quipu.log.PersonVault.Sealed>();
        var position = head.position();
        var hash = head.hash().bytes();
        for (var append : appends) {
            for (var row : append.rows) {
                if (row.position() != ++position)
                    throw new IllegalStateException(
                            "A gap before " + row.position() + ", the log is at " + position);
                hash = row.chain(hash);
                rows.add(row);
            }
            answered.addAll(append.answered);
            personal.addAll(append.personal);
        }
        var to = new Head(head.epoch(), position, Hash.of(hash));
        return new Group(head, to, rows, answered, personal);
    }

    static NotDone lost() {
        return new NotDone(
                NotDone.Kind.NOT_ACCEPTED,
                "Another node leads this ledger now; nothing was appended. Send it again.");
    }

    private static NotDone unknown() {
        return new NotDone(
                NotDone.Kind.OUTCOME_UNKNOWN,
                "The commit was not answered. Send the same request with the same key: that"
                        + " answer is final.");
    }
}
