package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.RestatementQueries;
import org.quipu.projections.arrears.RestatementQueries.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was known of a date's portfolio once, what is known now, and which loans moved it. */
@Controller
class RestatementPage {
    private final Visitors visitors;
    private final RestatementQueries restatements;
    private final Page page;

    RestatementPage(Visitors visitors, RestatementQueries restatements, Page page) {
        this.visitors = visitors;
        this.restatements = restatements;
        this.page = page;
    }

    @GetMapping("/portfolio/restatement")
    String restatement(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new PortfolioAddress(request);
        var question =
                new Question(asked.when().asOf(), asked.when().knownAt(), asked.request().filter());
        var restatement = restatements.restatement(caller.institution(), question);
        page.fill(model, caller, restatement.now());
        model.addAttribute("restatement", restatement);
        model.addAttribute("asked", asked);
        model.addAttribute("risks", Portfolio.DAYS);
        return "restatement";
    }
}
