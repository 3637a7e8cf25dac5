package org.quipu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.earning.Earned.Change;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.Earnings;
import org.quipu.core.interest.InterestPlan;

/**
 * Interest so far, on any day and as known on any day, of an account on which money moved ten
 * thousand times in three years, now and then booked late. No interest is posted on it but in
 * computing.
 */
final class BusyAccount {
    private static final LocalDate OPENED = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final int MOVEMENTS = 10_000;
    private static final int ASKED = 20_000;

    private BusyAccount() {}

    /** The median of one answer. */
    static Figure figure(String bench, Rounds rounds) {
        var account = account();
        var random = new SplittableRandom(1);
        ask(account, random, rounds.of(ASKED));
        var millis = ask(account, random, rounds.of(ASKED));
        return Figure.within(bench, "interest so far, 10,000 movements, any day", millis, "ms", 1);
    }

    private static double ask(Earnings account, SplittableRandom random, int count) {
        var nanos = new Histogram(3);
        for (var i = 0; i < count; i++) {
            var day = OPENED.plusDays(random.nextInt(DAYS));
            var began = System.nanoTime();
            var interest = account.accrued(day, LocalDate.MAX);
            nanos.recordValue(System.nanoTime() - began);
            if (interest.gross() < 0) throw new AssertionError(day);
        }
        return nanos.getValueAtPercentile(50) / 1e6;
    }

    private static Earnings account() {
        var random = new SplittableRandom(1);
        var changes = new ArrayList<Change>(MOVEMENTS);
        for (var i = 0; i < MOVEMENTS; i++) {
            var value = OPENED.plusDays((long) i * DAYS / MOVEMENTS);
            var late = random.nextInt(100) == 0 ? random.nextInt(5) : 0;
            changes.add(new Change(value.plusDays(late), value, 1 + random.nextInt(10_000), 1));
        }
        var terms =
                new AccountTerms(
                        "busy",
                        Component.DEPOSIT,
                        History.KES,
                        Optional.of("c-1"),
                        Optional.of("earning"),
                        "head-office",
                        OPENED,
                        Optional.empty(),
                        Optional.empty());
        var kept =
                new Kept(terms, changes, List.of(), List.of(), Optional.empty(), Optional.empty());
        return new Earnings(kept, InterestPlan.of(OPENED, SavingPast.terms()), new TreeMap<>());
    }
}
