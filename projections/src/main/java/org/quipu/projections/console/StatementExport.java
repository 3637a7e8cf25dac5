package org.quipu.projections.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.Statement;
import org.quipu.projections.balances.StatementLine;
import org.quipu.projections.balances.StatementQueries;
import org.quipu.projections.balances.StatementRequest;
import org.quipu.projections.balances.StatementRequest.Range;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The statement on screen as a file, all of its pages, of one position. */
@Controller
class StatementExport {
    private static final int LINES = 1_000;

    private final Visitors visitors;
    private final StatementQueries statements;

    StatementExport(Visitors visitors, StatementQueries statements) {
        this.visitors = visitors;
        this.statements = statements;
    }

    @GetMapping("/accounts/{id}/statement.csv")
    void export(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var caller = visitors.of(request);
        var asked = new AccountPage.Asked(request);
        var range = new Range(asked.from, asked.to, asked.by, true);
        var account = AccountRef.parse(id);
        var page =
                page(
                        caller.institution(),
                        new StatementRequest(
                                account, range, Optional.empty(), Optional.empty(), LINES));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"statement.csv\"");
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(
                    "position",
                    "booking date",
                    "value date",
                    "type",
                    "counterparty",
                    "external id",
                    "receipt",
                    "amount",
                    "balance",
                    "currency");
            while (true) {
                for (var line : page.lines()) write(csv, line);
                if (page.next().isEmpty()) return;
                Optional<Known> knownAt = Optional.of(new Known.At(page.moment().position()));
                page =
                        page(
                                caller.institution(),
                                new StatementRequest(account, range, knownAt, page.next(), LINES));
            }
        }
    }

    private Statement page(String institution, StatementRequest request) {
        return statements
                .page(institution, request)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such account."));
    }

    private static void write(CsvWriter csv, StatementLine line) {
        csv.writeRecord(
                Long.toString(line.position()),
                line.bookingDate().toString(),
                line.valueDate().toString(),
                line.type(),
                line.counterparty().orElse(""),
                plain(line.externalId()),
                plain(line.receipt()),
                line.amount().decimal(),
                line.balance().decimal(),
                line.amount().currency().getCurrencyCode());
    }

    /** Callers chose these texts: a spreadsheet must not take one for a formula. */
    private static String plain(Optional<String> text) {
        var given = text.orElse("");
        return !given.isEmpty() && "=+-@\t\r".indexOf(given.charAt(0)) >= 0 ? "'" + given : given;
    }
}
