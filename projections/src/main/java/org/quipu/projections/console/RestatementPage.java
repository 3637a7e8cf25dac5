package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.PortfolioQueries;
import org.quipu.projections.arrears.RestatementQueries;
import org.quipu.projections.arrears.RestatementQueries.Question;
import org.quipu.projections.report.IssuedReports;
import org.quipu.projections.report.PortfolioReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What was known of a date's portfolio once, what is known now, and which loans moved it; what was
 * sent out of it, and the form that keeps what is.
 */
@Controller
class RestatementPage {
    private static final String PATH = "/portfolio/restatement";

    /** Who may send a report out. */
    private static final Set<String> SENDERS =
            Set.of("accountant", "loan-officer", "operations", "integrator");

    private final Visitors visitors;
    private final RestatementQueries restatements;
    private final PortfolioQueries portfolios;
    private final IssuedReports reports;
    private final Page page;

    RestatementPage(
            Visitors visitors,
            RestatementQueries restatements,
            PortfolioQueries portfolios,
            IssuedReports reports,
            Page page) {
        this.visitors = visitors;
        this.restatements = restatements;
        this.portfolios = portfolios;
        this.reports = reports;
        this.page = page;
    }

    @GetMapping(PATH)
    String restatement(HttpServletRequest request, Model model) {
        return show(request, model, Form.EMPTY, Refusal.none());
    }

    private String show(HttpServletRequest request, Model model, Form form, Refusal refusal) {
        var caller = visitors.of(request);
        var asked = new PortfolioAddress(request);
        var filter = asked.request().filter();
        var question = new Question(asked.when().asOf(), asked.when().knownAt(), filter);
        var restatement = restatements.restatement(caller.institution(), question);
        var day = restatement.now().asOf();
        page.fill(model, caller, restatement.now());
        model.addAttribute("restatement", restatement);
        model.addAttribute("asked", asked);
        model.addAttribute("risks", Portfolio.DAYS);
        var scope = PortfolioReport.scope(filter);
        var issued =
                reports.of(caller.institution(), PortfolioReport.NAME, Optional.of(day)).stream()
                        .filter(each -> each.report().scope().equals(scope))
                        .toList();
        model.addAttribute("issued", issued);
        model.addAttribute("sender", caller.isAnyOf(SENDERS));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return "restatement";
    }

    /** Keeps the portfolio of the day, as it is known now, as a report that is sent out. */
    @PostMapping(PATH)
    String issue(HttpServletRequest request, HttpServletResponse response, Model model) {
        var caller = visitors.of(request);
        var asked = new PortfolioAddress(request);
        var form = Form.of(request);
        var portfolio = portfolios.portfolio(caller.institution(), asked.when(), asked.request());
        var answer =
                reports.issue(
                        visitors.token(request),
                        form.key(),
                        PortfolioReport.of(portfolio, asked.request().filter()),
                        form.text(PortfolioAddress.NARRATIVE));
        if (answer.isDone()) return "redirect:" + asked.restated(portfolio.moment().asOf());
        response.setStatus(422);
        return show(request, model, form, Refusal.of(answer, form.key()));
    }
}
