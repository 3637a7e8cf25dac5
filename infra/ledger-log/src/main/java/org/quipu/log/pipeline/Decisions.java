package org.quipu.log.pipeline;

import java.util.concurrent.CompletableFuture;

/** Runs a decision on the ledger thread: Axon's command bus, or a plain call. */
public interface Decisions {
    /**
     * Decides, and appends through {@link Pipeline#append} before it returns.
     *
     * @param work what is to be decided
     * @return fails with the refusal or the fault; its success says nothing about the commit
     */
    CompletableFuture<?> decide(Work work);
}
