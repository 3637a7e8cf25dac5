package org.quipu.core.correction;

import java.util.Optional;
import org.quipu.core.account.Movement;
import org.quipu.core.loan.LoanCorrection;

/** What is known of the event at one position of the log. */
public sealed interface Transaction {
    /** The log does not reach there yet. */
    record None() implements Transaction {}

    /** It moved no money. */
    record NoMovement() implements Transaction {}

    /**
     * It stands as it was written.
     *
     * @param position where it stands
     * @param movement what it moved
     * @param reversal whether it reverses another
     * @param moves which transaction's posting it moved; empty for all but moves
     * @param order by which standing order it was made
     */
    record Standing(
            long position,
            Movement movement,
            boolean reversal,
            Optional<Long> moves,
            Optional<String> order)
            implements Transaction {}

    /**
     * It is a loan's, and stands as the loan now tells it.
     *
     * @param position where it stands
     * @param past what it was
     */
    record OfLoan(long position, LoanCorrection.Past past) implements Transaction {}

    /** It followed by itself from what happened to a loan or a saver, and nobody asked for it. */
    record Followed() implements Transaction {}

    /**
     * It was reversed.
     *
     * @param by the position of the reversal
     */
    record Reversed(long by) implements Transaction {}

    /**
     * A posting of it was moved to another account, or the money it put into suspense left.
     *
     * @param by the position of the move, or of what took the money out
     * @param before what stands again when that is reversed
     */
    record Moved(long by, Standing before) implements Transaction {}
}
