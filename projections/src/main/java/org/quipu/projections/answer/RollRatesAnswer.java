package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.RollRates;
import org.quipu.projections.arrears.RollRates.Roll;
import org.quipu.projections.runtime.Progress;

/**
 * From which age to which loans went, in JSON.
 *
 * @param from at close of this date
 * @param sheets one a currency
 * @param asOf to the close of this date
 * @param position as known here
 * @param lag events not applied yet
 */
@Schema(name = "RollRates")
public record RollRatesAnswer(
        LocalDate from, List<Sheet> sheets, LocalDate asOf, long position, long lag) {
    static RollRatesAnswer of(RollRates rates, Progress.Standing standing) {
        return new RollRatesAnswer(
                rates.from(),
                rates.sheets().stream().map(Sheet::of).toList(),
                rates.moment().asOf(),
                rates.moment().position(),
                Math.max(0, standing.head() - rates.moment().applied()));
    }

    /**
     * The age before, in words.
     *
     * @param roll which
     * @return such as {@code 31-60}; {@code new} for loans that were not in the portfolio
     */
    public static String before(Roll roll) {
        return roll.before().map(Age::label).orElse("new");
    }

    /**
     * The age after, in words.
     *
     * @param roll which
     * @return such as {@code 31-60}; {@code closed} or {@code written off} for loans that ended
     */
    public static String after(Roll roll) {
        return roll.after()
                .map(Age::label)
                .orElseGet(() ->
                        roll.end().filter(RollRates.End.WRITTEN_OFF::equals).isPresent()
                                ? "written off"
                                : "closed");
    }

    /**
     * The loans of one currency.
     *
     * @param currency ISO 4217
     * @param rolls by where they came from, then by where they went
     */
    @Schema(name = "RollRatesSheet")
    public record Sheet(String currency, List<Rolled> rolls) {
        static Sheet of(RollRates.Sheet sheet) {
            return new Sheet(
                    sheet.currency().getCurrencyCode(),
                    sheet.rolls().stream().map(roll -> Rolled.of(sheet, roll)).toList());
        }
    }

    /**
     * Loans that went one way.
     *
     * @param before days past due on the first day, such as {@code 31-60}, or {@code new}
     * @param after days past due on the second day, or {@code closed}, or {@code written off}
     * @param loans how many
     * @param principalBefore outstanding on the first day
     * @param principalAfter outstanding on the second day
     * @param percent of the principal that stood where they came from; absent for new loans
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Roll")
    public record Rolled(
            String before,
            String after,
            long loans,
            String principalBefore,
            String principalAfter,
            Optional<String> percent) {
        static Rolled of(RollRates.Sheet sheet, Roll roll) {
            return new Rolled(
                    RollRatesAnswer.before(roll),
                    RollRatesAnswer.after(roll),
                    roll.loans(),
                    sheet.money(roll.principalBefore()).decimal(),
                    sheet.money(roll.principalAfter()).decimal(),
                    sheet.percent(roll).map(BigDecimal::toPlainString));
        }
    }
}
