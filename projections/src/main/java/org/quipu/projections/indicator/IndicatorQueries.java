package org.quipu.projections.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.quipu.core.account.Role;
import org.quipu.core.indicator.Indicators;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Filter;
import org.quipu.projections.arrears.MovementQueries;
import org.quipu.projections.arrears.Outreach;
import org.quipu.projections.arrears.OutreachQueries;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.PortfolioQueries;
import org.quipu.projections.arrears.PortfolioRequest;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance;
import org.quipu.projections.journal.TrialBalance.Line;

/** Asks how an institution did in a period, as known at any position. */
public final class IndicatorQueries {
    /** PAR30: what an allowance is held against. */
    private static final int AT_RISK = 30;

    private static final Set<Optional<Role>> OF_LOANS =
            Set.of(
                    Optional.of(Role.INTEREST_INCOME),
                    Optional.of(Role.FEE_INCOME),
                    Optional.of(Role.PENALTY_INCOME));

    private final Reading.Room room;
    private final PortfolioQueries portfolios;
    private final MovementQueries movements;
    private final OutreachQueries outreach;
    private final JournalQueries journal;

    /**
     * Queries on a database.
     *
     * @param database where the tables of all of them are
     */
    public IndicatorQueries(DataSource database) {
        room = new Reading.Room(database);
        portfolios = new PortfolioQueries(database);
        movements = new MovementQueries(database);
        outreach = new OutreachQueries(database);
        journal = new JournalQueries(database);
    }

    /**
     * What is asked.
     *
     * @param from the first day of the period; the first of the year where absent
     * @param branch of one branch only
     */
    public record Question(Optional<LocalDate> from, Optional<String> branch) {
        private Filter filter() {
            var values = new LinkedHashMap<By, String>();
            branch.ifPresent(name -> values.put(new By("branch"), name));
            return new Filter(values);
        }

        private TrialBalance.Scope scope(Optional<String> product) {
            return new TrialBalance.Scope(branch, product, Optional.empty(), Optional.empty());
        }
    }

    /**
     * The indicators of a period. All figures are of one position; those of the general ledger go
     * by the day in whose books a line is, those of the portfolio by value date.
     *
     * @param ledger of which ledger
     * @param when its last day
     * @param question what is asked
     * @return one sheet a currency
     * @throws Performance.NoPeriod if it begins after its last day
     */
    public Performance performance(String ledger, When when, Question question) {
        var moment =
                room.read(
                        ledger,
                        reading -> reading.moment(when, List.of(Arrears.NAME, Journal.NAME)));
        var from = question.from().orElseGet(() -> moment.asOf().withDayOfYear(1));
        if (from.isAfter(moment.asOf())) throw new Performance.NoPeriod(from, moment.asOf());
        return new Asked(ledger, moment, from, question).performance();
    }

    /** A question about one moment. */
    private final class Asked {
        private final String ledger;
        private final Moment moment;
        private final LocalDate from;
        private final Question question;
        private final Map<Currency, Result> results = new TreeMap<>(IndicatorQueries::compare);

        Asked(String ledger, Moment moment, LocalDate from, Question question) {
            this.ledger = ledger;
            this.moment = moment;
            this.from = from;
            this.question = question;
        }

        Performance performance() {
            books();
            var begin = portfolio(from.minusDays(1));
            var end = portfolio(moment.asOf());
            var flows = movements.flows(ledger, at(moment.asOf()), from, question.filter());
            var currencies = new TreeSet<Currency>(IndicatorQueries::compare);
            currencies.addAll(results.keySet());
            currencies.addAll(begin.keySet());
            currencies.addAll(end.keySet());
            currencies.addAll(flows.keySet());
            return new Performance(
                    moment,
                    from,
                    currencies.stream()
                            .map(currency ->
                                    new Performance.Sheet(
                                            currency,
                                            indicators(
                                                    currency,
                                                    Optional.ofNullable(begin.get(currency)),
                                                    Optional.ofNullable(end.get(currency)),
                                                    flows.getOrDefault(currency, Map.of()))))
                            .toList());
        }

