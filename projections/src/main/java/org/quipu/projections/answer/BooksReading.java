package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.AccountLedger;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.journal.JournalEntries;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.Statements.BalanceSheets;
import org.quipu.projections.journal.Statements.IncomeStatements;
import org.quipu.projections.journal.TrialBalance;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Progress;
import org.quipu.projections.table.Table;
import org.springframework.stereotype.Component;

/** Reads a request about the general ledger and asks; the same for JSON and for files. */
@Component
class BooksReading {
    private static final String[] SCOPE = {"branch", "product", "fund", "currency"};

    private final JournalQueries journal;
    private final Standings standings;
    private final Cursor cursors;

    BooksReading(JournalQueries journal, Standings standings, Cursor cursors) {
        this.journal = journal;
        this.standings = standings;
        this.cursors = cursors;
    }

    /** An answer and how far the projection was. */
    record Read<A>(A answer, Progress.Standing standing) {
        long lag(long applied) {
            return Math.max(0, standing.head() - applied);
        }
    }

    private static Parameters parameters(HttpServletRequest request, String... own) {
        return new Parameters(
                request,
                AskedAt.and(
                        Stream.concat(Arrays.stream(SCOPE), Arrays.stream(own))
                                .toArray(String[]::new)));
    }

    private Progress.Standing await(Caller caller, AskedAt asked) {
        return standings.await(caller.institution(), Journal.NAME, asked.applied());
    }

    Read<TrialBalance> trialBalance(Caller caller, HttpServletRequest request) {
        return atDate(caller, request, journal::trialBalance);
    }

    Read<BalanceSheets> balanceSheet(Caller caller, HttpServletRequest request) {
        return atDate(caller, request, journal::balanceSheet);
    }

    /** A question about the close of a date. */
    private interface AtDate<A> {
        A ask(String institution, When when, Scope scope);
    }

    private <A> Read<A> atDate(Caller caller, HttpServletRequest request, AtDate<A> question) {
        var parameters = parameters(request);
        var scope = BooksAsked.scope(parameters);
        var asked = AskedAt.read(parameters);
        parameters.check();
        var standing = await(caller, asked);
        return new Read<>(question.ask(caller.institution(), asked.when(), scope), standing);
    }

    Read<IncomeStatements> incomeStatement(Caller caller, HttpServletRequest request) {
        var parameters = parameters(request, "from", "to");
        var scope = BooksAsked.scope(parameters);
        var from = parameters.date("from");
        var asked = AskedAt.read(parameters, "to");
        parameters.check();
        var standing = await(caller, asked);
        return new Read<>(
                journal.incomeStatement(caller.institution(), asked.when(), from, scope), standing);
    }

    Read<AccountLedger> account(
            String code, Caller caller, HttpServletRequest request, int otherwise, int most) {
        var parameters = parameters(request, "from", "to", "limit", "cursor");
        var scope = BooksAsked.scope(parameters);
        var from = parameters.date("from");
        var asked = AskedAt.read(parameters, "to");
        var limit = parameters.limit(otherwise, most);
        var cursor = parameters.text("cursor");
        parameters.check();
        var after = cursor.map(text -> after(opened(caller, code, text)));
        var standing = await(caller, asked);
        return new Read<>(
                journal.account(
                                caller.institution(),
                                asked.when(),
                                new AccountLedger.Request(code, scope, from, after, limit))
                        .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such account.")),
                standing);
    }

    Read<JournalEntries> entries(
            Caller caller, HttpServletRequest request, int otherwise, int most) {
        var parameters =
                parameters(request, "from", "to", "limit", "cursor", "account", "type", "order");
        var scope = BooksAsked.scope(parameters);
        var code = parameters.text("account");
        var type = parameters.text("type");
        var from = parameters.date("from");
        var asked = AskedAt.read(parameters, "to");
        var limit = parameters.limit(otherwise, most);
        var newestFirst = parameters.word("order", StatementDoor.ORDERS, true);
        var cursor = parameters.text("cursor");
        parameters.check();
        var past = cursor.map(text -> Long.parseLong(opened(caller, "entries", text)));
        var standing = await(caller, asked);
        return new Read<>(
                journal.entries(
                        caller.institution(),
                        asked.when(),
                        new JournalEntries.Request(
                                code,
                                from,
                                scope,
                                type,
                                new JournalEntries.Page(past, !newestFirst, limit))),
                standing);
    }

    /** One of the answers as a table. */
    Table table(String report, Caller caller, HttpServletRequest request, int entries) {
        return switch (report) {
            case "trial-balance" -> BooksTables.of(trialBalance(caller, request).answer());
            case "balance-sheet" -> BooksTables.of(balanceSheet(caller, request).answer());
            case "income-statement" -> BooksTables.of(incomeStatement(caller, request).answer());
            case "journal-entries" ->
                    BooksTables.of(entries(caller, request, entries, entries).answer());
            default -> throw Problem.NOT_FOUND.because("There is no such report.");
        };
    }

    private String opened(Caller caller, String what, String cursor) {
        return cursors.open(caller.institution() + "/books/" + what, cursor)
                .orElseThrow(() ->
                        Problem.invalid(
                                List.of(
                                        new Problem.Field(
                                                "query",
                                                "cursor",
                                                "parameter/cursor",
                                                "`next` of an earlier page of the same."))));
    }

    private static AccountLedger.After after(String text) {
        var parts = text.split("\\|", -1);
        return new AccountLedger.After(
                LocalDate.parse(parts[0]),
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]));
    }

    /** The cursor of the next page of an account. */
    Optional<String> next(Caller caller, AccountLedger ledger) {
        return ledger.next()
                .map(after ->
                        cursors.seal(
                                caller.institution() + "/books/" + ledger.account().code(),
                                after.date()
                                        + "|"
                                        + after.position()
                                        + "|"
                                        + after.line()
                                        + "|"
                                        + after.balance()));
    }

    /** The cursor of the next page of entries. */
    Optional<String> next(Caller caller, JournalEntries entries) {
        return entries.next()
                .map(past ->
                        cursors.seal(caller.institution() + "/books/entries", Long.toString(past)));
    }
}
