package org.quipu.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fees;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Schedule;
import org.quipu.core.schedule.Timing;

/**
 * Annuity schedules of twelve months, 30/360, beside a loop that does the same arithmetic and
 * nothing else: no periods, no accruals, no other method or calendar.
 */
final class ScheduleSpeed {
    private static final int INSTALMENTS = 12;
    private static final int RATE = 24;
    private static final LocalDate DISBURSED = LocalDate.of(2025, 3, 10);
    private static final int WHOLE = 200_000;
    private static final AnnualRate YEARLY = AnnualRate.percent(BigDecimal.valueOf(RATE));
    private static final Frequency MONTHLY = Frequency.of("monthly");

    private ScheduleSpeed() {}

    /** Schedules a second, of both. */
    static Figure figure(String bench, Rounds rounds) {
        check();
        var count = rounds.of(WHOLE);
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        time(count, ScheduleSpeed::ours);
        time(count, ScheduleSpeed::bare);
        for (var round = 0; round < rounds.count(); round++) {
            ours.add(time(count, ScheduleSpeed::ours));
            bare.add(time(count, ScheduleSpeed::bare));
        }
        return Figure.beside(
                        bench, "a schedule of 12 instalments", median(ours), "us", median(bare))
                .atMost(3);
    }

    private static double median(List<Double> times) {
        return Rounds.median(times, Double::doubleValue);
    }

    /**
     * Something that is computed from a principal; what it returns keeps it from being left out.
     */
    private interface Computing {
        long of(long principal);
    }

    /** Microseconds one takes. */
    private static double time(int count, Computing computing) {
        var began = System.nanoTime();
        var sum = 0L;
        for (var i = 0; i < count; i++) sum += computing.of(100_000 + 37L * (i % 1_000));
        var micros = (System.nanoTime() - began) / 1e3 / count;
        if (sum == 0) throw new IllegalStateException("no interest at all");
        return micros;
    }

    private static long ours(long principal) {
        var terms =
                new LoanTerms(
                        principal,
                        new Interest(
                                Method.ANNUITY,
                                YEARLY,
                                OptionalLong.empty(),
                                DayCount.THIRTY_360,
                                AnnuityBasis.NOMINAL),
                        new Timing(
                                DISBURSED,
                                Optional.empty(),
                                MONTHLY,
                                INSTALMENTS,
                                false,
                                Timing.Shift.NONE),
                        Grace.NONE,
                        Fees.NONE,
                        new Precision(2, Rounding.HALF_EVEN));
        return Schedule.of(terms).interestDue();
    }

    /** The same total interest. */
    private static long bare(long principal) {
        var rate = BigDecimal.valueOf(RATE).divide(BigDecimal.valueOf(1_200), Precision.EXACT);
        var grown = BigDecimal.ONE.add(rate).pow(INSTALMENTS, Precision.EXACT);
        var worth =
                grown.subtract(BigDecimal.ONE)
                        .divide(rate.multiply(grown, Precision.EXACT), Precision.EXACT);
        var level =
                BigDecimal.valueOf(principal)
                        .divide(worth, Precision.EXACT)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
        var due = new LocalDate[INSTALMENTS];
        var owed = principal;
        var total = 0L;
        for (var k = 1; k <= INSTALMENTS; k++) {
            due[k - 1] = DISBURSED.plusMonths(k);
            var interest = rounded(owed * RATE, 1_200);
            owed -= k == INSTALMENTS ? owed : Math.clamp(level - interest, 0, owed);
            total += interest;
        }
        if (due[INSTALMENTS - 1].isBefore(DISBURSED) || owed != 0) throw new AssertionError();
        return total;
    }

    /** Half to even. */
    private static long rounded(long numerator, long denominator) {
        var quotient = numerator / denominator;
        var twice = 2 * (numerator % denominator);
        var up = twice > denominator || (twice == denominator && quotient % 2 == 1);
        return up ? quotient + 1 : quotient;
    }

    /** Refuses to compare two things that do not come to the same. */
    private static void check() {
        for (var principal = 100_000L; principal < 101_000; principal += 37) {
            if (ours(principal) != bare(principal)) throw new AssertionError(principal);
        }
    }
}
