package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.PortfolioRequest;
import org.quipu.projections.runtime.Progress;

/**
 * The portfolio in JSON.
 *
 * @param by what the parts are told apart by; absent where there are none
 * @param classification whose days past due count: loan or client
 * @param sheets one a currency
 * @param asOf at close of this date
 * @param position as known here
 * @param lag events not applied yet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "PortfolioAtRisk")
public record PortfolioAnswer(
        Optional<String> by,
        String classification,
        List<Sheet> sheets,
        LocalDate asOf,
        long position,
        long lag) {
    static PortfolioAnswer of(
            Portfolio portfolio, PortfolioRequest request, Progress.Standing standing) {
        return new PortfolioAnswer(
                request.by().map(By::name),
                BalanceDoor.lower(request.classification()),
                portfolio.sheets().stream().map(Sheet::of).toList(),
                portfolio.moment().asOf(),
                portfolio.moment().position(),
                Math.max(0, standing.head() - portfolio.moment().applied()));
    }

    /**
     * What PAR of some days is called.
     *
     * @param days such as 30; 0 for all that are late
     * @return for example {@code PAR30}; {@code PAR1} for all
     */
    public static String name(int days) {
        return "PAR" + Math.max(1, days);
    }

    /**
     * The portfolio of one currency.
     *
     * @param currency ISO 4217
     * @param total all loans that were looked at
     * @param parts the same told apart, the largest first
     */
    @Schema(name = "PortfolioSheet")
    public record Sheet(String currency, Figures total, List<Part> parts) {
        static Sheet of(Portfolio.Sheet sheet) {
            return new Sheet(
                    sheet.currency().getCurrencyCode(),
                    Figures.of(sheet, sheet.total()),
                    sheet.parts().stream().map(part -> Part.of(sheet, part)).toList());
        }
    }

    /**
     * Loans that have something in common.
     *
     * @param value what; absent for those that have none
     * @param figures of them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PortfolioPart")
    public record Part(Optional<String> value, Figures figures) {
        static Part of(Portfolio.Sheet sheet, Portfolio.Part part) {
            return new Part(part.value(), Figures.of(sheet, part.figures()));
        }
    }

    /**
     * What is reported of some loans.
     *
     * @param loans on which something is owed
     * @param grossPortfolio their principal outstanding
     * @param atRisk PAR1, PAR30, PAR60, PAR90 and PAR180
     * @param restructured and not cured
     * @param par30AndRestructured each loan once
     * @param ageingByContract the gross portfolio by the days past due of each loan
     * @param ageingByInstalment unpaid principal of overdue instalments, each by its own age
     */
    @Schema(name = "PortfolioFigures")
    public record Figures(
            long loans,
            String grossPortfolio,
            List<Share> atRisk,
            Share restructured,
            Share par30AndRestructured,
            List<Aged> ageingByContract,
            List<Aged> ageingByInstalment) {
        static Figures of(Portfolio.Sheet sheet, Portfolio.Figures figures) {
            var risk = figures.atRisk();
            return new Figures(
                    figures.loans(),
                    sheet.money(figures.gross()).decimal(),
                    Portfolio.DAYS.stream()
                            .map(days ->
                                    Share.of(
                                            PortfolioAnswer.name(days),
                                            sheet,
                                            figures,
                                            figures.par(days)))
                            .toList(),
                    Share.of("restructured", sheet, figures, risk.restructured()),
                    Share.of(
                            "PAR30 and restructured",
                            sheet,
                            figures,
                            risk.moreThanOrRestructured(30)),
                    Arrays.stream(Age.values())
                            .map(age -> Aged.of(age, sheet, figures.ofContracts(age)))
                            .toList(),
                    Arrays.stream(Age.values())
                            .filter(age -> age != Age.CURRENT)
                            .map(age -> Aged.of(age, sheet, figures.ofInstalments(age)))
                            .toList());
        }
    }

    /**
     * An amount and what part of the gross portfolio it is.
     *
     * @param name for example {@code PAR30}
     * @param amount decimal
     * @param percent two decimals, ties away from zero; absent where there is no portfolio
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PortfolioShare")
    public record Share(String name, String amount, Optional<String> percent) {
        static Share of(
                String name, Portfolio.Sheet sheet, Portfolio.Figures figures, long amount) {
            return new Share(
                    name,
                    sheet.money(amount).decimal(),
                    figures.percent(amount).map(BigDecimal::toPlainString));
        }
    }

    /**
     * An amount of an age.
     *
     * @param age days past due, for example {@code 31-60}
     * @param amount decimal
     */
    @Schema(name = "PortfolioAge")
    public record Aged(String age, String amount) {
        static Aged of(Age age, Portfolio.Sheet sheet, long amount) {
            return new Aged(age.label(), sheet.money(amount).decimal());
        }
    }
}
