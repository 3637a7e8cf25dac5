package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.When;
import org.quipu.projections.chart.ChartOfAccounts;
import org.quipu.projections.entry.HandEntries;
import org.quipu.projections.journal.JournalEntries;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Entries by hand: what was written lately, and the form for the next. */
@Controller
class EntriesPage {
    /** Who may write. */
    static final String KEEPER = "accountant";

    private static final String WRITTEN = "journal.entry-posted.v1";
    private static final int SHOWN = 20;

    private final Visitors visitors;
    private final HandEntries entries;
    private final ChartOfAccounts charts;
    private final JournalQueries journal;
    private final Page page;

    EntriesPage(
            Visitors visitors,
            HandEntries entries,
            ChartOfAccounts charts,
            JournalQueries journal,
            Page page) {
        this.visitors = visitors;
        this.entries = entries;
        this.charts = charts;
        this.journal = journal;
        this.page = page;
    }

    @GetMapping("/entries")
    String entries(HttpServletRequest request, Model model) {
        var parameters = new Parameters(new Filled(request), Set.of("waits", "before"));
        parameters.position("waits").ifPresent(id -> model.addAttribute("waits", id));
        var before = parameters.position("before");
        parameters.check();
        return show(request, model, before, EntryForm.of(Form.EMPTY), Refusal.none());
    }

    private String show(
            HttpServletRequest request,
            Model model,
            Optional<Long> before,
            EntryForm form,
            Refusal refusal) {
        var caller = visitors.of(request);
        var written = journal.entries(caller.institution(), When.NOW, written(before));
        page.fill(model, caller, written.moment());
        model.addAttribute("written", written);
        model.addAttribute("keeper", caller.roles().contains(KEEPER));
        model.addAttribute("chart", charts.chart(visitors.token(request)));
        model.addAttribute("currency", currency(caller.institution(), written));
        model.addAttribute("form", form.form());
        model.addAttribute("rows", form.rows());
        model.addAttribute("refusal", refusal);
        return "entries";
    }

    private static JournalEntries.Request written(Optional<Long> before) {
        return new JournalEntries.Request(
                Optional.empty(),
                Optional.empty(),
                Scope.ALL,
                Optional.of(WRITTEN),
                new JournalEntries.Page(before, false, SHOWN));
    }

    /** Most banks have one: that of the last entry, or of the books. */
    private String currency(String institution, JournalEntries written) {
        return written.entries().stream()
                .map(entry -> entry.lines().getFirst().amount().currency())
                .findFirst()
                .or(() ->
                        journal.trialBalance(institution, When.NOW, Scope.ALL).sheets().stream()
                                .map(sheet -> sheet.currency())
                                .findFirst())
                .map(Object::toString)
                .orElse("");
    }

    /** Sends the entry on, or shows the form with more lines. */
    @PostMapping("/entries")
    String write(HttpServletRequest request, HttpServletResponse response, Model model) {
        visitors.of(request);
        var form = EntryForm.of(Form.of(request));
        if (form.form().text("more").isPresent()) {
            return show(request, model, Optional.empty(), form, Refusal.none());
        }
        var key = form.form().key();
        var answer = entries.write(visitors.token(request), key, form.body());
        if (answer.isDone()) return Form.taken(answer, "/entries");
        response.setStatus(422);
        return show(request, model, Optional.empty(), form, Refusal.of(answer, key));
    }
}
