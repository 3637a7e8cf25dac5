package org.quipu.core.day;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quipu.core.Known;
import org.quipu.core.account.Book;
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
        var accounts = new HashSet<>(recorded(chunk.chunk(), known).accounts().keySet());
        accounts.addAll(chunk.joined());
        accounts.addAll(savings);
        requireOf(accounts, chunk.measured());
        return List.of(
                new ChunkBooked(
                        chunk.day(),
                        chunk.chunk(),
                        chunk.joined(),
                        chunk.through(),
                        chunk.measured(),
                        chunk.savings(),
                        known.businessDate(),
                        chunk.envelope()));
    }

    static Recorded recorded(int chunk, Known known) {
        return known.get(DayKinds.CHUNK.ref(Integer.toString(chunk)));
    }

    /** A booker that measures what is not of the chunk, or one-sidedly, is defective. */
    static void requireOf(Set<String> accounts, List<Measured> all) {
        for (var measured : all) {
            if (!accounts.contains(measured.account())) {
                throw new IllegalStateException("Not of the chunk: " + measured.account());
            }
            requireBalance(measured);
        }
    }

    private static void requireBalance(Measured measured) {
        for (var book : Book.values()) {
            if (book.isDoubleEntry()) requireBalance(measured, book);
        }
    }

    private static void requireBalance(Measured measured, Book book) {
        var own = 0L;
        var restated = 0L;
        for (var figure : measured.figures()) {
            if (figure.role().book() != book) continue;
            own += figure.own().minor();
            restated += figure.restated().minor();
        }
        if (own != 0 || restated != 0) {
            throw new IllegalStateException("One-sided: " + measured);
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
