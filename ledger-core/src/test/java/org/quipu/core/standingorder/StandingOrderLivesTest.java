package org.quipu.core.standingorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.account;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.client;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.standingorder.OrderVillage.bank;
import static org.quipu.core.standingorder.OrderVillage.close;
import static org.quipu.core.standingorder.OrderVillage.rhythm;
import static org.quipu.core.standingorder.OrderVillage.set;
import static org.quipu.core.standingorder.OrderVillage.starting;
import static org.quipu.core.standingorder.OrderVillage.sweep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.Chance;
import org.quipu.core.Given;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Moves;
import org.quipu.core.bank.Bank;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsInterest.Manner;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderTried;

/** Random orders between accounts that earn, carried out day by day, late, and asked twice. */
class StandingOrderLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 2_000 : 60;
    private static final List<String> ACCOUNTS = List.of("a", "b", "c", "d");
    private static final LocalDate END = JAN_1.plusDays(75);

    private static SavingsRules earning() {
        var manner =
                new Manner(
                        Method.DAILY,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.MONTHLY,
                        Compounding.POSTING,
                        DayCount.ACT_365F);
        var tiers = Tiers.single(AnnualRate.percent(new BigDecimal("3.65")));
        return SavingsRules.plain(KES)
                .withInterest(
                        new SavingsInterest(
                                SavingsInterest.credit(manner, tiers, 0),
                                AnnualRate.ZERO,
                                AnnualRate.ZERO,
                                new Precision(2, Rounding.HALF_EVEN)));
    }

    /** Orders of one random bank; those in a circle are refused and not there. */
    private static Given ordered(Random random) {
        var given =
                bank(earning())
                        .asked(
                                client("chipo"),
                                client("daudi"),
                                account("c", "chipo"),
                                account("d", "daudi"));
        for (var id : ACCOUNTS) given.asked(deposit(id, 100 + random.nextInt(2_000) + ".00"));
        for (var k = 0; k < 6; k++) {
            try {
                given.history().ask(set("so" + k, terms(random)));
            } catch (Refused refused) {
                assertThat(refused.reason()).isInstanceOf(StandingOrderRefusal.class);
            }
        }
        return given;
    }

    private static OrderTerms terms(Random random) {
        var from = ACCOUNTS.get(random.nextInt(4));
        var to = ACCOUNTS.get(random.nextInt(4));
        var amount = 1 + random.nextInt(600) + ".00";
        var start = JAN_1.plusDays(random.nextInt(20));
        if (random.nextInt(3) == 0) return starting(sweep(from, to, Pays.SURPLUS, amount), start);
        var frequencies = List.of("daily", "weekly", "monthly", "10D");
        var frequency = frequencies.get(random.nextInt(4));
        var times = random.nextBoolean() ? Optional.of(1L + random.nextInt(9)) : none();
        var rhythm = rhythm(frequency, HolidayRule.NONE, times);
        return new OrderTerms(
                from,
                to,
                Pays.AMOUNT,
                Optional.of(kes(amount)),
                Optional.of(rhythm),
                start,
                Optional.empty(),
                1 + random.nextInt(4));
    }

    private static Optional<Long> none() {
        return Optional.empty();
    }

    private static List<String> balances(Given given) {
        return ACCOUNTS.stream().map(id -> balance(given.history(), id)).toList();
    }

    private static List<String> orders(Given given) {
        var all = new ArrayList<String>();
        for (var k = 0; k < 6; k++) {
            var ref = StandingOrderKinds.ORDER.ref("so" + k);
            all.add(given.history().state(ref).toString());
        }
        return all;
    }

    /** Day by day money moved by the orders, by account and value date. */
    private static Map<String, Long> moved(Given given) {
        var moved = new TreeMap<String, Long>();
        for (var event : given.history().events()) {
            if (!(event instanceof Moves moves)) continue;
            for (var id : ACCOUNTS) {
                moves.movement()
                        .legOf(id)
                        .ifPresent(leg ->
                                moved.merge(
                                        moves.movement().valueDate() + " " + id,
                                        leg.amount().minor(),
                                        Long::sum));
            }
        }
        moved.values().removeIf(minor -> minor == 0);
        return moved;
    }

    @Test
    void nothing_is_paid_twice_and_no_money_is_made() {
        for (var seed = 0; seed < LIVES; seed++) {
            var random = Chance.of(seed);
            var given = ordered(random);
            for (var day = JAN_1; day.isBefore(END); day = day.plusDays(1)) {
                given.on(day.plusDays(1)).asked(new CutOff(day, BY_CASHIER));
                // A closing that was killed begins its orders once more.
                for (var k = 0; k < 6; k++) {
                    if (random.nextBoolean()) {
                        given.asked(new CarryOut("so" + k, day, BY_CASHIER));
                    }
                }
                close(given, day);
            }
            var names = new HashSet<String>();
            var books = 0L;
            for (var event : given.history().events()) {
                if (event instanceof StandingOrderTried tried) {
                    assertThat(names.add(tried.due())).as("%d %s", seed, tried.due()).isTrue();
                }
                assertThat(event).as("seed %d", seed).isNotInstanceOf(InterestRestated.class);
                for (var entry : Bank.journal(event).stream().toList()) {
                    for (var line : entry.lines()) books += line.amount().minor();
                }
            }
            assertThat(books).as("seed %d", seed).isZero();
            for (var id : ACCOUNTS) {
                var state = given.history().state(AccountKinds.ACCOUNT.ref(id));
                assertThat(((Account.Open) state).own()).as("%d %s", seed, id).isNotNegative();
            }
        }
    }

    @Test
    void days_caught_up_come_to_what_they_had_come_to_one_by_one() {
        for (var seed = 0; seed < LIVES; seed++) {
            var daily = ordered(Chance.of(seed));
            var late = ordered(Chance.of(seed));
            for (var day = JAN_1; day.isBefore(END); day = day.plusDays(1)) {
                close(daily, day);
                // Each week is closed at its end.
                close(late, day, day.plusDays(1 + (6 - day.getDayOfYear() % 7)));
            }
            assertThat(balances(late)).as("seed %d", seed).isEqualTo(balances(daily));
            assertThat(orders(late)).as("seed %d", seed).isEqualTo(orders(daily));
            assertThat(moved(late)).as("seed %d", seed).isEqualTo(moved(daily));
        }
    }

    @Test
    void interest_of_a_month_is_posted_after_the_orders_of_its_last_day() {
        var terms = starting(sweep("a", "b", Pays.SURPLUS, "0.00"), JAN_1.plusDays(30));
        var given = bank(earning()).asked(deposit("a", "1000.00"), set(terms));
        for (var day = JAN_1; day.isBefore(JAN_1.plusMonths(1)); day = day.plusDays(1)) {
            close(given, day);
        }
        var posted =
                given.history().events().stream()
                        .filter(InterestPosted.class::isInstance)
                        .map(event -> ((InterestPosted) event).gross().decimal())
                        .toList();
        // 30 days of a's 1,000.00 at 0.01 %, and one day of b's.
        assertThat(posted).containsExactly("3.00", "0.10");
    }
}
