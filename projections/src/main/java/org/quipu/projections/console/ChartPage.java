package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quipu.core.account.Role;
import org.quipu.core.chart.AccountType;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.chart.ChartOfAccounts;
import org.quipu.projections.chart.ChartView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The chart of accounts: its accounts, what is booked to each, and the forms that change both. */
@Controller
class ChartPage {
    private static final String KEEPER = "accountant";

    private final Visitors visitors;
    private final ChartOfAccounts charts;
    private final Page page;

    ChartPage(Visitors visitors, ChartOfAccounts charts, Page page) {
        this.visitors = visitors;
        this.charts = charts;
        this.page = page;
    }

    @GetMapping("/chart")
    String chart(HttpServletRequest request, Model model) {
        var parameters = new Parameters(new Filled(request), Set.of("account", "type"));
        var type = parameters.text("type").orElse("");
        var account = parameters.text("account").orElse("");
        parameters.check();
        model.addAttribute("only", type);
        return show(request, model, account, Refusal.none());
    }

    private String show(HttpServletRequest request, Model model, String account, Refusal refusal) {
        var caller = visitors.of(request);
        var token = visitors.token(request);
        var chart = charts.chart(token);
        var at = chart.position();
        page.fill(model, caller, new Moment(at, at, chart.asOf(), at));
        model.addAttribute("chart", chart);
        model.addAttribute("mappings", charts.mappings(token));
        model.addAttribute("types", List.of(AccountType.values()));
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("keeper", caller.roles().contains(KEEPER));
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "form",
                model.getAttribute("form") instanceof Form sent
                        ? sent
                        : chart.find(account).map(ChartPage::asItIs).orElse(Form.EMPTY));
        return "chart";
    }

    private static Form asItIs(ChartView.Account account) {
        var closed = account.closed() ? "true" : "";
        return new Form(
                Map.of(
                        "code",
                        account.code(),
                        "name",
                        account.name(),
                        "type",
                        account.type(),
                        "closed",
                        closed));
    }

    /** Adds an account, or changes the one of that code. */
    @PostMapping("/chart/accounts")
    String change(HttpServletRequest request, HttpServletResponse response, Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var account = form.filled("code", "name", "type");
        if (form.text("closed").isPresent()) account.put("closed", true);
        var body = form.filled();
        form.text("version")
                .filter(version -> version.matches("[0-9]{1,9}"))
                .ifPresent(version -> body.put("version", Integer.valueOf(version)));
        body.put("accounts", List.of(account));
        var answer = charts.change(visitors.token(request), form.key(), body);
        return told(answer, request, response, model);
    }

    /** Books a role to another account from a day on. */
    @PostMapping("/chart/mappings")
    String map(HttpServletRequest request, HttpServletResponse response, Model model) {
        visitors.of(request);
        var form = Form.of(request);
        var body = form.filled("role", "product", "fund", "channel", "account", "validFrom");
        var answer = charts.map(visitors.token(request), form.key(), body);
        return told(answer, request, response, model);
    }

    private String told(
            LedgerApi.Answer answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = Form.of(request);
        if (answer.isDone()) return Form.taken(answer, "/chart");
        response.setStatus(422);
        model.addAttribute("form", form);
        model.addAttribute("only", "");
        return show(request, model, "", Refusal.of(answer, form.key()).within("/accounts/0"));
    }
}
