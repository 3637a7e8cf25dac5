package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.chart.ChartOfAccounts;
import org.quipu.projections.period.AccountingPeriods;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The trial balance that a closed period was frozen with. */
@Controller
class PeriodPage {
    private final Visitors visitors;
    private final AccountingPeriods periods;
    private final ChartOfAccounts charts;
    private final Page page;

    PeriodPage(Visitors visitors, AccountingPeriods periods, ChartOfAccounts charts, Page page) {
        this.visitors = visitors;
        this.periods = periods;
        this.charts = charts;
        this.page = page;
    }

    @GetMapping("/periods/{period:[0-9]{4}-[0-9]{2}}")
    String period(@PathVariable String period, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var token = visitors.token(request);
        var frozen = periods.frozen(token, period);
        var chart = charts.chart(token);
        page.fill(
                model,
                caller,
                new Moment(frozen.through(), chart.position(), frozen.lastDay(), frozen.through()));
        model.addAttribute("frozen", frozen);
        model.addAttribute("chart", chart);
        return "period";
    }
}
