package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.chart.ChartOfAccounts;
import org.quipu.projections.entry.HandEntries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One entry by hand as it stands, and taking it back. */
@Controller
class EntryPage {
    private final Visitors visitors;
    private final HandEntries entries;
    private final ChartOfAccounts charts;
    private final Page page;

    EntryPage(Visitors visitors, HandEntries entries, ChartOfAccounts charts, Page page) {
        this.visitors = visitors;
        this.entries = entries;
        this.charts = charts;
        this.page = page;
    }

    @GetMapping("/entries/{id}")
    String entry(@PathVariable String id, HttpServletRequest request, Model model) {
        var parameters = new Parameters(new Filled(request), Set.of("waits"));
        parameters.position("waits").ifPresent(at -> model.addAttribute("waits", at));
        parameters.check();
        return show(id, request, model, Form.EMPTY, Refusal.none());
    }

    private String show(
            String id, HttpServletRequest request, Model model, Form form, Refusal refusal) {
        var caller = visitors.of(request);
        var token = visitors.token(request);
        page.fill(model, caller);
        model.addAttribute("it", entries.one(token, id));
        model.addAttribute("chart", charts.chart(token));
        model.addAttribute("keeper", caller.roles().contains(EntriesPage.KEEPER));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return "entry";
    }

    /** Asks for the opposite entry. */
    @PostMapping("/entries/{id}/reversal")
    String reverse(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var answer =
                entries.reverse(
                        visitors.token(request), id, form.key(), form.filled("date", "narrative"));
        if (answer.isDone()) return Form.taken(answer, "/entries/" + id);
        response.setStatus(422);
        return show(id, request, model, form, Refusal.of(answer, form.key()));
    }
}
