package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.reconciliation.ReconciliationQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the general ledger is what accounts and loans come to, and where it broke. */
@Controller
class ReconciliationPage {
    private final Visitors visitors;
    private final ReconciliationQueries reconciliation;
    private final Page page;

    ReconciliationPage(Visitors visitors, ReconciliationQueries reconciliation, Page page) {
        this.visitors = visitors;
        this.reconciliation = reconciliation;
        this.page = page;
    }

    @GetMapping("/reconciliation")
    String reconciliation(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new BooksAddress(request);
        var reconciled = reconciliation.reconciled(caller.institution());
        page.fill(model, caller, reconciled.moment());
        model.addAttribute("reconciled", reconciled);
        model.addAttribute("asked", asked);
        return "reconciliation";
    }
}
