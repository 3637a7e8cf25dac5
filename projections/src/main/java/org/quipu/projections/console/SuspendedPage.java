package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.Standings;
import org.quipu.projections.payment.PaymentQueries;
import org.quipu.projections.payment.Payments;
import org.quipu.projections.payment.ReportedPayments;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One payment that went into suspense: whose it may be, and the forms by which it leaves. */
@Controller
class SuspendedPage {
    /** Who may take payments in and find their loans. */
    static final Set<String> ASSIGNERS = Set.of("accountant", "integrator");

    private final Visitors visitors;
    private final PaymentQueries queries;
    private final ReportedPayments payments;
    private final Standings standings;
    private final Page page;

    SuspendedPage(
            Visitors visitors,
            PaymentQueries queries,
            ReportedPayments payments,
            Standings standings,
            Page page) {
        this.visitors = visitors;
        this.queries = queries;
        this.payments = payments;
        this.standings = standings;
        this.page = page;
    }

    @GetMapping("/payments/{transaction:[0-9]{1,18}}")
    String payment(@PathVariable long transaction, HttpServletRequest request, Model model) {
        var parameters = new Parameters(new Filled(request), Set.of("waits", "through"));
        parameters.position("waits").ifPresent(at -> model.addAttribute("waits", at));
        var through = parameters.position("through");
        parameters.check();
        through.ifPresent(
                at -> standings.await(visitors.of(request).institution(), Payments.NAME, at));
        return show(transaction, request, model, Form.EMPTY, Refusal.none());
    }

    private String show(
            long transaction, HttpServletRequest request, Model model, Form form, Refusal refusal) {
        var caller = visitors.of(request);
        var payment =
                queries.suspended(caller.institution(), transaction)
                        .orElseThrow(() ->
                                Problem.NOT_FOUND.because(
                                        "Transaction "
                                                + transaction
                                                + " put nothing into suspense."));
        page.fill(model, caller);
        model.addAttribute("payment", payment);
        model.addAttribute("lines", queries.linesOf(caller.institution(), transaction));
        model.addAttribute("origin", payments.origin(visitors.token(request), transaction));
        model.addAttribute("assigner", caller.isAnyOf(ASSIGNERS));
        model.addAttribute("keeper", caller.roles().contains(EntriesPage.KEEPER));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return "suspended";
    }

    /** Repays the loan that was found. */
    @PostMapping("/payments/{transaction:[0-9]{1,18}}/assignment")
    String assign(
            @PathVariable long transaction,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var body = form.filled("loan", "valueDate", "narrative");
        var token = visitors.token(request);
        var answer = payments.assign(token, transaction, form.key(), body);
        return answered(answer, transaction, form, request, response, model);
    }

    /** Asks to give it back. */
    @PostMapping("/payments/{transaction:[0-9]{1,18}}/return")
    String giveBack(
            @PathVariable long transaction,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var token = visitors.token(request);
        var answer = payments.giveBack(token, transaction, form.key(), form.filled("narrative"));
        return answered(answer, transaction, form, request, response, model);
    }

    private String answered(
            LedgerApi.Answer answer,
            long transaction,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var own = "/payments/" + transaction;
        if (answer.waiting().isPresent()) return Form.taken(answer, own);
        if (answer.isDone()) {
            return "redirect:" + own + "?through=" + answer.body().path("through").asLong();
        }
        response.setStatus(422);
        return show(transaction, request, model, form, Refusal.of(answer, form.key()));
    }
}
