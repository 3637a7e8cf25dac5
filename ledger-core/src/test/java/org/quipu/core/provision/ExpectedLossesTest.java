package org.quipu.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.lent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Book;
import org.quipu.core.account.Role;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.provision.ProvisionCommand.AdoptExpectedLossTable;
import org.quipu.core.provision.ProvisionEvent.ExpectedLossTableAdopted;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.ExpectedLosses;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.servicing.Provisions;

/** A loan of 2,000.00 paid out on 10 March, whose first instalment of 10 April is never paid. */
class ExpectedLossesTest {
    private static final Optional<String> ALL = Optional.empty();
    private static final Optional<String> BIASHARA = Optional.of("biashara");
    private static final ExpectedLosses MONTHLY =
            table(new Provisions.MonthEnd(), "2", "20", "100");

    private final Given bank = lent(new NextInstalments());

    @Test
    void is_a_share_of_principal_and_accrued_interest_by_stage() {
        var daily = always(table(new Provisions.Daily(), "2", "20", "100"));
        // by 25 March 16.13 is earned, by 10 May 33.33 and 25.21, the day after 0.55 more
        assertThat(expected(daily, "2025-03-25")).isEqualTo(round("2016.13", "2"));
        assertThat(expected(daily, "2025-05-10")).isEqualTo(round("2058.54", "2"));
        assertThat(expected(daily, "2025-05-11")).isEqualTo(round("2059.09", "20"));
        // suspended interest is owed too
        assertThat(expected(daily, "2025-07-09")).isEqualTo(round("2083.74", "100"));
    }

    @Test
    void is_estimated_on_its_days_and_stands_between_them() {
        var monthly = always(MONTHLY);
        assertThat(expected(monthly, "2025-03-30")).isZero();
        assertThat(expected(monthly, "2025-03-31")).isEqualTo(round("2022.58", "2"));
        assertThat(expected(monthly, "2025-04-29")).isEqualTo(round("2022.58", "2"));
    }

    @Test
    void is_nothing_from_the_day_on_which_the_loan_ended() {
        bank.on(day("2025-04-05"))
                .asked(
                        new SettleLoan(
                                "L",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                AT_TILL));
        assertThat(expected(always(MONTHLY), "2025-04-04")).isPositive();
        assertThat(expected(always(MONTHLY), "2025-04-05")).isZero();
        assertThat(expected(always(MONTHLY), "2025-04-30")).isZero();
    }

    @Test
    void a_loss_takes_nothing_from_it() {
        bank.when(adopt(ALL, MONTHLY)).thenHappens(ExpectedLossTableAdopted.class);
        bank.on(day("2025-05-01"))
                .when(new WriteOffLoan("L", Optional.empty(), BY_CASHIER))
                .thenHappens(LoanWrittenOff.class);
        assertThat(LoanVillage.books(bank.history(), LoanAccount.IMPAIRMENT_EXPENSE))
                .isEqualTo("2000.00");
        assertThat(expected(always(MONTHLY), "2025-05-01")).isZero();
    }

    @Test
    void is_a_book_of_its_own() {
        var statutory = measured(LossTables.NONE, "2025-07-31");
        var both = measured(always(MONTHLY), "2025-07-31");
        assertThat(both.stream().filter(each -> !isExpected(each)).toList()).isEqualTo(statutory);
        assertThat(both.stream().filter(ExpectedLossesTest::isExpected))
                .extracting(each -> each.own().plus(each.restated()).minor())
                .hasSize(2)
                .satisfies(two -> assertThat(two.getFirst()).isEqualTo(-two.getLast()));
    }

    @Test
    void a_change_of_estimate_hits_the_day_it_is_adopted() {
        var tables =
                always(MONTHLY)
                        .then(
                                LossTables.NONE.with(
                                        day("2025-04-15"),
                                        table(new Provisions.Daily(), "100", "100", "100")));
        assertThat(expected(tables, "2025-04-14")).isEqualTo(round("2022.58", "2"));
        assertThat(expected(tables, "2025-04-15")).isEqualTo(round("2037.53", "100"));
    }

