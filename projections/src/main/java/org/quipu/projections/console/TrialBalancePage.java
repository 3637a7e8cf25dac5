package org.quipu.projections.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.account.Role;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The general ledger: the trial balance of a date, and the lines behind each of its accounts. */
@Controller
class TrialBalancePage {
    private static final int LINES = 200;

    private final Visitors visitors;
    private final JournalQueries journal;
    private final Page page;

    TrialBalancePage(Visitors visitors, JournalQueries journal, Page page) {
        this.visitors = visitors;
        this.journal = journal;
        this.page = page;
    }

    @GetMapping("/trial-balance")
    String trialBalance(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new Asked(request);
        var balance = journal.trialBalance(caller.institution(), asked.when(), asked.scope);
        page.fill(model, caller, balance.moment());
        model.addAttribute("balance", balance);
        model.addAttribute("asked", asked);
        return "trial-balance";
    }

    @GetMapping("/trial-balance.csv")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = visitors.of(request);
        var asked = new Asked(request);
        var balance = journal.trialBalance(caller.institution(), asked.when(), asked.scope);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"trial-balance.csv\"");
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord("code", "account", "section", "currency", "debit", "credit");
            for (var sheet : balance.sheets()) {
                for (var line : sheet.lines()) {
                    csv.writeRecord(
                            Integer.toString(line.role().code()),
                            line.role().text(),
                            line.section().name().toLowerCase(Locale.ROOT),
                            sheet.currency().getCurrencyCode(),
                            line.debit().decimal(),
                            line.credit().decimal());
                }
            }
        }
    }

    @GetMapping("/trial-balance/{account}")
    String account(@PathVariable String account, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new Asked(request);
        var role =
                Arrays.stream(Role.values())
                        .filter(it -> it.text().equals(account))
                        .findFirst()
                        .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such account."));
        var lines = journal.account(caller.institution(), asked.when(), role, asked.scope, LINES);
        page.fill(model, caller, lines.moment());
        model.addAttribute("role", role);
        model.addAttribute("asked", asked);
        model.addAttribute("lines", lines.lines());
        model.addAttribute("more", lines.lines().size() == LINES);
        return "ledger-account";
    }

    /** What the page's address asks for; an empty field of its form asks for nothing. */
    static final class Asked {
        final Optional<LocalDate> asOf;
        final Scope scope;

        Asked(HttpServletRequest request) {
            var parameters =
                    new Parameters(
                            new Filled(request), Set.of("asOf", "branch", "product", "currency"));
            asOf = parameters.date("asOf");
            scope =
                    new Scope(
                            filled(parameters, "branch"),
                            filled(parameters, "product"),
                            filled(parameters, "currency"));
            parameters.check();
        }

        private static Optional<String> filled(Parameters parameters, String name) {
            return parameters.text(name).map(String::strip).filter(it -> !it.isEmpty());
        }

        When when() {
            return new When(asOf, Optional.empty());
        }

        /** The date, for the form. */
        public String getAsOf() {
            return asOf.map(LocalDate::toString).orElse("");
        }

        /** The branch, for the form. */
        public String getBranch() {
            return scope.branch().orElse("");
        }

        /** The product, for the form. */
        public String getProduct() {
            return scope.product().orElse("");
        }

        /** The same question of another page. */
        public String of(String path, String currency) {
            var address = UriComponentsBuilder.fromPath(path);
            asOf.ifPresent(it -> address.queryParam("asOf", it));
            scope.branch().ifPresent(it -> address.queryParam("branch", "{branch}"));
            scope.product().ifPresent(it -> address.queryParam("product", "{product}"));
            if (!currency.isEmpty()) address.queryParam("currency", currency);
            return address.encode()
                    .buildAndExpand(
                            java.util.Map.of("branch", getBranch(), "product", getProduct()))
                    .toUriString();
        }
    }
}
