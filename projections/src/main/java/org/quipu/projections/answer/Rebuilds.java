package org.quipu.projections.answer;

import java.util.Optional;
import org.quipu.projections.runtime.Rebuild;

/** Rebuilds of institutions' projections in this process. */
public interface Rebuilds {
    /**
     * Begins one, unless one is under way.
     *
     * @param institution whose
     * @param accepting whether tables are swapped that differ from those read until now
     * @return the one under way; empty where this process does not follow the ledger
     */
    Optional<Rebuild> rebuild(String institution, boolean accepting);

    /**
     * The last one that began here.
     *
     * @param institution whose
     * @return under way or ended
     */
    Optional<Rebuild> lastRebuild(String institution);
}
