package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quipu.core.money.Money;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.balances.When;
import org.quipu.projections.day.BusinessDays;
import org.quipu.projections.day.DaysStanding;
import org.quipu.projections.journal.JournalEntries;
import org.quipu.projections.journal.JournalEntries.Entry;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Business days: how far they are, the closed ones, and the button that closes the next. */
@Controller
class DaysPage {
    /** Who may close a day. */
    static final String KEEPER = "operations";

    private static final int DAYS = 31;
    private static final String BOOKED = "day.booked.v1";

    private final Visitors visitors;
    private final BusinessDays days;
    private final JournalQueries journal;
    private final Page page;

    DaysPage(Visitors visitors, BusinessDays days, JournalQueries journal, Page page) {
        this.visitors = visitors;
        this.days = days;
        this.journal = journal;
        this.page = page;
    }

    /**
     * A closed day of the list.
     *
     * @param date which
     * @param booked what it wrote in the books; empty where nothing moved
     */
    record Listed(LocalDate date, Optional<Entry> booked) {
        /** What moved, in each currency. */
        public List<Money> moved() {
            return List.copyOf(
                    booked.stream()
                            .flatMap(entry -> entry.lines().stream())
                            .map(line -> line.amount().max(line.amount().zero()))
                            .collect(
                                    Collectors.toMap(
                                            Money::currency, Function.identity(), Money::plus))
                            .values());
        }
    }

    @GetMapping("/days")
    String days(HttpServletRequest request, Model model) {
        return show(request, model, new DaysAddress(request), Refusal.none());
    }

    private String show(
            HttpServletRequest request, Model model, DaysAddress asked, Refusal refusal) {
        var caller = visitors.of(request);
        var standing = days.standing(visitors.token(request));
        var last =
                asked.before()
                        .map(day -> day.minusDays(1))
                        .filter(day -> standing.bookedThrough().filter(day::isBefore).isPresent())
                        .or(standing::bookedThrough);
        var first = last.map(day -> first(day, standing)).orElse(standing.businessDate());
        var booked =
                journal.entries(
                        caller.institution(), new When(last, Optional.empty()), booked(first));
        page.fill(model, caller, booked.moment());
        model.addAttribute("standing", standing);
        model.addAttribute("since", asked.since());
        model.addAttribute("listed", last.map(day -> listed(first, day, booked)).orElse(List.of()));
        model.addAttribute("read", booked.moment().applied() >= standing.position());
        model.addAttribute("older", standing.closedFrom().filter(first::isAfter).map(_ -> first));
        model.addAttribute("keeper", caller.roles().contains(KEEPER));
        model.addAttribute("refusal", refusal);
        model.addAttribute("day", asked.get("day"));
        return "days";
    }

    private static LocalDate first(LocalDate last, DaysStanding standing) {
        var month = last.minusDays(DAYS - 1L);
        return standing.closedFrom().filter(month::isBefore).orElse(month);
    }

    private static JournalEntries.Request booked(LocalDate first) {
        return new JournalEntries.Request(
                Optional.empty(),
                Optional.of(first),
                Scope.ALL,
                Optional.of(BOOKED),
                new JournalEntries.Page(Optional.empty(), false, DAYS));
    }

    private static List<Listed> listed(LocalDate first, LocalDate last, JournalEntries booked) {
        var entries =
                booked.entries().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.lines().getFirst().date(),
                                        Function.identity()));
        var listed = new ArrayList<Listed>();
        for (var day = last; !day.isBefore(first); day = day.minusDays(1)) {
            listed.add(new Listed(day, Optional.ofNullable(entries.get(day))));
        }
        return listed;
    }

    /** How far the closing is; asks the browser for the whole page once it is through. */
    @GetMapping("/days/progress")
    String progress(HttpServletRequest request, HttpServletResponse response, Model model) {
        visitors.of(request);
        var standing = days.standing(visitors.token(request));
        model.addAttribute("standing", standing);
        model.addAttribute("since", new DaysAddress(request).since());
        model.addAttribute("write", Figures.WRITTEN);
        if (!standing.isClosing()) response.setHeader("HX-Refresh", "true");
        return "days :: progress";
    }

    /** Cuts off a day and all before it; the page then tells how far their closing is. */
    @PostMapping("/days")
    String close(HttpServletRequest request, HttpServletResponse response, Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var token = visitors.token(request);
        var before = days.standing(token).bookedThrough();
        var refusal = refused(token, form);
        if (refusal.isEmpty()) {
            return "redirect:/days" + before.map(day -> "?since=" + day).orElse("");
        }
        response.setStatus(422);
        return show(request, model, new DaysAddress(request), refusal.get());
    }

    private Optional<Refusal> refused(String token, Form form) {
        var day = form.date("day");
        if (day.isEmpty()) return Optional.of(Refusal.of("/day", "Choose the last day to close."));
        var answer = days.close(token, day.get(), form.key());
        return answer.isDone() ? Optional.empty() : Optional.of(Refusal.of(answer, form.key()));
    }
}
