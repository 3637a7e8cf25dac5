package org.quipu.projections.balances;

import java.time.LocalDate;

/**
 * What a figure is true for.
 *
 * @param position as known when the log ended here
 * @param applied how far the projection is
 * @param asOf at close of this date
 * @param bookedThrough the last position up to {@code position} booked on that date or before
 */
public record Moment(long position, long applied, LocalDate asOf, long bookedThrough) {}
