package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.arrears.Movements;
import org.quipu.projections.arrears.Movements.Period;
import org.quipu.projections.runtime.Progress;

/**
 * How the gross portfolio came from month to month, in JSON.
 *
 * @param sheets one a currency
 * @param asOf the last month ends with this date
 * @param position as known here
 * @param lag events not applied yet
 */
@Schema(name = "PortfolioMovements")
public record MovementsAnswer(List<Sheet> sheets, LocalDate asOf, long position, long lag) {
    static MovementsAnswer of(Movements movements, Progress.Standing standing) {
        return new MovementsAnswer(
                movements.sheets().stream().map(Sheet::of).toList(),
                movements.moment().asOf(),
                movements.moment().position(),
                Math.max(0, standing.head() - movements.moment().applied()));
    }

    /**
     * The months of one currency.
     *
     * @param currency ISO 4217
     * @param total all loans that were looked at
     * @param parts the same told apart
     */
    @Schema(name = "PortfolioMovementsSheet")
    public record Sheet(String currency, List<Month> total, List<Part> parts) {
        static Sheet of(Movements.Sheet sheet) {
            return new Sheet(
                    sheet.currency().getCurrencyCode(),
                    months(sheet, sheet.total()),
                    sheet.parts().stream()
                            .map(part -> new Part(part.value(), months(sheet, part.periods())))
                            .toList());
        }

        private static List<Month> months(Movements.Sheet sheet, List<Period> periods) {
            return periods.stream().map(period -> Month.of(sheet, period)).toList();
        }
    }

    /**
     * Loans that have something in common.
     *
     * @param value what; absent for those that have none
     * @param months of them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PortfolioMovementsPart")
    public record Part(Optional<String> value, List<Month> months) {}

    /**
     * A month. Opening, what was disbursed, taken over, capitalised and transferred, less the
     * principal that was repaid, written off and forgiven, is closing.
     *
     * @param from its first day
     * @param to its last day, or the date asked for
     * @param opening the gross portfolio at the close of the day before
     * @param loansDisbursed how many were paid out for the first time
     * @param disbursed principal, further parts included
     * @param takenOver principal of loans taken over from another system
     * @param capitalised what joined the principal
     * @param repaid what borrowers paid
     * @param waived interest, fees and penalties let go
     * @param writtenOff principal given up
     * @param forgiven small rests of principal let go at the end
     * @param recovered what came in for loans written off
     * @param transferred principal that came from other branches or funds; below zero what went
     *     there; nothing over all of them
     * @param closing the gross portfolio at the close of the last day
     */
    @Schema(name = "PortfolioMovementsMonth")
    public record Month(
            LocalDate from,
            LocalDate to,
            String opening,
            long loansDisbursed,
            String disbursed,
            String takenOver,
            String capitalised,
            Repaid repaid,
            String waived,
            String writtenOff,
            String forgiven,
            String recovered,
            String transferred,
            String closing) {
        static Month of(Movements.Sheet sheet, Period period) {
            return new Month(
                    period.from(),
                    period.to(),
                    sheet.money(period.opening()).decimal(),
                    period.loans(),
                    sheet.money(period.of(Flow.DISBURSED) + period.of(Flow.TRANCHE)).decimal(),
                    amount(sheet, period, Flow.TAKEN_OVER),
                    amount(sheet, period, Flow.CAPITALISED),
                    new Repaid(
                            amount(sheet, period, Flow.PENALTIES_REPAID),
                            amount(sheet, period, Flow.FEES_REPAID),
                            amount(sheet, period, Flow.INTEREST_REPAID),
                            amount(sheet, period, Flow.PRINCIPAL_REPAID)),
                    amount(sheet, period, Flow.WAIVED),
                    amount(sheet, period, Flow.WRITTEN_OFF),
                    amount(sheet, period, Flow.FORGIVEN),
                    amount(sheet, period, Flow.RECOVERED),
                    amount(sheet, period, Flow.TRANSFERRED),
                    sheet.money(period.closing()).decimal());
        }

        private static String amount(Movements.Sheet sheet, Period period, Flow flow) {
            return sheet.money(period.of(flow)).decimal();
        }
    }

    /**
     * What borrowers paid.
     *
     * @param penalty for being late
     * @param fee for the service, without what was withheld at the disbursement
     * @param interest for the use of the money
     * @param principal the money itself
     */
    @Schema(name = "PortfolioRepaid")
    public record Repaid(String penalty, String fee, String interest, String principal) {}
}
