package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.BalanceQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/** The first page: find an account. */
@Controller
class FindPage {
    private static final int MOST = 50;

    private final Visitors visitors;
    private final BalanceQueries balances;
    private final Page page;

    FindPage(Visitors visitors, BalanceQueries balances, Page page) {
        this.visitors = visitors;
        this.balances = balances;
        this.page = page;
    }

    /**
     * One hit is shown at once; several are listed; nothing asked lists the first accounts. An
     * external id may be typed as the API's paths have it.
     */
    @GetMapping("/")
    String find(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var parameters = new Parameters(new Filled(request), Set.of("q"));
        var text = parameters.text("q").map(String::strip).filter(it -> !it.isEmpty());
        var name = text.map(it -> AccountRef.parse(it).name()).orElse("");
        var found = balances.find(caller.institution(), name, MOST);
        if (text.isPresent() && found.balances().size() == 1) {
            var account = found.balances().getFirst().account();
            var room = account.component().isLoan() ? "loans" : "accounts";
            return "redirect:/%s/%s"
                    .formatted(room, UriUtils.encodePathSegment(account.id(), "UTF-8"));
        }
        page.fill(model, caller, found.moment());
        model.addAttribute("q", text.orElse(""));
        model.addAttribute("asked", text.isPresent());
        model.addAttribute("found", found.balances());
        model.addAttribute("more", found.balances().size() == MOST);
        return "find";
    }

    /** For the logo in the browser's tab, which some ask for here. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/assets/quipu.svg";
    }
}
