package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.BooksTables;
import org.quipu.projections.answer.Download;
import org.quipu.projections.journal.AccountLedger;
import org.quipu.projections.journal.JournalEntries;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The general ledger: trial balance, both statements, the lines of accounts, the entries. */
@Controller
class BooksPage {
    private static final int LINES = 200;
    private static final int ALL_LINES = 10_000;
    private static final int ENTRIES = 50;

    private final Visitors visitors;
    private final JournalQueries journal;
    private final Page page;

    BooksPage(Visitors visitors, JournalQueries journal, Page page) {
        this.visitors = visitors;
        this.journal = journal;
        this.page = page;
    }

    @GetMapping("/trial-balance")
    String trialBalance(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new BooksAddress(request);
        var balance = journal.trialBalance(caller.institution(), asked.when(), asked.scope());
        page.fill(model, caller, balance.moment());
        model.addAttribute("balance", balance);
        model.addAttribute("asked", asked);
        return "trial-balance";
    }

    @GetMapping("/balance-sheet")
    String balanceSheet(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new BooksAddress(request);
        var statement = journal.balanceSheet(caller.institution(), asked.when(), asked.scope());
        page.fill(model, caller, statement.moment());
        model.addAttribute("sheets", statement.sheets());
        model.addAttribute("asked", asked);
        return "balance-sheet";
    }

    @GetMapping("/income-statement")
    String incomeStatement(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new BooksAddress(request);
        var statement =
                journal.incomeStatement(
                        caller.institution(), asked.when(), asked.from(), asked.scope());
        page.fill(model, caller, statement.moment());
        model.addAttribute("sheets", statement.sheets());
        model.addAttribute("asked", asked);
        return "income-statement";
    }

    @GetMapping("/ledger-accounts/{code}")
    String account(@PathVariable String code, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new BooksAddress(request);
        var ledger = ledger(code, request, asked, LINES);
        page.fill(model, caller, ledger.moment());
        model.addAttribute("ledger", ledger);
        model.addAttribute("asked", asked);
        return "ledger-account";
    }

    private AccountLedger ledger(
            String code, HttpServletRequest request, BooksAddress asked, int limit) {
        return journal.account(
                        visitors.of(request).institution(),
                        asked.when(),
                        new AccountLedger.Request(
                                code, asked.scope(), asked.from(), asked.after(), limit))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such account."));
    }

    @GetMapping("/journal-entries")
    String entries(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new BooksAddress(request);
        var entries = entries(request, asked, ENTRIES);
        page.fill(model, caller, entries.moment());
        model.addAttribute("entries", entries);
        model.addAttribute("asked", asked);
        return "journal-entries";
    }

    private JournalEntries entries(HttpServletRequest request, BooksAddress asked, int limit) {
        return journal.entries(
                visitors.of(request).institution(),
                asked.when(),
                new JournalEntries.Request(
                        asked.account(),
                        asked.from(),
                        asked.scope(),
                        asked.type(),
                        new JournalEntries.Page(asked.before(), false, limit)));
    }

    @GetMapping(
            "/{report:trial-balance|balance-sheet|income-statement|journal-entries}.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String report, @PathVariable String format, HttpServletRequest request) {
        var institution = visitors.of(request).institution();
        var asked = new BooksAddress(request);
        var table =
                switch (report) {
                    case "balance-sheet" ->
                            BooksTables.of(
                                    journal.balanceSheet(institution, asked.when(), asked.scope()));
                    case "income-statement" ->
                            BooksTables.of(
                                    journal.incomeStatement(
                                            institution,
                                            asked.when(),
                                            asked.from(),
                                            asked.scope()));
                    case "journal-entries" -> BooksTables.of(entries(request, asked, ENTRIES));
                    default ->
                            BooksTables.of(
                                    journal.trialBalance(institution, asked.when(), asked.scope()));
                };
        return Download.of(table, format);
    }

    @GetMapping("/ledger-accounts/{code}.{format:csv|xlsx}")
    ResponseEntity<byte[]> accountFile(
            @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        var asked = new BooksAddress(request);
        return Download.of(BooksTables.of(ledger(code, request, asked, ALL_LINES)), format);
    }
}
