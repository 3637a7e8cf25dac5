package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quipu.core.portfolio.Age;
import org.quipu.core.portfolio.AtRisk;
import org.quipu.core.portfolio.PortfolioLoan;
import org.quipu.projections.arrears.Portfolio.Figures;
import org.quipu.projections.arrears.PortfolioRequest.Classification;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;

/**
 * Asks for the portfolio at any date, as known at any position. SQL adds up principal by age; what
 * is at risk of it, the core says: loans of one age are to it as one loan.
 */
public final class PortfolioQueries {
    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public PortfolioQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * The portfolio at the close of a date.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param request what is asked
     * @return one sheet a currency; none where nothing is owed
     */
    public Portfolio portfolio(String ledger, When when, PortfolioRequest request) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    return new Portfolio(moment, sheets(reading, moment, request));
                });
    }

    /**
     * What is true now, or is asked for.
     *
     * @param ledger of which ledger
     * @param when for when
     * @return date and position
     */
    public Moment moment(String ledger, When when) {
        return room.read(ledger, reading -> reading.moment(when, Arrears.NAME));
    }

    /**
     * The portfolio on several dates, as known at one position.
     *
     * @param ledger of which ledger
     * @param when the last date; the position
     * @param filter which loans are looked at
     * @param dates the others
     * @return by date, the last one too
     */
    public Map<LocalDate, Portfolio> over(
            String ledger, When when, Filter filter, List<LocalDate> dates) {
        var request = new PortfolioRequest(Optional.empty(), Classification.LOAN, filter);
        return room.read(
                ledger,
                reading -> {
                    var now = reading.moment(when, Arrears.NAME);
                    var portfolios = new TreeMap<LocalDate, Portfolio>();
                    for (var date : dates) {
                        var then =
                                new When(
                                        Optional.of(date),
                                        Optional.of(new Known.At(now.position())));
                        var moment = reading.moment(then, Arrears.NAME);
                        portfolios.put(
                                date, new Portfolio(moment, sheets(reading, moment, request)));
                    }
                    portfolios.put(now.asOf(), new Portfolio(now, sheets(reading, now, request)));
                    return portfolios;
                });
    }

    static List<Portfolio.Sheet> sheets(Reading reading, Moment moment, PortfolioRequest request) {
        var parts = new TreeMap<String, Map<String, Sums>>();
        new Summing(reading, moment, request).into(parts);
        var sheets = new ArrayList<Portfolio.Sheet>();
        parts.forEach((currency, byValue) -> {
            var total = new Sums();
            byValue.values().forEach(total::add);
            var told =
                    byValue.entrySet().stream()
                            .filter(_ -> request.by().isPresent())
                            .map(each ->
                                    new Portfolio.Part(
                                            Narrowing.value(each.getKey()),
                                            each.getValue().figures()))
                            .sorted((one, other) ->
                                    Long.compare(other.figures().gross(), one.figures().gross()))
                            .toList();
            sheets.add(new Portfolio.Sheet(Currency.getInstance(currency), total.figures(), told));
        });
        return sheets;
    }

    /** What the rows of one part of the portfolio come to. */
    static final class Sums {
        private long count;
        private final List<PortfolioLoan> loans = new ArrayList<>();
        private final Map<Age, Long> instalments = new EnumMap<>(Age.class);

        /** Loans of one age, as one. */
        void loans(long number, Age age, boolean uncured, long principal) {
            count += number;
            loans.add(new PortfolioLoan(principal, age.first(), uncured));
        }

        void instalments(Age age, long principal) {
            instalments.merge(age, principal, Math::addExact);
        }

        void add(Sums other) {
            count += other.count;
            loans.addAll(other.loans);
            other.instalments.forEach(this::instalments);
        }

        Figures figures() {
            return new Figures(count, new AtRisk(loans), instalments);
        }
    }
}
