package org.quipu.core.day;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Envelope;

/**
 * How far the days are closed and booked. Every calendar day is, in order; the first one that is
 * closed takes all before it with it.
 *
 * @param began the institution's first day
 * @param first the first day that was ever closed
 * @param cutOff the last day of the last cut-off
 * @param closed the last day into whose books nothing falls due any more
 * @param closedAt the position of its closing; 0 for none
 * @param booked the last day whose measures are booked
 * @param ordersThrough how many chunks of standing orders are carried out of the next day
 * @param dueThrough how many chunks of accounts were gone through for what falls due on the next
 *     day
 * @param envelope who asked for the last cut-off
 */
public record Days(
        Optional<LocalDate> began,
        Optional<LocalDate> first,
        Optional<LocalDate> cutOff,
        Optional<LocalDate> closed,
        long closedAt,
        Optional<LocalDate> booked,
        int ordersThrough,
        int dueThrough,
        Optional<Envelope> envelope) {
    /** Nothing was ever closed. */
    public static final Days NONE =
            new Days(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    0,
                    0,
                    Optional.empty());

    /** What is to be done next for a day that was cut off. */
    public enum Phase {
        /** What falls due on it is recorded. */
        FALLING_DUE,
        /** Its measures are booked. */
        BOOKING
    }

    /**
     * A day that is cut off and not booked yet.
     *
     * @param day which
     * @param phase what is to be done
     */
    public record Next(LocalDate day, Phase phase) {}

    /**
     * What is to be done next.
     *
     * @return the day and what; empty where all that is cut off is booked
     */
    public Optional<Next> next() {
        if (closed.isPresent() && !closed.equals(booked)) {
            return Optional.of(new Next(closed.get(), Phase.BOOKING));
        }
        if (cutOff.isEmpty() || cutOff.equals(booked)) return Optional.empty();
        return Optional.of(new Next(nextClosed(), Phase.FALLING_DUE));
    }

    /** Whether this is to be done next for that day. */
    boolean isNext(LocalDate day, Phase phase) {
        return next().equals(Optional.of(new Next(day, phase)));
    }

    /** The day that is closed next: the one after the last, or the first of all. */
    private LocalDate nextClosed() {
        return closed.map(day -> day.plusDays(1)).or(() -> first).orElseThrow();
    }

    /**
     * Whether a day is closed or being closed.
     *
     * @param day which
     * @return true if so
     */
    public boolean isCutOff(LocalDate day) {
        return cutOff.isPresent() && !day.isAfter(cutOff.get());
    }

    /**
     * In whose books something stands that fell due by itself.
     *
     * @param day it fell due on
     * @param bookedOn the business date
     * @return the day, or the business date where the day is closed
     */
    public LocalDate inBooksOf(LocalDate day, LocalDate bookedOn) {
        return closed.isEmpty() || day.isAfter(closed.get()) ? day : bookedOn;
    }

    Days began(LocalDate day) {
        return new Days(
                Optional.of(day),
                first,
                cutOff,
                closed,
                closedAt,
                booked,
                ordersThrough,
                dueThrough,
                envelope);
    }

    Days cutOff(DayEvent.DayClosing event) {
        return new Days(
                began,
                first.or(() -> Optional.of(event.day())),
                Optional.of(event.day()),
                closed,
                closedAt,
                booked,
                ordersThrough,
                dueThrough,
                Optional.of(event.envelope()));
    }

    Days through(int chunks) {
        return new Days(
                began, first, cutOff, closed, closedAt, booked, ordersThrough, chunks, envelope);
    }

    Days ordersThrough(int chunks) {
        return new Days(
                began, first, cutOff, closed, closedAt, booked, chunks, dueThrough, envelope);
    }

    Days closed(LocalDate day, long position) {
        return new Days(began, first, cutOff, Optional.of(day), position, booked, 0, 0, envelope);
    }

    Days booked(LocalDate day) {
        return new Days(
                began,
                first,
                cutOff,
                closed,
                closedAt,
                Optional.of(day),
                ordersThrough,
                dueThrough,
                envelope);
    }
}