        private Indicators indicators(
                Currency currency,
                Optional<Portfolio.Figures> begin,
                Optional<Portfolio.Figures> end,
                Map<Flow, Long> flows) {
            var result = results.getOrDefault(currency, new Result());
            return new Indicators(
                    result.of(currency),
                    new Indicators.Portfolio(
                            decimal(currency, begin.map(Portfolio.Figures::gross).orElse(0L)),
                            decimal(currency, end.map(Portfolio.Figures::gross).orElse(0L)),
                            decimal(currency, result.ofLoans),
                            decimal(currency, flows.getOrDefault(Flow.WRITTEN_OFF, 0L)),
                            decimal(currency, result.allowance),
                            decimal(currency, end.map(it -> it.par(AT_RISK)).orElse(0L))),
                    borrowers(currency));
        }

        private Indicators.Borrowers borrowers(Currency currency) {
            var begin = outreach(currency, from.minusDays(1));
            var end = outreach(currency, moment.asOf());
            return new Indicators.Borrowers(
                    BigDecimal.valueOf(begin.borrowers()),
                    BigDecimal.valueOf(end.borrowers()),
                    BigDecimal.valueOf(end.of(Outreach.Known.WOMEN)));
        }

        private Outreach.Figures outreach(Currency currency, LocalDate day) {
            var values = new LinkedHashMap<>(question.filter().values());
            values.put(new By("currency"), currency.getCurrencyCode());
            return outreach.outreach(ledger, at(day), Optional.empty(), new Filter(values)).total();
        }

        private Map<Currency, Portfolio.Figures> portfolio(LocalDate day) {
            var request =
                    new PortfolioRequest(
                            Optional.empty(),
                            PortfolioRequest.Classification.LOAN,
                            question.filter());
            var figures = new TreeMap<Currency, Portfolio.Figures>(IndicatorQueries::compare);
            for (var sheet : portfolios.portfolio(ledger, at(day), request).sheets()) {
                figures.put(sheet.currency(), sheet.total());
            }
            return figures;
        }

        private When at(LocalDate day) {
            return new When(Optional.of(day), Optional.of(new Known.At(moment.position())));
        }

        private void books() {
            for (var line : income(Optional.empty())) result(line).count(line);
            for (var product : movements.products(ledger)) {
                for (var line : income(Optional.of(product))) {
                    if (OF_LOANS.contains(line.role())) {
                        result(line).ofLoans += line.stated().minor();
                    }
                }
            }
            var balance =
                    journal.trialBalance(
                            ledger, at(moment.asOf()), question.scope(Optional.empty()));
            for (var sheet : balance.sheets()) {
                for (var line : sheet.lines()) {
                    if (line.role().equals(Optional.of(Role.LOSS_ALLOWANCE))) {
                        result(line).allowance -= line.balance().minor();
                    }
                }
            }
        }

        private List<Line> income(Optional<String> product) {
            return journal
                    .incomeStatement(
                            ledger, at(moment.asOf()), Optional.of(from), question.scope(product))
                    .sheets()
                    .stream()
                    .flatMap(sheet -> sheet.parts().stream())
                    .flatMap(part -> part.lines().stream())
                    .toList();
        }

        private Result result(Line line) {
            return results.computeIfAbsent(line.balance().currency(), _ -> new Result());
        }
    }

    /** What the general ledger says of one currency, in minor units. */
    private static final class Result {
        private long revenue;
        private long financial;
        private long impairment;
        private long operating;
        private long ofLoans;
        private long allowance;

        void count(Line line) {
            var amount = line.stated().minor();
            if (line.account().type() == org.quipu.core.chart.AccountType.INCOME) {
                revenue += amount;
                return;
            }
            switch (Expense.of(line)) {
                case FINANCIAL -> financial += amount;
                case IMPAIRMENT -> impairment += amount;
                case OPERATING -> operating += amount;
            }
        }

        Indicators.Result of(Currency currency) {
            return new Indicators.Result(
                    decimal(currency, revenue),
                    decimal(currency, financial),
                    decimal(currency, impairment),
                    decimal(currency, operating),
                    BigDecimal.ZERO);
        }
    }

    private static int compare(Currency one, Currency other) {
        return one.getCurrencyCode().compareTo(other.getCurrencyCode());
    }

    private static BigDecimal decimal(Currency currency, long minor) {
        return new BigDecimal(new Money(currency, minor).decimal());
    }
}
