package org.quipu.core.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.core.rate.CashFlows.Flow;
import org.quipu.core.rate.CashFlows.Time;

class CashFlowsTest {
    /**
     * Regulation Z, 12 CFR 1026, appendix J, paragraph (c)(2): one advance, regular payments, the
     * first after {@code whole} unit-periods and {@code part}/{@code of} of one.
     */
    @ParameterizedTest
    @CsvSource({
        "5000, 230.00, 24, 12, 1, 0, 30, 9.69",
        "6000, 200.00, 36, 12, 1, 19, 30, 11.82",
        "5000, 219.17, 24, 24, 0, 6, 15, 10.34",
        "10000, 385.00, 40, 4, 1, 39, 90, 8.97",
        "500, 17.60, 30, 52, 4, 4, 7, 14.96"
    })
    void regulation_z_appendix_j(
            double advance,
            double payment,
            int payments,
            int perYear,
            int whole,
            int part,
            int of,
            String percent) {
        var flows = new ArrayList<Flow>();
        flows.add(new Flow(new Time(0, 1), -advance));
        for (var k = 0; k < payments; k++) {
            flows.add(
                    new Flow(
                            new Time((long) (whole + k) * of + part, (long) of * perYear),
                            payment));
        }
        var nominal = new CashFlows(flows).perPeriod(perYear) * perYear * 100;
        assertThat(String.format(Locale.ROOT, "%.2f", nominal)).isEqualTo(percent);
    }

    /** The worked examples of directive 98/7/EC, annex II, for the formula 2008/48/EC kept. */
    @Test
    void the_european_directives_examples() {
        assertThat(effective(1000, at(546, 365, 1200))).isEqualTo("12.96");
        assertThat(effective(950, at(18, 12, 1200))).isEqualTo("16.85");
        assertThat(effective(1000, at(1, 1, 600), at(2, 1, 600))).isEqualTo("13.07");
        assertThat(effective(1000, at(3, 12, 272), at(6, 12, 272), at(12, 12, 544)))
                .isEqualTo("13.19");
    }

    /** Microsoft's documentation of RATE: 8000 repaid by 200 a month in four years. */
    @Test
    void a_spreadsheets_rate() {
        var flows = new ArrayList<Flow>();
        flows.add(new Flow(new Time(0, 1), -8000));
        for (var k = 1; k <= 48; k++) flows.add(at(k, 12, 200));
        var nominal = new CashFlows(flows).perPeriod(12) * 12 * 100;
        assertThat(String.format(Locale.ROOT, "%.2f", nominal)).isEqualTo("9.24");
    }

    @Test
    void refuses_a_stream_without_an_answer() {
        assertThatThrownBy(() -> new CashFlows(List.of(at(1, 1, 5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String effective(double advance, Flow... payments) {
        var flows = new ArrayList<>(List.of(payments));
        flows.add(new Flow(new Time(0, 1), -advance));
        return String.format(Locale.ROOT, "%.2f", new CashFlows(flows).effective() * 100);
    }

    private static Flow at(long numerator, long denominator, double amount) {
        return new Flow(new Time(numerator, denominator), amount);
    }
}
