package org.quipu.projections.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.quipu.core.money.Money;
import org.quipu.log.LogReader;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.reconciliation.Reconciled.Broke;
import org.quipu.projections.reconciliation.Reconciled.Event;
import org.quipu.projections.reconciliation.Reconciled.Line;
import org.quipu.projections.runtime.Decoder;

/** Asks whether the books are equal to what they are the sum of: anew, whenever it is asked. */
public final class ReconciliationQueries {
    private static final Comparator<Line> BROKEN_FIRST =
            Comparator.comparing((Line line) -> line.broke().isEmpty())
                    .thenComparing(line -> line.check().equals(Check.SUMS_OF_DAYS.name()))
                    .thenComparing(line -> line.broke().map(Broke::position).orElse(0L));

    private final Reading.Room room;
    private final Function<String, LogReader> logs;
    private final Decoder decoder;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     * @param logs the log of each ledger
     * @param decoder what its events mean
     */
    public ReconciliationQueries(
            DataSource database, Function<String, LogReader> logs, Decoder decoder) {
        this.room = new Reading.Room(database);
        this.logs = logs;
        this.decoder = decoder;
    }

    /**
     * Compares both sides at every position, up to where both are.
     *
     * @param ledger of which ledger
     * @return every check
     */
    public Reconciled reconciled(String ledger) {
        var log = logs.apply(ledger);
        return room.read(
                ledger,
                reading -> {
                    var moment =
                            reading.moment(When.NOW, List.of(Journal.NAME, Reconciliation.NAME));
                    var comparison = Comparison.whole(reading::sql, moment.position());
                    var compared = new ArrayList<>(comparison.all());
                    compared.addAll(comparison.daySums());
                    var lines =
                            compared.stream()
                                    .map(each -> line(each, moment, log))
                                    .sorted(BROKEN_FIRST)
                                    .toList();
                    return new Reconciled(moment, booked(reading, moment), lines);
                });
    }

    /**
     * How many parts of the books were found broken as events came in.
     *
     * @param ledger of which ledger
     * @return none where all was equal
     */
    public long breaks(String ledger) {
        return room.read(ledger, reading -> new Breaks(reading::sql).count());
    }

    private Line line(Compared compared, Moment moment, LogReader log) {
        var part = compared.at().part();
        return new Line(
                compared.at().check().name(),
                part,
                money(part, compared.ours()),
                money(part, compared.ledger()),
                compared.broke().orElse(moment.position() + 1) - 1,
                broke(compared.broke(), log));
    }

    private Optional<Broke> broke(OptionalLong position, LogReader log) {
        if (position.isEmpty()) return Optional.empty();
        var event =
                log.at(position.getAsLong())
                        .map(entry ->
                                new Event(
                                        entry.type(),
                                        decoder.decode(entry.type(), entry.payload()).bookedOn()));
        return Optional.of(new Broke(position.getAsLong(), event));
    }

    private static Money money(Part part, BigDecimal minor) {
        return new Money(Currency.getInstance(part.currency()), minor.longValueExact());
    }

    private static Optional<LocalDate> booked(Reading reading, Moment moment) {
        return reading.sql("SELECT max(day) FROM $.reconciliation_day WHERE position <= ?")
                .param(moment.position())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
