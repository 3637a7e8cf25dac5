package org.quipu.projections.following;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.quipu.log.LogReader;
import org.quipu.projections.runtime.Delivery;
import org.quipu.projections.runtime.Halted;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Rebuild;
import org.quipu.stream.CloudEventForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * Follows one ledger: hands what its stream delivers to the projector, and reads the log where the
 * log is ahead and the stream brought nothing since the last look.
 */
final class Follower implements BatchMessageListener<Void, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** A query that began on tables that were swapped since has ended by then. */
    private static final long READERS_MS = 60_000;

    private final String ledger;
    private final LogReader log;
    private volatile Projector projector;
    private @Nullable Rebuild rebuild;
    private final String topic;
    private final Streams streams;
    private final AtomicBoolean looking = new AtomicBoolean();
    private @Nullable KafkaMessageListenerContainer<Void, byte[]> container;
    private volatile String topicId = "";
    private long positionAtLastLook = -1;

    Follower(Projector.Source source, Projector projector, Streams streams) {
        this.ledger = source.name();
        this.log = source.log();
        this.projector = projector;
        this.streams = streams;
        this.topic = Streams.topic(ledger);
    }

    Projector projector() {
        return projector;
    }

    /** Builds the tables anew beside these, unless that is under way. */
    synchronized Rebuild rebuild(boolean accepting) {
        var last = rebuild;
        if (last != null && last.standing().stage().isRunning()) return last;
        var begun = new Rebuild(projector, accepting);
        rebuild = begun;
        Thread.ofVirtual().name("rebuild " + ledger).start(() -> run(begun));
        return begun;
    }

    private void run(Rebuild rebuilding) {
        rebuilding.run(next -> projector = next);
        try {
            Thread.sleep(READERS_MS);
            rebuilding.removeFormer();
        } catch (InterruptedException | RuntimeException failed) {
            LOG.warn("{}: the next rebuild removes the former tables", ledger, failed);
        }
    }

    /** The last rebuild that began here. */
    synchronized Optional<Rebuild> lastRebuild() {
        return Optional.ofNullable(rebuild);
    }

    @Override
    public void onMessage(List<ConsumerRecord<Void, byte[]>> records) {
        try {
            projector.receive(
                    records.stream()
                            .map(it -> new Delivery(CloudEventForm.read(it), topicId, it.offset()))
                            .toList());
        } catch (RuntimeException | Error failed) {
            LOG.warn(
                    "{}: a batch of the stream was left to the log: {}", ledger, failed.toString());
        }
    }

    /** Looks after the stream and the log, once at a time. */
    void look() {
        if (!looking.compareAndSet(false, true)) return;
        try {
            lookAtLog();
            lookAtStream();
        } catch (Halted hole) {
            LOG.error("{}: halted: {}", ledger, hole.getMessage());
        } catch (RuntimeException | Error failed) {
            LOG.warn("{}: tried again soon: {}", ledger, failed.toString());
        } finally {
            looking.set(false);
        }
    }

    private void lookAtLog() {
        if (projector.isRetired()) projector = projector.again();
        var standing = projector.progress().standing();
        var slowest = standing.positions().values().stream().min(Long::compare).orElse(0L);
        var head = log.head();
        if (slowest == positionAtLastLook
                && (head.position() != slowest || projector.isAside(head))) projector.fill();
        positionAtLastLook = slowest;
    }

    private void lookAtStream() {
        var running = container;
        var id = streams.topicId(topic);
        if (running != null && running.isRunning() && id.equals(Optional.of(topicId))) return;
        if (running != null) running.stop();
        container = null;
        if (id.isEmpty()) return;
        topicId = id.get();
        var bookmark = projector.bookmark().filter(it -> it.topic().equals(topicId));
        container = streams.follow(topic, bookmark.map(it -> it.offset() + 1), this);
    }

    void stop() {
        var running = container;
        if (running != null) running.stop();
    }
}
