package org.quipu.log;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;

/**
 * One thing asked of a ledger.
 *
 * @param command what is asked
 * @param key under which idempotency key; none for previews and the house's own due work
 * @param lane people first, or in bulk
 * @param application whose share of the ledger's time it uses
 * @param dryRun decide and answer, append nothing; neither reads nor writes keys
 * @param personal sealed texts that the command's hashes name, stored in the same commit
 */
public record Request(
        Command command,
        Optional<IdempotencyKey> key,
        Lane lane,
        String application,
        boolean dryRun,
        List<PersonVault.Sealed> personal) {
    /** Which queue a request waits in. */
    public enum Lane {
        /** A person or a device waits for the answer. */
        INTERACTIVE,
        /** Batches and imports. */
        BULK
    }
}
