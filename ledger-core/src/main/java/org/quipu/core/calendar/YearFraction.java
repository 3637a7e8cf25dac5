package org.quipu.core.calendar;

/**
 * A part of a year as an exact fraction, since a decimal would hide ties.
 *
 * @param numerator days, or days weighted by the length of the other kind of year
 * @param denominator above zero
 */
public record YearFraction(long numerator, long denominator) {}
