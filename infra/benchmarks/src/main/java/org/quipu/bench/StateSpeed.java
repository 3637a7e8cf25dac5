package org.quipu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.servicing.LoanHistory;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.Stamp;

/**
 * The figures of a loan of 200 weeks with 200 transactions (some booked late, some undone) at any
 * date, as known at any date, from its events alone.
 */
final class StateSpeed {
    private static final int WEEKS = 200;
    private static final LocalDate DISBURSED = LocalDate.of(2021, 3, 10);
    private static final int WHOLE = 20_000;

    private StateSpeed() {}

    /** The median of one answer. */
    static Figure figure(String bench, Rounds rounds) {
        var loan = loan();
        var random = new SplittableRandom(1);
        ask(loan, random, rounds.of(WHOLE));
        var micros = ask(loan, random, rounds.of(WHOLE));
        return Figure.forTheRecord(bench, "a loan of 200 transactions at two dates", micros, "us");
    }

    private static double ask(LoanHistory loan, SplittableRandom random, int count) {
        var nanos = new Histogram(3);
        for (var i = 0; i < count; i++) {
            var asOf = DISBURSED.plusDays(random.nextInt(7 * WEEKS));
            var knownAt = DISBURSED.plusDays(random.nextInt(7 * WEEKS));
            var began = System.nanoTime();
            var view =
                    loan.view(
                            each -> !each.stamp().booked().isAfter(knownAt),
                            new TreeSet<>(Set.of(asOf)));
            if (view.closes().isEmpty()) throw new AssertionError(asOf);
            nanos.recordValue(System.nanoTime() - began);
        }
        return nanos.getValueAtPercentile(50) / 1e3;
    }

    private static LoanHistory loan() {
        var contract =
                LoanOffer.rules()
                        .contract(LoanOffer.weekly(WEEKS), DISBURSED, BusinessDays.EVERY_DAY);
        var random = new SplittableRandom(1);
        var transactions = new ArrayList<LoanTransaction>(WEEKS);
        for (var week = 1; week <= WEEKS; week++) {
            var value = DISBURSED.plusWeeks(week);
            var id = Integer.toString(week);
            if (week % 20 == 0) {
                transactions.add(
                        new Reversal(new Stamp(id, value, value), Integer.toString(week - 1)));
            } else {
                var late = random.nextInt(10) == 0 ? random.nextInt(7) : 0;
                transactions.add(
                        new Repayment(
                                new Stamp(id, value, value.plusDays(late)),
                                60_000 + random.nextInt(30_000)));
            }
        }
        return new LoanHistory(contract.terms(), contract.servicing(), transactions);
    }
}
