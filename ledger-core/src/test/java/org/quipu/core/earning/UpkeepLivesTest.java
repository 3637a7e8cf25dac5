package org.quipu.core.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.KES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quipu.core.Chance;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.earning.UpkeepEvent.FeeFellDue;
import org.quipu.core.earning.UpkeepEvent.FeeRestated;
import org.quipu.core.interest.RandomSaver;
import org.quipu.core.interest.SavingsTransaction;
import org.quipu.core.interest.SavingsTransaction.Deposit;
import org.quipu.core.interest.SavingsTransaction.Hold;
import org.quipu.core.interest.SavingsTransaction.Release;
import org.quipu.core.interest.SavingsTransaction.Reversal;
import org.quipu.core.interest.SavingsTransaction.Withdrawal;
import org.quipu.core.money.Money;
import org.quipu.core.product.SavingsConditions;
import org.quipu.core.product.SavingsConditions.Inactivity;
import org.quipu.core.servicing.Stamp;

/** Random savers whose accounts cost something live through the deciders. */
class UpkeepLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 3_000 : 150;

    private static SavingBank bank(long seed) {
        return new SavingBank(saver(seed), Optional.of(conditions(seed)));
    }

    private static SavingsConditions conditions(long seed) {
        var random = Chance.of(seed);
        return new SavingsConditions(
                Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(fee(random)),
                random.nextBoolean() ? Optional.empty() : Optional.of(fee(random)),
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(new Inactivity(fee(random), 1 + random.nextInt(60))),
                Optional.empty(),
                OptionalInt.of(1 + random.nextInt(60)));
    }

    private static Money fee(Random random) {
        return new Money(KES, 1 + random.nextInt(30_000));
    }

    /** Forced reversals wait, and holds are another test's business. */
    private static RandomSaver saver(long seed) {
        var saver = RandomSaver.of(seed);
        return new RandomSaver(
                saver.terms(),
                saver.attempts().stream()
                        .filter(each -> !(each instanceof Hold || each instanceof Release))
                        .map(each ->
                                each instanceof Reversal(var stamp, var of, _)
                                        ? new Reversal(stamp, of, false)
                                        : each)
                        .toList());
    }

    @Test
    void what_is_recorded_is_as_if_all_had_been_right_at_once() {
        var restated = 0;
        var slept = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var bank = bank(seed);
            bank.live();
            if (seed % 3 == 0) bank.waiveLast();
            var last = saver(seed).end().plusDays(70);
            bank.recordInterest(last);
            var differences = bank.earnings().differences(RandomSaver.START, last);
            assertThat(differences.fees()).as("seed %d", seed).isEmpty();
            assertThat(differences.interest()).as("seed %d", seed).isEmpty();
            assertThat(bank.dormantSince())
                    .as("seed %d", seed)
                    .isEqualTo(bank.earnings().upkeep(LocalDate.MAX).dormantSince(last));
            var due = bank.events(FeeFellDue.class).stream().map(FeeFellDue::due).toList();
            assertThat(due).as("seed %d", seed).doesNotHaveDuplicates();
            restated += bank.events(FeeRestated.class).size();
            slept += bank.events(AccountDormant.class).size();
        }
        assertThat(restated).as("lives without a late booking prove little").isPositive();
        assertThat(slept).isPositive();
    }

    /** Whoever needs it first records it: the day close, or the next who touches the account. */
    @Test
    void who_records_what_fell_due_changes_nothing_of_it() {
        for (var seed = 0; seed < LIVES / 3; seed++) {
            var touched = bank(seed);
            touched.live();
            touched.recordInterest(saver(seed).end().plusDays(1));
            var closed = bank(seed);
            closed.liveClosingDays();
            closed.recordInterest(saver(seed).end().plusDays(1));
            assertThat(closed.rejected()).as("seed %d", seed).isEqualTo(touched.rejected());
            assertThat(closed.fees()).as("seed %d", seed).isEqualTo(touched.fees());
            assertThat(closed.postings()).as("seed %d", seed).isEqualTo(touched.postings());
            assertThat(closed.balance()).as("seed %d", seed).isEqualTo(touched.balance());
            assertThat(closed.dormantSince()).as("seed %d", seed).isEqualTo(touched.dormantSince());
        }
    }

    /** What was booked late or taken back, booked on its own day or not at all. */
    @Test
    void a_life_put_right_later_comes_to_what_it_would_have_been() {
        var compared = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var late = bank(seed);
            late.live();
            var end = saver(seed).end().plusDays(1);
            late.recordInterest(end);
            var right =
                    new SavingBank(
                            new RandomSaver(saver(seed).terms(), standing(seed, late)),
                            Optional.of(conditions(seed)));
            right.live();
            right.recordInterest(end);
            if (!right.rejected().isEmpty()) continue;
            compared++;
            if (conditions(seed).withdrawalFee().isPresent()) continue;
            assertThat(late.fees()).as("seed %d", seed).isEqualTo(right.fees());
            assertThat(late.postings()).as("seed %d", seed).isEqualTo(right.postings());
            assertThat(late.balance()).as("seed %d", seed).isEqualTo(right.balance());
            assertThat(late.dormantSince()).as("seed %d", seed).isEqualTo(right.dormantSince());
        }
        assertThat(compared).isGreaterThan(LIVES / 3);
    }

    private static List<SavingsTransaction> standing(long seed, SavingBank lived) {
        var attempts = saver(seed).attempts();
        var undone = new LinkedHashSet<>(lived.rejected());
        for (var each : attempts) {
            if (each instanceof Reversal reversal && !undone.contains(reversal.stamp().id())) {
                undone.add(reversal.of());
            }
        }
        var standing = new ArrayList<SavingsTransaction>();
        for (var each : attempts) {
            if (undone.contains(each.stamp().id())) continue;
            var stamp = each.stamp();
            var timely = new Stamp(stamp.id(), stamp.value(), stamp.value());
            switch (each) {
                case Deposit(_, var amount) -> standing.add(new Deposit(timely, amount));
                case Withdrawal(_, var amount) -> standing.add(new Withdrawal(timely, amount));
                default -> {}
            }
        }
        standing.sort(Comparator.comparing(each -> each.stamp().value()));
        return standing;
    }
}
