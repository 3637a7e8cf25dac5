package org.quipu.core.day;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.quipu.core.Known;
import org.quipu.core.day.DayCommand.BookChunk;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayEvent.SavingsJoined;
import org.quipu.core.day.Days.Phase;

/**
 * Takes what was measured into the books. What it is, the booker has computed; here it is held
 * against what stands: the day and the chunk that are next, accounts of the chunk, each in balance.
 * What was recorded before is not recorded again.
 */
final class DayBooker {
    private DayBooker() {}

    static List<DayEvent> chunk(BookChunk chunk, Known known) {
        var booking = known.get(DayKinds.THE_BOOKING);
        if (!known.get(DayKinds.ALL_DAYS).isNext(chunk.day(), Phase.BOOKING)
                || chunk.chunk() != booking.done(chunk.day())) {
            return List.of();
        }
        var savings = chunk.savings().map(SavingsJoined::accounts).orElse(List.of());
        if (chunk.joined().size() + savings.size() > booking.room(chunk.chunk())) {
            throw new IllegalStateException("Too many accounts in chunk " + chunk.chunk());
        }
        var recorded = recorded(chunk.chunk(), known);
        var joining = new HashSet<>(chunk.joined());
        joining.addAll(savings);
        requireOf(account -> recorded.has(account) || joining.contains(account), chunk.sheets());
        return List.of(
                new ChunkBooked(
                        chunk.day(),
                        chunk.chunk(),
                        chunk.joined(),
                        chunk.through(),
                        chunk.sheets(),
                        chunk.savings(),
                        known.businessDate(),
                        chunk.envelope()));
    }

    static Recorded recorded(int chunk, Known known) {
        return known.get(DayKinds.CHUNK.ref(Integer.toString(chunk)));
    }

    /** A booker that measures what is not of the chunk, or one-sidedly, is defective. */
    static void requireOf(Predicate<String> isOfChunk, List<Sheet> sheets) {
        for (var sheet : sheets) {
            for (var account : sheet.accounts()) {
                if (!isOfChunk.test(account)) {
                    throw new IllegalStateException("Not of the chunk: " + account);
                }
            }
            sheet.requireBalance();
        }
    }

    static List<DayEvent> day(BookDay book, Known known) {
        var booking = known.get(DayKinds.THE_BOOKING);
        var days = known.get(DayKinds.ALL_DAYS);
        if (!days.isNext(book.day(), Phase.BOOKING)
                || booking.done(book.day()) < booking.chunks()) {
            return List.of();
        }
        return List.of(
                new DayBooked(
                        book.day(),
                        days.closedAt(),
                        booking.lines(book.day()),
                        book.rules(),
                        known.businessDate(),
                        book.envelope()));
    }
}
