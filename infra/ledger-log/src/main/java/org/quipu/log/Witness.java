package org.quipu.log;

import java.util.List;

/**
 * Something that remembers, apart from the log, how far a ledger was acknowledged. A log that lost
 * its tail cannot tell so itself.
 */
public interface Witness {
    /**
     * The newest places it knows of.
     *
     * @return any number of them; none where it knows none, or cannot be asked now
     */
    List<LogReader.Head> newest();

    /**
     * Hears about once a second how far the ledger is durable. Must not fail.
     *
     * @param head under the epoch of who acknowledged it
     */
    default void saw(LogReader.Head head) {}
}
