package org.quipu.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.interest.InterestTerms;
import org.quipu.core.interest.Overdraft;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsInterest.Manner;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.rate.AnnualRate;

/**
 * A January of an institution that pays interest: accounts opened on its first day, each of them
 * moving money once a week, every day of the month but the last booked. A few accounts beside them
 * earn nothing, for a teller. The same seed gives the same past.
 *
 * @param accounts how many earn
 */
record SavingPast(int accounts) {
    static final LocalDate LAST = LocalDate.of(2025, 1, 31);

    /** What the teller's accounts are called, with a number. */
    static final String TELLER = "counter";

    static final int AT_TELLER = 1_000;

    private static final int USUAL = 100_000;
    private static final int FULL = 1_000_000;
    private static final String EARNING = "earning";
    private static final int WEEK = 7;
    private static final long SEED = 20_250_131;

    /** As many accounts as a measurement asks for. */
    static SavingPast of(Rounds rounds) {
        return new SavingPast(rounds.of(USUAL, FULL));
    }

    /** Makes a database with this past, as a copy of one that is kept for the next run. */
    void copyTo(Server server, String database) {
        server.copy("saving_" + accounts, database, kept -> write(server, kept));
    }

    private void write(Server server, String database) {
        var first = LAST.withDayOfMonth(1);
        LedgerUnderTest.write(server, database, Optional.of(first), this::write);
        try (var process = new ApiProcess(server, database);
                var days = new DayClose(process)) {
            var eve = LAST.minusDays(1);
            days.begin(eve);
            days.awaitBooked(eve);
        }
        server.checkpoint();
    }

    private void write(History history) {
        var random = new Random(SEED);
        history.offer(EARNING, SavingsRules.plain(History.KES).withInterest(interest()));
        history.savers(EARNING, EARNING, accounts).savers(TELLER, AT_TELLER);
        for (var day = LAST.withDayOfMonth(2); day.isBefore(LAST); day = day.plusDays(1)) {
            history.on(day);
            for (var from = day.getDayOfMonth() % WEEK; from < accounts; from += 2 * WEEK) {
                var to = (from + WEEK) % accounts;
                var amount = new Money(History.KES, 1 + random.nextInt(10_000));
                history.transferred(EARNING, from, to, amount);
            }
        }
    }

    private static SavingsInterest interest() {
        var terms = terms();
        return new SavingsInterest(
                terms.credit(), terms.overdraft().rate(), terms.tax(), terms.precision());
    }

    /** Five per cent on the balance of each day, posted monthly, a tenth of it withheld. */
    static InterestTerms terms() {
        var manner =
                new Manner(
                        Method.DAILY,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.MONTHLY,
                        Compounding.POSTING,
                        DayCount.ACT_365F);
        return new InterestTerms(
                SavingsInterest.credit(manner, Tiers.single(percent("5")), 0),
                Overdraft.NONE,
                percent("10"),
                new Precision(2, Rounding.HALF_EVEN));
    }

    private static AnnualRate percent(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }
}
