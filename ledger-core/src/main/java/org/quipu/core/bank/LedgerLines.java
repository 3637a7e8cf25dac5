package org.quipu.core.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.chart.Chart;
import org.quipu.core.chart.Mapping;
import org.quipu.core.journal.BooksByGrain;
import org.quipu.core.journal.BooksDirectly;
import org.quipu.core.journal.BranchEntry;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.money.Money;

/**
 * What events write in the general ledger, line by line on accounts of the chart: journals by role
 * through the mapping that holds on the day in whose books they are, other entries as they name
 * them. A function of the log alone: a mapping holds from a day after it was made, so that the
 * newest chart gives the same as the one of that day.
 */
public final class LedgerLines {
    /** Where an entry without accounts and without a branch is booked. */
    private static final String NOWHERE = "";

    private final Function<String, Grain> accounts;
    private final Chart chart;

    /**
     * One line of the general ledger.
     *
     * @param date in whose books: statements go by it
     * @param code the account of the chart
     * @param role what it means; empty where the entry names the account itself
     * @param account the customer's or settlement account behind it; empty for the bank itself
     * @param grain in whose books
     * @param amount debit positive
     */
    public record Line(
            LocalDate date,
            String code,
            Optional<Role> role,
            Optional<String> account,
            Grain grain,
            Money amount) {}

    /**
     * Lines of an institution.
     *
     * @param accounts in whose books its accounts are
     * @param chart its chart
     */
    public LedgerLines(Function<String, Grain> accounts, Chart chart) {
        this.accounts = accounts;
        this.chart = chart;
    }

    /**
     * What an event writes.
     *
     * @param event what happened
     * @return its lines in order; those of each date sum to zero per currency and branch; none
     *     where no money moves
     */
    public List<Line> of(LedgerEvent event) {
        if (event instanceof BooksDirectly direct) return direct(direct);
        if (event instanceof BooksByGrain placed) return byGrain(placed);
        return Bank.journal(event).map(entry -> byRole(event, entry)).orElse(List.of());
    }

    private static List<Line> direct(BooksDirectly event) {
        var lines = new ArrayList<Line>();
        for (var entry : event.chartEntries()) {
            for (var line : entry.lines()) {
                lines.add(
                        new Line(
                                entry.date(),
                                line.account(),
                                Optional.empty(),
                                Optional.empty(),
                                new Grain(line.branch(), Grain.NO_PRODUCT, event.envelope().fund()),
                                line.amount()));
            }
        }
        return lines;
    }

    private List<Line> byGrain(BooksByGrain event) {
        var lines = new ArrayList<Line>();
        for (var line : event.grainLines()) {
            if (line.amount().isZero()) continue;
            lines.add(
                    new Line(
                            event.inBooksOf(),
                            code(line.role(), line.grain(), event),
                            Optional.of(line.role()),
                            line.account(),
                            line.grain(),
                            line.amount()));
        }
        return lines;
    }

    private String code(Role role, Grain grain, LedgerEvent event) {
        var where =
                new Mapping.Where(
                        Optional.of(grain.product()).filter(it -> !it.isEmpty()),
                        grain.fund(),
                        event.envelope().channel());
        return chart.accountOf(role, where, event.inBooksOf());
    }

    private List<Line> byRole(LedgerEvent event, JournalEntry entry) {
        var envelope = event.envelope();
        var spread =
                BranchEntry.of(
                        entry,
                        account -> accounts.apply(account).branch(),
                        envelope.branch().orElse(NOWHERE));
        var product =
                first(spread, grain -> Optional.of(grain.product()).filter(it -> !it.isEmpty()));
        var fund = first(spread, Grain::fund).or(envelope::fund);
        var lines = new ArrayList<Line>(spread.lines().size());
        for (var line : spread.lines()) {
            if (line.amount().isZero()) continue;
            var own = line.account().map(accounts);
            var grain =
                    new Grain(
                            line.branch(),
                            own.map(Grain::product).or(() -> product).orElse(Grain.NO_PRODUCT),
                            own.flatMap(Grain::fund).or(() -> fund));
            lines.add(
                    new Line(
                            event.inBooksOf(),
                            code(line.role(), grain, event),
                            Optional.of(line.role()),
                            line.account(),
                            grain,
                            line.amount()));
        }
        return lines;
    }

    /** What is no account's own is of the first account of the entry that has such a thing. */
    private Optional<String> first(BranchEntry entry, Function<Grain, Optional<String>> what) {
        return entry.lines().stream()
                .flatMap(line -> line.account().stream())
                .flatMap(account -> what.apply(accounts.apply(account)).stream())
                .findFirst();
    }
}
