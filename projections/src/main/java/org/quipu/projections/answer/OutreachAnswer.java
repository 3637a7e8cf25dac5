package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.arrears.Outreach;
import org.quipu.projections.arrears.Outreach.Known;
import org.quipu.projections.runtime.Progress;

/**
 * Whom the bank lends to, in JSON.
 *
 * @param total all borrowers that were looked at
 * @param parts the same told apart, the most borrowers first
 * @param asOf at close of this date
 * @param position as known here
 * @param lag events not applied yet
 */
@Schema(name = "Outreach")
public record OutreachAnswer(
        Figures total, List<Part> parts, LocalDate asOf, long position, long lag) {
    static OutreachAnswer of(Outreach outreach, Progress.Standing standing) {
        return new OutreachAnswer(
                Figures.of(outreach.total()),
                outreach.parts().stream()
                        .map(part -> new Part(part.value(), Figures.of(part.figures())))
                        .toList(),
                outreach.moment().asOf(),
                outreach.moment().position(),
                Math.max(0, standing.head() - outreach.moment().applied()));
    }

    /**
     * Borrowers that have something in common.
     *
     * @param value what; absent for those that have none
     * @param figures of them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "OutreachPart")
    public record Part(Optional<String> value, Figures figures) {}

    /**
     * How many there are.
     *
     * @param activeBorrowers on whose loans principal is outstanding, each once
     * @param loans of theirs
     * @param women whose gender is female
     * @param displaced whose displacement is displaced
     * @param rural whose area is rural
     * @param firstTime to whom the bank has lent once only
     */
    @Schema(name = "OutreachFigures")
    public record Figures(
            long activeBorrowers,
            long loans,
            Count women,
            Count displaced,
            Count rural,
            Count firstTime) {
        static Figures of(Outreach.Figures figures) {
            return new Figures(
                    figures.borrowers(),
                    figures.loans(),
                    Count.of(figures, figures.of(Known.WOMEN)),
                    Count.of(figures, figures.of(Known.DISPLACED)),
                    Count.of(figures, figures.of(Known.RURAL)),
                    Count.of(figures, figures.firstTime()));
        }
    }

    /**
     * Some of the borrowers.
     *
     * @param borrowers how many
     * @param percent of the active ones, two decimals, ties away from zero; absent where there are
     *     none
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "OutreachCount")
    public record Count(long borrowers, Optional<String> percent) {
        static Count of(Outreach.Figures figures, long number) {
            return new Count(number, figures.percent(number).map(BigDecimal::toPlainString));
        }
    }
}
