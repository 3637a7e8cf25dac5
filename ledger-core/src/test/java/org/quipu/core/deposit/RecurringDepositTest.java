package org.quipu.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.kes;
import static org.quipu.core.deposit.Depositors.close;
import static org.quipu.core.deposit.Depositors.due;
import static org.quipu.core.deposit.Depositors.payTo;
import static org.quipu.core.deposit.Depositors.percent;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quipu.core.Chance;
import org.quipu.core.Given;
import org.quipu.core.Village;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.DepositCommand.Depositor;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.DepositCommand.PayInstalment;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositFunded;
import org.quipu.core.deposit.DepositEvent.DepositMatured;
import org.quipu.core.deposit.DepositEvent.InstalmentMissed;
import org.quipu.core.deposit.DepositEvent.InstalmentPaid;
import org.quipu.core.deposit.DepositEvent.InterestReinvested;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.DepositTermsRefusal;
import org.quipu.core.product.ProductCommand.AdoptRecurringDepositRules;
import org.quipu.core.product.Range;
import org.quipu.core.product.RecurringDepositRules;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.RecurringDeposit;

/** Rules of a recurring deposit, one by one: 100.00 a month at 12 % is 1.00 a month. */
class RecurringDepositTest {
    private static final PayInstalment PAY =
            new PayInstalment("t", Optional.of("a"), Optional.empty(), BY_CASHIER);

    private static Given given() {
        var rules =
                new RecurringDepositRules(
                        KES,
                        interest(),
                        percent("6"),
                        new Range(10_00, 500_00, 100_00),
                        new Range(2, 24, 6),
                        5);
        return Village.village()
                .asked(
                        new AdoptRecurringDepositRules(
                                "monthly", "Monthly", rules, Optional.empty(), BY_CASHIER),
                        Village.deposit("a", "5000.00"));
    }

    private static DepositInterest interest() {
        return new DepositInterest(
                percent("12"),
                DayCount.THIRTY_360,
                3,
                percent("10"),
                new Precision(2, Rounding.HALF_EVEN));
    }

    private static OpenRecurringDeposit open(String instalment, Instruction instruction) {
        return new OpenRecurringDeposit(
                "t",
                new Depositor(
                        "amina", "monthly", Optional.empty(), Optional.of("a"), Optional.empty()),
                kes(instalment),
                6,
                Optional.empty(),
                instruction,
                BY_CASHIER);
    }

    private static Given opened() {
        return given().asked(open("100.00", payTo("a")));
    }

    private static long paid(Given given) {
        var state = given.history().state(AccountKinds.ACCOUNT.ref("a"));
        return ((Account.Open) state).own() - 5_000_00;
    }

    @Test
    void it_opens_with_its_first_instalment() {
        var given =
                given().when(open("100.00", payTo("a")))
                        .thenHappens(TermDepositOpened.class, DepositFunded.class);
        assertThat(balance(given.history(), "t")).isEqualTo("100.00");
        given.when(PAY)
                .thenRefused(DepositRefusal.INSTALMENT_NOT_DUE)
                .onFigure("due", "2026-02-01");
        given().when(open("9.99", payTo("a"))).thenRefused(DepositTermsRefusal.INSTALMENT);
    }

    @Test
    void an_instalment_that_is_late_earns_all_the_same_and_one_that_is_too_late_is_missed() {
        var given = opened().on(JAN_1.plusMonths(1).plusDays(5));
        given.when(PAY).thenHappens(InstalmentPaid.class);
        given.on(JAN_1.plusMonths(2).plusDays(6));
        given.when(PAY)
                .thenRefused(DepositRefusal.INSTALMENT_NOT_DUE)
                .onFigure("due", "2026-04-01")
                .when(due(given))
                .thenHappens(InstalmentMissed.class);
        given.on(JAN_1.plusMonths(3)).when(PAY);
        given.thenHappens(InterestReinvested.class, InstalmentPaid.class);
        // 1.00 in January, 2.00 in February and in March.
        assertThat(balance(given.history(), "t")).isEqualTo("305.00");
    }

    @Test
    void at_its_maturity_it_is_paid_out() {
        var given = opened();
        for (var month = 1; month < 6; month++) {
            given.on(JAN_1.plusMonths(month)).asked(PAY);
        }
        given.when(PAY)
                .thenRefused(DepositRefusal.NOT_RECURRING)
                .on(JAN_1.plusMonths(6))
                .when(due(given))
                .thenHappens(DepositMatured.class);
        // 6.00, then 4.06 + 5.06 + 6.06 = 15.18: 21.18 less 2.12.
        assertThat(balance(given.history(), "a")).isEqualTo("5019.06");
    }

    /** With all that it came to, 619.06, and the first of its instalments paid on that day. */
    private static Given renewed() {
        var given = given().asked(open("100.00", Depositors.RENEW));
        for (var month = 1; month < 6; month++) {
            given.on(JAN_1.plusMonths(month)).asked(PAY);
        }
        return given.on(JAN_1.plusMonths(6))
                .when(PAY)
                .thenHappens(DepositMatured.class, InstalmentPaid.class);
    }

