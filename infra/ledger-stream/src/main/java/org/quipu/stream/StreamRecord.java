package org.quipu.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;

/**
 * One record of a stream: an entry of the log, or the notice that the log branched.
 *
 * @param epoch of the leader that published it; of a branch, the one it began in
 * @param position of the entry; of a branch, the last position both branches share
 * @param prev the chain's hash before the entry; of a branch, the hash at its position
 * @param hash the chain's hash at the position
 * @param type the entry's catalogued name, or {@link #BRANCH}
 * @param subject the first account the entry moves or names, if any
 * @param time when the ledger decided it
 * @param payload the exact bytes of the log
 */
@SuppressWarnings("ArrayRecordComponent") // the exact bytes are the point
public record StreamRecord(
        long epoch,
        long position,
        Hash prev,
        Hash hash,
        String type,
        Optional<String> subject,
        Instant time,
        byte[] payload) {
    /** The type of a notice that what followed a position is no longer in the log. */
    public static final String BRANCH = "quipu.branch.v1";

    /**
     * An entry on its way to the stream.
     *
     * @param epoch of the publishing leader
     * @param prev the hash before the entry
     * @param entry the entry
     * @return the record
     */
    static StreamRecord of(long epoch, Hash prev, LogEntry entry) {
        return new StreamRecord(
                epoch,
                entry.position(),
                prev,
                entry.hash(),
                entry.type(),
                Subject.of(entry),
                entry.recordedAt(),
                entry.payload());
    }

    /**
     * The notice that records newer than a place are not in the log any more.
     *
     * @param epoch since which the log is the branch it is: whoever follows takes each once, and
     *     none that is older than one it took
     * @param from the last place that is
     * @param lost what stands behind it on the stream
     * @param time when that was found
     * @return the record
     */
    static StreamRecord branch(long epoch, Relay.Place from, Behind lost, Instant time) {
        var payload =
                "{\"from\":%d,\"epoch\":%d,\"lost\":%s}"
                        .formatted(from.position(), epoch, lost.json());
        return new StreamRecord(
                epoch,
                from.position(),
                from.hash(),
                from.hash(),
                BRANCH,
                Optional.empty(),
                time,
                payload.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether it tells of a branch instead of an entry.
     *
     * @return true for a branch
     */
    public boolean isBranch() {
        return type.equals(BRANCH);
    }
}
