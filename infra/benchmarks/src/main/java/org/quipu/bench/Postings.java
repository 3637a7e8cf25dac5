package org.quipu.bench;

import java.util.SplittableRandom;
import org.quipu.core.Command;

/** What callers post, over and over. */
interface Postings {
    /** One more, at random. */
    Posting next(SplittableRandom random);

    /**
     * One posting.
     *
     * @param command what is asked
     * @param body what a request would digest of it, for its idempotency key
     */
    record Posting(Command command, String body) {}
}
