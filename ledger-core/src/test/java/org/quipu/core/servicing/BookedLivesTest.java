package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.booking.AccountBooks;
import org.quipu.core.booking.AccountBooks.Sides;
import org.quipu.core.booking.Balances;
import org.quipu.core.booking.DayBooking;
import org.quipu.core.booking.DayBooking.Line;
import org.quipu.core.booking.DayBooking.Member;

/** Days are booked through the lives of random loans. */
class BookedLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 2_000 : 12;
    private static final int DAYS = 420;

    /** No measure moves these (they are sub-ledgers of customers' money). */
    private static final Set<String> MONEY = Set.of("cash", "loan_portfolio", "client_credit");

    private static final Set<String> MEMO = Set.of("memo_interest", "memo_penalty");

    @Test
    void what_was_booked_day_by_day_is_what_is_known_at_its_end() {
        var restated = 0L;
        for (var seed = 0; seed < LIVES; seed++) {
            restated += bookThrough("seed " + seed, books(seed));
        }
        assertThat(restated).as("lives without a late booking prove little").isPositive();
    }

    @Test
    void catches_a_measure_that_is_one_sided_or_moves_money() {
        for (var account : List.of("interest_income", "cash")) {
            var books = books(1);
            AccountBooks cheating =
                    (day, knownAt) -> {
                        var sides = books.at(day, knownAt);
                        var cent = new TreeMap<>(sides.measures().amounts());
                        cent.merge(account, day.toEpochDay(), Long::sum);
                        return new Sides(sides.journals(), new Balances(cent));
                    };
            assertThatThrownBy(() -> bookThrough(account, cheating))
                    .as(account)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static AccountBooks books(int seed) {
        var life = RandomLife.of(seed);
        return AccountBooks.of(Servicing.of(life.terms(), life.servicing(), life.attempts()));
    }

    private static long bookThrough(String life, AccountBooks books) {
        var bank = new Bank();
        bank.through(
                List.of(new Member("G", books)),
                booking -> {
                    var when = life + " on " + booking.day();
                    assertThat(bank.ledger)
                            .as("%s: journals and lines add up to the ledger", when)
                            .isEqualTo(booking.balances().amounts());
                    assertThat(sum(booking.transactions()))
                            .as("%s: journals balance %s", when, booking.transactions())
                            .isZero();
                    measuresBalance(when, booking.lines());
                });
        return bank.restated;
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

    /** Keeps its general ledger by what was booked alone. */
    private static final class Bank {
        private final Map<String, Long> ledger = new TreeMap<>();
        private long restated;

        interface Watcher {
            void booked(DayBooking booking);
        }

        void through(List<Member> members, Watcher watcher) {
            var first = RandomLife.START.plusDays(20);
            for (var day : first.datesUntil(first.plusDays(DAYS)).toList()) {
                var booking = DayBooking.of(members, day, first);
                booking.transactions().amounts().forEach(this::post);
                for (var line : booking.lines()) {
                    post(line.account(), line.own() + line.restated());
                    if (day.isAfter(first)) restated += Math.abs(line.restated());
                }
                watcher.booked(booking);
            }
        }

        private void post(String account, long amount) {
            var balance = ledger.getOrDefault(account, 0L) + amount;
            if (balance == 0) ledger.remove(account);
            else ledger.put(account, balance);
        }
    }
}
