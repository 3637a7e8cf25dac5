package org.quipu.core;

import java.time.LocalDate;
import java.util.Optional;

/** Everything that is known to a decision. */
public interface Known {
    /**
     * What is known of a thing, if it was asked for already.
     *
     * @param ref which thing
     * @param <S> what is remembered of it
     * @return its state (the initial one where nothing ever happened), or empty where it must be
     *     named by {@link Decider#needs} first
     */
    <S> Optional<S> find(Ref<S> ref);

    /**
     * What is known of a thing that was asked for.
     *
     * @param ref which thing
     * @param <S> what is remembered of it
     * @return its state; the initial one where nothing ever happened
     * @throws IllegalStateException if {@link Decider#needs} did not name it
     */
    default <S> S get(Ref<S> ref) {
        return find(ref)
                .orElseThrow(() -> new IllegalStateException("Not among the needs: " + ref));
    }

    /**
     * The institution's business date: the booking date of what is decided now.
     *
     * @return the date in the institution's own time zone
     */
    LocalDate businessDate();

    /**
     * Where the next event will stand.
     *
     * @return its position in the log, from 1
     */
    long nextPosition();

    /**
     * The second person who approved what is decided.
     *
     * @return the subject; empty where nobody has
     */
    default Optional<String> approver() {
        return Optional.empty();
    }
}
