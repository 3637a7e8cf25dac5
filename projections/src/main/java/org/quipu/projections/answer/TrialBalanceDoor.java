package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.quipu.projections.access.Caller;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.runtime.Progress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the general ledger stands at. */
@RestController
@Tag(name = "General ledger")
public class TrialBalanceDoor {
    private final JournalQueries journal;
    private final Standings standings;

    /**
     * The door.
     *
     * @param journal where figures are asked
     * @param standings how far they are
     */
    public TrialBalanceDoor(JournalQueries journal, Standings standings) {
        this.journal = journal;
        this.standings = standings;
    }

    /**
     * Answers with the trial balance.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one sheet a currency
     */
    @GetMapping(path = "/v1/trial-balance", produces = "application/json")
    @Operation(
            summary = "The trial balance",
            description =
                    "What the journals of all events booked until the close of a date have brought"
                            + " each account of the general ledger to, debits and credits apart."
                            + " Every branch balances; a product alone does not.")
    @AskedAt.Documented
    @Parameter(name = "branch", in = ParameterIn.QUERY, description = "Of one branch only")
    @Parameter(name = "product", in = ParameterIn.QUERY, description = "Of one product only")
    @Parameter(name = "currency", in = ParameterIn.QUERY, description = "In one currency only")
    public Answer trialBalance(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, AskedAt.and("branch", "product", "currency"));
        var scope =
                new Scope(
                        parameters.text("branch"),
                        parameters.text("product"),
                        parameters.text("currency"));
        var asked = AskedAt.read(parameters);
        parameters.check();
        var standing = standings.await(caller.institution(), Journal.NAME, asked.applied());
        var balance = journal.trialBalance(caller.institution(), asked.when(), scope);
        return Answer.of(balance, standing);
    }

    /**
     * A trial balance in JSON.
     *
     * @param sheets one a currency
     * @param asOf at close of this date
     * @param position as known here
     * @param lag events not applied yet
     */
    @Schema(name = "TrialBalance")
    public record Answer(List<Sheet> sheets, LocalDate asOf, long position, long lag) {
        static Answer of(TrialBalance balance, Progress.Standing standing) {
            return new Answer(
                    balance.sheets().stream().map(Sheet::of).toList(),
                    balance.moment().asOf(),
                    balance.moment().position(),
                    Math.max(0, standing.head() - balance.moment().applied()));
        }
    }

    /**
     * The accounts in one currency.
     *
     * @param currency ISO 4217
     * @param lines by code
     * @param debits their sum
     * @param credits their sum; the same, unless one product alone was asked for
     */
    public record Sheet(String currency, List<Line> lines, String debits, String credits) {
        static Sheet of(TrialBalance.Sheet sheet) {
            return new Sheet(
                    sheet.currency().getCurrencyCode(),
                    sheet.lines().stream().map(Line::of).toList(),
                    sheet.debits().decimal(),
                    sheet.credits().decimal());
        }
    }

    /**
     * One account.
     *
     * @param code in the default chart
     * @param account for example {@code loan_portfolio}
     * @param section for example {@code assets}
     * @param debit decimal; 0 where the balance is a credit
     * @param credit decimal; 0 where the balance is a debit
     */
    @Schema(name = "TrialBalanceLine")
    public record Line(int code, String account, String section, String debit, String credit) {
        static Line of(TrialBalance.Line line) {
            return new Line(
                    line.role().code(),
                    line.role().text(),
                    BalanceDoor.lower(line.section()),
                    line.debit().decimal(),
                    line.credit().decimal());
        }
    }
}
