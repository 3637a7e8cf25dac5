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
import org.quipu.projections.journal.Journal;
import org.quipu.projections.reconciliation.Reconciled;
import org.quipu.projections.reconciliation.Reconciled.Broke;
import org.quipu.projections.reconciliation.Reconciled.Line;
import org.quipu.projections.reconciliation.Reconciliation;
import org.quipu.projections.reconciliation.ReconciliationQueries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the general ledger is what accounts and loans come to. */
@RestController
@Tag(name = "General ledger")
public class ReconciliationDoor {
    private final ReconciliationQueries reconciliation;
    private final Standings standings;

    /**
     * The door.
     *
     * @param reconciliation where it is asked
     * @param standings how far the figures are
     */
    public ReconciliationDoor(ReconciliationQueries reconciliation, Standings standings) {
        this.reconciliation = reconciliation;
        this.standings = standings;
    }

    /**
     * Compares and answers.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return every check
     */
    @GetMapping(path = "/v1/reconciliation", produces = "application/json")
    @Operation(
            summary = "The general ledger held against accounts and loans",
            description =
                    "What accounts and loans come to, added up from the events alone, beside what"
                            + " the lines of the general ledger do: by role, branch, product and"
                            + " currency, compared at every position anew with each request; and"
                            + " what days booked beside what the loans' own lives say. A check that"
                            + " broke names the first event that moved the two apart.")
    @AskedAt.WaitDocumented
    public Answer reconciliation(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var institution = Caller.of(token).institution();
        var atLeast = AskedAt.waitedFor(request);
        standings.await(institution, atLeast);
        standings.await(institution, Journal.NAME, atLeast);
        var standing = standings.await(institution, Reconciliation.NAME, atLeast);
        var reconciled = reconciliation.reconciled(institution);
        return Answer.of(reconciled, Math.max(0, standing.head() - reconciled.moment().applied()));
    }

    /**
     * A reconciliation in JSON.
     *
     * @param equal whether no check broke at any position
     * @param bookedThrough the last day whose booking was held against the loans' own lives
     * @param checks all, those that broke first
     * @param position compared up to here
     * @param lag events not applied yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Reconciliation")
    public record Answer(
            boolean equal,
            Optional<LocalDate> bookedThrough,
            List<Check> checks,
            long position,
            long lag) {
        static Answer of(Reconciled reconciled, long lag) {
            return new Answer(
                    reconciled.breaks().isEmpty(),
                    reconciled.booked(),
                    reconciled.lines().stream().map(Check::of).toList(),
                    reconciled.moment().position(),
                    lag);
        }
    }

    /**
     * One check in one part of the books. Amounts are decimal, debit positive.
     *
     * @param check the role of the general ledger, or {@code unpaid_penalties}, {@code
     *     entries_by_hand}, {@code balanced_branches}, {@code balanced_ledger}, {@code
     *     sums_of_days}
     * @param branch absent where all branches are compared as one
     * @param product absent for what is no product's, and where all are compared as one
     * @param currency ISO 4217
     * @param subLedger what accounts and loans come to
     * @param ledger what the lines of the general ledger do
     * @param difference what the ledger has more
     * @param heldThrough the last position up to which both were equal at every one
     * @param broke what moved them apart first, even where they are together again
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ReconciliationCheck")
    public record Check(
            String check,
            Optional<String> branch,
            Optional<String> product,
            String currency,
            String subLedger,
            String ledger,
            String difference,
            long heldThrough,
            Optional<Break> broke) {
        static Check of(Line line) {
            return new Check(
                    line.check(),
                    line.part().ofBranch(),
                    line.part().ofProduct(),
                    line.part().currency(),
                    line.subLedger().decimal(),
                    line.ledger().decimal(),
                    line.difference().decimal(),
                    line.heldThrough(),
                    line.broke().map(Break::of));
        }
    }

    /**
     * Where the two sides came apart.
     *
     * @param event the position of the event
     * @param type its catalogued name; absent where the journal has lines and the log no event
     * @param bookedOn its booking date; absent likewise
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ReconciliationBreak")
    public record Break(long event, Optional<String> type, Optional<LocalDate> bookedOn) {
        static Break of(Broke broke) {
            return new Break(
                    broke.position(),
                    broke.event().map(Reconciled.Event::type),
                    broke.event().map(Reconciled.Event::bookedOn));
        }
    }
}
