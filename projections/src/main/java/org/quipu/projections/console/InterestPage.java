package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.By;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.When;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.savings.SavingsInterest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Interest of one savings account: what is earned so far day by day, what was posted of it. */
@Controller
class InterestPage {
    private final Visitors visitors;
    private final BalanceQueries balances;
    private final SavingsInterest interest;
    private final Page page;

    InterestPage(Visitors visitors, BalanceQueries balances, SavingsInterest interest, Page page) {
        this.visitors = visitors;
        this.balances = balances;
        this.interest = interest;
        this.page = page;
    }

    @GetMapping("/accounts/{id}/interest")
    String interest(@PathVariable String id, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var parameters = new Parameters(new Filled(request), Set.of("from", "to"));
        var from = parameters.date("from");
        var to = parameters.date("to");
        parameters.check();
        var account =
                balances.balance(
                                caller.institution(),
                                AccountRef.parse(id),
                                new When(Optional.empty(), Optional.empty()),
                                By.BOOKING)
                        .orElseThrow(
                                () -> Problem.NOT_FOUND.because("There is no account " + id + "."))
                        .account();
        var earned = interest.of(visitors.token(request), account.id(), from, to);
        var at = earned.position();
        page.fill(model, caller, new Moment(at, at, earned.to(), at));
        model.addAttribute("account", account);
        model.addAttribute("earned", earned);
        return "interest";
    }
}
