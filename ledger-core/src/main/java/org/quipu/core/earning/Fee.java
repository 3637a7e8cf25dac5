package org.quipu.core.earning;

import java.time.LocalDate;

/**
 * What was taken of a savings account for the bank's services, or given back of it.
 *
 * @param position of the event; 0 before it has one
 * @param known from when on it is known: in whose books it stands
 * @param day its value date
 * @param name which fee
 * @param amount minor units; below zero where it was given back
 * @param why how it came about
 */
public record Fee(
        long position, LocalDate known, LocalDate day, String name, long amount, Why why) {
    /** How it came about. */
    public enum Why {
        /** Somebody asked for it, or for what it is taken with. */
        ASKED,
        /** It fell due by itself. */
        DUE,
        /** One that fell due turned out otherwise. */
        RESTATED,
        /** One that fell due was given back. */
        WAIVED,
        /** One that was asked for was given back. */
        ASKED_BACK;

        boolean isTaken() {
            return this == ASKED || this == DUE || this == RESTATED;
        }
    }

    /**
     * Whether it is among what falls due by itself, and so counted apart from what moved.
     *
     * @return false where somebody asked for it
     */
    public boolean isOfDue() {
        return switch (why) {
            case DUE, RESTATED, WAIVED -> true;
            case ASKED, ASKED_BACK -> false;
        };
    }
}
