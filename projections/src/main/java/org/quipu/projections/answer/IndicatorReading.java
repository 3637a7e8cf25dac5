package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Outreach;
import org.quipu.projections.arrears.OutreachQueries;
import org.quipu.projections.indicator.IndicatorQueries;
import org.quipu.projections.indicator.Performance;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.table.Table;
import org.springframework.stereotype.Component;

/** Reads a request about outreach or indicators and asks; the same for JSON and for files. */
@Component
public class IndicatorReading {
    private final OutreachQueries outreach;
    private final IndicatorQueries indicators;
    private final Standings standings;

    IndicatorReading(OutreachQueries outreach, IndicatorQueries indicators, Standings standings) {
        this.outreach = outreach;
        this.indicators = indicators;
        this.standings = standings;
    }

    /**
     * Whom the bank lends to.
     *
     * @param caller whose ledger is read
     * @param request with its parameters
     * @return how many borrowers there are
     */
    public Read<Outreach> outreach(Caller caller, HttpServletRequest request) {
        var parameters = new Parameters(request, LoanFilter.and(AskedAt.and("by")));
        var by = parameters.code("by").map(By::new);
        var filter = LoanFilter.read(parameters);
        return Read.ofArrears(
                caller,
                parameters,
                standings,
                (institution, when) -> outreach.outreach(institution, when, by, filter));
    }

    /**
     * How the bank did in a period.
     *
     * @param caller whose ledger is read
     * @param request with its parameters
     * @return the indicators
     */
    public Read<Performance> performance(Caller caller, HttpServletRequest request) {
        var parameters = new Parameters(request, AskedAt.and(Set.of("from", "to", "branch")));
        var from = parameters.date("from");
        var branch = parameters.text("branch");
        var at = AskedAt.read(parameters, "to");
        parameters.check();
        var institution = caller.institution();
        standings.await(institution, at.applied());
        standings.await(institution, Arrears.NAME, at.applied());
        var standing = standings.await(institution, Journal.NAME, at.applied());
        try {
            var question = new IndicatorQueries.Question(from, branch);
            return new Read<>(indicators.performance(institution, at.when(), question), standing);
        } catch (Performance.NoPeriod none) {
            throw Problem.invalid(
                    List.of(
                            new Problem.Field(
                                    "query",
                                    "from",
                                    "parameter/period",
                                    "Not after the last day of the period.")));
        }
    }

    /** One of the answers as a table. */
    Table table(String report, Caller caller, HttpServletRequest request) {
        return switch (report) {
            case "outreach" -> IndicatorTables.of(outreach(caller, request).answer());
            case "indicators" -> IndicatorTables.of(performance(caller, request).answer());
            default -> throw Problem.NOT_FOUND.because("There is no such report.");
        };
    }
}
