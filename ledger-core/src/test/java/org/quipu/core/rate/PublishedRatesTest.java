package org.quipu.core.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.core.rate.CashFlows.Flow;
import org.quipu.core.rate.CashFlows.Time;

/** Rates that others published, each with its source; compared to the digits they show. */
class PublishedRatesTest {
    /**
     * Regulation Z, 12 CFR 1026, appendix J, paragraph (c)(2): one advance, regular payments, the
     * first after {@code whole} unit-periods and {@code part}/{@code of} of one.
     * consumerfinance.gov/rules-policy/regulations/1026/J/
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
        var flows = lent(advance);
        for (var k = 0; k < payments; k++) {
            var time = new Time((long) (whole + k) * of + part, (long) of * perYear);
            flows.add(new Flow(time, payment));
        }
        assertThat(shown(2, nominal(flows, perYear) * 100)).isEqualTo(percent);
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

    /**
     * support.microsoft.com/en-us/excel/rate-function: 8000 repaid by 200 a month in four years.
     */
    @Test
    void a_spreadsheets_rate() {
        var flows = lent(8000);
        for (var k = 1; k <= 48; k++) flows.add(at(k, 12, 200));
        assertThat(shown(2, nominal(flows, 12) * 100)).isEqualTo("9.24");
    }

    /** What a loan costs whose interest is paid each period and whose sum after a year. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // support.microsoft.com/en-us/excel/effect-function: 0.0535427
        "Microsoft EFFECT, 0.0525, 4, 7, 0.0535427",
        // wiki.openoffice.org/wiki/Documentation/How_Tos/Calc:_EFFECTIVE_function: 6.14 %
        "OpenOffice EFFECTIVE, 0.06, 4, 4, 0.0614",
        // mftransparency.org/pages/mftransparency-methodology: 1 % a month is 12.7 %
        "MFTransparency EIR, 0.12, 12, 3, 0.127"
    })
    void a_spreadsheets_effect(
            String source, double nominal, int perYear, int decimals, String expected) {
        var flows = lent(1);
        for (var k = 1; k <= perYear; k++) flows.add(at(k, perYear, nominal / perYear));
        flows.add(at(1, 1, 1));
        assertThat(shown(decimals, new CashFlows(flows).effective())).isEqualTo(expected);
    }

    /** What a loan costs a period that is paid back at once after a year. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // support.microsoft.com/en-us/excel/nominal-function: 0.05250032
        "Microsoft NOMINAL, 0.053543, 4, 8, 0.05250032",
        // wiki.openoffice.org/wiki/OOoES/Traduccion/Calc:_Funcion_TASA.NOMINAL_ADD
        "OpenOffice NOMINAL_ADD sixths, 0.1, 6, 10, 0.0960712066",
        "OpenOffice NOMINAL_ADD monthly, 0.5, 12, 10, 0.4123929976",
        // developer.mescius.com/spreadnet/docs/latest/online-formula/FunctionNOMINAL.html
        "Spread.NET NOMINAL halves, 0.062336, 2, 9, 0.061393703",
        "Spread.NET NOMINAL sixths, 0.062336, 6, 9, 0.060776004"
    })
    void a_spreadsheets_nominal(
            String source, double effective, int perYear, int decimals, String expected) {
        var flows = lent(1);
        flows.add(at(1, 1, 1 + effective));
        assertThat(shown(decimals, nominal(flows, perYear))).isEqualTo(expected);
    }

    /** support.microsoft.com/en-us/excel/xirr-function: 0.373362535, days over 365. */
    @Test
    void a_spreadsheets_xirr() {
        var start = LocalDate.of(2008, 1, 1).toEpochDay();
        var flows = lent(10_000);
        flows.add(at(LocalDate.of(2008, 3, 1).toEpochDay() - start, 365, 2_750));
        flows.add(at(LocalDate.of(2008, 10, 30).toEpochDay() - start, 365, 4_250));
        flows.add(at(LocalDate.of(2009, 2, 15).toEpochDay() - start, 365, 3_250));
        flows.add(at(LocalDate.of(2009, 4, 1).toEpochDay() - start, 365, 2_750));
        // Excel stops at a precision of 0.000001 %
        assertThat(shown(7, new CashFlows(flows).effective())).isEqualTo("0.3733625");
    }

    /** numpy.org/numpy-financial/latest/irr.html: of several rates the one nearest to zero. */
    @ParameterizedTest
    @CsvSource({
        "-100 39 59 55 20, 0.28095",
        "-100 0 0 74, -0.09550",
        "-100 100 0 -7, -0.08330",
        "-100 100 0 7, 0.06206",
        "-5 10.5 1 -8 1, 0.08860"
    })
    void the_internal_rates_of_numpy(String yearly, String expected) {
        var flows = new ArrayList<Flow>();
        for (var amount : List.of(yearly.split(" ", -1))) {
            flows.add(at(flows.size(), 1, Double.parseDouble(amount)));
        }
        assertThat(shown(5, new CashFlows(flows).effective())).isEqualTo(expected);
    }

    private static List<Flow> lent(double advance) {
        return new ArrayList<>(List.of(at(0, 1, -advance)));
    }

    private static double nominal(List<Flow> flows, int perYear) {
        return new CashFlows(flows).perPeriod(perYear) * perYear;
    }

    private static String effective(double advance, Flow... payments) {
        var flows = lent(advance);
        flows.addAll(List.of(payments));
        return shown(2, new CashFlows(flows).effective() * 100);
    }

    private static String shown(int decimals, double rate) {
        return BigDecimal.valueOf(rate).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static Flow at(long numerator, long denominator, double amount) {
        return new Flow(new Time(numerator, denominator), amount);
    }
}
