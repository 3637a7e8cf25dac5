package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Download;
import org.quipu.projections.answer.IndicatorReading;
import org.quipu.projections.answer.IndicatorTables;
import org.quipu.projections.answer.IndicatorsAnswer;
import org.quipu.projections.answer.IndicatorsAnswer.Indicator;
import org.quipu.projections.arrears.Outreach;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whom the institution serves, and how it does. */
@Controller
class IndicatorPage {
    private static final Map<String, String> BY_BRANCH = Map.of("by", "branch");

    private final Visitors visitors;
    private final IndicatorReading reading;
    private final Page page;

    IndicatorPage(Visitors visitors, IndicatorReading reading, Page page) {
        this.visitors = visitors;
        this.reading = reading;
        this.page = page;
    }

    @GetMapping("/portfolio/outreach")
    String outreach(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var sent = new Filled(request, BY_BRANCH);
        var outreach = reading.outreach(caller, sent).answer();
        page.fill(model, caller, outreach.moment());
        model.addAttribute("outreach", outreach);
        model.addAttribute("known", List.of(Outreach.Known.values()));
        model.addAttribute("asked", new HistoryAddress(sent));
        return "outreach";
    }

    @GetMapping("/portfolio/outreach.{format:csv|xlsx}")
    ResponseEntity<byte[]> outreachFile(@PathVariable String format, HttpServletRequest request) {
        var sent = new Filled(request, BY_BRANCH);
        var outreach = reading.outreach(visitors.of(request), sent).answer();
        return Download.of(IndicatorTables.of(outreach), format);
    }

    @GetMapping("/portfolio/indicators")
    String indicators(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var sent = new Filled(request);
        var performance = reading.performance(caller, sent).answer();
        page.fill(model, caller, performance.moment());
        var sheets = new LinkedHashMap<String, List<Indicator>>();
        for (var sheet : performance.sheets()) {
            sheets.put(sheet.currency().getCurrencyCode(), IndicatorsAnswer.of(sheet.indicators()));
        }
        model.addAttribute("from", performance.from());
        model.addAttribute("sheets", sheets);
        model.addAttribute("asked", new HistoryAddress(sent));
        return "indicators";
    }

    @GetMapping("/portfolio/indicators.{format:csv|xlsx}")
    ResponseEntity<byte[]> indicatorsFile(@PathVariable String format, HttpServletRequest request) {
        var performance = reading.performance(visitors.of(request), new Filled(request)).answer();
        return Download.of(IndicatorTables.of(performance), format);
    }
}
