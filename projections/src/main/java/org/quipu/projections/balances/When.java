package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For when a figure is asked.
 *
 * @param asOf the date; empty for the newest booking date
 * @param knownAt what counts; empty for everything
 */
public record When(Optional<LocalDate> asOf, Optional<Known> knownAt) {
    /** Now, as far as the projection is. */
    public static final When NOW = new When(Optional.empty(), Optional.empty());
}
