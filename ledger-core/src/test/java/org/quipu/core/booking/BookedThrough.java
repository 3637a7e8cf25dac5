package org.quipu.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quipu.core.booking.DayBooking.Line;
import org.quipu.core.booking.DayBooking.Member;

/** Books an account day after day and keeps a general ledger by what was booked alone. */
public final class BookedThrough {
    /** No measure moves customers' money. */
    private static final Set<String> MONEY =
            Set.of(
                    "cash",
                    "loan_portfolio",
                    "client_credit",
                    "migration",
                    "deposits",
                    "overdrafts");

    private static final Set<String> MEMO = Set.of("memo_interest", "memo_penalty");

    private final Map<String, Long> ledger = new TreeMap<>();
    private final String life;
    private long restated;

    private BookedThrough(String life) {
        this.life = life;
    }

    /**
     * Books days and looks at each.
     *
     * @param life its name
     * @param books of the account
     * @param first the first day booked
     * @param days how many
     * @return how much was restated
     */
    public static long days(String life, AccountBooks books, LocalDate first, int days) {
        var through = new BookedThrough(life);
        var members = List.of(new Member("G", books));
        for (var day : first.datesUntil(first.plusDays(days)).toList()) {
            through.book(DayBooking.of(members, day, first), day.equals(first));
        }
        return through.restated;
    }

    private void book(DayBooking booking, boolean isFirst) {
        var when = life + " on " + booking.day();
        booking.transactions().amounts().forEach(this::post);
        for (var line : booking.lines()) {
            post(line.account(), line.own() + line.restated());
            if (!isFirst) restated += Math.abs(line.restated());
        }
        assertThat(ledger)
                .as("%s: journals and lines add up to the ledger", when)
                .isEqualTo(booking.balances().amounts());
        assertThat(sum(booking.transactions()))
                .as("%s: journals balance %s", when, booking.transactions())
                .isZero();
        measuresBalance(when, booking.lines());
    }

    private static void measuresBalance(String when, List<Line> lines) {
        var own = 0L;
        var restated = 0L;
        for (var line : lines) {
            assertThat(MONEY).as(when).doesNotContain(line.account());
            if (MEMO.contains(line.account())) continue;
            own += line.own();
            restated += line.restated();
        }
        assertThat(own).as("%s: own %s", when, lines).isZero();
        assertThat(restated).as("%s: restated %s", when, lines).isZero();
    }

    private static long sum(Balances balances) {
        return balances.amounts().values().stream().mapToLong(Long::longValue).sum();
    }

    private void post(String account, long amount) {
        var balance = ledger.getOrDefault(account, 0L) + amount;
        if (balance == 0) ledger.remove(account);
        else ledger.put(account, balance);
    }
}
