package org.quipu.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.LedgerEvent;

/** An event that moves money, asked for by somebody or by a standing order. */
public interface MovesByOrder extends Moves {
    /**
     * By which standing order.
     *
     * @return the order; empty where somebody asked for it
     */
    Optional<Ordered> ordered();

    /**
     * By which standing order something happened.
     *
     * @param event what happened
     * @return the order's id; empty where somebody asked for it
     */
    static Optional<String> orderOf(LedgerEvent event) {
        return event instanceof MovesByOrder moves
                ? moves.ordered().map(Ordered::order)
                : Optional.empty();
    }

    /** A standing order is carried out in the books of its own day. */
    @Override
    default LocalDate inBooksOf() {
        return ordered().map(Ordered::inBooksOf).orElseGet(this::bookedOn);
    }

    /** Nobody came: the order was given long ago. */
    @Override
    default int visits(String account) {
        return ordered().isPresent() ? 0 : Moves.super.visits(account);
    }
}
