package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.access.Caller;
import org.quipu.projections.journal.Statements;
import org.quipu.projections.journal.Statements.BalanceSheets;
import org.quipu.projections.journal.Statements.IncomeStatements;
import org.quipu.projections.journal.TrialBalance;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bank owns, owes, earns and spends. */
@RestController
@Tag(name = "General ledger")
public class FinancialStatementsDoor {
    private final BooksReading books;

    /**
     * The door.
     *
     * @param books where figures are asked
     */
    FinancialStatementsDoor(BooksReading books) {
        this.books = books;
    }

    /**
     * Answers with the balance sheet.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one a currency
     */
    @GetMapping(path = "/v1/balance-sheet", produces = "application/json")
    @Operation(
            summary = "The balance sheet",
            description =
                    "What the bank owns, owes and what is its owners' at the close of a date. Each"
                            + " figure is positive on the side that increases it; assets = liabilities"
                            + " + equity + result.")
    @AskedAt.Documented
    @BooksAsked.Documented
    public BalanceSheetAnswer balanceSheet(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = books.balanceSheet(Caller.of(token), request);
        return BalanceSheetAnswer.of(read.answer(), read.lag(read.answer().moment().applied()));
    }

    /**
     * Answers with the income statement.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one a currency
     */
    @GetMapping(path = "/v1/income-statement", produces = "application/json")
    @Operation(
            summary = "The income statement",
            description =
                    "What the bank earned and spent from one date to the close of another. The closing"
                            + " of a year does not count. Each figure is positive on the side that"
                            + " increases it.")
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day: the same as `asOf`",
            schema = @Schema(format = "date"))
    @AskedAt.Documented
    @BooksAsked.Documented
    public IncomeStatementAnswer incomeStatement(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = books.incomeStatement(Caller.of(token), request);
        return IncomeStatementAnswer.of(read.answer(), read.lag(read.answer().moment().applied()));
    }

    /**
     * Balance sheets in JSON.
     *
     * @param sheets one a currency
     * @param asOf at close of this date
     * @param position as known here
     * @param lag events not applied yet
     */
    @Schema(name = "BalanceSheet")
    public record BalanceSheetAnswer(
            List<BalanceSheet> sheets, LocalDate asOf, long position, long lag) {
        static BalanceSheetAnswer of(BalanceSheets sheets, long lag) {
            return new BalanceSheetAnswer(
                    sheets.sheets().stream().map(BalanceSheet::of).toList(),
                    sheets.moment().asOf(),
                    sheets.moment().position(),
                    lag);
        }
    }

    /**
     * What the bank owns and owes in one currency.
     *
     * @param currency ISO 4217
     * @param assets what it owns and is owed
     * @param liabilities what it owes
     * @param equity what is its owners'
     * @param result earned and not brought to retained earnings yet; negative for a loss
     * @param funding liabilities, equity and result: the same as the assets, unless one product or
     *     fund alone was asked for
     */
    @Schema(name = "BalanceSheetOfCurrency")
    public record BalanceSheet(
            String currency,
            StatementPart assets,
            StatementPart liabilities,
            StatementPart equity,
            String result,
            String funding) {
        static BalanceSheet of(Statements.BalanceSheet sheet) {
            return new BalanceSheet(
                    sheet.currency().getCurrencyCode(),
                    StatementPart.of(sheet.assets()),
                    StatementPart.of(sheet.liabilities()),
                    StatementPart.of(sheet.equity()),
                    sheet.result().decimal(),
                    sheet.funding().decimal());
        }
    }

    /**
     * Income statements in JSON.
     *
     * @param sheets one a currency
     * @param from the first day; the first of all where absent
     * @param asOf the last day
     * @param position as known here
     * @param lag events not applied yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "IncomeStatement")
    public record IncomeStatementAnswer(
            List<IncomeStatement> sheets,
            Optional<LocalDate> from,
            LocalDate asOf,
            long position,
            long lag) {
        static IncomeStatementAnswer of(IncomeStatements statements, long lag) {
            return new IncomeStatementAnswer(
                    statements.sheets().stream().map(IncomeStatement::of).toList(),
                    statements.from(),
                    statements.moment().asOf(),
                    statements.moment().position(),
                    lag);
        }
    }

    /**
     * What the bank earned and spent in one currency.
     *
     * @param currency ISO 4217
     * @param income what it earned
     * @param expenses what that cost
     * @param result the difference; negative for a loss
     */
    @Schema(name = "IncomeStatementOfCurrency")
    public record IncomeStatement(
            String currency, StatementPart income, StatementPart expenses, String result) {
        static IncomeStatement of(Statements.IncomeStatement sheet) {
            return new IncomeStatement(
                    sheet.currency().getCurrencyCode(),
                    StatementPart.of(sheet.income()),
                    StatementPart.of(sheet.expenses()),
                    sheet.result().decimal());
        }
    }

    /**
     * One part of a statement.
     *
     * @param lines by code
     * @param total their sum
     */
    public record StatementPart(List<StatementLine> lines, String total) {
        static StatementPart of(Statements.Part part) {
            return new StatementPart(
                    part.lines().stream().map(StatementLine::of).toList(), part.total().decimal());
        }
    }

    /**
     * One account of a statement.
     *
     * @param code in the chart
     * @param account its name
     * @param amount decimal, positive on the side that increases it
     */
    @Schema(name = "FinancialStatementLine")
    public record StatementLine(String code, String account, String amount) {
        static StatementLine of(TrialBalance.Line line) {
            return new StatementLine(
                    line.account().code(), line.account().name(), line.stated().decimal());
        }
    }
}
