package org.quipu.core.standingorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.account;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.client;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.settlement;
import static org.quipu.core.Village.withdraw;
import static org.quipu.core.standingorder.OrderVillage.MONTHLY;
import static org.quipu.core.standingorder.OrderVillage.amount;
import static org.quipu.core.standingorder.OrderVillage.bank;
import static org.quipu.core.standingorder.OrderVillage.close;
import static org.quipu.core.standingorder.OrderVillage.closeThrough;
import static org.quipu.core.standingorder.OrderVillage.fallDue;
import static org.quipu.core.standingorder.OrderVillage.instalment;
import static org.quipu.core.standingorder.OrderVillage.order;
import static org.quipu.core.standingorder.OrderVillage.paying;
import static org.quipu.core.standingorder.OrderVillage.rhythm;
import static org.quipu.core.standingorder.OrderVillage.set;
import static org.quipu.core.standingorder.OrderVillage.starting;
import static org.quipu.core.standingorder.OrderVillage.sweep;
import static org.quipu.core.standingorder.OrderVillage.until;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.holiday.HolidayCommand.ChangeCalendar;
import org.quipu.core.money.Money;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.StandingOrder.EndedBecause;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderCommand.ChangeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.PauseStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.ResumeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.StopStandingOrder;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderEnded;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderPaused;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderSet;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderTried;
import org.quipu.core.transfer.TransferEvent.Transferred;

/** Rules of standing orders between savings accounts, one by one. */
class StandingOrderTest {
    private static final LocalDate JAN_2 = JAN_1.plusDays(1);
    private static final LocalDate FEB_1 = JAN_1.plusMonths(1);
    private static final OrderTerms RENT = amount("a", "b", "100.00", MONTHLY);

    private static Given rich(String amount) {
        return bank().asked(deposit("a", amount));
    }

    private static CarryOut carryOut(LocalDate day) {
        return new CarryOut("so", day, BY_CASHIER);
    }

    @Test
    void it_pays_on_its_days_and_on_no_other() {
        var given = rich("1000.00").asked(set(RENT));
        closeThrough(given, JAN_1);
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        closeThrough(given, FEB_1.minusDays(1));
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        closeThrough(given, FEB_1.plusMonths(1));
        assertThat(balance(given.history(), "b")).isEqualTo("300.00");
    }

    @Test
    void it_is_an_ordinary_transfer_in_the_books_of_its_own_day() {
        var given = rich("1000.00").asked(set(RENT)).on(JAN_2).asked(new CutOff(JAN_1, BY_CASHIER));
        given.when(carryOut(JAN_1)).thenHappens(Transferred.class, StandingOrderTried.class);
        var events = given.history().events();
        var transfer = (Transferred) events.get(events.size() - 2);
        assertThat(transfer.movement().valueDate()).isEqualTo(JAN_1);
        assertThat(transfer.movement().bookedOn()).isEqualTo(JAN_2);
        assertThat(transfer.inBooksOf()).isEqualTo(JAN_1);
        assertThat(transfer.ordered().orElseThrow().due())
                .isEqualTo("standing-order:so:2026-01-01/1");
        var tried = (StandingOrderTried) events.getLast();
        assertThat(tried.transaction()).contains((long) events.size() - 1);
        assertThat(tried.next()).contains(FEB_1);
    }

    @Test
    void what_was_carried_out_is_not_carried_out_again() {
        var given = rich("1000.00").asked(set(RENT)).on(JAN_2).asked(new CutOff(JAN_1, BY_CASHIER));
        given.asked(carryOut(JAN_1)).when(carryOut(JAN_1)).then();
        // A day that is not being closed pays nothing.
        given.when(carryOut(FEB_1)).then();
        close(given, JAN_1).when(carryOut(JAN_1)).then();
    }

