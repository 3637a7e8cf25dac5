package org.quipu.core.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.SavingsJoined;

/**
 * How far the booking of a day is. Its lines grow with the chunks, so they cannot disagree.
 *
 * @param chunks how many chunks of accounts there are
 * @param done how many of them are booked for the day
 * @param inLast how many accounts the last chunk has
 * @param through the position in the log up to which all loans are in some chunk
 * @param savingsThrough the same of savings accounts
 * @param day under way, or the last one booked
 * @param lines what it comes to so far, in no order
 */
public record Booking(
        int chunks,
        int done,
        int inLast,
        long through,
        long savingsThrough,
        Optional<LocalDate> day,
        List<BookedLine> lines) {
    /** The most accounts of a chunk. */
    public static final int ACCOUNTS = 200;

    /** Nothing is booked. */
    public static final Booking NONE = new Booking(0, 0, 0, 0, 0, Optional.empty(), List.of());

    /** Keeps its own copy. */
    public Booking {
        lines = List.copyOf(lines);
    }

    /**
     * Where new accounts join.
     *
     * @param chunk which chunk
     * @return how many it can take
     */
    public int room(int chunk) {
        if (chunk < chunks - 1) return 0;
        return chunk < chunks ? ACCOUNTS - inLast : ACCOUNTS;
    }

    Booking with(ChunkBooked event) {
        var isNew = !day.equals(Optional.of(event.day()));
        var sums = BookedLine.sums(isNew ? List.of() : lines, event.sheets());
        var last = event.chunk() < chunks ? inLast : 0;
        var grows = event.chunk() >= chunks - 1;
        var savings = event.savings().map(SavingsJoined::accounts).orElse(List.of());
        return new Booking(
                Math.max(chunks, event.chunk() + 1),
                event.chunk() + 1,
                grows ? last + event.joined().size() + savings.size() : inLast,
                event.through(),
                event.savings().map(SavingsJoined::through).orElse(savingsThrough),
                Optional.of(event.day()),
                sums);
    }

    /**
     * How far a day is.
     *
     * @param asked which day
     * @return chunks booked for it
     */
    public int done(LocalDate asked) {
        return day.equals(Optional.of(asked)) ? done : 0;
    }

    /** The lines of a day whose chunks are all booked. */
    List<BookedLine> lines(LocalDate asked) {
        return done(asked) == 0 ? List.of() : BookedLine.ordered(lines);
    }
}
