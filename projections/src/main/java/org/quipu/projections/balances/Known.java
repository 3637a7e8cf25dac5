package org.quipu.projections.balances;

import java.time.LocalDate;

/** What was known: what happened later does not count. */
public sealed interface Known {
    /**
     * Up to a position of the log.
     *
     * @param position the last one that counts
     */
    record At(long position) implements Known {
        @Override
        public String toString() {
            return Long.toString(position);
        }
    }

    /**
     * When a day was closed and booked.
     *
     * @param day the booked one; what the bank booked for it counts
     */
    record AtCloseOf(LocalDate day) implements Known {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** The day is not booked yet, so nobody can say what will be known then. */
    final class NotBooked extends RuntimeException {
        NotBooked(LocalDate day) {
            super(day + " is not closed and booked; name a day that is, or a position of the log.");
        }
    }
}
