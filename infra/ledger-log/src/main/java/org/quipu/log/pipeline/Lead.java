package org.quipu.log.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.quipu.log.Branch;
import org.quipu.log.LogReader;
import org.quipu.log.NotDone;
import org.quipu.log.catalogue.EventCodec;

/**
 * The time this process leads: how it begins, what the writer tells meanwhile, and how it ends. A
 * writer that was given up while a commit of it was under way may still come to an end, and another
 * may lead by then: its callers hear, and nothing else is touched.
 */
final class Lead implements Writer.Listener {
    private final Threads threads;
    private final LedgerThread thread;
    private final Executor answering;
    private final LogStore store;
    private final LogReader log;
    private final EventCodec codec;
    private final Residents residents;
    private final Keys keys;
    private final Progress progress;
    private final Snapshots snapshots;
    private final Acknowledged acknowledged;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Runnable onCommit = () -> {};
    private volatile Runnable onDeposed = () -> {};

    Lead(
            LedgerThread thread,
            Executor answering,
            Pipeline.Ground ground,
            EventCodec codec,
            Residents residents,
            Keys keys,
            Progress progress,
            Snapshots snapshots,
            Acknowledged acknowledged) {
        this.threads = ground.threads();
        this.thread = thread;
        this.answering = answering;
        this.store = ground.store();
        this.log = ground.log();
        this.codec = codec;
        this.residents = residents;
        this.keys = keys;
        this.progress = progress;
        this.snapshots = snapshots;
        this.acknowledged = acknowledged;
    }

    void onCommit(Runnable listener) {
        onCommit = listener;
    }

    void onDeposed(Runnable listener) {
        onDeposed = listener;
    }

    /** Leads from a head that was just taken over. */
    void begin(String leader, Head head) throws LogStore.Unavailable {
        store.eachKey(keys::mark);
        var booked = bookedAt(head.position());
        var branch = store.branches().stream().mapToLong(Branch::epoch).max().orElse(0);
        thread.call(() -> {
            forget();
            progress.branch = branch;
            progress.lastBooked = booked;
            progress.durablyBooked = booked;
            var writer = new Writer(threads, store, this, leader, head);
            turn.lock();
            try {
                progress.next = head.position() + 1;
                progress.durable = head.position();
                progress.epoch = head.epoch();
                progress.writer = writer;
            } finally {
                turn.unlock();
            }
            writer.start();
            progress.leading = true;
        });
    }

    private LocalDate bookedAt(long position) {
        return log.at(position)
                .map(entry -> codec.decode(entry.type(), entry.payload()).bookedOn())
                .orElse(LocalDate.MIN);
    }

    private void forget() {
        residents.clear();
        keys.forgetAll();
        progress.startGeneration();
    }

    @Override
    public void committed(Writer writer, List<Append> group, Head head) {
        var ours = moveTo(writer, group, head);
        answering.execute(() -> group.forEach(append -> append.done.complete(null)));
        if (!ours) return;
        acknowledged.committed(head);
        thread.executeLater(() -> settle(group));
        onCommit.run();
    }

    private boolean moveTo(Writer writer, List<Append> group, Head head) {
        turn.lock();
        try {
            if (!isPresent(writer)) return false;
            progress.durable = head.position();
            progress.epoch = head.epoch();
            progress.commits = progress.commits.plus(group);
            return true;
        } finally {
            turn.unlock();
        }
    }

    private boolean isPresent(Writer writer) {
        return writer.equals(progress.writer);
    }

    private void settle(List<Append> group) {
        for (var append : group) {
            for (var touch : append.touches) {
                touch.settle();
                residents.grew(touch.resident());
            }
            if (!append.rows.isEmpty()) progress.durablyBooked = append.lastBooked;
        }
        snapshots.take(group);
    }

    /** Back to the durable states; everything decided since is lost, the queue included. */
    @Override
    public void rejected(Writer writer, List<Append> group, Exception cause) {
        var lost = new ArrayList<>(group);
        thread.call(() -> {
            if (!isPresent(writer)) return;
            lost.addAll(writer.drain());
            for (var append : lost) {
                for (var touch : append.touches) touch.resident().rollBack();
                for (var answered : append.answered) keys.forget(answered.key());
            }
            progress.startGeneration();
            progress.next = progress.durable + 1;
            progress.lastBooked = progress.durablyBooked;
        });
        failAll(
                lost,
                new NotDone(
                        NotDone.Kind.NOT_ACCEPTED,
                        "The commit failed and nothing was appended. Send it again."));
    }

    @Override
    public void deposed(Writer writer, List<Append> inFlight, NotDone why) {
        end(writer, inFlight, why);
    }

    /**
     * Gives the lead up while the ledger thread is caught in a decision. What was decided before is
     * committed and answered; what is caught finds no writer and fails. Returns when the thread is
     * free again and this process waits for the lead as any other.
     */
    void stepDown() {
        progress.leading = false;
        var writer = progress.writer;
        if (writer == null) return;
        writer.stop();
        end(writer, List.of(), Writer.lost());
    }

    /** Who hears that it is over finds a process that leads no more. */
    private void end(Writer writer, List<Append> inFlight, NotDone why) {
        var lost = new ArrayList<Append>();
        var ended = new AtomicBoolean();
        thread.call(() -> {
            if (!isPresent(writer)) return;
            progress.leading = false;
            forget();
            lost.addAll(writer.drain());
            ended.set(true);
            progress.writer = null;
        });
        failAll(inFlight, why);
        failAll(lost, Writer.lost());
        if (ended.get()) onDeposed.run();
    }

    private void failAll(List<Append> lost, NotDone why) {
        answering.execute(() -> lost.forEach(append -> append.done.completeExceptionally(why)));
    }
}
