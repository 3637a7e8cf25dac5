package org.quipu.core.standingorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.loan;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.core.standingorder.OrderVillage.MONTHLY;
import static org.quipu.core.standingorder.OrderVillage.amount;
import static org.quipu.core.standingorder.OrderVillage.close;
import static org.quipu.core.standingorder.OrderVillage.closeThrough;
import static org.quipu.core.standingorder.OrderVillage.founded;
import static org.quipu.core.standingorder.OrderVillage.instalment;
import static org.quipu.core.standingorder.OrderVillage.order;
import static org.quipu.core.standingorder.OrderVillage.set;
import static org.quipu.core.standingorder.OrderVillage.starting;
import static org.quipu.core.standingorder.OrderVillage.sweep;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.collateral.CollateralCommand.PledgeSavings;
import org.quipu.core.deposit.DepositCommand.Depositor;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.Instruction;
import org.quipu.core.deposit.Instruction.AtMaturity;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.ProductCommand.AdoptRecurringDepositRules;
import org.quipu.core.product.Range;
import org.quipu.core.product.RecurringDepositRules;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule.Hold;
import org.quipu.core.servicing.Standing;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.StandingOrder.EndedBecause;
import org.quipu.core.termdeposit.DepositInterest;

/** Savings pay a loan's instalments: 521.01 on the tenth of April, May and June, then 520.99. */
class InstalmentOrderTest {
    private static final LocalDate APR_10 = MAR_10.plusMonths(1);

    private static Given borrower(String savings) {
        return founded(lent(new Hold()))
                .asked(deposit("a", savings), set(instalment("a", "L", MAR_10)));
    }

    private static Standing standing(Given given, LocalDate day) {
        var days = new TreeSet<LocalDate>();
        days.add(day);
        return loan(given.history(), "L")
                .history()
                .view(each -> !each.stamp().booked().isAfter(day), days)
                .closes()
                .firstEntry()
                .getValue()
                .standing();
    }

    @Test
    void savings_pay_what_is_due_on_its_day_and_the_loan_is_never_late() {
        var given = borrower("3000.00");
        closeThrough(given, APR_10);
        assertThat(balance(given.history(), "a")).isEqualTo("2478.99");
        // Known at the close of the day itself.
        assertThat(standing(given, APR_10).due().total()).isZero();
        closeThrough(given, MAR_10.plusMonths(4));
        assertThat(balance(given.history(), "a")).isEqualTo("915.98");
        assertThat(loan(given.history(), "L").books().status()).isEqualTo(Status.CLOSED);
        assertThat(order(given, "so").ended().orElseThrow().why())
                .isEqualTo(EndedBecause.PAYEE_CLOSED);
        assertThat(given.history().events().stream().filter(RepaymentReceived.class::isInstance))
                .hasSize(4);
    }

    @Test
    void what_is_there_is_paid_and_the_rest_with_its_penalty_on_the_days_after() {
        var given = borrower("500.00");
        closeThrough(given, APR_10);
        assertThat(balance(given.history(), "a")).isEqualTo("0.00");
        assertThat(order(given, "so").course().last().orElseThrow().missing())
                .isEqualTo(kes("21.01"));
        close(given, APR_10.plusDays(1)).asked(deposit("a", "100.00"));
        close(given, APR_10.plusDays(2));
        // 21.01 of principal are late for two days at 36.5 %: 0.04.
        assertThat(balance(given.history(), "a")).isEqualTo("78.95");
        assertThat(order(given, "so").course().last().orElseThrow().attempt()).isEqualTo(3);
        assertThat(standing(given, APR_10.plusDays(2)).due().total()).isZero();
    }

    @Test
    void after_the_last_try_what_is_late_is_paid_with_the_next_instalment() {
        var given = borrower("500.00");
        closeThrough(given, APR_10.plusDays(2));
        given.asked(deposit("a", "1000.00"));
        closeThrough(given, APR_10.plusDays(20));
        assertThat(balance(given.history(), "a")).isEqualTo("1000.00");
        closeThrough(given, APR_10.plusMonths(1));
        assertThat(standing(given, APR_10.plusMonths(1)).due().total()).isZero();
    }

    @Test
    void what_the_borrower_paid_himself_is_not_paid_again() {
        var given = borrower("3000.00");
        closeThrough(given, APR_10.minusDays(1));
        given.asked(repay("521.01"));
        closeThrough(given, APR_10.plusDays(5));
        assertThat(balance(given.history(), "a")).isEqualTo("3000.00");
    }

    @Test
    void savings_that_secure_the_loan_pay_its_instalments_and_nothing_else() {
        var given =
                founded(lent(new Hold()))
                        .asked(
                                deposit("a", "600.00"),
                                new PledgeSavings("L", "p", "a", kes("200.00"), BY_CASHIER))
                        .when(set(starting(amount("a", "b", "1.00", MONTHLY), MAR_10)))
                        .thenRefused(StandingOrderRefusal.ACCOUNT_PLEDGED)
                        .asked(set(instalment("a", "L", MAR_10)));
        closeThrough(given, APR_10);
        assertThat(balance(given.history(), "a")).isEqualTo("200.00");
    }

