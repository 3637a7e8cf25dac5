package org.quipu.core.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quipu.core.Refused;
import org.quipu.core.account.Book;
import org.quipu.core.account.Role;
import org.quipu.core.chart.Chart;
import org.quipu.core.chart.Mapping;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;

/** Onto what an entry by hand may be written: open accounts, balanced, no sub-ledger's sum. */
final class Lines {
    private static final int MOST = 1_000;

    private final Chart chart;
    private final LocalDate date;

    private Lines(Chart chart, LocalDate date) {
        this.chart = chart;
        this.date = date;
    }

    static List<ChartEntry.Line> of(List<EntryLine> asked, Chart chart, LocalDate date) {
        if (asked.size() < 2 || asked.size() > MOST) {
            throw new Refused(EntryRefusal.LINES_OUT_OF_RANGE, "lines", asked.size());
        }
        var rules = new Lines(chart, date);
        var lines = asked.stream().map(rules::line).toList();
        requireBalanced(lines);
        rules.requireTied(lines);
        return lines;
    }

    private ChartEntry.Line line(EntryLine asked) {
        var code =
                switch (asked.onto()) {
                    case EntryLine.Onto.Code(var own) -> own;
                    case EntryLine.Onto.Meant(var role) ->
                            chart.accountOf(role, Mapping.Where.ANY, date);
                };
        var account =
                chart.find(code)
                        .orElseThrow(
                                () -> new Refused(EntryRefusal.UNKNOWN_ACCOUNT, "account", code));
        if (account.closed()) throw new Refused(EntryRefusal.ACCOUNT_CLOSED, "account", code);
        if (account.type().book() != Book.STATUTORY) {
            throw new Refused(EntryRefusal.BESIDE_THE_BOOKS, "account", code);
        }
        var minor = asked.amount().minor();
        if (minor == 0 || minor > Posting.LARGEST || minor < -Posting.LARGEST) {
            throw new Refused(EntryRefusal.AMOUNT_OUT_OF_RANGE, "account", code);
        }
        return new ChartEntry.Line(code, asked.branch(), asked.amount());
    }

    private static void requireBalanced(List<ChartEntry.Line> lines) {
        var currency = lines.getFirst().amount().currency();
        Map<String, Money> sums = new HashMap<>();
        for (var line : lines) {
            if (!line.amount().currency().equals(currency)) {
                throw new Refused(EntryRefusal.TWO_CURRENCIES);
            }
            sums.merge(line.branch(), line.amount(), Money::plus);
        }
        sums.forEach((branch, sum) -> {
            if (!sum.isZero()) {
                throw new Refused(EntryRefusal.UNBALANCED, branch, sum.decimal());
            }
        });
    }

    /** What it moves on the accounts of a sub-ledger comes to nothing, branch by branch. */
    private void requireTied(List<ChartEntry.Line> lines) {
        record Tie(Set<Role> roles, String branch) {}
        Map<Tie, Money> sums = new HashMap<>();
        var named = new HashMap<Tie, String>();
        for (var line : lines) {
            var roles = new ArrayList<>(chart.rolesOf(line.account()));
            if (roles.stream().noneMatch(Role::isTied)) continue;
            // What stands between branches comes to nothing over all of them.
            var branch = roles.contains(Role.INTER_BRANCH) ? "" : line.branch();
            var tie = new Tie(Set.copyOf(roles), branch);
            sums.merge(tie, line.amount(), Money::plus);
            named.putIfAbsent(tie, line.account());
        }
        sums.forEach((tie, sum) -> {
            if (sum.isZero()) return;
            var account = named.getOrDefault(tie, "");
            throw new Refused(EntryRefusal.SUB_LEDGER_ACCOUNT, "account", account);
        });
    }
}
