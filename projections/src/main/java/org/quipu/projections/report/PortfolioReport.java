package org.quipu.projections.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.report.Report;
import org.quipu.projections.arrears.Filter;
import org.quipu.projections.arrears.Portfolio;

/** The portfolio at risk as a report: its figures by name, for those who keep and compare them. */
public final class PortfolioReport {
    /** The report's name. */
    public static final String NAME = "portfolio";

    /** The figure of all principal outstanding. */
    public static final String GROSS = "gross";

    private PortfolioReport() {}

    /**
     * The figure of loans that are late by more than some days.
     *
     * @param days such as 30; 0 for all that are late
     * @return for example {@code par30}
     */
    public static String par(int days) {
        return "par" + (days == 0 ? 1 : days);
    }

    /**
     * What is sent out of a portfolio.
     *
     * @param portfolio of the loans it is about
     * @param filter which they are
     * @return its figures, currency by currency, as known where the portfolio was
     */
    public static Report of(Portfolio portfolio, Filter filter) {
        var figures = new ArrayList<Report.Figure>();
        for (var sheet : portfolio.sheets()) {
            var total = sheet.total();
            figures.add(new Report.Figure(GROSS, sheet.money(total.gross())));
            for (var days : Portfolio.DAYS) {
                figures.add(new Report.Figure(par(days), sheet.money(total.par(days))));
            }
            figures.add(
                    new Report.Figure("restructured", sheet.money(total.atRisk().restructured())));
        }
        var moment = portfolio.moment();
        return new Report(
                NAME, moment.asOf(), moment.position(), scope(filter), figures, Optional.empty());
    }

    /**
     * What it is narrowed to.
     *
     * @param filter which loans are looked at
     * @return by dimension
     */
    public static List<Report.Part> scope(Filter filter) {
        return filter.values().entrySet().stream()
                .map(each -> new Report.Part(each.getKey().name(), each.getValue()))
                .toList();
    }
}
