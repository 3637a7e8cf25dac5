package org.quipu.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.account.Role;
import org.quipu.core.chart.ChartCommand.ChangeChart;
import org.quipu.core.chart.ChartCommand.ChangeMapping;
import org.quipu.core.chart.ChartEvent.ChartChanged;
import org.quipu.core.chart.ChartEvent.MappingChanged;
import org.quipu.core.chart.Mapping.Where;

class ChartDeciderTest {
    private static final LocalDate MAR_5 = LocalDate.of(2026, 3, 5);
    private static final LocalDate APR_1 = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final Envelope ASKED = Envelope.of("amina", "console");
    private static final ChartAccount FEES =
            new ChartAccount("4011", "Membership fees", AccountType.INCOME, false);

    private final Given bank = given(MAR_5);

    private static ChangeChart change(int seen, ChartAccount... accounts) {
        return new ChangeChart(Optional.of(seen), List.of(accounts), ASKED);
    }

    private static ChangeMapping map(Role role, Where where, String account, LocalDate from) {
        return new ChangeMapping(new Mapping(role, where, account, from), ASKED);
    }

    private static Where product(String product) {
        return new Where(Optional.of(product), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_has_an_account_from_the_first_day(Role role) {
        var account = Chart.DEFAULT.accountOf(role, Where.ANY, MAR_5);
        assertThat(Chart.DEFAULT.find(account))
                .hasValueSatisfying(it -> assertThat(it.type()).isEqualTo(AccountType.of(role)));
    }

    @Test
    void adds_and_renames_accounts_and_counts_versions() {
        bank.when(change(0, FEES)).then(new ChartChanged(1, List.of(FEES), MAR_5, ASKED));
        var renamed = new ChartAccount("4011", "Fees of members", AccountType.INCOME, false);
        bank.when(change(1, renamed)).then(new ChartChanged(2, List.of(renamed), MAR_5, ASKED));
        assertThat(bank.history().state(ChartKinds.CHART).find("4011")).contains(renamed);
        bank.when(change(2, renamed)).thenRefused(ChartRefusal.NO_CHANGE);
    }

    @Test
    void refuses_an_older_version_another_type_and_what_cannot_stand() {
        bank.asked(change(0, FEES));
        bank.when(change(0, FEES))
                .thenRefused(ChartRefusal.VERSION_PASSED)
                .onFigure("version", "1");
        bank.when(change(1, new ChartAccount("4011", "Fees", AccountType.ASSET, false)))
                .thenRefused(ChartRefusal.TYPE_CHANGED);
        bank.when(change(1, new ChartAccount("4 011", "Fees", AccountType.INCOME, false)))
                .thenRefused(ChartRefusal.MALFORMED_ACCOUNT);
        bank.when(change(1, new ChartAccount("4012", " ", AccountType.INCOME, false)))
                .thenRefused(ChartRefusal.MALFORMED_ACCOUNT);
        var other = new ChartAccount("4012", "Fees", AccountType.INCOME, false);
        bank.when(change(1, other, other)).thenRefused(ChartRefusal.LISTED_TWICE);
    }

    @Test
    void books_by_the_most_precise_mapping_that_holds() {
        var more = new ChartAccount("4012", "Fees on business loans", AccountType.INCOME, false);
        bank.asked(
                change(0, FEES, more),
                map(Role.FEE_INCOME, Where.ANY, "4011", APR_1),
                map(Role.FEE_INCOME, product("biashara"), "4012", APR_1),
                map(Role.FEE_INCOME, Where.ANY, "4010", MAY_1));
        var chart = bank.history().state(ChartKinds.CHART);
        assertThat(chart.accountOf(Role.FEE_INCOME, Where.ANY, MAR_5)).isEqualTo("4010");
        assertThat(chart.accountOf(Role.FEE_INCOME, product("other"), APR_1)).isEqualTo("4011");
        assertThat(chart.accountOf(Role.FEE_INCOME, product("other"), MAY_1)).isEqualTo("4010");
        assertThat(chart.accountOf(Role.FEE_INCOME, product("biashara"), MAY_1)).isEqualTo("4012");
        assertThat(chart.rolesOf("4012")).containsExactly(Role.FEE_INCOME);
    }

    @Test
    void a_mapping_for_the_same_from_the_same_day_takes_the_place_of_the_first() {
        bank.asked(
                change(0, FEES),
                map(Role.FEE_INCOME, Where.ANY, "4011", APR_1),
                map(Role.FEE_INCOME, Where.ANY, "4010", APR_1));
        var chart = bank.history().state(ChartKinds.CHART);
        assertThat(chart.mappings()).hasSize(1);
        assertThat(chart.accountOf(Role.FEE_INCOME, Where.ANY, APR_1)).isEqualTo("4010");
    }

    @Test
    void refuses_mappings_into_the_past_to_nowhere_and_to_another_type() {
        bank.when(map(Role.FEE_INCOME, Where.ANY, "4011", APR_1))
                .thenRefused(ChartRefusal.UNKNOWN_ACCOUNT);
        bank.when(map(Role.FEE_INCOME, Where.ANY, "1000", APR_1))
                .thenRefused(ChartRefusal.OTHER_TYPE);
        bank.when(map(Role.FEE_INCOME, Where.ANY, "4030", MAR_5))
                .thenRefused(ChartRefusal.NOT_LATER);
        bank.when(map(Role.FEE_INCOME, Where.ANY, "4030", MAR_5.plusDays(1)))
                .thenHappens(MappingChanged.class);
    }
}
