package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.approval.Approvals;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.day.BusinessDays;
import org.quipu.projections.period.AccountingPeriods;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Accounting periods: the closed ones, what the next one lacks, closing and opening again. */
@Controller
class PeriodsPage {
    private static final String KEEPER = "accountant";

    private final Visitors visitors;
    private final AccountingPeriods periods;
    private final BusinessDays days;
    private final Approvals approvals;
    private final Page page;

    PeriodsPage(
            Visitors visitors,
            AccountingPeriods periods,
            BusinessDays days,
            Approvals approvals,
            Page page) {
        this.visitors = visitors;
        this.periods = periods;
        this.days = days;
        this.approvals = approvals;
        this.page = page;
    }

    @GetMapping("/periods")
    String periods(HttpServletRequest request, Model model) {
        var parameters = new Parameters(new Filled(request), Set.of("waits"));
        parameters.position("waits");
        parameters.check();
        return show(request, model, Form.EMPTY, Refusal.none());
    }

    private String show(HttpServletRequest request, Model model, Form form, Refusal refusal) {
        var caller = visitors.of(request);
        var token = visitors.token(request);
        var standing = periods.standing(token);
        var at = standing.position();
        page.fill(model, caller, new Moment(at, at, standing.asOf(), at));
        model.addAttribute("standing", standing);
        model.addAttribute("days", days.standing(token));
        model.addAttribute("waiting", approvals.waiting(token, what -> what.period().isPresent()));
        model.addAttribute("keeper", caller.roles().contains(KEEPER));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return "periods";
    }

    /** Whether a trial balance is still drawn up; asks for the whole page once it is there. */
    @GetMapping("/periods/progress")
    String progress(HttpServletRequest request, HttpServletResponse response, Model model) {
        visitors.of(request);
        var standing = periods.standing(visitors.token(request));
        model.addAttribute("standing", standing);
        if (standing.closing().isEmpty()) response.setHeader("HX-Refresh", "true");
        return "periods :: progress";
    }

    @PostMapping("/periods/{period}/{action:close|reopen}")
    String ask(
            @PathVariable String period,
            @PathVariable String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var token = visitors.token(request);
        var words = form.filled("narrative");
        var answer =
                action.equals("close")
                        ? periods.close(token, period, form.key(), words)
                        : periods.reopen(token, period, form.key(), words);
        if (answer.isDone()) return Form.taken(answer, "/periods");
        response.setStatus(422);
        return show(request, model, form, Refusal.of(answer, form.key()));
    }
}
