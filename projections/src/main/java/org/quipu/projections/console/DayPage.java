package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.day.BusinessDays;
import org.quipu.projections.day.DayBooking;
import org.quipu.projections.day.DaysStanding;
import org.quipu.projections.day.LossTables;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One booked day: its lines, the accounts behind a line, and what drifted since. */
@Controller
class DayPage {
    private static final int ACCOUNTS = 200;

    /** So many chunks are computed once more for the accounts behind the drift. */
    private static final int CHUNKS = 5;

    private final Visitors visitors;
    private final BusinessDays days;
    private final Page page;

    DayPage(Visitors visitors, BusinessDays days, Page page) {
        this.visitors = visitors;
        this.days = days;
        this.page = page;
    }

    @GetMapping("/days/{date:[0-9]{4}-[0-9]{2}-[0-9]{2}}")
    String day(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            HttpServletRequest request,
            Model model) {
        var caller = visitors.of(request);
        var asked = new DaysAddress(request);
        var token = visitors.token(request);
        var booking = days.booking(token, date);
        var standing = days.standing(token);
        var lines = asked.lines(booking);
        page.fill(model, caller, moment(booking, standing));
        model.addAttribute("booking", booking);
        model.addAttribute("lines", lines);
        model.addAttribute("sums", DayBooking.sums(lines));
        var tables = new LinkedHashMap<String, List<LossTables>>();
        tables.put("Provision tables", days.provisionTables(token, booking));
        tables.put("Tables of expected losses", days.expectedLossTables(token, booking));
        model.addAttribute("tables", tables);
        days.hash(caller.institution(), booking)
                .ifPresent(hash -> model.addAttribute("hash", hash));
        model.addAttribute("standing", standing);
        model.addAttribute("address", asked);
        return "day";
    }

    /** What is booked is true since it was, and stays so. */
    private static Moment moment(DayBooking booking, DaysStanding standing) {
        var at = booking.position();
        return new Moment(at, standing.position(), booking.day(), at);
    }

    /** The accounts behind a line. */
    @GetMapping("/days/{date:[0-9]{4}-[0-9]{2}-[0-9]{2}}/accounts")
    String accounts(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            HttpServletRequest request,
            Model model) {
        var caller = visitors.of(request);
        var asked = new DaysAddress(request);
        var booking = days.booking(visitors.token(request), date);
        var detail = days.behind(caller.institution(), booking, asked.line(booking));
        var all = detail.accounts();
        var from = Math.min(asked.from(), all.size());
        page.fill(model, caller, moment(booking, days.standing(visitors.token(request))));
        model.addAttribute("booking", booking);
        model.addAttribute("detail", detail);
        model.addAttribute("shown", all.subList(from, Math.min(from + ACCOUNTS, all.size())));
        model.addAttribute("address", asked);
        return "day-accounts";
    }

    /** The shadow run: today's rules against what is recorded. */
    @GetMapping("/days/{date:[0-9]{4}-[0-9]{2}-[0-9]{2}}/drift")
    String drift(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            HttpServletRequest request,
            Model model) {
        var parameters = new Parameters(new Filled(request), Set.of("waits"));
        parameters.position("waits").ifPresent(at -> model.addAttribute("waits", at));
        parameters.check();
        return showDrift(date, request, model, Form.EMPTY, Refusal.none());
    }

    private String showDrift(
            LocalDate date, HttpServletRequest request, Model model, Form form, Refusal refusal) {
        var caller = visitors.of(request);
        var token = visitors.token(request);
        var drift = days.drift(token, date);
        var now = days.standing(token).position();
        page.fill(model, caller, new Moment(now, now, date, now));
        model.addAttribute("drift", drift);
        model.addAttribute("shown", days.drifted(token, drift, CHUNKS));
        model.addAttribute("keeper", caller.roles().contains(EntriesPage.KEEPER));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return "day-drift";
    }

    /** Asks for the drift of a chunk to be taken into the open books. */
    @PostMapping("/days/{date:[0-9]{4}-[0-9]{2}-[0-9]{2}}/drift/correction")
    String correct(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam int chunk,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var token = visitors.token(request);
        var key = form.key() + "-" + chunk; // one a chunk, and the same when it is sent again
        var answer = days.correct(token, date, chunk, key, form.filled("narrative"));
        if (answer.isDone()) return Form.taken(answer, "/days/" + date + "/drift");
        response.setStatus(422);
        return showDrift(date, request, model, form, Refusal.of(answer, form.key()));
    }
}
