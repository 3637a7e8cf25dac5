package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Download;
import org.quipu.projections.answer.KnownAt;
import org.quipu.projections.answer.LoanFilter;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.PortfolioHistoryReading;
import org.quipu.projections.answer.PortfolioHistoryTables;
import org.quipu.projections.arrears.MovedLoans;
import org.quipu.projections.arrears.MovementQueries;
import org.quipu.projections.arrears.Movements.Period;
import org.quipu.projections.arrears.Movements.Sheet;
import org.quipu.projections.arrears.Vintages;
import org.quipu.projections.balances.When;
import org.quipu.projections.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the portfolio came about: what moved it, how its loans grew older, where they rolled to. */
@Controller
class PortfolioHistoryPage {
    private static final Map<String, Flow> FLOWS =
            Arrays.stream(Flow.values())
                    .collect(
                            Collectors.toMap(
                                    flow -> flow.name().toLowerCase(Locale.ROOT),
                                    Function.identity()));

    private final Visitors visitors;
    private final PortfolioHistoryReading history;
    private final MovementQueries movements;
    private final Page page;

    PortfolioHistoryPage(
            Visitors visitors,
            PortfolioHistoryReading history,
            MovementQueries movements,
            Page page) {
        this.visitors = visitors;
        this.history = history;
        this.movements = movements;
        this.page = page;
    }

    @GetMapping("/portfolio/movements")
    String movements(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var sent = new Filled(request);
        var movements = history.movements(caller, sent).answer();
        page.fill(model, caller, movements.moment());
        model.addAttribute("movements", movements);
        model.addAttribute("asked", new HistoryAddress(sent));
        return "movements";
    }

    /** What the picture shows, of the first currency: each month's end and what moved. */
    @GetMapping("/portfolio/movements/over-time")
    @ResponseBody
    Map<String, Object> movementsOverTime(HttpServletRequest request) {
        var sent = new Filled(request);
        var sheets = history.movements(visitors.of(request), sent).answer().sheets();
        if (sheets.isEmpty()) return Map.of("currency", "", "points", List.of());
        var sheet = sheets.getFirst();
        var points = sheet.total().stream().map(period -> point(sheet, period)).toList();
        return Map.of("currency", sheet.currency().getCurrencyCode(), "points", points);
    }

    /** The last day, then what came in, what was repaid, what was given up, and the closing. */
    private static List<String> point(Sheet sheet, Period period) {
        var in =
                period.of(Flow.DISBURSED)
                        + period.of(Flow.TRANCHE)
                        + period.of(Flow.TAKEN_OVER)
                        + period.of(Flow.CAPITALISED);
        var lost = period.of(Flow.WRITTEN_OFF) + period.of(Flow.FORGIVEN);
        return List.of(
                period.to().toString(),
                sheet.money(in).decimal(),
                sheet.money(period.of(Flow.PRINCIPAL_REPAID)).decimal(),
                sheet.money(lost).decimal(),
                sheet.money(period.closing()).decimal());
    }

    @GetMapping("/portfolio/movements/loans")
    String moved(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var moved = moved(request);
        page.fill(model, caller, moved.moment());
        model.addAttribute("moved", moved);
        model.addAttribute("asked", new HistoryAddress(new Filled(request)));
        return "moved-loans";
    }

    private MovedLoans moved(HttpServletRequest request) {
        var own = Set.of("asOf", "knownAt", "from", "flow");
        var parameters = new Parameters(new Filled(request), LoanFilter.and(own));
        var flow = parameters.word("flow", FLOWS, Flow.DISBURSED);
        var from = parameters.date("from");
        var filter = LoanFilter.read(parameters);
        var when = new When(parameters.date("asOf"), KnownAt.read(parameters));
        parameters.check();
        var institution = visitors.of(request).institution();
        return movements.moved(institution, when, from, flow, filter);
    }

    @GetMapping("/portfolio/vintages")
    String vintages(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var sent = new Filled(request);
        var vintages = history.vintages(caller, sent).answer();
        page.fill(model, caller, vintages.moment());
        model.addAttribute("vintages", vintages);
        model.addAttribute("asked", new HistoryAddress(sent));
        return "vintages";
    }

    /** What the picture shows, of the first currency: per cent at risk by months on book. */
    @GetMapping("/portfolio/vintages/curves")
    @ResponseBody
    Map<String, Object> curves(HttpServletRequest request) {
        var sheets = history.vintages(visitors.of(request), new Filled(request)).answer().sheets();
        var curves = new ArrayList<Map<String, Object>>();
        if (!sheets.isEmpty()) {
            for (var cohort : sheets.getFirst().cohorts()) curves.add(curve(cohort));
        }
        return Map.of("curves", curves);
    }

    private static Map<String, Object> curve(Vintages.Cohort cohort) {
        var risks =
                cohort.points().stream()
                        .map(it -> cohort.percent(it.atRisk()).map(Object::toString).orElse("0.00"))
                        .toList();
        return Map.of("month", cohort.month().toString(), "risks", risks);
    }

    @GetMapping("/portfolio/roll-rates")
    String rollRates(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var sent = new Filled(request);
        var rates = history.rollRates(caller, sent).answer();
        page.fill(model, caller, rates.moment());
        model.addAttribute("rates", rates);
        model.addAttribute("matrices", rates.sheets().stream().map(RollMatrix::of).toList());
        model.addAttribute("asked", new HistoryAddress(sent));
        return "roll-rates";
    }

    @GetMapping("/portfolio/roll-rates/loans")
    String rolled(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var sent = new Filled(request);
        var rolled = history.rolled(caller, sent);
        page.fill(model, caller, rolled.moment());
        model.addAttribute("rolled", rolled);
        model.addAttribute("asked", new HistoryAddress(sent));
        return "rolled-loans";
    }

    @GetMapping("/portfolio/roll-rates/loans.{format:csv|xlsx}")
    ResponseEntity<byte[]> rolledFile(@PathVariable String format, HttpServletRequest request) {
        var rolled = history.rolled(visitors.of(request), new Filled(request));
        return Download.of(PortfolioHistoryTables.of(rolled), format);
    }

    @GetMapping("/portfolio/{report:movements|vintages|roll-rates}.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String report, @PathVariable String format, HttpServletRequest request) {
        var caller = visitors.of(request);
        var sent = new Filled(request);
        var table =
                switch (report) {
                    case "movements" ->
                            PortfolioHistoryTables.of(history.movements(caller, sent).answer());
                    case "vintages" ->
                            PortfolioHistoryTables.of(history.vintages(caller, sent).answer());
                    case "roll-rates" ->
                            PortfolioHistoryTables.of(history.rollRates(caller, sent).answer());
                    default -> throw Problem.NOT_FOUND.because("There is no such report.");
                };
        return Download.of(table, format);
    }

    @GetMapping("/portfolio/movements/loans.{format:csv|xlsx}")
    ResponseEntity<byte[]> movedFile(@PathVariable String format, HttpServletRequest request) {
        return Download.of(PortfolioHistoryTables.of(moved(request)), format);
    }
}
