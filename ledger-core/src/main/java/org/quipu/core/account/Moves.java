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
