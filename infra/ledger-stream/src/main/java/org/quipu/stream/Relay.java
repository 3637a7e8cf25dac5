package org.quipu.stream;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
 * tail the log lost; then a branch is published first. Two relays at once publish duplicates and
 * nothing worse. One step at a time, on the caller's thread.
 */
public final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** Entries published in one step, at most. */
    static final int BATCH = 500;

    private final LogReader log;
    private final Stream stream;
    private final Supplier<Standing> standing;
    private final InstantSource clock;
    private @Nullable Place place;
    private volatile long published;

    /**
     * A relay that has published nothing yet.
     *
     * @param log where entries come from
     * @param stream where they go
     * @param standing whether this process leads, and how far the log is durable
     * @param clock the time a branch is noted at; for people only
     */
    public Relay(LogReader log, Stream stream, Supplier<Standing> standing, InstantSource clock) {
        this.log = log;
        this.stream = stream;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * Publishes the next entries, if this process leads and there are any.
     *
     * @return whether there may be more to publish at once
     * @throws Stream.StreamFailed if the stream did not take them; call {@link #forget} then
     */
    public boolean step() {
        var now = standing.get();
        if (!now.leading()) {
            forget();
            return false;
        }
        var from = placeIn(now.epoch());
        if (from.position() == now.durable()) return false;
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

    private Place placeIn(long epoch) {
        var known = place;
        return known != null && known.epoch() == epoch ? known : moveTo(find(epoch));
    }

    private Place moveTo(Place to) {
        published = to.position();
        place = to;
        return to;
    }

    private Place find(long epoch) {
        var head = log.head();
        var tail = stream.goBackTo(record -> isInLog(record, head));
        var found =
                tail.record()
                        .map(record -> new Place(epoch, record.position(), record.hash()))
                        .orElse(new Place(epoch, 0, Hash.ORIGIN));
        if (!tail.last()) {
            LOG.warn("The log branched at {}: the stream held records behind it", found.position());
            stream.publish(List.of(StreamRecord.branch(epoch, found, clock.instant())));
        }
        return found;
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
