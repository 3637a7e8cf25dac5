package org.quipu.log.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far the ledger is. Everything here is written by the ledger thread, but for what says so. */
final class Progress {
    private final Supplier<LocalDate> clock;

    /** Whether this process decides. */
    volatile boolean leading;

    /** Whether nothing more is let in, since this process ends. */
    volatile boolean closing;

    /** The epoch since which the log is the branch it is; 0 for the first. */
    volatile long branch;

    /** How often leadership was taken; written by the writer too. */
    volatile long epoch;

    /** The last committed position; written by the writer too. */
    volatile long durable;

    /** Where the next event will stand. */
    volatile long next = 1;

    /** The booking date of the last decided event. */
    volatile LocalDate lastBooked = LocalDate.MIN;

    /** The booking date of the last event known to be durable. */
    LocalDate durablyBooked = LocalDate.MIN;

    /** Grows whenever states are dropped: what was loaded before is not to be used. */
    volatile long generation;

    /** Who appends in this epoch. */
    volatile @Nullable Writer writer;

    /** What was committed since the start; written by the writer. */
    volatile Commits commits = new Commits(0, 0);

    /**
     * What was committed.
     *
     * @param groups group commits
     * @param events events in them
     */
    record Commits(long groups, long events) {
        Commits plus(List<Append> group) {
            var more = 0;
            for (var append : group) more += append.rows.size();
            return new Commits(groups + 1, events + more);
        }
    }

    Progress(Supplier<LocalDate> clock) {
        this.clock = clock;
    }

    /** The business date: the clock's, but never before the last booking. */
    LocalDate today() {
        var date = clock.get();
        var booked = lastBooked;
        return date.isAfter(booked) ? date : booked;
    }

    /** The last position decided, committed or not. */
    long decided() {
        return next - 1;
    }

    void startGeneration() {
        var old = generation;
        generation = old + 1;
    }
}
