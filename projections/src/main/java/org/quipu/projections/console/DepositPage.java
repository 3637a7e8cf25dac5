package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.deposit.TermDeposits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One deposit for a term: what it comes to, how that is computed, what becomes of it. */
@Controller
class DepositPage {
    private final Visitors visitors;
    private final TermDeposits deposits;
    private final Page page;

    DepositPage(Visitors visitors, TermDeposits deposits, Page page) {
        this.visitors = visitors;
        this.deposits = deposits;
        this.page = page;
    }

    @GetMapping("/deposits/{id}")
    String deposit(@PathVariable String id, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var deposit = deposits.of(visitors.token(request), id);
        var at = deposit.position();
        page.fill(model, caller, new Moment(at, at, deposit.asOf(), at));
        model.addAttribute("deposit", deposit);
        return "deposit";
    }
}
