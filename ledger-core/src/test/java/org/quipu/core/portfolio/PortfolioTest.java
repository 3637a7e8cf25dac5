package org.quipu.core.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.rate.Ratio;
import org.quipu.core.servicing.ExpectedLosses;
import org.quipu.core.servicing.Provisions;

class PortfolioTest {
    private static final Precision CENTS = new Precision(2, Rounding.HALF_EVEN);

    /** Sa-Dhan, Tracking Financial Performance Standards: ageing of March 2003, rows P16-P23. */
    private static final List<PortfolioLoan> SA_DHAN =
            List.of(
                    loan(128_000, 0),
                    loan(17_500, 30),
                    loan(10_000, 31),
                    loan(5_000, 90),
                    loan(3_500, 91),
                    loan(2_500, 181),
                    loan(1_500, 366));

    @Test
    void sa_dhan_counts_the_whole_principal_of_late_loans() {
        var risk = new AtRisk(SA_DHAN);
        assertThat(risk.gross()).isEqualTo(168_000_00);
        assertThat(percent(risk.moreThan(0), risk)).isEqualTo("23.81");
        assertThat(percent(risk.moreThan(30), risk)).isEqualTo("13.39");
        assertThat(risk.ageing())
                .containsEntry(Age.CURRENT, 128_000_00L)
                .containsEntry(Age.TO_30, 17_500_00L)
                .containsEntry(Age.OLDER, 4_000_00L);
    }

    @Test
    void sa_dhan_sets_aside_by_age() {
        var table =
                List.of(
                        row(0, 0, "0"),
                        row(1, 30, "10"),
                        row(31, 60, "25"),
                        row(61, 90, "50"),
                        row(91, 180, "75"),
                        row(181, 365, "90"),
                        row(366, Integer.MAX_VALUE, "100"));
        var provisioning = Provisioning.of(table, SA_DHAN, CENTS);
        assertThat(provisioning.total()).isEqualTo(13_125_00);
        assertThat(provisioning.byRow())
                .containsExactly(
                        0L, 1_750_00L, 2_500_00L, 2_500_00L, 2_625_00L, 2_250_00L, 1_500_00L);
    }

    /** 400 not late, 300 late by 30 days, 300 by 31: PAR1 60 %, PAR30 30 %. */
    @Test
    void the_thirtieth_day_is_not_beyond_thirty() {
        var risk = new AtRisk(List.of(loan(400, 0), loan(300, 30), loan(300, 31)));
        assertThat(percent(risk.moreThan(0), risk)).isEqualTo("60.00");
        assertThat(percent(risk.moreThan(30), risk)).isEqualTo("30.00");
    }

    @Test
    void counts_a_late_restructured_loan_once_and_a_cured_one_not() {
        var late = new PortfolioLoan(100_00, 31, true);
        var onTime = new PortfolioLoan(50_00, 0, true);
        var risk = new AtRisk(List.of(late, onTime, loan(25, 0)));
        assertThat(risk.restructured()).isEqualTo(150_00);
        assertThat(risk.moreThanOrRestructured(30)).isEqualTo(150_00);
    }

    @Test
    void expects_losses_by_stage_of_principal_and_interest() {
        var model =
                new ExpectedLoss(
                        List.of(stage("A", 1, "2"), stage("A", 2, "20"), stage("A", 3, "100")), 90);
        assertThat(model.stage(loan(1, 30))).isEqualTo(1);
        assertThat(model.stage(loan(1, 31))).isEqualTo(2);
        assertThat(model.stage(loan(1, 90))).isEqualTo(3);
        assertThat(model.stage(new PortfolioLoan(1, 0, true))).isEqualTo(3);
        var exposures =
                List.of(
                        new ExpectedLoss.Exposure(loan(1_000, 0), 50_00, "A"),
                        new ExpectedLoss.Exposure(loan(1_000, 45), 0, "A"));
        // 1050.00 x 2 % x 45 % and 1000.00 x 20 % x 45 %
        assertThat(model.of(exposures, CENTS).byRow()).containsExactly(9_45L, 90_00L, 0L);
        var unknown = List.of(new ExpectedLoss.Exposure(loan(1, 0), 0, "B"));
        assertThatThrownBy(() -> model.of(unknown, CENTS)).hasMessageContaining("no row");
    }

    private static ExpectedLoss.Row stage(String segment, int stage, String defaults) {
        return new ExpectedLoss.Row(
                segment, new ExpectedLosses.Stage(stage, rate(defaults), rate("45")));
    }

    private static Provisions.Row row(int from, int to, String percent) {
        return new Provisions.Row(from, OptionalInt.of(to), rate(percent), Optional.empty());
    }

    private static AnnualRate rate(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    private static PortfolioLoan loan(long principal, int daysPastDue) {
        return new PortfolioLoan(principal * 100, daysPastDue, false);
    }

    private static String percent(long part, AtRisk risk) {
        return Ratio.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(risk.gross()))
                .orElseThrow()
                .toPlainString();
    }
}
