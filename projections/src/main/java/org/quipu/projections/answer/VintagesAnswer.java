package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.arrears.Vintages;
import org.quipu.projections.runtime.Progress;

/**
 * How the loans of each month grew older, in JSON.
 *
 * @param days late by more than so many days is at risk
 * @param sheets one a currency
 * @param asOf months that are over by this date
 * @param position as known here
 * @param lag events not applied yet
 */
@Schema(name = "Vintages")
public record VintagesAnswer(
        int days, List<Sheet> sheets, LocalDate asOf, long position, long lag) {
    static VintagesAnswer of(Vintages vintages, Progress.Standing standing) {
        return new VintagesAnswer(
                vintages.days(),
                vintages.sheets().stream().map(Sheet::of).toList(),
                vintages.moment().asOf(),
                vintages.moment().position(),
                Math.max(0, standing.head() - vintages.moment().applied()));
    }

    /**
     * The months of one currency.
     *
     * @param currency ISO 4217
     * @param cohorts the oldest first
     */
    @Schema(name = "VintagesSheet")
    public record Sheet(String currency, List<Cohort> cohorts) {
        static Sheet of(Vintages.Sheet sheet) {
            return new Sheet(
                    sheet.currency().getCurrencyCode(),
                    sheet.cohorts().stream().map(cohort -> Cohort.of(sheet, cohort)).toList());
        }
    }

    /**
     * The loans that were paid out in one month.
     *
     * @param month its first day
     * @param loans how many
     * @param disbursed on them by the date asked for, further parts included
     * @param points at the end of each month since that is over
     */
    @Schema(name = "Vintage")
    public record Cohort(LocalDate month, long loans, String disbursed, List<Point> points) {
        static Cohort of(Vintages.Sheet sheet, Vintages.Cohort cohort) {
            return new Cohort(
                    cohort.month(),
                    cohort.loans(),
                    sheet.money(cohort.disbursed()).decimal(),
                    cohort.points().stream().map(point -> Point.of(sheet, cohort, point)).toList());
        }
    }

    /**
     * Those loans at the end of a month. Per cent are of what was disbursed, with two decimals,
     * ties away from zero.
     *
     * @param monthsOnBook 0 for the month in which they were paid out
     * @param on the day
     * @param outstanding their principal
     * @param atRisk of it, the whole principal of those that are late by more than the days
     * @param atRiskPercent the same in per cent
     * @param writtenOff principal given up so far
     * @param writtenOffPercent the same in per cent
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "VintagePoint")
    public record Point(
            int monthsOnBook,
            LocalDate on,
            String outstanding,
            String atRisk,
            Optional<String> atRiskPercent,
            String writtenOff,
            Optional<String> writtenOffPercent) {
        static Point of(Vintages.Sheet sheet, Vintages.Cohort cohort, Vintages.Point point) {
            return new Point(
                    point.monthsOnBook(),
                    point.on(),
                    sheet.money(point.outstanding()).decimal(),
                    sheet.money(point.atRisk()).decimal(),
                    cohort.percent(point.atRisk()).map(BigDecimal::toPlainString),
                    sheet.money(point.writtenOff()).decimal(),
                    cohort.percent(point.writtenOff()).map(BigDecimal::toPlainString));
        }
    }
}