    @Test
    void a_loan_takes_no_sweep_and_none_that_does_not_run_is_paid() {
        founded(lent(new Hold()))
                .when(set(starting(sweep("a", "L", Pays.SURPLUS, "1.00"), MAR_10)))
                .thenRefused(StandingOrderRefusal.SWEEP_TO_SAVINGS_ONLY)
                .asked(org.quipu.core.loan.LoanVillage.apply("M", "baraka", "2000.00"))
                .when(set(instalment("a", "M", MAR_10)))
                .thenRefused(StandingOrderRefusal.LOAN_NOT_RUNNING);
    }

    /** Three times 100.00 from Amina's savings, which has 150.00; it earns nothing. */
    private static Given monthly(AtMaturity atMaturity) {
        var rules =
                new RecurringDepositRules(
                        KES,
                        new DepositInterest(
                                AnnualRate.ZERO,
                                DayCount.THIRTY_360,
                                3,
                                AnnualRate.ZERO,
                                new Precision(2, Rounding.HALF_EVEN)),
                        AnnualRate.ZERO,
                        new Range(10_00, 500_00, 100_00),
                        new Range(2, 24, 3),
                        5);
        return founded(lent(new Hold()))
                .asked(
                        deposit("a", "150.00"),
                        new AdoptRecurringDepositRules(
                                "monthly", "Monthly", rules, Optional.empty(), BY_CASHIER),
                        new OpenRecurringDeposit(
                                "t",
                                new Depositor(
                                        "amina",
                                        "monthly",
                                        Optional.empty(),
                                        Optional.of("a"),
                                        Optional.empty()),
                                kes("100.00"),
                                3,
                                Optional.empty(),
                                new Instruction(atMaturity, Optional.empty(), Optional.empty()),
                                BY_CASHIER));
    }

    @Test
    void a_recurring_deposit_gets_its_instalments_until_it_has_all() {
        var given =
                monthly(AtMaturity.WAIT)
                        .when(set(starting(amount("a", "t", "100.00", MONTHLY), MAR_10)))
                        .thenRefused(StandingOrderRefusal.INSTALMENTS_ONLY)
                        .when(set(instalment("b", "t", MAR_10)))
                        .thenRefused(StandingOrderRefusal.OTHER_CLIENT)
                        .asked(set(instalment("a", "t", MAR_10)));
        closeThrough(given, APR_10);
        assertThat(balance(given.history(), "t")).isEqualTo("100.00");
        given.asked(deposit("a", "400.00"));
        closeThrough(given, APR_10.plusDays(1));
        assertThat(balance(given.history(), "t")).isEqualTo("200.00");
        closeThrough(given, APR_10.plusMonths(1));
        assertThat(balance(given.history(), "t")).isEqualTo("300.00");
        assertThat(order(given, "so").ended().orElseThrow().why())
                .isEqualTo(EndedBecause.PAYEE_CLOSED);
    }

    @Test
    void a_recurring_deposit_that_begins_again_gets_its_instalments_on_and_on() {
        var given = monthly(AtMaturity.RENEW).asked(set(instalment("a", "t", MAR_10)));
        given.asked(deposit("a", "850.00"));
        closeThrough(given, MAR_10.plusMonths(3).minusDays(1));
        assertThat(balance(given.history(), "t")).isEqualTo("300.00");
        closeThrough(given, MAR_10.plusMonths(3));
        // The first of its second term, on the day on which that begins.
        assertThat(balance(given.history(), "t")).isEqualTo("400.00");
        closeThrough(given, MAR_10.plusMonths(5));
        assertThat(balance(given.history(), "t")).isEqualTo("600.00");
        assertThat(order(given, "so").ended()).isEmpty();
    }

    @Test
    void a_fixed_amount_goes_to_a_loan_as_well() {
        var given =
                founded(lent(new Hold()))
                        .asked(
                                deposit("a", "600.00"),
                                set(starting(amount("a", "L", "100.00", MONTHLY), MAR_10)));
        close(given, MAR_10);
        assertThat(balance(given.history(), "a")).isEqualTo("500.00");
    }

    @Test
    void a_fixed_amount_is_no_more_than_the_loan_still_asks_for() {
        var given =
                founded(lent(new Hold()))
                        .asked(
                                deposit("a", "4000.00"),
                                set(starting(amount("a", "L", "1500.00", MONTHLY), MAR_10)));
        closeThrough(given, APR_10);
        // 2,084.02 in all: 1,500.00, then what is left.
        assertThat(balance(given.history(), "a")).isEqualTo("1915.98");
        closeThrough(given, MAR_10.plusMonths(4));
        assertThat(balance(given.history(), "a")).isEqualTo("1915.98");
        // the dates on which nothing was asked for have passed: nothing is made up for later
        assertThat(order(given, "so").course().begun()).isEqualTo(5);
        assertThat(order(given, "so").course().next()).contains(MAR_10.plusMonths(5));
    }
}
