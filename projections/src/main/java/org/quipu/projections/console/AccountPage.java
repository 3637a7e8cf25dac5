package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.account.Component;
import org.quipu.projections.access.Caller;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Cursor;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.Standings;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.Balance;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.By;
import org.quipu.projections.balances.IssuedStatements;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.Statement;
import org.quipu.projections.balances.StatementQueries;
import org.quipu.projections.balances.StatementRequest;
import org.quipu.projections.balances.StatementRequest.Range;
import org.quipu.projections.balances.When;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.savings.SentStatements;
import org.quipu.projections.standingorder.OrderQueries;
import org.quipu.projections.standingorder.OrderQueries.Request;
import org.quipu.projections.standingorder.OrderQueries.State;
import org.quipu.projections.standingorder.OrderSeen;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** One account: what it holds, its days as a picture, its statement newest first. */
@Controller
class AccountPage {
    private static final Map<String, By> BY = Map.of("booking", By.BOOKING, "value", By.VALUE);

    /** Who may send a statement out. */
    private static final Set<String> SENDERS =
            Set.of("integrator", "cashier", "operations", "accountant");

    private static final int LINES = 50;
    private static final int ORDERS = 100;
    private static final int DAYS_SHOWN = 400;

    private final Visitors visitors;
    private final BalanceQueries balances;
    private final StatementQueries statements;
    private final IssuedStatements issued;
    private final OrderQueries orders;
    private final SentStatements sent;
    private final Cursor cursors;
    private final Standings standings;
    private final Page page;

    AccountPage(
            Visitors visitors,
            BalanceQueries balances,
            StatementQueries statements,
            IssuedStatements issued,
            OrderQueries orders,
            SentStatements sent,
            Cursor cursors,
            Standings standings,
            Page page) {
        this.visitors = visitors;
        this.balances = balances;
        this.statements = statements;
        this.issued = issued;
        this.orders = orders;
        this.sent = sent;
        this.cursors = cursors;
        this.standings = standings;
        this.page = page;
    }

    @GetMapping("/accounts/{id}")
    String account(@PathVariable String id, HttpServletRequest request, Model model) {
        var asked = new Asked(request);
        var institution = visitors.of(request).institution();
        asked.through.ifPresent(at -> standings.await(institution, at));
        asked.waits.ifPresent(at -> model.addAttribute("waits", at));
        return show(id, asked, request, model, Form.EMPTY, Refusal.none());
    }

    /** Sends the next statement out. */
    @PostMapping("/accounts/{id}/statements")
    String issue(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = Form.of(request);
        var own = balance(visitors.of(request), id, Asked.NOTHING).account().id();
        var answer = sent.issue(visitors.token(request), own, form.key(), form.filled("to"));
        var page = "/accounts/" + UriUtils.encodePathSegment(own, "UTF-8");
        if (answer.waiting().isPresent()) return Form.taken(answer, page);
        if (answer.isDone()) {
            var at = answer.body().path("position").asLong();
            return "redirect:" + page + "?through=" + at + "#issued";
        }
        response.setStatus(422);
        return show(id, Asked.NOTHING, request, model, form, Refusal.of(answer, form.key()));
    }

    private String show(
            String id,
            Asked asked,
            HttpServletRequest request,
            Model model,
            Form form,
            Refusal refusal) {
        var caller = visitors.of(request);
        var balance = balance(caller, id, asked);
        page.fill(model, caller, balance.moment());
        model.addAttribute("balance", balance);
        model.addAttribute("asked", asked);
        model.addAttribute("issued", issued.of(caller.institution(), balance.account()));
        model.addAttribute("orders", orders(caller, balance));
        model.addAttribute("year", balance.moment().asOf().getYear());
        model.addAttribute(
                "sender",
                balance.account().component() == Component.DEPOSIT && caller.isAnyOf(SENDERS));
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        statement(caller, balance, asked, model);
        return "account";
    }

    /** What it pays by itself; nothing else than savings does. */
    private List<OrderSeen> orders(Caller caller, Balance balance) {
        if (balance.account().component() != Component.DEPOSIT) return List.of();
        var account = Optional.of(balance.account().id());
        return orders.orders(
                        caller.institution(),
                        new Request(State.ALL, account, Optional.empty(), 0, ORDERS))
                .orders();
    }

    private Balance balance(Caller caller, String id, Asked asked) {
        return balances.balance(
                        caller.institution(),
                        AccountRef.parse(id),
                        new When(asked.to, Optional.empty()),
                        asked.by)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no account " + id + "."));
    }

