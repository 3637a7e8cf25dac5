package org.quipu.core;

/**
 * Remembers one kind of thing. Sees every event that carries its tag, whichever feature wrote it.
 *
 * @param <S> what is remembered; immutable and bounded in size
 */
public interface Fold<S> {
    /**
     * What is known before anything happened.
     *
     * @return the state of an empty history
     */
    S initial();

    /**
     * Takes in one fact. Copies figures and never computes one: deciders settled those.
     *
     * @param state what was known
     * @param event what happened
     * @return what is known now
     * @throws IllegalStateException if the history is broken
     */
    S evolve(S state, LedgerEvent event);

    /**
     * Takes in one fact at its place in the log, for the few states that remember places.
     *
     * @param state what was known
     * @param event what happened
     * @param position where in the log it stands
     * @return what is known now
     */
    default S evolve(S state, LedgerEvent event, long position) {
        return evolve(state, event);
    }
}
