package org.quipu.core.chart;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.chart.ChartCommand.ChangeChart;
import org.quipu.core.chart.ChartCommand.ChangeMapping;
import org.quipu.core.chart.ChartEvent.ChartChanged;
import org.quipu.core.chart.ChartEvent.MappingChanged;

/** The rules of the chart of accounts. */
public final class ChartDecider implements Decider<ChartCommand> {
    @Override
    public Set<Ref<?>> needs(ChartCommand command, Known known) {
        return Set.of(ChartKinds.CHART);
    }

    @Override
    public List<? extends LedgerEvent> decide(ChartCommand command, Known known) {
        var chart = known.get(ChartKinds.CHART);
        return switch (command) {
            case ChangeChart change -> change(change, chart, known);
            case ChangeMapping change -> map(change, chart, known);
        };
    }

    private static List<ChartEvent> change(ChangeChart change, Chart chart, Known known) {
        if (change.version().filter(seen -> seen != chart.version()).isPresent()) {
            throw new Refused(ChartRefusal.VERSION_PASSED, "version", chart.version());
        }
        var changed = new TreeMap<String, ChartAccount>();
        for (var account : change.accounts()) {
            requireFits(account, chart);
            if (changed.put(account.code(), account) != null) {
                throw new Refused(ChartRefusal.LISTED_TWICE, "account", account.code());
            }
        }
        changed.values().removeIf(account -> account.equals(chart.accounts().get(account.code())));
        if (changed.isEmpty()) throw new Refused(ChartRefusal.NO_CHANGE);
        var event =
                new ChartChanged(
                        chart.version() + 1,
                        List.copyOf(changed.values()),
                        known.businessDate(),
                        change.envelope());
        if (chart.after(event).accounts().size() > Chart.ACCOUNTS) {
            throw new Refused(ChartRefusal.TOO_MANY_ACCOUNTS);
        }
        return List.of(event);
    }

    private static void requireFits(ChartAccount account, Chart chart) {
        if (!account.isWellFormed()) {
            throw new Refused(ChartRefusal.MALFORMED_ACCOUNT, "account", account.code());
        }
        chart.find(account.code())
                .filter(there -> there.type() != account.type())
                .ifPresent(there -> {
                    throw new Refused(ChartRefusal.TYPE_CHANGED, "account", there.code());
                });
    }

    private static List<ChartEvent> map(ChangeMapping change, Chart chart, Known known) {
        var mapping = change.mapping();
        var account =
                chart.find(mapping.account())
                        .orElseThrow(() ->
                                new Refused(
                                        ChartRefusal.UNKNOWN_ACCOUNT,
                                        "account",
                                        mapping.account()));
        if (account.type() != AccountType.of(mapping.role())) {
            throw new Refused(ChartRefusal.OTHER_TYPE, "type", account.type().text());
        }
        var today = known.businessDate();
        if (!mapping.validFrom().isAfter(today)) {
            throw new Refused(ChartRefusal.NOT_LATER, "businessDate", today);
        }
        if (chart.mappings().size() >= Chart.MAPPINGS) {
            throw new Refused(ChartRefusal.TOO_MANY_MAPPINGS);
        }
        return List.of(new MappingChanged(mapping, today, change.envelope()));
    }
}
