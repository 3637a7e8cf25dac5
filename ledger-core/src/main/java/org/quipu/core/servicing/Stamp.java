package org.quipu.core.servicing;

import java.time.LocalDate;

/**
 * What every transaction carries.
 *
 * @param id names it within its loan
 * @param value when it takes economic effect
 * @param booked the institution's business date when it was decided; not before the value date
 */
public record Stamp(String id, LocalDate value, LocalDate booked) {
    /** Whether it takes effect before it is decided. */
    public boolean isLate() {
        return value.isBefore(booked);
    }
}
