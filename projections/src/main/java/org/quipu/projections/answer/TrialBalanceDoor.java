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
import org.quipu.core.account.Role;
import org.quipu.projections.access.Caller;
import org.quipu.projections.journal.TrialBalance;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the general ledger stands at. */
@RestController
@Tag(name = "General ledger")
public class TrialBalanceDoor {
    private final BooksReading books;

    /**
     * The door.
     *
     * @param books where figures are asked
     */
    TrialBalanceDoor(BooksReading books) {
        this.books = books;
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
                    "What everything in the books until the close of a date has brought each account"
                            + " of the general ledger to, debits and credits apart. Every branch"
                            + " balances; a product or fund alone does not. Books beside the statutory"
                            + " one, of what is suspended and of expected losses, are in none of its"
                            + " sums.")
    @AskedAt.Documented
    @BooksAsked.Documented
    public Answer trialBalance(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = books.trialBalance(Caller.of(token), request);
        return Answer.of(read.answer(), read.lag(read.answer().moment().applied()));
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
        static Answer of(TrialBalance balance, long lag) {
            return new Answer(
                    balance.sheets().stream().map(Sheet::of).toList(),
                    balance.moment().asOf(),
                    balance.moment().position(),
                    lag);
        }
    }

    /**
     * The accounts in one currency.
     *
     * @param currency ISO 4217
     * @param lines by code
     * @param debits of the statutory book
     * @param credits of it; the same, unless one product alone was asked for
     * @param books what each book comes to, those beside the statutory one where they have lines
     */
    public record Sheet(
            String currency,
            List<Line> lines,
            String debits,
            String credits,
            List<BookSums> books) {
        static Sheet of(TrialBalance.Sheet sheet) {
            return new Sheet(
                    sheet.currency().getCurrencyCode(),
                    sheet.lines().stream().map(Line::of).toList(),
                    sheet.statutory().debits().decimal(),
                    sheet.statutory().credits().decimal(),
                    sheet.parts().stream().map(BookSums::of).toList());
        }
    }

    /**
     * What the accounts of one book come to.
     *
     * @param book {@code statutory}, {@code memo} (single-entry) or {@code expected_loss}
     * @param debits their sum
     * @param credits their sum
     */
    @Schema(name = "TrialBalanceBook")
    public record BookSums(String book, String debits, String credits) {
        static BookSums of(TrialBalance.Part part) {
            return new BookSums(
                    part.book().text(), part.debits().decimal(), part.credits().decimal());
        }
    }

    /**
     * One account.
     *
     * @param code in the chart
     * @param account its name
     * @param type for example {@code asset}
     * @param book that it belongs to: {@code statutory}, {@code memo} or {@code expected_loss}
     * @param role what it means, where it means one thing only: {@code loan_portfolio}
     * @param debit decimal; 0 where the balance is a credit
     * @param credit decimal; 0 where the balance is a debit
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "TrialBalanceLine")
    public record Line(
            String code,
            String account,
            String type,
            String book,
            Optional<String> role,
            String debit,
            String credit) {
        static Line of(TrialBalance.Line line) {
            return new Line(
                    line.account().code(),
                    line.account().name(),
                    line.account().type().text(),
                    line.account().type().book().text(),
                    line.role().map(Role::text),
                    line.debit().decimal(),
                    line.credit().decimal());
        }
    }
}
