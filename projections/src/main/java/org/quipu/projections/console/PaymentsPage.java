package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Download;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.PaymentTables;
import org.quipu.projections.answer.Standings;
import org.quipu.projections.payment.PaymentQueries;
import org.quipu.projections.payment.Payments;
import org.quipu.projections.payment.ReportedFile;
import org.quipu.projections.payment.Suspense;
import org.quipu.projections.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of payments with what became of them, and what is in suspense. */
@Controller
class PaymentsPage {
    private static final int FILES = 50;
    private static final int PAYMENTS = 200;
    private static final Map<String, Boolean> ONLY_WAITING = Map.of("waiting", true, "all", false);

    private final Visitors visitors;
    private final PaymentQueries payments;
    private final Standings standings;
    private final Page page;

    PaymentsPage(Visitors visitors, PaymentQueries payments, Standings standings, Page page) {
        this.visitors = visitors;
        this.payments = payments;
        this.standings = standings;
        this.page = page;
    }

    /** What a page of suspense asks for. */
    record Asked(DatedAddress at, boolean onlyWaiting, long after, Optional<Long> before) {
        static Asked of(HttpServletRequest sent) {
            var filled = new Filled(sent);
            var names = Set.of("asOf", "knownAt", "status", "after", "before");
            var parameters = new Parameters(filled, names);
            var asked =
                    new Asked(
                            DatedAddress.read(filled, parameters),
                            parameters.word("status", ONLY_WAITING, true),
                            parameters.position("after").orElse(0L),
                            parameters.position("before"));
            parameters.check();
            return asked;
        }
    }

    @GetMapping("/payments")
    String payments(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = Asked.of(request);
        var suspense = suspense(caller, asked);
        page.fill(model, caller, suspense.moment());
        model.addAttribute("suspense", suspense);
        var files = payments.files(caller.institution(), asked.before(), FILES);
        model.addAttribute("files", files);
        model.addAttribute("older", files.size() == FILES ? files.getLast().position() : null);
        model.addAttribute("asked", asked.at());
        model.addAttribute("every", !asked.onlyWaiting());
        return "payments";
    }

    @GetMapping("/payments.{format:csv|xlsx}")
    ResponseEntity<byte[]> suspense(@PathVariable String format, HttpServletRequest request) {
        var caller = visitors.of(request);
        return Download.of(PaymentTables.suspense(suspense(caller, Asked.of(request))), format);
    }

    private Suspense suspense(Caller caller, Asked asked) {
        return payments.suspense(
                caller.institution(),
                asked.at().when(),
                new Suspense.Request(asked.onlyWaiting(), asked.after(), PAYMENTS));
    }

    /** One file, line by line. */
    @GetMapping("/payments/files/{id}")
    String file(@PathVariable String id, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var parameters = new Parameters(new Filled(request), Set.of("through"));
        var through = parameters.position("through");
        parameters.check();
        through.ifPresent(at -> standings.await(caller.institution(), Payments.NAME, at));
        page.fill(model, caller);
        model.addAttribute("whole", find(caller, id));
        return "payment-file";
    }

    @GetMapping("/payments/files/{id}/lines.{format:csv|xlsx}")
    ResponseEntity<byte[]> lines(
            @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        var whole = find(visitors.of(request), id);
        return Download.of(PaymentTables.lines(whole.lines()), format);
    }

    private ReportedFile.Whole find(Caller caller, String id) {
        return payments.file(caller.institution(), id)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no file " + id + "."));
    }
}
