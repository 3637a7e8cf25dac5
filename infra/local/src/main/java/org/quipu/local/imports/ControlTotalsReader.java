package org.quipu.local.imports;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.quipu.local.http.Api;
import org.quipu.local.http.Batches;
import org.quipu.local.imports.SavingsFile.Transaction;

/** Reads every statement from the projection and holds it against the file. */
final class ControlTotalsReader {
    private static final int DIFFERENCES_TOLD = 100;

    private final Api projections;
    private final String institution;
    private final List<String> differences = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal expectedSum = BigDecimal.ZERO;
    private int compared;

    ControlTotalsReader(Api projections, String institution) {
        this.projections = projections;
        this.institution = institution;
    }

    ControlTotals read(SavingsFile file, Batches.Counts counts) {
        var expected = file.transactions().stream().collect(groupingBy(Transaction::account));
        for (var account : file.accounts()) {
            var movements = new ArrayList<>(expected.getOrDefault(account.account(), List.of()));
            movements.sort(comparingInt(Transaction::seq));
            compare(account.account(), movements, counts.position());
        }
        return new ControlTotals(
                institution,
                file.accounts().size(),
                compared,
                counts.done(),
                counts.replayed(),
                sum,
                expectedSum,
                differences.subList(0, Math.min(DIFFERENCES_TOLD, differences.size())));
    }

    private void compare(String account, List<Transaction> expected, long position) {
        var found = new StatementReader(projections).runningBalances(account, position);
        if (found.size() != expected.size()) {
            differences.add(
                    "account %s: %d movements instead of %d"
                            .formatted(account, found.size(), expected.size()));
        }
        for (var i = 0; i < Math.min(found.size(), expected.size()); i++) {
            var wanted = expected.get(i);
            compared++;
            if (found.get(i).compareTo(wanted.runningBalance()) != 0) {
                differences.add(
                        "account %s, movement %d: balance %s instead of %s"
                                .formatted(
                                        account,
                                        wanted.seq(),
                                        found.get(i),
                                        wanted.runningBalance()));
            }
        }
        if (!found.isEmpty()) sum = sum.add(found.getLast());
        if (!expected.isEmpty()) expectedSum = expectedSum.add(expected.getLast().runningBalance());
    }
}
