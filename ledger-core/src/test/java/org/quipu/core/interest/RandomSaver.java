package org.quipu.core.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.quipu.core.Chance;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.Stamp;

/** A saver nobody would invent, from a seed; one in four transactions is booked late. */
public record RandomSaver(SavingsTerms terms, List<SavingsTransaction> attempts) {
    /** The day each begins. */
    public static final LocalDate START = LocalDate.of(2023, 11, 20);

    /**
     * Makes one.
     *
     * @param seed the same saver for the same seed
     * @return the saver
     */
    public static RandomSaver of(long seed) {
        var dice = new Dice(Chance.of(seed));
        return new RandomSaver(dice.terms(), dice.attempts());
    }

    /** The last day anything is booked. */
    public LocalDate end() {
        return attempts.isEmpty() ? START : attempts.getLast().stamp().booked();
    }

    private record Dice(Random random) {
        SavingsTerms terms() {
            var overdraft =
                    random.nextBoolean()
                            ? Overdraft.NONE
                            : new Overdraft(random.nextInt(50_000), rate());
            return new SavingsTerms(
                    START,
                    credit(),
                    overdraft,
                    new AnnualRate(random.nextInt(3) * 10L, 100),
                    random.nextInt(4) == 0 ? random.nextInt(5_000) : 0,
                    OptionalInt.empty(),
                    new Precision(2, pick(Rounding.values())));
        }

        private CreditInterest credit() {
            var method = pick(Method.values());
            var posting = pick(CalendarPeriod.values());
            return new CreditInterest(
                    tiers(),
                    method,
                    random.nextBoolean() ? CalendarPeriod.MONTHLY : posting,
                    posting,
                    pick(Compounding.values()),
                    method == Method.DAILY
                            ? pick(DayCount.ACT_365F, DayCount.ACT_360, DayCount.ACT_ACT)
                            : pick(DayCount.values()),
                    random.nextInt(3) == 0 ? random.nextInt(20_000) : 0);
        }

        private Tiers tiers() {
            if (random.nextBoolean()) return Tiers.single(rate());
            var steps =
                    List.of(
                            new Tiers.Step(0, rate()),
                            new Tiers.Step(1 + random.nextInt(50_000), rate()));
            return new Tiers(steps, pick(Tiers.Style.values()));
        }

        private AnnualRate rate() {
            return AnnualRate.percent(BigDecimal.valueOf(random.nextInt(2400), 2));
        }

        List<SavingsTransaction> attempts() {
            var attempts = new ArrayList<SavingsTransaction>();
            var booked = START;
            var count = random.nextInt(20);
            for (var k = 0; k < count; k++) {
                booked = booked.plusDays(random.nextInt(30));
                var late = random.nextInt(4) == 0 ? random.nextInt(60) : 0;
                var value = booked.minusDays(late);
                if (value.isBefore(START)) value = START;
                attempts.add(attempt(new Stamp("t" + k, value, booked)));
            }
            return attempts;
        }

        private SavingsTransaction attempt(Stamp stamp) {
            var amount = 1 + random.nextInt(60_000);
            var any = "t" + random.nextInt(20);
            return switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> new SavingsTransaction.Deposit(stamp, amount);
                case 4, 5, 6, 7 -> new SavingsTransaction.Withdrawal(stamp, amount);
                case 8 -> new SavingsTransaction.Hold(stamp, amount / 4 + 1);
                case 9 ->
                        new SavingsTransaction.Release(
                                stamp, Optional.empty(), OptionalLong.of(amount / 8 + 1));
                default ->
                        new SavingsTransaction.Reversal(
                                new Stamp(stamp.id(), stamp.booked(), stamp.booked()),
                                any,
                                random.nextInt(3) == 0);
            };
        }

        @SafeVarargs
        private <T> T pick(T... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
