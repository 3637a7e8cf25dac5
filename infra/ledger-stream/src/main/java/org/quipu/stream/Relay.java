package org.quipu.stream;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quipu.log.Hash;
import org.quipu.log.Ledger.Standing;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the durable entries of one ledger while this process leads it.
 *
 * <p>Keeps nothing of its own: on start, after a failure and after a change of epoch it goes back
 * to the newest record whose position and hash are in the log. Records behind that one come from a
 * tail the log lost. Where a person accepted that, a branch is published first; where nobody did,
 * nothing is published and the leader is told. Two relays at once publish duplicates and nothing
 * worse. One step at a time, on the caller's thread.
 */
public final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** Entries published in one step, at most. */
    static final int BATCH = 500;

    private final LogReader log;
    private final Stream stream;
    private final Leader leader;
    private final InstantSource clock;
    private @Nullable Place place;
    private volatile long published;

    /** Who decides in this process, if it leads. */
    public interface Leader {
        /**
         * Whether this process leads, and how far the log is durable.
         *
         * @return a snapshot
         */
        Standing standing();

        /**
         * Hears of a place that was published and is not in the log, though nobody accepted that.
         *
         * @param place as it stands on the stream
         */
        void doubt(LogReader.Head place);
    }

    /**
     * A relay that has published nothing yet.
     *
     * @param log where entries come from
     * @param stream where they go
     * @param leader who decides in this process
     * @param clock the time a branch is noted at; for people only
     */
    public Relay(LogReader log, Stream stream, Leader leader, InstantSource clock) {
        this.log = log;
        this.stream = stream;
        this.leader = leader;
        this.clock = clock;
    }

    /**
     * Publishes the next entries, if this process leads and there are any.
     *
     * @return whether there may be more to publish at once
     * @throws Stream.StreamFailed if the stream did not take them; call {@link #forget} then
     */
    public boolean step() {
        var now = leader.standing();
        if (!now.leading()) {
            forget();
            return false;
        }
        var found = placeIn(now);
        if (found.isEmpty() || found.get().position() == now.durable()) return false;
        var from = found.get();
        var entries = following(from, now.durable());
        if (entries.isEmpty()) return false;
        stream.publish(records(from, entries));
        moveTo(new Place(now.epoch(), entries.getLast().position(), entries.getLast().hash()));
        return entries.size() == BATCH;
    }

    /**
     * What comes after a place and is known to be durable. An older backup knows an older epoch, so
     * that one may come twice: the place itself is read again, and must still be there.
     */
    private List<LogEntry> following(Place from, long durable) {
        if (from.position() > durable) return branched(from);
        var count = (int) Math.min(BATCH, durable - from.position());
        if (from.position() == 0) return log.read(0, count);
        var entries = log.read(from.position() - 1, count + 1);
        return !entries.isEmpty() && entries.getFirst().hash().equals(from.hash())
                ? entries.subList(1, entries.size())
                : branched(from);
    }

    private List<LogEntry> branched(Place from) {
        LOG.warn("What was published at {} is not in the log any more", from.position());
        forget();
        return List.of();
    }

    /** Forgets its place, so that the next step looks for it in the stream. */
    public void forget() {
        place = null;
    }

    /**
     * The last position known to be on the stream.
     *
     * @return 0 before the first
     */
    public long published() {
        return published;
    }

    private Optional<Place> placeIn(Standing now) {
        var known = place;
        return known != null && known.epoch() == now.epoch()
                ? Optional.of(known)
                : find(now).map(this::moveTo);
    }

    private Place moveTo(Place to) {
        published = to.position();
        place = to;
        return to;
    }

    /** Empty where what stands on the stream was lost and nobody accepted that. */
    private Optional<Place> find(Standing now) {
        var head = log.head();
        var behind = new Behind();
        var tail = stream.goBackTo(record -> isInLog(record, head) || behind.add(record));
        var doubtful = behind.notBefore(now.branch());
        if (doubtful.isPresent()) {
            doubt(doubtful.get());
            return Optional.empty();
        }
        var found =
                tail.record()
                        .map(it -> new Place(now.epoch(), it.position(), it.hash()))
                        .orElse(new Place(now.epoch(), 0, Hash.ORIGIN));
        if (!tail.last()) {
            LOG.warn("The log branched at {}, and is without {}", found.position(), behind);
            var branch = StreamRecord.branch(now.branch(), found, behind, clock.instant());
            stream.publish(List.of(branch));
        }
        return Optional.of(found);
    }

    /** What another leader committed since the log's end was read is there on a second look. */
    private void doubt(StreamRecord record) {
        if (isInLog(record, log.head())) return;
        LOG.error("Published at {} and not in the log: nobody accepted that", record.position());
        leader.doubt(new LogReader.Head(record.epoch(), record.position(), record.hash()));
    }

    private boolean isInLog(StreamRecord record, LogReader.Head head) {
        if (record.position() == 0) return record.hash().equals(Hash.ORIGIN);
        return record.position() <= head.position()
                && log.at(record.position())
                        .filter(entry -> entry.hash().equals(record.hash()))
                        .isPresent();
    }

    private static List<StreamRecord> records(Place from, List<LogEntry> entries) {
        var records = new ArrayList<StreamRecord>(entries.size());
        var position = from.position();
        var prev = from.hash();
        for (var entry : entries) {
            if (entry.position() != ++position) {
                throw new IllegalStateException(
                        "The log has a hole: %d where %d belongs"
                                .formatted(entry.position(), position));
            }
            records.add(StreamRecord.of(from.epoch(), prev, entry));
            prev = entry.hash();
        }
        return records;
    }

    /**
     * Where a relay stands.
     *
     * @param epoch under which it publishes
     * @param position of the last record published
     * @param hash of that entry
     */
    record Place(long epoch, long position, Hash hash) {}
}
