package org.quipu.api.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Places;
import org.quipu.core.bank.Bank;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.chart.Chart;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.money.Money;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.Periods;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.catalogue.EventCatalogue;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/**
 * What every account of the general ledger stands at at a cut-off, in the books of one day. Goes on
 * from the period frozen before, where there is one. Not for use by several threads.
 */
final class BooksAtCutOff {
    private static final EventCatalogue CATALOGUE = EventNames.catalogue();
    private static final EventCodec CODEC = new EventCodec(CATALOGUE);

    /** So many entries of the log are read in one statement. */
    private static final int STRETCH = 2_000;

    /** Openings before transfers: what is placed twice is where it was placed last. */
    private static final List<String> PLACING =
            Bank.EVENTS.stream()
                    .filter(Places.class::isAssignableFrom)
                    .sorted(Comparator.comparing(event -> !Opens.class.isAssignableFrom(event)))
                    .map(CATALOGUE::nameOf)
                    .toList();

    private final Periods.Closing closing;
    private final Optional<PeriodClosed> before;
    private final Map<String, Grain> accounts = new HashMap<>();
    private final Map<Place, Money> balances = new HashMap<>();
    private final LedgerLines books;
    private long readFrom;

    /** What is added up. */
    private record Place(String account, String branch, Currency currency) {}

    BooksAtCutOff(Periods.Closing closing, Chart chart, Optional<PeriodClosed> before) {
        this.closing = closing;
        this.before = before;
        this.books = new LedgerLines(this::grain, chart);
        before.ifPresent(frozen -> {
            for (var line : frozen.lines()) add(line.account(), line.branch(), line.amount());
        });
    }

    private Grain grain(String account) {
        var grain = accounts.get(account);
        if (grain == null) throw new IllegalStateException("Nobody opened " + account);
        return grain;
    }

    void read(LogReader log) {
        var from = before.map(PeriodClosed::readFrom).orElse(1L);
        place(log, from - 1);
        for (var at = from - 1; at < closing.position(); ) {
            var entries = log.read(at, STRETCH);
            for (var entry : entries) {
                if (entry.position() <= closing.position()) take(entry);
            }
            at = entries.getLast().position();
        }
        if (readFrom == 0) readFrom = closing.position() + 1;
    }

    /** In whose books the accounts are where the part that is read begins. */
    private void place(LogReader log, long through) {
        for (var at = 0L; at < through; at += STRETCH) {
            for (var type : PLACING) {
                for (var entry : log.ofType(type, at, Math.min(at + STRETCH, through))) {
                    place(CODEC.decode(entry.type(), entry.payload()));
                }
            }
        }
    }

    private void place(LedgerEvent event) {
        if (event instanceof Places places) accounts.put(places.placed(), places.place());
    }

    private void take(LogEntry entry) {
        var event = CODEC.decode(entry.type(), entry.payload());
        place(event);
        var lastDay = closing.period().lastDay();
        for (var line : books.of(event)) {
            if (line.date().isAfter(lastDay)) {
                if (readFrom == 0) readFrom = entry.position();
            } else if (!isFrozen(entry.position(), line.date())) {
                add(line.code(), line.grain().branch(), line.amount());
            }
        }
    }

    private boolean isFrozen(long position, LocalDate date) {
        return before.filter(frozen ->
                        position <= frozen.through() && !date.isAfter(frozen.period().lastDay()))
                .isPresent();
    }

    private void add(String account, String branch, Money amount) {
        balances.merge(new Place(account, branch, amount.currency()), amount, Money::plus);
    }

    /** The first position that holds a line of a later date. */
    long readFrom() {
        return readFrom;
    }

    /** By account, branch and currency; none at zero. */
    List<ChartEntry.Line> lines() {
        return balances.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<Place, Money> each) -> each.getKey().account())
                                .thenComparing(each -> each.getKey().branch())
                                .thenComparing(each -> each.getKey().currency().getCurrencyCode()))
                .map(each ->
                        new ChartEntry.Line(
                                each.getKey().account(), each.getKey().branch(), each.getValue()))
                .toList();
    }
}
