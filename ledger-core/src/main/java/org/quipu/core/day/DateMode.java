package org.quipu.core.day;

/** Who turns the page of the institution's calendar. */
public enum DateMode {
    /** The clock, at midnight in the institution's zone. */
    CLOCK,
    /** A command: imports of old history, demonstrations. */
    COMMAND
}
