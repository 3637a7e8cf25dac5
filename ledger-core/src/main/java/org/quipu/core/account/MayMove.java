package org.quipu.core.account;

import java.util.Optional;
import org.quipu.core.LedgerEvent;

/** An event that moves money, or does where its figures come out so. */
public interface MayMove extends LedgerEvent {
    /**
     * What moved, if anything did.
     *
     * @return dates, legs, envelope
     */
    Optional<Movement> moved();
}
