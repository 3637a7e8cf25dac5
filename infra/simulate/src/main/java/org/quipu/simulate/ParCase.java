package org.quipu.simulate;

import java.math.BigDecimal;
import org.quipu.core.portfolio.AtRisk;
import org.quipu.core.rate.Ratio;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code par}: how much of a portfolio is at risk, and how old that is. */
final class ParCase {
    private static final int[] DAYS = {1, 30, 60, 90, 180};
    private static final int MONTH = 30;

    private ParCase() {}

    static ObjectNode answer(Fields in) {
        var reader = PortfolioReader.of(in);
        var risk = new AtRisk(reader.all());
        var answer = JsonNodeFactory.instance.objectNode();
        var amounts = new Amounts(answer, reader.precision());
        amounts.put("gross", risk.gross());
        for (var days : DAYS) {
            var part = risk.moreThan(days == 1 ? 0 : days);
            amounts.put("par" + days, part);
            answer.put("par" + days + "_pct", percent(part, risk.gross()));
        }
        amounts.put("restructured", risk.restructured());
        var both = risk.moreThanOrRestructured(MONTH);
        amounts.put("par30_plus_restructured", both);
        answer.put("par30_plus_restructured_pct", percent(both, risk.gross()));
        var buckets = new Amounts(answer.putObject("contract_buckets"), reader.precision());
        risk.ageing().forEach((age, sum) -> buckets.put(age.label(), sum));
        return answer;
    }

    /** Nothing of nothing is at risk. */
    private static String percent(long part, long gross) {
        return Ratio.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(gross))
                .orElse(new BigDecimal("0.00"))
                .toPlainString();
    }
}
