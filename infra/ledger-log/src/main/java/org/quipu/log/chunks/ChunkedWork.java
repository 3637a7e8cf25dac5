package org.quipu.log.chunks;

import java.util.Optional;
import org.quipu.log.Ledger;

/** A kind of work that is done in chunks. Keeps nothing of its own: the log says how far it is. */
public interface ChunkedWork {
    /**
     * What it is called in the server's log.
     *
     * @return for example {@code moratoria}
     */
    String name();

    /**
     * What is to be done next. After an interruption it must be the same chunk under the same keys,
     * so that what was done of it is answered and not done again.
     *
     * @param ledger whose, led by this process
     * @return the next chunk; empty while there is nothing to do
     */
    Optional<Chunk> next(Ledger ledger);
}
