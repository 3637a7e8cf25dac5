package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For when a figure is asked.
 *
 * @param asOf the date; empty for the newest booking date
 * @param knownAt the position; empty for the newest
 */
public record When(Optional<LocalDate> asOf, Optional<Long> knownAt) {
    /** Now, as far as the projection is. */
    public static final When NOW = new When(Optional.empty(), Optional.empty());
}
