package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.quipu.log.LogEntry;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.following.Institutions;
import org.quipu.projections.payment.PaymentQueries;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Decoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The event behind a figure, as it lies in the log. */
@Controller
class EventPage {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Visitors visitors;
    private final Institutions institutions;
    private final Decoder decoder;
    private final PaymentQueries payments;
    private final Page page;

    EventPage(
            Visitors visitors,
            Institutions institutions,
            Decoder decoder,
            PaymentQueries payments,
            Page page) {
        this.visitors = visitors;
        this.institutions = institutions;
        this.decoder = decoder;
        this.payments = payments;
        this.page = page;
    }

    /** A page of its own, or the part of it that opens under a line. */
    @GetMapping("/events/{position}")
    String event(@PathVariable long position, HttpServletRequest request, Model model) {
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
        return request.getHeader("HX-Request") == null ? "event" : "event :: event";
    }

    private static String pretty(LogEntry entry) {
        var text = new String(entry.payload(), StandardCharsets.UTF_8);
        return JSON.writeValueAsString(JSON.readTree(text));
    }
}
