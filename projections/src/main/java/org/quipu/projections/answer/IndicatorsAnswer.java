package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.indicator.Indicators;
import org.quipu.projections.indicator.Performance;
import org.quipu.projections.runtime.Progress;

/**
 * How an institution did in a period, in JSON.
 *
 * @param from the first day of the period
 * @param sheets one a currency
 * @param asOf its last day
 * @param position as known here
 * @param lag events not applied yet
 */
@Schema(name = "Indicators")
public record IndicatorsAnswer(
        LocalDate from, List<Sheet> sheets, LocalDate asOf, long position, long lag) {
    static IndicatorsAnswer of(Performance performance, Progress.Standing standing) {
        return new IndicatorsAnswer(
                performance.from(),
                performance.sheets().stream()
                        .map(sheet ->
                                new Sheet(
                                        sheet.currency().getCurrencyCode(), of(sheet.indicators())))
                        .toList(),
                performance.moment().asOf(),
                performance.moment().position(),
                Math.max(0, standing.head() - performance.moment().applied()));
    }

    /**
     * One currency.
     *
     * @param currency ISO 4217
     * @param indicators in reading order
     */
    @Schema(name = "IndicatorsSheet")
    public record Sheet(String currency, List<Indicator> indicators) {}

    /**
     * One indicator.
     *
     * @param name for programs
     * @param value two decimals, ties away from zero; absent where the denominator is nothing
     * @param unit {@code percent} or {@code money}
     * @param formula in words; the average portfolio is half of begin and end
     * @param figures what it was made from
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Indicator")
    public record Indicator(
            String name, Optional<String> value, Unit unit, String formula, List<Figure> figures) {}

    /** What an indicator counts in. */
    public enum Unit {
        /** Per cent. */
        percent,
        /** An amount of the sheet's currency. */
        money
    }

    /**
     * A figure that an indicator was made from.
     *
     * @param name for programs
     * @param value an amount, or how many
     */
    @Schema(name = "IndicatorFigure")
    public record Figure(String name, String value) {
        static Figure of(String name, BigDecimal value) {
            return new Figure(name, value.toPlainString());
        }
    }

    /**
     * Each with its formula and figures.
     *
     * @param of the indicators of one currency
     * @return in reading order
     */
    public static List<Indicator> of(Indicators of) {
        var result = of.result();
        var portfolio = of.portfolio();
        var borrowers = of.borrowers();
        var begin = Figure.of("portfolioAtBegin", portfolio.begin());
        var end = Figure.of("portfolioAtEnd", portfolio.end());
        var operating = Figure.of("operatingExpense", result.operating());
        return List.of(
                share(
                        "portfolioYield",
                        of.portfolioYield(),
                        "interest, fee and penalty income of loans / average gross portfolio",
                        Figure.of("loanIncome", portfolio.revenue()),
                        begin,
                        end),
                share(
                        "writeOffRatio",
                        of.writeOffRatio(),
                        "principal written off / average gross portfolio",
                        Figure.of("writtenOff", portfolio.writeOffs()),
                        begin,
                        end),
                share(
                        "operatingExpenseRatio",
                        of.operatingExpenseRatio(),
                        "operating expense / average gross portfolio",
                        operating,
                        begin,
                        end),
                new Indicator(
                        "costPerBorrower",
                        of.costPerBorrower().map(BigDecimal::toPlainString),
                        Unit.money,
                        "operating expense / average number of active borrowers",
                        List.of(
                                operating,
                                Figure.of("borrowersAtBegin", borrowers.begin()),
                                Figure.of("borrowersAtEnd", borrowers.end()))),
                share(
                        "operationalSelfSufficiency",
                        of.operationalSelfSufficiency(),
                        "income / (financial + impairment + operating expense)",
                        Figure.of("income", result.revenue()),
                        Figure.of("financialExpense", result.financial()),
                        Figure.of("impairmentExpense", result.impairment()),
                        operating),
                share(
                        "riskCoverage",
                        of.riskCoverage(),
                        "loss allowance / PAR30 at the end",
                        Figure.of("lossAllowance", portfolio.allowance()),
                        Figure.of("par30AtEnd", portfolio.atRisk())),
                share(
                        "womenBorrowers",
                        of.womenBorrowers(),
                        "women / active borrowers at the end",
                        Figure.of("women", borrowers.women()),
                        Figure.of("borrowersAtEnd", borrowers.end())));
    }

    private static Indicator share(
            String name, Optional<BigDecimal> value, String formula, Figure... figures) {
        return new Indicator(
                name,
                value.map(BigDecimal::toPlainString),
                Unit.percent,
                formula,
                List.of(figures));
    }
}
