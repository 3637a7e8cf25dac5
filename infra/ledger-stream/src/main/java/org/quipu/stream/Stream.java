package org.quipu.stream;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One ledger's stream as its relay sees it. Not for use by several threads at once. */
public interface Stream {
    /**
     * Goes back from the end of the stream to the newest record that is wanted.
     *
     * @param wanted which record to stop at
     * @return what was found
     * @throws StreamFailed if the stream cannot be read
     */
    Tail goBackTo(Predicate<StreamRecord> wanted);

    /**
     * Publishes records in order and waits until all are acknowledged.
     *
     * @param records what comes next
     * @throws StreamFailed if any may be missing; they may also all be there
     */
    void publish(List<StreamRecord> records);

    /**
     * Where a search from the end stopped.
     *
     * @param record the newest wanted record, if there is one
     * @param last whether nothing stands behind it; true for an empty stream
     */
    record Tail(Optional<StreamRecord> record, boolean last) {}

    /** The stream did not answer, or not in time. What was published is not known. */
    final class StreamFailed extends RuntimeException {
        /**
         * Tells what failed.
         *
         * @param message for people
         * @param cause why
         */
        public StreamFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
