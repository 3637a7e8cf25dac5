package org.quipu.projections.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.payment.ReportedPayments;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A file of payments from a person's desk: first what would become of it, then, once that was
 * looked at, the file itself. In between it lies in the form and nowhere else.
 */
@Controller
class IntakePage {
    private static final int MOST_BYTES = 700_000;
    private static final int SERVER = 500;

    private final Visitors visitors;
    private final ReportedPayments payments;
    private final Page page;

    IntakePage(Visitors visitors, ReportedPayments payments, Page page) {
        this.visitors = visitors;
        this.payments = payments;
        this.page = page;
    }

    @GetMapping("/payments/intake")
    String empty(HttpServletRequest request, Model model) {
        return show(request, model, Form.EMPTY, Refusal.none(), null);
    }

    private String show(
            HttpServletRequest request,
            Model model,
            Form form,
            Refusal refusal,
            ReportedPayments.@Nullable Preview preview) {
        var caller = visitors.of(request);
        page.fill(model, caller);
        model.addAttribute("taker", caller.isAnyOf(SuspendedPage.ASSIGNERS));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        model.addAttribute("preview", preview);
        return "intake";
    }

    /** Shows what would become of a file, or takes one in that was looked at. */
    @PostMapping("/payments/intake")
    String take(HttpServletRequest request, HttpServletResponse response, Model model) {
        visitors.of(request);
        var form = withFile(Form.of(request), request);
        var refusal = unsendable(form);
        if (refusal.isPresent()) return refused(request, response, model, form, refusal.get());
        var sure = form.text("sure").isPresent();
        var answer = payments.take(visitors.token(request), form.key(), body(form), !sure);
        if (!answer.isDone()) {
            // whether it was taken in only the same form tells
            model.addAttribute("again", sure && answer.status() >= SERVER);
            return refused(request, response, model, form, Refusal.of(answer, form.key()));
        }
        if (sure) return taken(answer);
        var preview = ReportedPayments.Preview.of(answer);
        return show(request, model, form, Refusal.none(), preview);
    }

    private String refused(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Form form,
            Refusal refusal) {
        response.setStatus(422);
        return show(request, model, form, refusal, null);
    }

    private static String taken(LedgerApi.Answer answer) {
        var file = answer.body().path("file").asString();
        return "redirect:/payments/files/"
                + file
                + "?through="
                + answer.body().path("through").asLong();
    }

    /** What is wrong with a form before it is sent on. */
    private static Optional<Refusal> unsendable(Form form) {
        if (form.text("content").isEmpty()) {
            return Optional.of(Refusal.of("/content", "Choose the file, of at most 700 kB."));
        }
        return count(form).isEmpty()
                ? Optional.of(Refusal.of("/payments", "A whole number."))
                : Optional.empty();
    }

    private static Optional<Integer> count(Form form) {
        return form.text("payments").filter(it -> it.matches("[0-9]{1,5}")).map(Integer::valueOf);
    }

    private static Map<String, Object> body(Form form) {
        var body =
                form.filled(
                        "channel",
                        "settlementAccount",
                        "suspenseAccount",
                        "name",
                        "total",
                        "content");
        count(form).ifPresent(payments -> body.put("payments", payments));
        return body;
    }

    /** The form with a chosen file's name and bytes in it, as ledger-api takes them. */
    private static Form withFile(Form form, HttpServletRequest request) {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data"))
            return form;
        try {
            var file = request.getPart("file");
            if (file == null || file.getSize() == 0 || file.getSize() > MOST_BYTES) return form;
            var content = Base64.getEncoder().encodeToString(file.getInputStream().readAllBytes());
            return form.with("content", content).with("name", code(file.getSubmittedFileName()));
        } catch (IOException | ServletException unreadable) {
            throw Problem.MALFORMED_REQUEST.because("The file did not come whole; send it again.");
        }
    }

    /** A file's name without what a code has not. */
    private static String code(@Nullable String name) {
        var code =
                String.valueOf(name).replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[._-]+", "");
        return code.substring(0, Math.min(code.length(), 64));
    }
}
