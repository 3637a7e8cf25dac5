package org.quipu.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.lent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Role;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.provision.ProvisionCommand.AdoptProvisionTable;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.servicing.Provisions;

/** A loan of 2,000.00 paid out on 10 March, whose first instalment of 10 April is never paid. */
class ProvisionsTest {
    private static final Provisions PRACTICE =
            new Provisions(PublishedTable.PRACTICE.rows(), new Provisions.MonthEnd());
    private static final Optional<String> ALL = Optional.empty();
    private static final Optional<String> BIASHARA = Optional.of("biashara");

    private final Given bank = lent(new NextInstalments());

    @Test
    void an_allowance_is_made_on_its_days_and_stands_between_them() {
        var tables = LossTables.always(PRACTICE);
        assertThat(allowance(tables, "2025-04-29")).isZero();
        assertThat(allowance(tables, "2025-04-30")).isEqualTo(-200_00);
        assertThat(allowance(tables, "2025-05-30")).isEqualTo(-200_00);
        assertThat(allowance(tables, "2025-05-31")).isEqualTo(-500_00);
        var daily = new Provisions(PRACTICE.table(), new Provisions.Daily());
        assertThat(allowance(LossTables.always(daily), "2025-05-10")).isEqualTo(-200_00);
        assertThat(allowance(LossTables.always(daily), "2025-05-11")).isEqualTo(-500_00);
    }

    @Test
    void nothing_is_set_aside_for_a_loan_on_a_day_before_it_was_paid_out() {
        var tables = LossTables.always(half(new Provisions.MonthEnd()));
        assertThat(allowance(tables, "2025-03-10")).isZero();
        assertThat(allowance(tables, "2025-03-30")).isZero();
        assertThat(allowance(tables, "2025-03-31")).isEqualTo(-1000_00);
    }

    @Test
    void a_change_of_estimate_hits_the_day_it_is_adopted() {
        var tables =
                LossTables.always(PRACTICE)
                        .then(
                                LossTables.NONE.with(
                                        day("2025-05-15"), half(new Provisions.Daily())));
        assertThat(allowance(tables, "2025-04-30")).isEqualTo(-200_00);
        assertThat(allowance(tables, "2025-05-14")).isEqualTo(-200_00);
        assertThat(allowance(tables, "2025-05-15")).isEqualTo(-1000_00);
    }

    @Test
    void a_loss_is_taken_out_of_the_allowance_and_only_the_rest_is_an_expense() {
        bank.when(adopt(ALL, PRACTICE)).thenHappens(ProvisionTableAdopted.class);
        bank.on(day("2025-05-01"))
                .when(new WriteOffLoan("L", Optional.empty(), BY_CASHIER))
                .thenHappens(LoanWrittenOff.class);
        assertThat(LoanVillage.books(bank.history(), LoanAccount.LOSS_ALLOWANCE))
                .isEqualTo("200.00");
        assertThat(LoanVillage.books(bank.history(), LoanAccount.IMPAIRMENT_EXPENSE))
                .isEqualTo("1800.00");
        assertThat(books("2025-05-01")).isZero();
        assertThat(books("2025-05-31")).isZero();
    }

    @Test
    void a_product_has_tables_of_its_own() {
        bank.when(adopt(ALL, PRACTICE)).thenHappens(ProvisionTableAdopted.class);
        bank.when(adopt(BIASHARA, half(new Provisions.MonthEnd())))
                .thenHappens(ProvisionTableAdopted.class);
        bank.on(day("2025-05-01"))
                .when(new WriteOffLoan("L", Optional.empty(), BY_CASHIER))
                .thenHappens(LoanWrittenOff.class);
        assertThat(LoanVillage.books(bank.history(), LoanAccount.IMPAIRMENT_EXPENSE))
                .isEqualTo("1000.00");
    }

    @Test
    void refuses_what_would_not_be_a_table() {
        bank.when(adopt(Optional.of("nothing"), PRACTICE))
                .thenRefused(ProvisionRefusal.UNKNOWN_PRODUCT);
        bank.when(
                        new AdoptProvisionTable(
                                ALL, PRACTICE, Optional.of(day("2025-03-09")), BY_CASHIER))
                .thenRefused(ProvisionRefusal.RETROACTIVE);
        bank.when(adopt(ALL, table())).thenRefused(ProvisionRefusal.ROWS);
        bank.when(adopt(ALL, table(row(1, null, "5")))).thenRefused(ProvisionRefusal.GAPS);
        bank.when(adopt(ALL, table(row(0, 30, "5")))).thenRefused(ProvisionRefusal.GAPS);
        bank.when(adopt(ALL, table(row(0, 30, "5"), row(32, null, "50"))))
                .thenRefused(ProvisionRefusal.GAPS);
        bank.when(adopt(ALL, table(row(0, null, "5"), row(1, null, "50"))))
                .thenRefused(ProvisionRefusal.GAPS);
        bank.when(adopt(ALL, table(row(0, null, "100.01"))))
                .thenRefused(ProvisionRefusal.MORE_THAN_ALL);
        bank.when(adopt(ALL, PRACTICE)).thenHappens(ProvisionTableAdopted.class);
        bank.when(adopt(ALL, PRACTICE)).thenRefused(ProvisionRefusal.NO_CHANGE);
    }

    private static AdoptProvisionTable adopt(Optional<String> product, Provisions table) {
        return new AdoptProvisionTable(product, table, Optional.empty(), BY_CASHIER);
    }

    private static Provisions half(Provisions.Days days) {
        return new Provisions(List.of(row(0, null, "50")), days);
    }

    private static Provisions table(Provisions.Row... rows) {
        return new Provisions(List.of(rows), new Provisions.Daily());
    }

    private static Provisions.Row row(int from, @Nullable Integer to, String percent) {
        return new Provisions.Row(
                from,
                to == null ? OptionalInt.empty() : OptionalInt.of(to),
                AnnualRate.percent(new BigDecimal(percent)),
                Optional.empty());
    }

    /** What stands on the allowance at the close of a day: transactions and measures. */
    private long books(String day) {
        var tables = LossTables.always(PRACTICE);
        return allowance(tables, day)
                + LoanVillage.loan(bank.history(), "L").books().balance(LoanAccount.LOSS_ALLOWANCE);
    }

    /** What the booking of a day, the first there is, comes to on the allowance. */
    private long allowance(LossTables tables, String day) {
        return LoanMeasuring.TODAY
                .of(LoanVillage.loan(bank.history(), "L"), day(day), Recorded.NONE, tables)
                .stream()
                .map(Measured::figures)
                .flatMap(List::stream)
                .filter(figure -> figure.role() == Role.LOSS_ALLOWANCE)
                .mapToLong(figure -> figure.own().plus(figure.restated()).minor())
                .sum();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