    @Test
    void is_adopted_for_all_or_for_a_product() {
        bank.when(adopt(ALL, MONTHLY)).thenHappens(ExpectedLossTableAdopted.class);
        var own = table(new Provisions.MonthEnd(), "5", "20", "100");
        bank.when(adopt(BIASHARA, own)).thenHappens(ExpectedLossTableAdopted.class);
        var tables =
                bank.history()
                        .state(ProvisionKinds.tablesOf(ALL))
                        .then(bank.history().state(ProvisionKinds.tablesOf(BIASHARA)));
        assertThat(expected(tables, "2025-03-31")).isEqualTo(round("2022.58", "5"));
    }

    @Test
    void refuses_what_would_not_be_a_table() {
        bank.when(adopt(Optional.of("nothing"), MONTHLY))
                .thenRefused(ProvisionRefusal.UNKNOWN_PRODUCT);
        var earlier = Optional.of(day("2025-03-09"));
        bank.when(new AdoptExpectedLossTable(ALL, MONTHLY, earlier, BY_CASHIER))
                .thenRefused(ProvisionRefusal.RETROACTIVE);
        bank.when(adopt(ALL, table(new Provisions.Daily(), "2", "20")))
                .thenRefused(ProvisionRefusal.STAGES);
        bank.when(adopt(ALL, new ExpectedLosses(MONTHLY.stages().reversed(), MONTHLY.days())))
                .thenRefused(ProvisionRefusal.STAGES);
        bank.when(adopt(ALL, table(new Provisions.Daily(), "2", "20", "100.01")))
                .thenRefused(ProvisionRefusal.MORE_THAN_ALL);
        bank.when(adopt(ALL, MONTHLY)).thenHappens(ExpectedLossTableAdopted.class);
        bank.when(adopt(ALL, MONTHLY)).thenRefused(ProvisionRefusal.NO_CHANGE);
    }

    private static AdoptExpectedLossTable adopt(Optional<String> product, ExpectedLosses table) {
        return new AdoptExpectedLossTable(product, table, Optional.empty(), BY_CASHIER);
    }

    private static LossTables always(ExpectedLosses table) {
        return LossTables.NONE.with(LocalDate.MIN, table);
    }

    /** With 45 % lost of what defaults. */
    private static ExpectedLosses table(Provisions.Days days, String... defaults) {
        var stages =
                Arrays.stream(defaults)
                        .map(each ->
                                new ExpectedLosses.Stage(
                                        Arrays.asList(defaults).indexOf(each) + 1,
                                        rate(each),
                                        rate("45")))
                        .toList();
        return new ExpectedLosses(stages, days);
    }

    private static AnnualRate rate(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    /** 45 % of so many per cent, to the cent. */
    private static long round(String exposure, String defaults) {
        return new BigDecimal(exposure)
                .multiply(new BigDecimal(defaults))
                .multiply(new BigDecimal("0.45"))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static boolean isExpected(Measured.Figure figure) {
        return figure.role().book() == Book.EXPECTED_LOSS;
    }

    /** What the booking of a day, the first there is, comes to. */
    private List<Measured.Figure> measured(LossTables tables, String day) {
        return LoanMeasuring.TODAY
                .of(LoanVillage.loan(bank.history(), "L"), day(day), Recorded.NONE, tables)
                .map(Measured::figures)
                .orElse(List.of());
    }

    /** What stands expected of the loan. */
    private long expected(LossTables tables, String day) {
        return measured(tables, day).stream()
                .filter(figure -> figure.role() == Role.EXPECTED_LOSS_EXPENSE)
                .mapToLong(figure -> figure.own().plus(figure.restated()).minor())
                .sum();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