    @Test
    void renewed_it_begins_with_what_it_came_to_and_takes_the_same_instalments() {
        var given = renewed();
        assertThat(balance(given.history(), "t")).isEqualTo("719.06");
        var held = (Held) given.history().state(DepositKinds.DEPOSIT.ref("t"));
        assertThat(held.runs()).hasSize(2);
        assertThat(held.run().terms().carried()).contains(kes("619.06"));
        assertThat(held.run().terms().maturity()).isEqualTo(JAN_1.plusMonths(12));
        given.when(PAY).thenRefused(DepositRefusal.INSTALMENT_NOT_DUE);
        given.on(JAN_1.plusMonths(7)).asked(PAY).on(JAN_1.plusMonths(9));
        given.when(due(given)).thenHappens(InstalmentMissed.class, InterestReinvested.class);
        // 7.1906 in July and 8.1906 in August and, an instalment being missed, in September.
        assertThat(balance(given.history(), "t")).isEqualTo("842.63");
    }

    @Test
    void renewed_and_closed_early_what_it_began_with_earns_at_the_lowered_rate_too() {
        var given = renewed().on(JAN_1.plusMonths(8));
        given.when(close()).thenHappens(InstalmentMissed.class, DepositClosedEarly.class);
        // 6 % on 719.06 for two months: 7.19 less 0.72. 5,000.00 were 700.00 more.
        assertThat(balance(given.history(), "a")).isEqualTo("5025.53");
    }

    @Test
    void an_instalment_of_a_term_that_is_over_is_not_reversed_and_one_of_the_next_is() {
        var given = renewed();
        var again = given.history().head();
        var events = given.history().events();
        var first = 0L;
        for (var at = events.size() - 2; first == 0; at--) {
            if (events.get(at) instanceof InstalmentPaid) first = at + 1L;
        }
        given.when(new ReverseTransaction(first, false, BY_CASHIER))
                .thenRefused(DepositRefusal.INTEREST_RECORDED)
                .when(new ReverseTransaction(again, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class);
        assertThat(balance(given.history(), "t")).isEqualTo("619.06");
    }

    @Test
    void it_is_not_renewed_where_its_product_takes_no_such_instalments_any_more() {
        var given = given().asked(open("100.00", Depositors.RENEW));
        given.asked(
                new AdoptRecurringDepositRules(
                        "monthly",
                        "Monthly",
                        new RecurringDepositRules(
                                KES,
                                interest(),
                                percent("6"),
                                new Range(200_00, 500_00, 200_00),
                                new Range(2, 24, 6),
                                5),
                        Optional.empty(),
                        BY_CASHIER));
        given.on(JAN_1.plusMonths(6)).when(due(given));
        var held = (Held) given.history().state(DepositKinds.DEPOSIT.ref("t"));
        assertThat(held.stage()).isEqualTo(Deposit.Stage.WAITING);
    }

    @Test
    void closed_early_each_instalment_earns_at_the_lowered_rate_from_its_own_day() {
        var given = opened().on(JAN_1.plusMonths(1)).asked(PAY).on(JAN_1.plusMonths(2));
        given.when(close()).thenHappens(DepositClosedEarly.class);
        // 6 % on 100.00 for two months and for one, less a tenth.
        assertThat(balance(given.history(), "a")).isEqualTo("5001.35");
    }

    @Test
    void an_instalment_is_reversed_until_interest_that_it_earned_is_recorded() {
        var given = opened().on(JAN_1.plusMonths(1)).asked(PAY);
        var paid = given.history().head();
        given.when(new ReverseTransaction(paid, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class)
                .when(PAY)
                .thenHappens(InstalmentPaid.class);
        var again = given.history().head();
        given.on(JAN_1.plusMonths(3));
        given.when(due(given))
                .thenHappens(InstalmentMissed.class, InterestReinvested.class)
                .when(new ReverseTransaction(again, false, BY_CASHIER))
                .thenRefused(DepositRefusal.INTEREST_RECORDED);
    }

    /** Some instalments are paid, late or not, others are not; some deposits are closed early. */
    @Test
    void the_holder_has_what_the_calculation_says() {
        for (var seed = 0; seed < 100; seed++) {
            var random = Chance.of(seed);
            var given = opened();
            var missed = new HashSet<Integer>();
            var end = random.nextBoolean() ? 6 : 1 + random.nextInt(5);
            for (var month = 1; month < end; month++) {
                var day = JAN_1.plusMonths(month).plusDays(random.nextInt(10));
                given.on(day);
                if (day.isAfter(JAN_1.plusMonths(month).plusDays(5))) missed.add(month);
                else given.asked(PAY);
            }
            for (var month = end; month < 6; month++) missed.add(month);
            var deposit =
                    new RecurringDeposit(
                            100_00, JAN_1, 6, missed, interest(), percent("6").percent());
            var day = end == 6 ? JAN_1.plusMonths(6) : closing(end, random);
            given.on(day);
            var gross = end == 6 ? deposit.gross() : deposit.grossClosed(day);
            given.when(end == 6 ? due(given) : close());
            var held = (Held) given.history().state(DepositKinds.DEPOSIT.ref("t"));
            assertThat(held.earned(day, day)).as("seed %d", seed).isEqualTo(gross);
            assertThat(paid(given)).as("seed %d", seed).isEqualTo(gross - interest().taxOn(gross));
        }
    }

    private static LocalDate closing(int end, Random random) {
        return JAN_1.plusMonths(end - 1).plusDays(10 + random.nextInt(15));
    }
}
