package org.quipu.core.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.Tag;

/** An event that moves money. */
public interface Moves extends MayMove {
    /**
     * What moved.
     *
     * @return dates, legs, envelope
     */
    Movement movement();

    /**
     * How often the holder of an account came for it: once where money came from or went to another
     * account, a till's, say; not at all where the bank itself is the other side, as with interest
     * and fees. Below zero where it takes a visit back.
     *
     * @param account whose holder
     * @return how often
     */
    default int visits(String account) {
        for (var leg : movement().legs()) {
            if (leg instanceof Leg.OfAccount other && !other.account().equals(account)) return 1;
        }
        return 0;
    }

    @Override
    default Optional<Movement> moved() {
        return Optional.of(movement());
    }

    @Override
    default LocalDate bookedOn() {
        return movement().bookedOn();
    }

    @Override
    default Envelope envelope() {
        return movement().envelope();
    }

    @Override
    default Set<Tag> tags() {
        return movement().tags();
    }
}
