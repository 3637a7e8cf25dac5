package org.quipu.core.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quipu.core.booking.AccountBooks.Sides;

/**
 * What the bank books for one day.
 *
 * @param day the day
 * @param transactions journals booked on it, with the differences of allocations and postings that
 *     were restated on it
 * @param lines of measures, by grain, then account
 * @param balances the general ledger after it, memo accounts included
 */
public record DayBooking(
        LocalDate day, Balances transactions, List<Line> lines, Balances balances) {
    /**
     * What one account of the general ledger moves by in one grain.
     *
     * @param grain product and branch, say
     * @param account of the general ledger
     * @param own the difference the day made
     * @param restated what is now known of earlier days, less what was booked of them
     * @param count customers' accounts that either is not zero for
     */
    public record Line(String grain, String account, long own, long restated, int count) {}

    /**
     * A customer's account.
     *
     * @param grain the part of the books it belongs to
     * @param books as a function of dates
     */
    public record Member(String grain, AccountBooks books) {}

    /**
     * Books a day. Every day before it from {@code first} on was booked too, whenever that was
     * done: the figures of a day depend on what was booked by that day only.
     *
     * @param members all accounts
     * @param day the day
     * @param first the institution's first booked day: all before it is restated there
     * @return the lines
     */
    public static DayBooking of(List<Member> members, LocalDate day, LocalDate first) {
        if (day.isBefore(first)) throw new IllegalArgumentException(day + " is not booked");
        var eve = day.minusDays(1);
        var transactions = Balances.NONE;
        var balances = Balances.NONE;
        var grains = new TreeMap<String, Grain>();
        for (var member : members) {
            var books = member.books();
            var now = books.at(day, day);
            var booked = day.equals(first) ? Sides.NONE : books.at(eve, eve);
            var eveKnownNow = books.at(eve, day).measures();
            transactions = transactions.plus(now.journals().minus(booked.journals()));
            balances = balances.plus(now.journals()).plus(now.measures());
            grains.computeIfAbsent(member.grain(), _ -> new Grain())
                    .add(now.measures().minus(eveKnownNow), eveKnownNow.minus(booked.measures()));
        }
        var lines = new ArrayList<Line>();
        grains.forEach((name, grain) -> lines.addAll(grain.lines(name)));
        return new DayBooking(day, transactions, lines, balances);
    }

    /** The sums over the accounts of one grain. */
    private static final class Grain {
        private final Map<String, Line> lines = new TreeMap<>();

        void add(Balances own, Balances restated) {
            var moved = new TreeSet<>(own.amounts().keySet());
            moved.addAll(restated.amounts().keySet());
            for (var account : moved) {
                lines.merge(
                        account,
                        new Line("", account, own.on(account), restated.on(account), 1),
                        Grain::sum);
            }
        }

        private static Line sum(Line one, Line other) {
            return new Line(
                    "",
                    one.account,
                    Math.addExact(one.own, other.own),
                    Math.addExact(one.restated, other.restated),
                    one.count + other.count);
        }

        List<Line> lines(String grain) {
            return lines.values().stream()
                    .map(line -> new Line(grain, line.account, line.own, line.restated, line.count))
                    .toList();
        }
    }
}