    @Test
    void what_is_missing_is_tried_again_on_the_days_after() {
        var given = rich("99.99").asked(set(RENT));
        close(given, JAN_1);
        var tried = order(given, "so").course().last().orElseThrow();
        assertThat(tried.missing()).isEqualTo(kes("100.00"));
        assertThat(tried.refused()).contains("savings/insufficient-available-balance");
        given.asked(deposit("a", "0.01"));
        close(given, JAN_2);
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        var again = order(given, "so").course().last().orElseThrow();
        assertThat(again.occasion()).isEqualTo(JAN_1);
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void after_its_last_try_it_waits_for_its_next_day() {
        var given = rich("99.99").asked(set(RENT));
        closeThrough(given, JAN_1.plusDays(2));
        given.asked(deposit("a", "900.00"));
        closeThrough(given, FEB_1.minusDays(1));
        assertThat(balance(given.history(), "b")).isEqualTo("0.00");
        closeThrough(given, FEB_1);
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
    }

    @Test
    void a_free_day_moves_it() {
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var given =
                rich("1000.00")
                        .asked(
                                new ChangeCalendar(
                                        Optional.empty(), weekend, Optional.of(JAN_1), BY_CASHIER),
                                set(
                                        starting(
                                                amount(
                                                        "a",
                                                        "b",
                                                        "100.00",
                                                        rhythm(
                                                                "monthly",
                                                                HolidayRule.FOLLOWING,
                                                                Optional.empty())),
                                                LocalDate.of(2026, 1, 3))));
        // The third of January is a Saturday.
        assertThat(order(given, "so").course().next()).contains(LocalDate.of(2026, 1, 5));
        closeThrough(given, LocalDate.of(2026, 1, 5));
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        assertThat(order(given, "so").course().next()).contains(LocalDate.of(2026, 2, 3));
    }

    @Test
    void it_ends_after_so_many_payments_or_on_its_last_day() {
        var weekly = rhythm("weekly", HolidayRule.NONE, Optional.of(2L));
        var given = rich("1000.00").asked(set(amount("a", "b", "100.00", weekly)));
        closeThrough(given, JAN_1.plusDays(30));
        assertThat(balance(given.history(), "b")).isEqualTo("200.00");
        var ended = order(given, "so").ended().orElseThrow();
        assertThat(ended.why()).isEqualTo(EndedBecause.COMPLETED);
        assertThat(ended.on()).isEqualTo(JAN_1.plusDays(7));
        var dated = rich("1000.00").asked(set(until(RENT, FEB_1)));
        closeThrough(dated, FEB_1.plusMonths(2));
        assertThat(balance(dated.history(), "b")).isEqualTo("200.00");
    }

    @Test
    void it_ends_when_an_account_closes() {
        var paid = bank().asked(deposit("a", "100.00"), set(RENT));
        close(paid, JAN_1).asked(new CloseAccount("a", BY_CASHIER));
        close(paid, JAN_2);
        assertThat(order(paid, "so").ended().orElseThrow().why())
                .isEqualTo(EndedBecause.PAYER_CLOSED);
        var given = rich("1000.00").asked(set(starting(RENT, FEB_1)));
        given.asked(new CloseAccount("b", BY_CASHIER));
        close(given, JAN_1);
        assertThat(order(given, "so").ended().orElseThrow().why())
                .isEqualTo(EndedBecause.PAYEE_CLOSED);
    }

    @Test
    void it_is_paused_and_goes_on_without_what_fell_into_the_pause() {
        var given =
                rich("1000.00")
                        .asked(set(RENT))
                        .when(new PauseStandingOrder("a", "so", BY_CASHIER))
                        .thenHappens(StandingOrderPaused.class)
                        .when(new PauseStandingOrder("a", "so", BY_CASHIER))
                        .thenRefused(StandingOrderRefusal.PAUSED);
        closeThrough(given, FEB_1.plusDays(3));
        given.asked(new ResumeStandingOrder("a", "so", BY_CASHIER))
                .when(new ResumeStandingOrder("a", "so", BY_CASHIER))
                .thenRefused(StandingOrderRefusal.NOT_PAUSED);
        closeThrough(given, FEB_1.plusMonths(1));
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
    }

    @Test
    void days_of_a_pause_that_are_closed_after_it_pay_nothing() {
        for (var terms : new OrderTerms[] {RENT, sweep("a", "b", Pays.SURPLUS, "900.00")}) {
            var given = rich("1000.00").asked(set(terms));
            given.asked(new PauseStandingOrder("a", "so", BY_CASHIER))
                    .on(JAN_1.plusDays(3))
                    .asked(new ResumeStandingOrder("a", "so", BY_CASHIER));
            for (var day = JAN_1; day.isBefore(JAN_1.plusDays(3)); day = day.plusDays(1)) {
                close(given, day, JAN_1.plusDays(3));
            }
            assertThat(balance(given.history(), "b")).isEqualTo("0.00");
            closeThrough(given, FEB_1);
            assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        }
    }

    @Test
    void a_free_day_that_becomes_known_late_brings_no_second_payment() {
        var given = rich("1000.00").asked(set(moved()), free(DayOfWeek.THURSDAY));
        closeThrough(given, JAN_1.plusDays(10));
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        assertThat(order(given, "so").course().next()).contains(FEB_1);
    }

    @Test
    void it_ends_where_a_free_day_moves_its_last_payment_behind_its_end() {
        var given = rich("1000.00").asked(free(DayOfWeek.SUNDAY), set(until(moved(), FEB_1)));
        close(given, JAN_1);
        assertThat(order(given, "so").ended().orElseThrow().why())
                .isEqualTo(EndedBecause.COMPLETED);
    }

    @Test
    void a_change_keeps_the_payment_of_a_day_that_is_cut_off() {
        var given = rich("1000.00").asked(set(RENT));
        given.on(JAN_2).asked(new CutOff(JAN_1, BY_CASHIER), tries(5));
        fallDue(given, JAN_1);
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        assertThat(order(given, "so").course().next()).contains(FEB_1);
    }

    @Test
    void a_change_adds_no_payment_to_so_many() {
        var once = rhythm("weekly", HolidayRule.NONE, Optional.of(1L));
        var given = rich("99.99").asked(set(amount("a", "b", "100.00", once)));
        close(given, JAN_1).asked(tries(5), deposit("a", "900.00"));
        closeThrough(given, FEB_1);
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
        assertThat(order(given, "so").ended()).isPresent();
    }

    @Test
    void what_was_not_tried_again_in_time_stays_unpaid() {
        var given = rich("99.99").asked(set(RENT));
        close(given, JAN_1)
                .asked(new PauseStandingOrder("a", "so", BY_CASHIER), deposit("a", "900.00"));
        closeThrough(given, JAN_1.plusDays(9));
        given.asked(new ResumeStandingOrder("a", "so", BY_CASHIER));
        closeThrough(given, FEB_1.minusDays(1));
        assertThat(balance(given.history(), "b")).isEqualTo("0.00");
    }

    /** Monthly from New Year's Day on, which is a Thursday; after free days. */
    private static OrderTerms moved() {
        var following = rhythm("monthly", HolidayRule.FOLLOWING, Optional.empty());
        return amount("a", "b", "100.00", following);
    }

    private static ChangeCalendar free(DayOfWeek day) {
        return new ChangeCalendar(
                Optional.empty(), EnumSet.of(day), Optional.of(JAN_1), BY_CASHIER);
    }

    private static ChangeStandingOrder tries(int tries) {
        return new ChangeStandingOrder(
                "a", "so", Optional.empty(), Optional.empty(), Optional.of(tries), BY_CASHIER);
    }

    @Test
    void it_is_changed_and_stopped() {
        var given = rich("1000.00").asked(set(RENT));
        close(given, JAN_1)
                .asked(
                        new ChangeStandingOrder(
                                "a",
                                "so",
                                Optional.of(kes("50.00")),
                                Optional.empty(),
                                Optional.empty(),
                                BY_CASHIER));
        closeThrough(given, FEB_1);
        assertThat(balance(given.history(), "b")).isEqualTo("150.00");
        given.when(new StopStandingOrder("a", "so", BY_CASHIER))
                .thenHappens(StandingOrderEnded.class)
                .when(new StopStandingOrder("a", "so", BY_CASHIER))
                .thenRefused(StandingOrderRefusal.ENDED)
                .when(new StopStandingOrder("a", "none", BY_CASHIER))
                .thenRefused(StandingOrderRefusal.UNKNOWN);
        closeThrough(given, FEB_1.plusMonths(1));
        assertThat(balance(given.history(), "b")).isEqualTo("150.00");
    }

    @Test
    void a_payment_is_reversed_as_any_other_and_not_made_again() {
        var given = rich("1000.00").asked(set(RENT));
        close(given, JAN_1);
        var transaction = 0L;
        for (var event : given.history().events()) {
            if (event instanceof StandingOrderTried tried) {
                transaction = tried.transaction().orElseThrow();
            }
        }
        given.asked(new ReverseTransaction(transaction, false, BY_CASHIER));
        closeThrough(given, JAN_1.plusDays(5));
        assertThat(balance(given.history(), "b")).isEqualTo("0.00");
    }

    @Test
    void a_sweep_moves_what_is_above_an_amount_at_the_close_of_each_day() {
        var given = rich("1000.00").asked(set(sweep("a", "b", Pays.SURPLUS, "400.00")));
        close(given, JAN_1);
        assertThat(balance(given.history(), "a")).isEqualTo("400.00");
        var before = given.history().head();
        close(given, JAN_2);
        // Cut off, closed and booked: nothing is said of nothing.
        assertThat(given.history().head()).isEqualTo(before + 3);
        given.asked(deposit("a", "20.00"));
        close(given, JAN_1.plusDays(2));
        assertThat(balance(given.history(), "b")).isEqualTo("620.00");
    }

    @Test
    void a_sweep_leaves_the_least_balance_there() {
        var rules = SavingsRules.plain(Currency.getInstance("KES")).withMinimum(kes("500.00"));
        var given = bank(rules).asked(deposit("a", "1000.00"));
        given.asked(set(sweep("a", "b", Pays.SURPLUS, "0.00")));
        close(given, JAN_1);
        assertThat(balance(given.history(), "a")).isEqualTo("500.00");
    }

    @Test
    void an_account_of_the_same_client_is_filled_up_as_far_as_there_is_anything() {
        var given = rich("1000.00").asked(account("a2", "amina"), deposit("a2", "50.00"));
        given.asked(set(sweep("a", "a2", Pays.FILL_UP, "300.00")));
        close(given, JAN_1);
        assertThat(balance(given.history(), "a2")).isEqualTo("300.00");
        given.asked(withdraw("a2", "200.00"), withdraw("a", "700.00"));
        close(given, JAN_2);
        assertThat(balance(given.history(), "a2")).isEqualTo("150.00");
        rich("1.00")
                .when(set(sweep("a", "b", Pays.FILL_UP, "300.00")))
                .thenRefused(StandingOrderRefusal.OTHER_CLIENT);
    }

    @Test
    void an_account_is_filled_up_by_what_it_lacked_on_the_day_though_it_is_closed_later() {
        var given = rich("1000.00").asked(account("a2", "amina"), deposit("a2", "50.00"));
        given.asked(set(sweep("a", "a2", Pays.FILL_UP, "300.00")))
                .on(JAN_1.plusDays(3))
                .asked(deposit("a2", "400.00"));
        close(given, JAN_1, JAN_1.plusDays(3));
        assertThat(balance(given.history(), "a2")).isEqualTo("700.00");
        close(given, JAN_2, JAN_1.plusDays(3));
        assertThat(balance(given.history(), "a2")).isEqualTo("700.00");
    }

    @Test
    void what_cannot_be_paid_is_refused() {
        var bank = rich("1000.00");
        bank.when(set(amount("a", "none", "1.00", MONTHLY)))
                .thenRefused(PostingRefusal.UNKNOWN_ACCOUNT)
                .when(set(amount("none", "a", "1.00", MONTHLY)))
                .thenRefused(PostingRefusal.UNKNOWN_ACCOUNT)
                .when(set(amount("a", "a", "1.00", MONTHLY)))
                .thenRefused(StandingOrderRefusal.SAME_ACCOUNT)
                .when(set(amount("a", "till", "1.00", MONTHLY)))
                .thenRefused(StandingOrderRefusal.NOT_PAYABLE)
                .when(set(amount("till", "a", "1.00", MONTHLY)))
                .thenRefused(StandingOrderRefusal.NOT_A_SAVINGS_ACCOUNT)
                .when(set(paying(RENT, new Money(Currency.getInstance("UGX"), 5))))
                .thenRefused(PostingRefusal.WRONG_CURRENCY)
                .when(set(amount("a", "b", "0.00", MONTHLY)))
                .thenRefused(PostingRefusal.AMOUNT_NOT_POSITIVE)
                .when(set(instalment("a", "b", JAN_1)))
                .thenRefused(StandingOrderRefusal.NO_INSTALMENTS)
                .when(set(starting(RENT, JAN_1.minusDays(1))))
                .thenRefused(StandingOrderRefusal.STARTS_IN_THE_PAST)
                .onFigure("businessDate", "2026-01-01")
                .when(set(until(starting(RENT, FEB_1), JAN_1)))
                .thenRefused(StandingOrderRefusal.NEVER_PAYS)
                .when(set(RENT.with(RENT.amount(), Optional.empty(), 32)))
                .thenRefused(StandingOrderRefusal.TRIES)
                .when(set(RENT.with(Optional.empty(), Optional.empty(), 1)))
                .thenRefused(StandingOrderRefusal.AMOUNT_OR_INSTALMENT);
        var times = rhythm("weekly", HolidayRule.NONE, Optional.of(0L));
        bank.when(set(amount("a", "b", "1.00", times))).thenRefused(StandingOrderRefusal.TIMES);
        var once = rhythm("weekly", HolidayRule.NONE, Optional.of(1L));
        bank.when(set(until(amount("a", "b", "1.00", once), FEB_1)))
                .thenRefused(StandingOrderRefusal.TWO_ENDS);
    }

    @Test
    void blocked_closed_and_pledged_accounts_pay_nothing_new() {
        rich("1.00")
                .asked(new BlockAccount("a", Block.DEBITS, BY_CASHIER))
                .when(set(RENT))
                .thenRefused(PostingRefusal.ACCOUNT_BLOCKED);
        rich("1.00")
                .asked(new BlockAccount("b", Block.ALL, BY_CASHIER))
                .when(set(RENT))
                .thenRefused(PostingRefusal.ACCOUNT_BLOCKED);
        rich("1.00")
                .asked(new CloseAccount("b", BY_CASHIER))
                .when(set(RENT))
                .thenRefused(PostingRefusal.ACCOUNT_CLOSED);
    }

    @Test
    void an_account_that_is_blocked_meanwhile_pays_nothing_and_says_why() {
        var given = rich("1000.00").asked(set(RENT));
        given.asked(new BlockAccount("a", Block.DEBITS, BY_CASHIER));
        close(given, JAN_1);
        assertThat(order(given, "so").course().last().orElseThrow().refused())
                .contains("account/blocked");
        assertThat(balance(given.history(), "b")).isEqualTo("0.00");
    }

    @Test
    void orders_in_a_circle_are_refused_however_long_it_is() {
        var given =
                bank().asked(
                                client("chipo"),
                                account("c", "chipo"),
                                set("1", amount("a", "b", "1.00", MONTHLY)),
                                set("2", sweep("b", "c", Pays.SURPLUS, "1.00")))
                        .when(set("3", sweep("c", "a", Pays.SURPLUS, "1.00")))
                        .thenRefused(StandingOrderRefusal.CIRCLE)
                        .when(set("3", amount("b", "a", "1.00", MONTHLY)))
                        .thenRefused(StandingOrderRefusal.CIRCLE);
        given.asked(new StopStandingOrder("b", "2", BY_CASHIER))
                .when(set("3", sweep("c", "a", Pays.SURPLUS, "1.00")))
                .thenHappens(StandingOrderSet.class);
    }

    @Test
    void an_account_has_one_sweep_at_a_time() {
        var sweep = sweep("a", "b", Pays.SURPLUS, "1.00");
        rich("1.00")
                .asked(set("1", until(sweep, FEB_1)))
                .when(set("2", sweep))
                .thenRefused(StandingOrderRefusal.OVERLAPPING_SWEEPS)
                .onFigure("order", "1")
                .when(set("2", starting(sweep, FEB_1.plusDays(1))))
                .thenHappens(StandingOrderSet.class);
    }

    @Test
    void an_account_has_twenty_orders_at_most() {
        var given = bank();
        for (var k = 0; k < OrdersOf.MOST; k++) given.asked(set("so" + k, RENT));
        given.when(set("more", RENT)).thenRefused(StandingOrderRefusal.TOO_MANY);
        given.when(set("so1", RENT)).thenRefused(StandingOrderRefusal.ID_TAKEN);
        given.asked(new StopStandingOrder("a", "so3", BY_CASHIER))
                .when(set("more", RENT))
                .thenHappens(StandingOrderSet.class);
    }

    @Test
    void money_goes_on_from_account_to_account_within_a_day_in_the_order_of_the_orders() {
        var given =
                rich("500.00")
                        .asked(
                                settlement("bank", Component.BANK),
                                client("chipo"),
                                account("c", "chipo"),
                                set("1", sweep("a", "b", Pays.SURPLUS, "100.00")),
                                set("2", sweep("b", "c", Pays.SURPLUS, "50.00")));
        close(given, JAN_1);
        assertThat(balance(given.history(), "c")).isEqualTo("350.00");
    }
}