    private void statement(Caller caller, Balance balance, Asked asked, Model model) {
        var id = balance.account().id();
        var scope = caller.institution() + "/" + id;
        var earlier = asked.cursor.flatMap(text -> cursors.read(scope, text));
        var request =
                new StatementRequest(
                        new AccountRef(id, false),
                        earlier.map(Cursor.Page::range)
                                .orElse(new Range(asked.from, asked.to, asked.by, true)),
                        earlier.map(page -> new Known.At(page.knownAt())),
                        earlier.map(Cursor.Page::after),
                        LINES);
        var statement =
                statements
                        .page(caller.institution(), request)
                        .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such account."));
        model.addAttribute("statement", statement);
        model.addAttribute("first", asked.link(id, asked.by, Optional.empty()));
        model.addAttribute("byBooking", asked.link(id, By.BOOKING, Optional.empty()));
        model.addAttribute("byValue", asked.link(id, By.VALUE, Optional.empty()));
        model.addAttribute("csv", asked.csv(id));
        older(scope, statement)
                .ifPresent(cursor ->
                        model.addAttribute("older", asked.link(id, asked.by, Optional.of(cursor))));
    }

    private Optional<String> older(String scope, Statement statement) {
        return statement
                .next()
                .map(after ->
                        cursors.write(
                                scope,
                                new Cursor.Page(
                                        statement.range(), statement.moment().position(), after)));
    }

    /** The closing balance of each booking date, for the picture. */
    @GetMapping(path = "/accounts/{id}/days", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> days(@PathVariable String id, HttpServletRequest request) {
        var caller = visitors.of(request);
        var balance = balance(caller, id, new Asked(request));
        var from = balance.moment().asOf().minusDays(DAYS_SHOWN);
        var opened = balance.account().openedOn();
        var points = new LinkedHashMap<String, Object>();
        points.put("currency", balance.account().currency().getCurrencyCode());
        points.put("digits", balance.account().currency().getDefaultFractionDigits());
        points.put(
                "days",
                balances
                        .days(
                                caller.institution(),
                                balance.account(),
                                opened.isAfter(from) ? opened : from)
                        .stream()
                        .filter(it -> !it.date().isAfter(balance.moment().asOf()))
                        .map(it -> List.of(it.date().toString(), it.balance().decimal()))
                        .toList());
        return points;
    }

    /** What the address asks for. */
    static final class Asked {
        static final Asked NOTHING = new Asked();

        private static final Set<String> NAMES =
                Set.of("by", "from", "to", "cursor", "through", "waits");

        final By by;
        final Optional<LocalDate> from;
        final Optional<LocalDate> to;
        final Optional<String> cursor;
        final Optional<Long> through;
        final Optional<Long> waits;

        /** The whole of it, as it stands. */
        private Asked() {
            by = By.BOOKING;
            from = Optional.empty();
            to = Optional.empty();
            cursor = Optional.empty();
            through = Optional.empty();
            waits = Optional.empty();
        }

        Asked(HttpServletRequest request) {
            var filled = new Filled(request);
            var parameters = new Parameters(filled, NAMES);
            by = parameters.word("by", BY, By.BOOKING);
            from = parameters.date("from");
            to = parameters.date("to");
            cursor = parameters.text("cursor");
            through = parameters.position("through");
            waits = parameters.position("waits");
            parameters.check();
        }

        /** Whether the statement goes by value date. */
        public boolean isByValue() {
            return by == By.VALUE;
        }

        /** The first date, as a form writes it. */
        public String getFrom() {
            return from.map(LocalDate::toString).orElse("");
        }

        /** The last date, as a form writes it. */
        public String getTo() {
            return to.map(LocalDate::toString).orElse("");
        }

        /** Whether an older page is shown. */
        public boolean isOlder() {
            return cursor.isPresent();
        }

        String link(String id, By which, Optional<String> after) {
            return address("/accounts/{id}", which, after)
                    .buildAndExpand(id)
                    .encode()
                    .toUriString();
        }

        String csv(String id) {
            return address("/accounts/{id}/statement.csv", by, Optional.empty())
                    .buildAndExpand(id)
                    .encode()
                    .toUriString();
        }

        private UriComponentsBuilder address(String path, By which, Optional<String> after) {
            var address = UriComponentsBuilder.fromPath(path);
            if (which == By.VALUE) address.queryParam("by", "value");
            from.ifPresent(date -> address.queryParam("from", date));
            to.ifPresent(date -> address.queryParam("to", date));
            after.ifPresent(text -> address.queryParam("cursor", text));
            return address;
        }
    }
}
