package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.approval.Approvals;
import org.quipu.projections.approval.Approvals.Action;
import org.quipu.projections.approval.Approvals.Decision;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits for a second person: the queue, one request with what it would do, the decision. */
@Controller
class ApprovalsPage {
    private static final Map<String, Action> ACTIONS =
            Map.of("grant", Action.GRANT, "refuse", Action.REFUSE, "withdraw", Action.WITHDRAW);

    private final Visitors visitors;
    private final Approvals approvals;
    private final BalanceQueries balances;
    private final Page page;

    ApprovalsPage(Visitors visitors, Approvals approvals, BalanceQueries balances, Page page) {
        this.visitors = visitors;
        this.approvals = approvals;
        this.balances = balances;
        this.page = page;
    }

    @GetMapping("/approvals")
    String queue(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var token = visitors.token(request);
        var pending = approvals.pending(token);
        var today = balances.now(caller.institution()).asOf();
        var at = pending.position();
        page.fill(model, caller, new Moment(at, at, today, at));
        model.addAttribute("pending", pending);
        model.addAttribute("decided", approvals.decided(token).approvals());
        model.addAttribute("today", today);
        return "approvals";
    }

    @GetMapping("/approvals/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(id, request, model);
    }

    private String show(String id, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var token = visitors.token(request);
        var approval = approvals.one(token, id);
        page.fill(model, caller);
        model.addAttribute("approval", approval);
        model.addAttribute("today", balances.now(caller.institution()).asOf());
        model.addAttribute("checker", approval.isFor(caller));
        model.addAttribute("own", approval.isOf(caller));
        model.addAttribute("key", UUID.randomUUID().toString());
        if (approval.isFor(caller)) model.addAttribute("foresight", approvals.foresee(token, id));
        return "approval";
    }

    /** Decides, then shows what became of it; what was not done is told on the same page. */
    @PostMapping("/approvals/{id}/{action}")
    String decide(
            @PathVariable String id,
            @PathVariable String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var failed = failed(id, action, request);
        if (failed.isEmpty()) return "redirect:/approvals/" + id;
        response.setStatus(422);
        model.addAttribute("failed", failed.get());
        model.addAttribute("narrative", sent(request, "narrative").orElse(""));
        return show(id, request, model);
    }

    private Optional<String> failed(String id, String action, HttpServletRequest request) {
        var meant = ACTIONS.get(action);
        if (meant == null) throw Problem.NOT_FOUND.because("There is no such decision.");
        var narrative = sent(request, "narrative");
        if (meant == Action.REFUSE && narrative.isEmpty()) {
            return Optional.of("Say why it is refused: its maker reads it.");
        }
        var key = sent(request, "key").orElseGet(() -> UUID.randomUUID().toString());
        var decision = new Decision(meant, key, narrative, sent(request, "previewHash"));
        return approvals.decide(visitors.token(request), id, decision);
    }

    private static Optional<String> sent(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
