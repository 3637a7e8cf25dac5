package org.quipu.core.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import org.quipu.core.rate.Ratio;

/**
 * Performance of an institution over a period: per cent with two decimals, ties away from zero.
 * Averages are half of begin and end. An indicator whose denominator is nothing is empty.
 *
 * @param result of the period
 * @param portfolio its quality
 * @param borrowers whom it serves
 */
public record Indicators(Result result, Portfolio portfolio, Borrowers borrowers) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Income and expense, amounts of one currency.
     *
     * @param revenue financial revenue
     * @param financial expense of funding
     * @param impairment expense of losses
     * @param operating expense
     * @param adjustments for subsidy, inflation and cost of funds
     */
    public record Result(
            BigDecimal revenue,
            BigDecimal financial,
            BigDecimal impairment,
            BigDecimal operating,
            BigDecimal adjustments) {
        BigDecimal expense() {
            return financial.add(impairment).add(operating);
        }
    }

    /**
     * The gross portfolio and what came of it, amounts of one currency.
     *
     * @param begin gross portfolio at the beginning
     * @param end gross portfolio at the end
     * @param revenue interest, fees and penalties of loans
     * @param writeOffs in the period
     * @param allowance for losses at the end
     * @param atRisk PAR30 at the end
     */
    public record Portfolio(
            BigDecimal begin,
            BigDecimal end,
            BigDecimal revenue,
            BigDecimal writeOffs,
            BigDecimal allowance,
            BigDecimal atRisk) {}

    /**
     * Active borrowers.
     *
     * @param begin at the beginning
     * @param end at the end
     * @param women of them, at the end
     */
    public record Borrowers(BigDecimal begin, BigDecimal end, BigDecimal women) {}

    /** Operational self-sufficiency. */
    public Optional<BigDecimal> operationalSelfSufficiency() {
        return Ratio.percent(result.revenue, result.expense());
    }

    /** Financial self-sufficiency: the same with adjustments. */
    public Optional<BigDecimal> financialSelfSufficiency() {
        return Ratio.percent(result.revenue, result.expense().add(result.adjustments));
    }

    /** Portfolio yield. */
    public Optional<BigDecimal> portfolioYield() {
        return ofAveragePortfolio(portfolio.revenue);
    }

    /** Write-off ratio. */
    public Optional<BigDecimal> writeOffRatio() {
        return ofAveragePortfolio(portfolio.writeOffs);
    }

    /** Operating expense ratio. */
    public Optional<BigDecimal> operatingExpenseRatio() {
        return ofAveragePortfolio(result.operating);
    }

    /** Cost per average active borrower, in the currency, with two decimals. */
    public Optional<BigDecimal> costPerBorrower() {
        return Ratio.quotient(result.operating.multiply(TWO), borrowers.begin.add(borrowers.end));
    }

    /** Women among active borrowers. */
    public Optional<BigDecimal> womenBorrowers() {
        return Ratio.percent(borrowers.women, borrowers.end);
    }

    /** Risk coverage. */
    public Optional<BigDecimal> riskCoverage() {
        return Ratio.percent(portfolio.allowance, portfolio.atRisk);
    }

    /** Twice the part over the sum, so that halving rounds nothing. */
    private Optional<BigDecimal> ofAveragePortfolio(BigDecimal part) {
        return Ratio.percent(part.multiply(TWO), portfolio.begin.add(portfolio.end));
    }
}
