package org.quipu.local.imports;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.quipu.local.http.Api;
import org.quipu.local.http.BatchLine;
import org.quipu.local.http.Batches;
import org.quipu.local.imports.SavingsFile.Account;
import org.quipu.local.imports.SavingsFile.Transaction;

/**
 * Brings savings accounts and their transactions in, day by day: the business date is advanced to
 * each day of the files, its accounts are opened and its transactions posted in order. What an
 * earlier run did is found by its key and not done again.
 *
 * @param file accounts and transactions
 * @param currency of all of them
 * @param given the institution to import into; by default one named by the file's fingerprint
 */
public record SavingsImport(SavingsFile file, String currency, Optional<String> given)
        implements Import<ControlTotals> {
    @Override
    public String institution() {
        return given.orElse("savings-" + file.fingerprint());
    }

    @Override
    public String size() {
        return "%,d accounts and %,d transactions"
                .formatted(file.accounts().size(), file.transactions().size());
    }

    @Override
    public List<BatchLine> lines() {
        var requests = new SavingsRequests(currency, file.deepestOverdraft());
        var lines = new ArrayList<BatchLine>();
        lines.add(requests.product());
        lines.add(requests.settlementAccount());
        new Days(file).addTo(lines, requests);
        return lines;
    }

    @Override
    public ControlTotals readBack(Api projections, Batches.Counts counts) {
        return new ControlTotalsReader(projections, institution()).read(file, counts);
    }

    /** The files' facts by day. */
    private static final class Days {
        private final LocalDate first;
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final Map<LocalDate, List<Account>> opened;
        private final Map<LocalDate, List<Transaction>> posted;

        private Days(SavingsFile file) {
            first = file.firstDay();
            opened = file.accounts().stream().collect(groupingBy(Account::opened));
            posted = inOrder(file);
            days.addAll(opened.keySet());
            days.addAll(posted.keySet());
        }

        /** Accounts come in the file's order, an account's transactions in its own. */
        private static Map<LocalDate, List<Transaction>> inOrder(SavingsFile file) {
            var places = new HashMap<String, Integer>();
            file.accounts().forEach(account -> places.put(account.account(), places.size()));
            return file.transactions().stream()
                    .sorted(
                            comparingInt((Transaction one) -> places.getOrDefault(one.account(), 0))
                                    .thenComparingInt(Transaction::seq))
                    .collect(groupingBy(Transaction::date));
        }

        private void addTo(List<BatchLine> lines, SavingsRequests requests) {
            var clients = new HashSet<String>();
            for (var day : days) {
                if (!day.equals(first)) lines.add(requests.opening(day));
                for (var account : opened.getOrDefault(day, List.of())) {
                    if (clients.add(account.client())) lines.add(requests.client(account));
                    lines.add(requests.account(account));
                }
                posted.getOrDefault(day, List.of())
                        .forEach(one -> lines.add(requests.transaction(one)));
            }
        }
    }
}
