package org.quipu.core.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quipu.core.booking.AccountBooks;
import org.quipu.core.booking.BookedThrough;
import org.quipu.core.interest.SavingsTransaction.Deposit;
import org.quipu.core.interest.SavingsTransaction.Hold;
import org.quipu.core.interest.SavingsTransaction.Release;
import org.quipu.core.interest.SavingsTransaction.Reversal;
import org.quipu.core.servicing.Stamp;

/** Random savers are lived through, and what must always hold is looked at. */
class SavingsLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 20_000 : 200;

    @Test
    void keeps_balanced_books_with_every_account_on_its_own_side() {
        for (var seed = 0; seed < LIVES; seed++) {
            var saver = RandomSaver.of(seed);
            var state = life(saver).state(saver.end(), LocalDate.MAX);
            for (var accruing : List.of(true, false)) {
                var books = state.books(accruing);
                assertThat(sum(books)).as("seed %d: %s", seed, books).isZero();
                assertThat(on(books, SavingsRole.OVERDRAFTS) - on(books, SavingsRole.DEPOSITS))
                        .as("seed %d", seed)
                        .isEqualTo(Math.abs(state.balance()));
            }
        }
    }

    /** What was posted at its time, and what was restated since, is what is known now. */
    @Test
    void what_was_reported_and_restated_is_what_is_known_now() {
        var restated = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var saver = RandomSaver.of(seed);
            var life = life(saver);
            var gross = new HashMap<LocalDate, Long>();
            var tax = new HashMap<LocalDate, Long>();
            var known = life.state(saver.end(), LocalDate.MAX).postings();
            for (var posting : known) {
                var reported = life.state(posting.date(), posting.date()).postings().getLast();
                gross.put(posting.date(), reported.gross() - reported.overdraft());
                tax.put(posting.date(), reported.tax());
            }
            for (var each : life.restatements(saver.end(), LocalDate.MAX)) {
                gross.merge(each.date(), each.gross() - each.overdraft(), Long::sum);
                tax.merge(each.date(), each.tax(), Long::sum);
                restated++;
            }
            for (var posting : known) {
                assertThat(gross.get(posting.date()))
                        .as("seed %d: %s", seed, posting)
                        .isEqualTo(posting.gross() - posting.overdraft());
                assertThat(tax.get(posting.date())).as("seed " + seed).isEqualTo(posting.tax());
            }
        }
        assertThat(restated).as("lives without a late booking prove little").isPositive();
    }

    @Test
    void knows_at_a_date_what_a_prefix_of_the_history_says() {
        for (var seed = 0; seed < LIVES; seed++) {
            var saver = RandomSaver.of(seed);
            var known = RandomSaver.START.plusDays(100);
            var prefix =
                    saver.attempts().stream()
                            .filter(each -> !each.stamp().booked().isAfter(known))
                            .toList();
            var then = SavingsLife.of(saver.terms(), prefix).state(saver.end(), LocalDate.MAX);
            var now = life(saver).state(saver.end(), known);
            assertThat(now.postings()).as("seed " + seed).isEqualTo(then.postings());
            assertThat(now.available()).as("seed " + seed).isEqualTo(then.available());
        }
    }

    @Test
    void a_deposit_undone_never_happened_and_a_hold_earns_like_money() {
        for (var seed = 0; seed < LIVES; seed++) {
            var saver = RandomSaver.of(seed);
            var last = saver.end().plusDays(1);
            var more = new ArrayList<>(saver.attempts());
            more.add(new Deposit(new Stamp("extra", RandomSaver.START, last), 12_345));
            more.add(new Reversal(new Stamp("undo", last, last), "extra", true));
            var with = SavingsLife.of(saver.terms(), more).state(last, LocalDate.MAX);
            var plain = life(saver).state(last, LocalDate.MAX);
            assertThat(with.postings()).as("seed " + seed).isEqualTo(plain.postings());
            assertThat(with.balance()).as("seed " + seed).isEqualTo(plain.balance());
        }
    }

    /** Without force, holds and late bookings nobody draws what is not there. */
    @Test
    void nobody_draws_what_is_not_there() {
        for (var seed = 0; seed < LIVES; seed++) {
            var saver = RandomSaver.of(seed);
            if (saver.terms().overdraft().limit() > 0) continue;
            var prompt =
                    saver.attempts().stream()
                            .filter(each -> !each.stamp().isLate())
                            .filter(each -> !(each instanceof Reversal(_, _, var forced) && forced))
                            .filter(each -> !(each instanceof Hold || each instanceof Release))
                            .toList();
            var life = SavingsLife.of(saver.terms(), prompt);
            for (var day : RandomSaver.START.datesUntil(saver.end().plusDays(1)).toList()) {
                if (day.getDayOfMonth() % 9 > 0) continue;
                assertThat(life.state(day, LocalDate.MAX).balance())
                        .as("seed %d on %s", seed, day)
                        .isNotNegative();
            }
        }
    }

    @Test
    void what_was_booked_day_by_day_is_what_is_known_at_its_end() {
        var restated = 0L;
        for (var seed = 0; seed < LIVES / 10; seed++) {
            var saver = RandomSaver.of(seed);
            var books = AccountBooks.of(life(saver), seed % 4 > 0);
            var days = (int) (saver.end().toEpochDay() - RandomSaver.START.toEpochDay());
            var first = RandomSaver.START.plusDays(5);
            restated += BookedThrough.days("seed " + seed, books, first, days);
        }
        assertThat(restated).as("lives without a late booking prove little").isPositive();
    }

    private static SavingsLife life(RandomSaver saver) {
        return SavingsLife.of(saver.terms(), saver.attempts());
    }

    private static long on(Map<SavingsRole, Long> books, SavingsRole role) {
        return books.getOrDefault(role, 0L);
    }

    private static long sum(Map<SavingsRole, Long> books) {
        return books.values().stream().mapToLong(Long::longValue).sum();
    }
}
