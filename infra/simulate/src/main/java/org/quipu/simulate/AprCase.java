package org.quipu.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.rate.CashFlows;
import org.quipu.core.rate.CashFlows.Flow;
import org.quipu.core.rate.CashFlows.Time;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Schedule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code apr}: what a loan really costs a year. */
final class AprCase {
    /** More are no time anybody measures, and no power of ten that fits. */
    private static final int TIME_DECIMALS = 15;

    private static final int MOST_PERIODS = 366;

    private AprCase() {}

    static ObjectNode answer(Fields in) {
        var flows = new CashFlows(in.has("advances") ? given(in) : scheduled(in));
        var effective = percent(flows.effective());
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("effective_pct_6dp", shown(effective, 6));
        answer.put("display_pct_2dp", shown(effective, 2));
        answer.put("display_pct_1dp", shown(effective, 1));
        if (in.has("periods_per_year")) {
            var periods = in.whole("periods_per_year");
            if (periods < 1 || periods > MOST_PERIODS) {
                throw new IllegalArgumentException("periods_per_year: 1 to " + MOST_PERIODS);
            }
            var rate = percent(flows.perPeriod(periods));
            var nominal = rate.multiply(BigDecimal.valueOf(periods));
            answer.put("period_rate_pct_6dp", shown(rate, 6));
            answer.put("nominal_apr_pct_2dp", shown(nominal, 2));
            answer.put("nominal_apr_pct_6dp", shown(nominal, 6));
            answer.put("basis", "unit-periods");
        }
        return answer;
    }

    private static List<Flow> given(Fields in) {
        var flows = new ArrayList<Flow>();
        for (var advance : in.objects("advances")) flows.add(flow(advance, -1));
        for (var payment : in.objects("payments")) flows.add(flow(payment, 1));
        return flows;
    }

    private static Flow flow(Fields in, int sign) {
        return new Flow(time(in.text("t")), sign * in.decimal("amount").doubleValue());
    }

    private static Time time(String text) {
        var parts = text.split("/", -1);
        if (parts.length > 2) throw new IllegalArgumentException("no time: " + text);
        var years = new BigDecimal(parts[0]).stripTrailingZeros();
        if (years.signum() < 0 || years.scale() > TIME_DECIMALS)
            throw new IllegalArgumentException("no time: " + text);
        var scale = Math.max(0, years.scale());
        var denominator = parts.length == 2 ? new BigDecimal(parts[1]).longValueExact() : 1;
        if (denominator <= 0) throw new IllegalArgumentException("no time: " + text);
        return new Time(
                years.scaleByPowerOfTen(scale).longValueExact(),
                Math.multiplyExact(denominator, BigDecimal.TEN.pow(scale).longValueExact()));
    }

    /** From a loan's own terms: months are twelfths of a year, weeks its 52nd parts. */
    private static List<Flow> scheduled(Fields in) {
        var terms = TermsReader.terms(in.object("from_terms"));
        var upfront = terms.fees().upfront().of(terms.principal(), terms.precision());
        var flows = new ArrayList<Flow>();
        flows.add(new Flow(new Time(0, 1), upfront - terms.principal()));
        for (var row : Schedule.of(terms).rows()) {
            flows.add(new Flow(time(terms, row.number()), row.total()));
        }
        return flows;
    }

    private static Time time(LoanTerms terms, int instalment) {
        var frequency = terms.timing().frequency();
        var count = (long) frequency.every() * instalment;
        if (frequency.unit() == Frequency.Unit.MONTHS) return new Time(count, 12);
        return frequency.every() % 7 == 0 ? new Time(count / 7, 52) : new Time(count, 365);
    }

    private static BigDecimal percent(double rate) {
        return BigDecimal.valueOf(rate).movePointRight(2);
    }

    private static String shown(BigDecimal percent, int decimals) {
        return percent.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
