package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.DormantDoor;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.BalanceQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Accounts whose holders have not come for long, those longest first. */
@Controller
class DormantPage {
    private final Visitors visitors;
    private final BalanceQueries balances;
    private final Page page;

    DormantPage(Visitors visitors, BalanceQueries balances, Page page) {
        this.visitors = visitors;
        this.balances = balances;
        this.page = page;
    }

    @GetMapping("/dormant-accounts")
    String dormant(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var parameters = new Parameters(new Filled(request), DormantDoor.SLEEPERS);
        var asked = DormantDoor.sleepers(parameters);
        parameters.check();
        var asleep = balances.dormant(caller.institution(), asked);
        page.fill(model, caller, asleep.moment());
        model.addAttribute("asleep", asleep.balances());
        model.addAttribute("branch", asked.branch().orElse(""));
        model.addAttribute("product", asked.product().orElse(""));
        model.addAttribute("limit", asked.limit());
        model.addAttribute("next", asleep.next());
        return "dormant";
    }
}
