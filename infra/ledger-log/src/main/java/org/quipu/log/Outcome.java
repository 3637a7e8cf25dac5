package org.quipu.log;

import java.util.List;
import java.util.SequencedMap;
import org.quipu.core.LedgerEvent;

/** What came of a request. Final: the same key always gets the same one. */
public sealed interface Outcome {
    /**
     * Whether it was decided earlier, under the same key.
     *
     * @return true for a repeated answer
     */
    boolean replayed();

    /**
     * It happened.
     *
     * @param position of the first event; where the events would have stood for a dry run
     * @param events what happened, in order; they stand at consecutive positions
     * @param replayed whether it was decided earlier
     */
    record Accepted(long position, List<LedgerEvent> events, boolean replayed) implements Outcome {}

    /**
     * A rule of the bank forbids it.
     *
     * @param rule the stable name, for example {@code savings/insufficient-available-balance}
     * @param meaning the rule in a sentence
     * @param figures what it was decided on, by name
     * @param replayed whether it was decided earlier
     */
    record Rejected(
            String rule, String meaning, SequencedMap<String, String> figures, boolean replayed)
            implements Outcome {}
}
