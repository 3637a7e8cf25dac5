package org.quipu.simulate;

import java.math.BigDecimal;
import java.util.Optional;
import org.quipu.core.indicator.Indicators;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kind {@code indicators}: how an institution did. What is not given counts as nothing; what
 * cannot be divided is left out.
 */
final class IndicatorsCase {
    private final Fields in;
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();

    private IndicatorsCase(Fields in) {
        this.in = in;
    }

    static ObjectNode answer(Fields in) {
        return new IndicatorsCase(in).answer();
    }

    private ObjectNode answer() {
        var indicators = read();
        put("oss", indicators.operationalSelfSufficiency());
        put("fss", indicators.financialSelfSufficiency());
        put("portfolio_yield", indicators.portfolioYield());
        put("write_off_ratio", indicators.writeOffRatio());
        put("operating_expense_ratio", indicators.operatingExpenseRatio());
        put("cost_per_borrower", indicators.costPerBorrower());
        put("women_borrowers_pct", indicators.womenBorrowers());
        put("risk_coverage", indicators.riskCoverage());
        return answer;
    }

    private Indicators read() {
        return new Indicators(
                new Indicators.Result(
                        amount("financial_revenue"),
                        amount("financial_expense"),
                        amount("impairment_expense"),
                        amount("operating_expense"),
                        amount("adjustments")),
                new Indicators.Portfolio(
                        amount("gross_portfolio_begin"),
                        amount("gross_portfolio_end"),
                        amount("portfolio_revenue"),
                        amount("write_offs"),
                        amount("loss_allowance_end"),
                        amount("par30_end")),
                new Indicators.Borrowers(
                        amount("borrowers_begin"),
                        amount("borrowers_end"),
                        amount("women_borrowers_end")));
    }

    private BigDecimal amount(String name) {
        return in.optionalDecimal(name).orElse(BigDecimal.ZERO);
    }

    private void put(String name, Optional<BigDecimal> figure) {
        figure.ifPresent(value -> answer.put(name, value.toPlainString()));
    }
}
