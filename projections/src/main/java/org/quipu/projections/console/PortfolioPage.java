package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Download;
import org.quipu.projections.answer.PortfolioTable;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.PortfolioQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The portfolio: what is at risk of it, how that came, how old it is, and whose it is. */
@Controller
class PortfolioPage {
    private static final int MONTHS = 12;

    /** The days of PAR that the picture draws. */
    private static final List<Integer> DRAWN = List.of(0, 30, 90);

    private final Visitors visitors;
    private final PortfolioQueries portfolios;
    private final Page page;

    PortfolioPage(Visitors visitors, PortfolioQueries portfolios, Page page) {
        this.visitors = visitors;
        this.portfolios = portfolios;
        this.page = page;
    }

    @GetMapping("/portfolio")
    String portfolio(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new PortfolioAddress(request);
        var portfolio = portfolios.portfolio(caller.institution(), asked.when(), asked.request());
        page.fill(model, caller, portfolio.moment());
        model.addAttribute("portfolio", portfolio);
        model.addAttribute("asked", asked);
        model.addAttribute("ages", List.of(Age.values()));
        return "portfolio";
    }

    @GetMapping("/portfolio.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String format, HttpServletRequest request) {
        var caller = visitors.of(request);
        var asked = new PortfolioAddress(request);
        var portfolio = portfolios.portfolio(caller.institution(), asked.when(), asked.request());
        return Download.of(PortfolioTable.of(portfolio), format);
    }

    /** What the picture shows: the ends of the last months and the date itself. */
    @GetMapping("/portfolio/over-time")
    @ResponseBody
    Map<String, Object> overTime(HttpServletRequest request) {
        var caller = visitors.of(request);
        var asked = new PortfolioAddress(request);
        var now = portfolios.moment(caller.institution(), asked.when());
        var portfolios =
                this.portfolios.over(
                        caller.institution(),
                        asked.when(),
                        asked.request().filter(),
                        monthEnds(now.asOf()));
        var points = new ArrayList<List<String>>();
        portfolios.forEach((date, portfolio) -> {
            if (!portfolio.sheets().isEmpty()) points.add(point(date, portfolio));
        });
        return Map.of("points", points);
    }

    private static List<LocalDate> monthEnds(LocalDate before) {
        var month = before.withDayOfMonth(1);
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> month.minusMonths(back).minusDays(1))
                .sorted()
                .toList();
    }

    /** Date, then per cent at risk; of the first currency. */
    private static List<String> point(LocalDate date, Portfolio portfolio) {
        var figures = portfolio.sheets().getFirst().total();
        var point = new ArrayList<String>();
        point.add(date.toString());
        for (var days : DRAWN) {
            point.add(figures.percent(figures.par(days)).map(Object::toString).orElse("0.00"));
        }
        return point;
    }
}
