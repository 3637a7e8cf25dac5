package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.approval.Approvals;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.FieldWork;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.LoanView;
import org.quipu.projections.loans.LoanView.Lent;
import org.quipu.projections.loans.LoanView.Point;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.standingorder.OrderQueries;
import org.quipu.projections.standingorder.OrderQueries.Request;
import org.quipu.projections.standingorder.OrderQueries.State;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * One loan at a date: what is owed, the instalments, what happened, principal as a picture; and why
 * each figure is what it is. On its newest page also what waits for a second person.
 */
@Controller
class LoanPage {
    /** Who may note field work. */
    private static final Set<String> WORKERS = Set.of("loan-officer", "integrator");

    private static final int PAYERS = 50;

    private final Visitors visitors;
    private final LoanQueries loans;
    private final Approvals approvals;
    private final FieldWork fieldWork;
    private final OrderQueries orders;
    private final Page page;

    LoanPage(
            Visitors visitors,
            LoanQueries loans,
            Approvals approvals,
            FieldWork fieldWork,
            OrderQueries orders,
            Page page) {
        this.visitors = visitors;
        this.loans = loans;
        this.approvals = approvals;
        this.fieldWork = fieldWork;
        this.orders = orders;
        this.page = page;
    }

    @GetMapping("/loans/{id}")
    String loan(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(id, request, model, new LoanAddress(request), Form.EMPTY, Refusal.none());
    }

    private String show(
            String id,
            HttpServletRequest request,
            Model model,
            LoanAddress asked,
            Form form,
            Refusal refusal) {
        var caller = visitors.of(request);
        var newest = loan(caller, id, asked.newest());
        if (asked.step().isPresent()) {
            return "redirect:" + asked.at(Slider.of(newest, newest).day(asked.step().get()));
        }
        var loan = asked.asOf().isEmpty() ? newest : loan(caller, id, asked.when());
        page.fill(model, caller, loan.moment());
        model.addAttribute("loan", loan);
        model.addAttribute("asked", asked);
        model.addAttribute("slider", Slider.of(newest, loan));
        if (!asked.isEarlier()) {
            var token = visitors.token(request);
            var it = Optional.of(loan.account().id());
            model.addAttribute("waiting", approvals.waiting(token, what -> what.loan().equals(it)));
            var payers = new Request(State.ALL, Optional.empty(), it, 0, PAYERS);
            model.addAttribute("orders", orders.orders(caller.institution(), payers).orders());
        }
        loan.lent().ifPresent(lent -> model.addAttribute("lent", lent));
        model.addAttribute("worker", caller.isAnyOf(WORKERS));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return "loan";
    }

    /** Notes a visit, a call, a letter or a hand-over. */
    @PostMapping("/loans/{id}/field-work")
    String note(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var caller = visitors.of(request);
        var form = Form.of(request);
        var loan = loan(caller, id, When.NOW).account().id();
        var answer = fieldWork.note(visitors.token(request), loan, form.key(), form.sent());
        if (answer.isDone()) return Form.taken(answer, "/loans/" + loan);
        response.setStatus(422);
        var refusal = Refusal.of(answer, form.key());
        return show(id, request, model, new LoanAddress(request), form, refusal);
    }

    private LoanView loan(Caller caller, String id, When when) {
        return loans.loan(caller.institution(), AccountRef.parse(id), when)
                .orElseThrow(() -> noLoan(id));
    }

    private static Problem.Raised noLoan(String id) {
        return Problem.NOT_FOUND.because("There is no loan " + id + ".");
    }

    /** Each figure with the terms that add up to it. */
    @GetMapping("/loans/{id}/explain")
    String explain(@PathVariable String id, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new LoanAddress(request);
        var explained =
                loans.explain(caller.institution(), AccountRef.parse(id), asked.when())
                        .orElseThrow(() ->
                                Problem.NOT_FOUND.because(
                                        "There is no loan " + id + " paid out by this date."));
        page.fill(model, caller, explained.moment());
        model.addAttribute("explained", explained);
        model.addAttribute("asked", asked);
        return "explain";
    }

    /** Principal outstanding as planned at disbursement and as it came, for the picture. */
    @GetMapping(path = "/loans/{id}/principal", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> principal(@PathVariable String id, HttpServletRequest request) {
        var caller = visitors.of(request);
        var asked = new LoanAddress(request);
        var loan = loan(caller, id, asked.when());
        var newest = loan(caller, id, asked.newest());
        var told = new LinkedHashMap<String, Object>();
        told.put("currency", loan.account().currency().getCurrencyCode());
        told.put("asOf", loan.moment().asOf().toString());
        told.put("newest", newest.moment().asOf().toString());
        told.put("planned", points(loan, loan.lent().map(Lent::planned)));
        told.put("real", points(loan, loan.lent().map(Lent::real)));
        return told;
    }

    private static List<List<String>> points(LoanView loan, Optional<List<Point>> points) {
        return points.orElse(List.of()).stream()
                .map(it -> List.of(it.date().toString(), loan.money(it.principal()).decimal()))
                .toList();
    }
}
