package org.quipu.core;

/** Something asked of the ledger. Each feature lists its own in one sealed interface. */
public interface Command {
    /**
     * On whose behalf it is asked and under which references.
     *
     * @return the envelope, copied into the events that follow
     */
    Envelope envelope();
}
