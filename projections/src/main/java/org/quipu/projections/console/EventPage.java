package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Charges;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Reverses;
import org.quipu.core.earning.EarningEvent;
import org.quipu.log.LogEntry;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.following.Institutions;
import org.quipu.projections.payment.PaymentQueries;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Decoder;
import org.quipu.projections.transaction.Corrections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The event behind a figure, as it lies in the log, and the way to take it back. */
@Controller
class EventPage {
    /** Who may correct. */
    private static final Set<String> CASHIERS = Set.of("cashier", "integrator");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Visitors visitors;
    private final Institutions institutions;
    private final Decoder decoder;
    private final PaymentQueries payments;
    private final Corrections corrections;
    private final Page page;

    EventPage(
            Visitors visitors,
            Institutions institutions,
            Decoder decoder,
            PaymentQueries payments,
            Corrections corrections,
            Page page) {
        this.visitors = visitors;
        this.institutions = institutions;
        this.decoder = decoder;
        this.payments = payments;
        this.corrections = corrections;
        this.page = page;
    }

    /** A page of its own, or the part of it that opens under a line. */
    @GetMapping("/events/{position}")
    String event(@PathVariable long position, HttpServletRequest request, Model model) {
        var parameters = new Parameters(new Filled(request), Set.of("waits"));
        parameters.position("waits").ifPresent(at -> model.addAttribute("waits", at));
        parameters.check();
        return show(position, request, model, Form.EMPTY, Refusal.none());
    }

    private String show(
            long position, HttpServletRequest request, Model model, Form form, Refusal refusal) {
        var caller = visitors.of(request);
        var log = institutions.log(caller.institution());
        var entry =
                log.at(position)
                        .orElseThrow(
                                () -> Problem.NOT_FOUND.because("No event stands at " + position));
        var event = decoder.decode(entry.type(), entry.payload());
        page.fill(model, caller);
        model.addAttribute("entry", entry);
        model.addAttribute("event", event);
        model.addAttribute("touched", Touched.by(event, position));
        model.addAttribute("lines", payments.linesOf(caller.institution(), position));
        model.addAttribute("following", position < log.head().position());
        model.addAttribute("payload", pretty(entry));
        if (caller.isAnyOf(CASHIERS)) {
            model.addAttribute("correction", correction(event));
        }
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return request.getHeader("HX-Request") == null ? "event" : "event :: event";
    }

    /** What can be asked about an event; whether it is granted, its account's state says. */
    private static String correction(LedgerEvent event) {
        return switch (event) {
            case Reverses _, EarningEvent _ -> "";
            case Charges _ -> "waiver";
            case MayMove moves when moves.moved().isPresent() -> "reversal";
            default -> "";
        };
    }

    /** Asks for a transaction to be taken back. */
    @PostMapping("/events/{position}/reversal")
    String reverse(
            @PathVariable long position,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var token = visitors.token(request);
        var body = form.filled("narrative", "settlementAccount");
        var answer = corrections.reverse(token, position, form.key(), body);
        return corrected(position, answer, form, request, response, model);
    }

    /** Asks for a fee to be given back. */
    @PostMapping("/events/{position}/waiver")
    String waive(
            @PathVariable long position,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var account = form.text("account").orElse("");
        var why = Map.<String, Object>of("reason", form.get("reason"));
        var token = visitors.token(request);
        var answer = corrections.waive(token, account, position, form.key(), why);
        return corrected(position, answer, form, request, response, model);
    }

    private String corrected(
            long position,
            LedgerApi.Answer answer,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (answer.isDone()) {
            var by = answer.body().path("position").asLong(position);
            return Form.taken(answer, "/events/" + by);
        }
        response.setStatus(422);
        return show(position, request, model, form, Refusal.of(answer, form.key()));
    }

    private static String pretty(LogEntry entry) {
        var text = new String(entry.payload(), StandardCharsets.UTF_8);
        return JSON.writeValueAsString(JSON.readTree(text));
    }
}
