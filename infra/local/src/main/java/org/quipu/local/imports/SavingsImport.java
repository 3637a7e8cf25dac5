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
import java.util.function.Consumer;
import org.quipu.local.http.BatchLine;
import org.quipu.local.imports.SavingsFile.Account;
import org.quipu.local.imports.SavingsFile.Transaction;

/**
 * Brings savings accounts and their transactions in, day by day: the business date is advanced to
 * each day of the files, its accounts are opened and its transactions posted in order. What an
 * earlier run did is found by its key and not done again.
 */
public final class SavingsImport {
    private final Importer importer;
    private final Consumer<String> progress;

    /**
     * What is imported.
     *
     * @param file accounts and transactions
     * @param currency of all of them
     * @param institution the one to import into; by default one named by the file's fingerprint
     */
    public record What(SavingsFile file, String currency, Optional<String> institution) {
        /** The institution's name. */
        public String institutionName() {
            return institution.orElse("savings-" + file.fingerprint());
        }
    }

    /** Imports through the addresses given, telling people how far it is. */
    public SavingsImport(Where where, Consumer<String> progress) {
        this.importer = new Importer(where, progress);
        this.progress = progress;
    }

    /** Imports everything and reads it back. */
    public ControlTotals run(What what) {
        var file = what.file();
        progress.accept(
                "importing %,d accounts and %,d transactions into %s"
                        .formatted(
                                file.accounts().size(),
                                file.transactions().size(),
                                what.institutionName()));
        return importer.run(
                new Importer.Import(
                        what.institutionName(), file.firstDay(), file.fingerprint(), lines(what)),
                (reader, counts) -> {
                    progress.accept("reading every balance again");
                    return new ControlTotalsReader(reader, what.institutionName())
                            .read(file, counts);
                });
    }

    private static List<BatchLine> lines(What what) {
        var requests = new SavingsRequests(what.currency(), what.file().deepestOverdraft());
        var lines = new ArrayList<BatchLine>();
        lines.add(requests.product());
        lines.add(requests.settlementAccount());
        new Days(what.file()).addTo(lines, requests);
        return lines;
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
