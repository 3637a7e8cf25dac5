package org.quipu.core.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.core.interest.InterestPosting;
import org.quipu.core.interest.RandomSaver;
import org.quipu.core.interest.SavingsLife;
import org.quipu.core.interest.SavingsState;
import org.quipu.core.interest.SavingsTransaction;
import org.quipu.core.interest.SavingsTransaction.Hold;
import org.quipu.core.interest.SavingsTransaction.Release;
import org.quipu.core.interest.SavingsTransaction.Reversal;

/** Random savers live through the deciders, and what is recorded is what the calculation says. */
class EarningLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 5_000 : 150;

    @Test
    void what_is_recorded_is_as_if_all_had_been_posted_right_at_once() {
        var restated = 0L;
        for (var seed = 0; seed < LIVES; seed++) {
            var saver = saver(seed);
            var bank = new SavingBank(saver);
            bank.live();
            var life = life(saver);
            var last = saver.end().plusDays(1);
            bank.recordInterest(last);
            var end = life.state(saver.end(), LocalDate.MAX);
            assertThat(bank.rejected()).as("seed %d", seed).isEqualTo(life.refused().keySet());
            assertThat(bank.postings()).as("seed %d", seed).isEqualTo(postings(end));
            assertThat(bank.balance()).as("seed %d", seed).isEqualTo(end.balance());
            restated += bank.restated();
        }
        assertThat(restated).as("lives without a late booking prove little").isPositive();
    }

    @Test
    void what_is_measured_is_what_was_earned_on_both_clocks() {
        for (var seed = 0; seed < LIVES / 3; seed++) {
            var saver = saver(seed);
            var bank = new SavingBank(saver);
            bank.live();
            bank.recordInterest(saver.end().plusDays(1));
            var earnings = bank.earnings();
            var life = life(saver);
            for (var day : days(saver, 7)) {
                for (var knownAt : List.of(day, day.plusDays(3))) {
                    var state = life.state(day, knownAt);
                    assertThat(earnings.toDate(day, knownAt).gross())
                            .as("seed %d on %s known at %s", seed, day, knownAt)
                            .isEqualTo(sum(state).gross() + state.accrued());
                    assertThat(earnings.toDate(day, knownAt).overdraft())
                            .as("seed %d on %s known at %s", seed, day, knownAt)
                            .isEqualTo(sum(state).overdraft() + state.overdraftAccrued());
                }
            }
        }
    }

    /** Whoever needs it first records it: the day close, or the next who touches the account. */
    @Test
    void who_records_a_posting_changes_nothing_of_it_and_nobody_records_it_twice() {
        for (var seed = 0; seed < LIVES / 3; seed++) {
            var saver = saver(seed);
            var touched = new SavingBank(saver);
            touched.live();
            touched.recordInterest(saver.end().plusDays(1));
            var closed = new SavingBank(saver);
            closed.liveClosingDays();
            closed.recordInterest(saver.end().plusDays(1));
            assertThat(closed.postings()).as("seed %d", seed).isEqualTo(touched.postings());
            var due =
                    closed.events(InterestPosted.class).stream().map(InterestPosted::due).toList();
            assertThat(due).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    static Map<LocalDate, Interest> postings(SavingsState state) {
        var all = new TreeMap<LocalDate, Interest>();
        for (var posting : state.postings()) {
            if (!Interest.of(posting).isNothing()) all.put(posting.date(), Interest.of(posting));
        }
        return all;
    }

    private static Interest sum(SavingsState state) {
        return state.postings().stream()
                .map((InterestPosting each) -> Interest.of(each))
                .reduce(Interest.NONE, Interest::plus);
    }

    private static List<LocalDate> days(RandomSaver saver, int step) {
        var days = new ArrayList<LocalDate>();
        for (var day = RandomSaver.START; !day.isAfter(saver.end()); day = day.plusDays(step)) {
            days.add(day);
        }
        return days;
    }

    /** Holds are placed today and forced reversals wait: both are other tests' business. */
    static RandomSaver saver(long seed) {
        var saver = RandomSaver.of(seed);
        return new RandomSaver(
                saver.terms(),
                saver.attempts().stream()
                        .filter(each -> !(each instanceof Hold || each instanceof Release))
                        .map(EarningLivesTest::unforced)
                        .toList());
    }

    private static SavingsTransaction unforced(SavingsTransaction each) {
        return each instanceof Reversal(var stamp, var of, _)
                ? new Reversal(stamp, of, false)
                : each;
    }

    static SavingsLife life(RandomSaver saver) {
        return SavingsLife.of(saver.terms(), saver.attempts());
    }
}
