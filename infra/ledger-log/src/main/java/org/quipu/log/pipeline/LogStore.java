package org.quipu.log.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quipu.core.Tag;
import org.quipu.log.Branch;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.LostTail;

/**
 * What the pipeline needs of a durable log. PostgreSQL in earnest; whatever a simulator likes
 * otherwise.
 */
public interface LogStore {
    /**
     * Takes the ledger over, whoever led it. Waits for commits in flight.
     *
     * @param leader a name unique to this taking
     * @return the head under the new epoch
     * @throws Unavailable if that is not known to have happened
     */
    Head takeOver(String leader) throws Unavailable;

    /**
     * Takes the ledger over again if nobody else did meanwhile.
     *
     * @param leader the name under which it was taken before
     * @return the head under a new epoch, or empty when deposed
     * @throws Unavailable if that is not known to have happened
     */
    Optional<Head> takeOverAgain(String leader) throws Unavailable;

    /**
     * Leaves the ledger to whoever wants it, if nobody took it over meanwhile.
     *
     * @param leader the name under which it was taken
     * @throws Unavailable if that is not known to have happened
     */
    void handOver(String leader) throws Unavailable;

    /**
     * Who leads, and how often that was confirmed.
     *
     * @return the beat of the present leader
     * @throws Unavailable if it cannot be read
     */
    Beat beat() throws Unavailable;

    /**
     * Appends a group in one commit, if the head is still where the group expects it.
     *
     * @param group rows, keys, texts; without any it only confirms leadership
     * @return false when deposed: nothing was appended
     * @throws Unavailable if the outcome is unknown
     * @throws Rejected if the store refused the data: nothing was appended
     */
    boolean append(Group group) throws Unavailable, Rejected;

    /**
     * The hash at a position.
     *
     * @param position where
     * @return the chain's hash there, empty beyond the end
     * @throws Unavailable if it cannot be read
     */
    Optional<Hash> hashAt(long position) throws Unavailable;

    /**
     * Since when the log is the branch it is, and which it was before.
     *
     * @return the newest first; none where no tail was ever accepted as lost
     * @throws Unavailable if it cannot be read
     */
    List<Branch> branches() throws Unavailable;

    /**
     * Begins a new branch at the end of the log, under an epoch above every one known, and takes
     * the lead from whoever has it.
     *
     * @param head where the log ends
     * @param lost what is accepted as lost
     * @param by who accepts it
     * @return the branch; empty where the log ends elsewhere by now: nothing was done then
     * @throws Unavailable if that is not known to have happened
     */
    Optional<Branch> branch(LogReader.Head head, LostTail lost, String by) throws Unavailable;

    /**
     * Reads histories of several things at once, from their snapshots where there are any, without
     * ever holding them all.
     *
     * @param wanted which things, and which memories of each
     * @param upTo the last position to read
     * @param histories is told what is found
     * @throws Unavailable if it cannot be read
     */
    void load(List<Wanted> wanted, long upTo, Histories histories) throws Unavailable;

    /**
     * Looks up idempotency keys.
     *
     * @param keys which
     * @return those that are known
     * @throws Unavailable if it cannot be read
     */
    Map<KeyHash, Answered> answered(Set<KeyHash> keys) throws Unavailable;

    /**
     * Goes through all idempotency keys.
     *
     * @param consumer sees each once
     * @throws Unavailable if they cannot be read
     */
    void eachKey(Consumer<KeyHash> consumer) throws Unavailable;

    /**
     * Keeps folded states.
     *
     * @param snapshots of durable positions
     * @throws Unavailable if that is not known to have happened
     */
    void keep(List<Snapshot> snapshots) throws Unavailable;

    /**
     * Which memories of a thing are wanted.
     *
     * @param tag which thing
     * @param fingerprints of the states' shapes, by kind; a snapshot of another shape does not
     *     count
     */
    record Wanted(Tag tag, Map<String, String> fingerprints) {}

    /** Is told the histories of several things: first all snapshots, then what happened since. */
    interface Histories {
        /**
         * A thing has this snapshot. Reading starts after the oldest one if every wanted memory of
         * the thing has one.
         *
         * @param snapshot its folded state, of the shape that is wanted
         */
        void snapshot(Snapshot snapshot);

        /**
         * This happened to a thing.
         *
         * @param tag which thing
         * @param entry in order, thing by thing
         */
        void entry(Tag tag, LogEntry entry);
    }

    /**
     * A folded state.
     *
     * @param tag of which thing
     * @param kind which memory of it
     * @param position the last event in it
     * @param hash of the log at that position
     * @param sequence the thing's own count of events
     * @param leaf digest of the thing's last event
     * @param fingerprint of the state's shape
     * @param state as JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // goes to the database as it is
    record Snapshot(
            Tag tag,
            String kind,
            long position,
            byte[] hash,
            long sequence,
            byte[] leaf,
            String fingerprint,
            byte[] state) {}

    /**
     * A leader's sign of life.
     *
     * @param leader its name
     * @param epoch of its leadership
     * @param tick how often it confirmed
     */
    record Beat(String leader, long epoch, long tick) {}

    /** The store did not answer: what was asked may or may not have happened. */
    final class Unavailable extends Exception {
        /**
         * Wraps what went wrong.
         *
         * @param cause what went wrong
         */
        public Unavailable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The store refused what it was given: nothing happened. */
    final class Rejected extends Exception {
        /**
         * Wraps the refusal.
         *
         * @param cause the refusal
         */
        public Rejected(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
