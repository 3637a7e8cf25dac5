package org.quipu.projections.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.access.Caller;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Months;
import org.quipu.projections.arrears.MovementQueries;
import org.quipu.projections.arrears.Movements;
import org.quipu.projections.arrears.RollRateQueries;
import org.quipu.projections.arrears.RollRates;
import org.quipu.projections.arrears.RolledLoans;
import org.quipu.projections.arrears.VintageQueries;
import org.quipu.projections.arrears.Vintages;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.table.Table;
import org.springframework.stereotype.Component;

/** Reads a request about how a portfolio came about and asks; the same for JSON and for files. */
@Component
public class PortfolioHistoryReading {
    private static final int YEAR = 12;
    private static final int PAR30 = 30;

    /** The longest lateness that is asked for, in days. */
    private static final int DAYS = 10_000;

    private static final Map<String, Optional<Age>> BEFORE = before();
    private static final Map<String, After> AFTER = after();

    private final MovementQueries movements;
    private final VintageQueries vintages;
    private final RollRateQueries rollRates;
    private final Standings standings;

    PortfolioHistoryReading(
            MovementQueries movements,
            VintageQueries vintages,
            RollRateQueries rollRates,
            Standings standings) {
        this.movements = movements;
        this.vintages = vintages;
        this.rollRates = rollRates;
        this.standings = standings;
    }

    /**
     * What moved the portfolio.
     *
     * @param caller whose ledger is read
     * @param request with its parameters
     * @return the months
     */
    public Read<Movements> movements(Caller caller, HttpServletRequest request) {
        var parameters = parameters(request, Set.of("months", "by"));
        var months = months(parameters, YEAR);
        var by = parameters.code("by").map(By::new);
        var question = new MovementQueries.Question(months, by, LoanFilter.read(parameters));
        return Read.ofArrears(
                caller,
                parameters,
                standings,
                (institution, when) -> movements.movements(institution, when, question));
    }

    /**
     * How the loans of each month grew older.
     *
     * @param caller whose ledger is read
     * @param request with its parameters
     * @return loans by month of disbursement
     */
    public Read<Vintages> vintages(Caller caller, HttpServletRequest request) {
        var parameters = parameters(request, Set.of("months", "moreThan"));
        var months = months(parameters, YEAR);
        var days = parameters.count("moreThan", DAYS).orElse(PAR30);
        var question = new VintageQueries.Question(months, days, LoanFilter.read(parameters));
        return Read.ofArrears(
                caller,
                parameters,
                standings,
                (institution, when) -> vintages.vintages(institution, when, question));
    }

    /**
     * From which age to which loans went.
     *
     * @param caller whose ledger is read
     * @param request with its parameters
     * @return the ways they went
     */
    public Read<RollRates> rollRates(Caller caller, HttpServletRequest request) {
        var parameters = parameters(request, Set.of("months"));
        var months = months(parameters, 1);
        var question = new RollRateQueries.Question(months, LoanFilter.read(parameters));
        return Read.ofArrears(
                caller,
                parameters,
                standings,
                (institution, when) -> rollRates.rollRates(institution, when, question));
    }

    /**
     * The loans that went one way.
     *
     * @param caller whose ledger is read
     * @param request with its parameters
     * @return the largest first
     */
    public RolledLoans rolled(Caller caller, HttpServletRequest request) {
        var parameters = parameters(request, Set.of("months", "before", "after"));
        var months = months(parameters, 1);
        var after =
                parameters.word(
                        "after", AFTER, new After(Optional.of(Age.CURRENT), Optional.empty()));
        var way =
                new RollRateQueries.Way(
                        parameters.word("before", BEFORE, Optional.of(Age.CURRENT)),
                        after.age(),
                        after.end());
        var question = new RollRateQueries.Question(months, LoanFilter.read(parameters));
        return Read.ofArrears(
                        caller,
                        parameters,
                        standings,
                        (institution, when) -> rollRates.rolled(institution, when, question, way))
                .answer();
    }

    /** Where loans went: to an age, or to an end. */
    private record After(Optional<Age> age, Optional<RollRates.End> end) {}

    private static Map<String, Optional<Age>> before() {
        var words = new HashMap<String, Optional<Age>>();
        for (var age : Age.values()) words.put(age.label(), Optional.of(age));
        words.put("new", Optional.empty());
        return Map.copyOf(words);
    }

    private static Map<String, After> after() {
        var words = new HashMap<String, After>();
        for (var age : Age.values()) {
            words.put(age.label(), new After(Optional.of(age), Optional.empty()));
        }
        for (var end : RollRates.End.values()) {
            words.put(
                    end.name().toLowerCase(Locale.ROOT),
                    new After(Optional.empty(), Optional.of(end)));
        }
        return Map.copyOf(words);
    }

    /** One of the answers as a table. */
    Table table(String report, Caller caller, HttpServletRequest request) {
        return switch (report) {
            case "portfolio-movements" ->
                    PortfolioHistoryTables.of(movements(caller, request).answer());
            case "vintages" -> PortfolioHistoryTables.of(vintages(caller, request).answer());
            case "roll-rates" -> PortfolioHistoryTables.of(rollRates(caller, request).answer());
            default -> throw Problem.NOT_FOUND.because("There is no such report.");
        };
    }

    private static Parameters parameters(HttpServletRequest request, Set<String> own) {
        return new Parameters(request, LoanFilter.and(AskedAt.and(own)));
    }

    private static Months months(Parameters parameters, int otherwise) {
        return new Months(parameters.atLeastOne("months", otherwise, Months.MOST));
    }
}
