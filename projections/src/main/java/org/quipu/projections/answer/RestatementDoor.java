package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.access.Caller;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.Restatement;
import org.quipu.projections.arrears.RestatementQueries;
import org.quipu.projections.arrears.RestatementQueries.Question;
import org.quipu.projections.runtime.Progress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the portfolio of a date changed since it was first known. */
@RestController
@Tag(name = "Portfolio")
public class RestatementDoor {
    private final RestatementQueries restatements;
    private final Standings standings;

    /**
     * The door.
     *
     * @param restatements where they are asked
     * @param standings how far the figures are
     */
    public RestatementDoor(RestatementQueries restatements, Standings standings) {
        this.restatements = restatements;
        this.standings = standings;
    }

    /**
     * Answers with both and the difference.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one sheet a currency
     */
    @GetMapping(path = "/v1/portfolio-at-risk/restatement", produces = "application/json")
    @Operation(
            summary = "What moved the portfolio of a date since",
            description =
                    "The portfolio at risk of a date as it was known at a position, by default at the"
                            + " close of that date, and as it is known now; with the loans that stand"
                            + " otherwise, at most 500 a currency, and the event that moved each.")
    @AskedAt.Documented
    @LoanFilter.Documented
    public Answer restatement(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, LoanFilter.and(AskedAt.and()));
        var at = AskedAt.read(parameters);
        var filter = LoanFilter.read(parameters);
        parameters.check();
        standings.await(caller.institution(), at.applied());
        var standing = standings.await(caller.institution(), Arrears.NAME, at.applied());
        var question = new Question(at.when().asOf(), at.when().knownAt(), filter);
        return Answer.of(restatements.restatement(caller.institution(), question), standing);
    }

    /**
     * A restatement in JSON.
     *
     * @param knownAt the position as known at which it was
     * @param sheets one a currency
     * @param asOf of this date
     * @param position as known here it is
     * @param lag events not applied yet
     */
    @Schema(name = "PortfolioRestatement")
    public record Answer(
            long knownAt, List<Sheet> sheets, LocalDate asOf, long position, long lag) {
        static Answer of(Restatement restatement, Progress.Standing standing) {
            return new Answer(
                    restatement.then().position(),
                    restatement.sheets().stream().map(Sheet::of).toList(),
                    restatement.now().asOf(),
                    restatement.now().position(),
                    Math.max(0, standing.head() - restatement.now().applied()));
        }
    }

    /**
     * The portfolio of one currency, twice.
     *
     * @param currency ISO 4217
     * @param then as it was known
     * @param now as it is known
     * @param moved loans that stand otherwise, the largest difference of principal first
     * @param more whether there are others
     */
    @Schema(name = "PortfolioRestatementSheet")
    public record Sheet(
            String currency,
            PortfolioAnswer.Figures then,
            PortfolioAnswer.Figures now,
            List<Moved> moved,
            boolean more) {
        static Sheet of(Restatement.Sheet sheet) {
            var plain = new Portfolio.Sheet(sheet.currency(), sheet.now(), List.of());
            return new Sheet(
                    sheet.currency().getCurrencyCode(),
                    PortfolioAnswer.Figures.of(plain, sheet.then()),
                    PortfolioAnswer.Figures.of(plain, sheet.now()),
                    sheet.moved().stream().map(loan -> Moved.of(sheet, loan)).toList(),
                    sheet.more());
        }
    }

    /**
     * A loan that stands otherwise.
     *
     * @param loan its id
     * @param externalId the caller's own identifier
     * @param then how it was known to stand; absent where nothing was owed
     * @param now how it is known to stand; absent where nothing was owed
     * @param transaction the event that made known what is known now, by its position
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PortfolioRestatementLoan")
    public record Moved(
            String loan,
            Optional<String> externalId,
            Optional<Stood> then,
            Optional<Stood> now,
            String transaction) {
        static Moved of(Restatement.Sheet sheet, Restatement.Moved loan) {
            return new Moved(
                    loan.loan(),
                    loan.externalId(),
                    loan.then().map(it -> Stood.of(sheet, it)),
                    loan.now().map(it -> Stood.of(sheet, it)),
                    Long.toString(loan.position()));
        }
    }

    /**
     * A loan on the date.
     *
     * @param principalOutstanding decimal
     * @param daysPastDue of the oldest instalment that is late
     * @param restructured whether it is restructured and not cured
     */
    @Schema(name = "PortfolioRestatementStanding")
    public record Stood(String principalOutstanding, int daysPastDue, boolean restructured) {
        static Stood of(Restatement.Sheet sheet, Restatement.Stood it) {
            return new Stood(sheet.money(it.principal()).decimal(), it.daysPastDue(), it.uncured());
        }
    }
}
