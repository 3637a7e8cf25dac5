package org.quipu.local.imports;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.quipu.local.http.Api;
import org.quipu.local.http.BatchLine;
import org.quipu.local.http.Batches;
import org.quipu.local.imports.LoanFile.Loan;
import org.quipu.local.imports.LoanFile.Repayment;

/**
 * Brings loans and their repayments in, day by day: the business date is advanced to each day of
 * the files, its loans are asked for, agreed and paid out, then its repayments are posted.
 *
 * @param file loans and repayments
 * @param currency of all of them
 * @param given the institution to import into; by default one named by the file's fingerprint
 */
public record LoanImport(LoanFile file, String currency, Optional<String> given)
        implements Import<LoanTotals> {
    @Override
    public String institution() {
        return given.orElse("loans-" + file.fingerprint());
    }

    @Override
    public String size() {
        return "%,d loans and %,d repayments"
                .formatted(file.loans().size(), file.repayments().size());
    }

    @Override
    public List<BatchLine> lines() {
        var requests = new LoanRequests(currency);
        var lines = new ArrayList<BatchLine>();
        lines.add(requests.product(file.loans()));
        lines.add(requests.settlementAccount());
        new Days(file).addTo(lines, requests);
        return lines;
    }

    @Override
    public LoanTotals readBack(Api projections, Batches.Counts counts) {
        return new LoanTotalsReader(projections, institution()).read(file, counts);
    }

    /** The files' facts by day. */
    private static final class Days {
        private final LocalDate first;
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final Map<LocalDate, List<Loan>> lent;
        private final List<Repayment> repayments;

        private Days(LoanFile file) {
            first = file.firstDay();
            lent = file.loans().stream().collect(groupingBy(Loan::disbursed));
            days.addAll(lent.keySet());
            file.repayments().forEach(one -> days.add(one.date()));
            repayments =
                    file.repayments().stream()
                            .sorted(Comparator.comparing(Repayment::date))
                            .toList();
        }

        /**
         * A loan may be repaid on the day it is paid out, so that day's loans come first; and they
         * come step by step, since a line that names what an earlier one makes waits for it.
         */
        private void addTo(List<BatchLine> lines, LoanRequests requests) {
            var clients = new HashSet<String>();
            var places = new HashMap<String, Integer>();
            var paid = repayments.stream().collect(groupingBy(Repayment::date));
            for (var day : days) {
                if (!day.equals(first)) lines.add(requests.opening(day));
                var loans = lent.getOrDefault(day, List.of());
                for (var loan : loans) {
                    if (clients.add(loan.client())) lines.add(requests.client(loan));
                }
                loans.forEach(loan -> lines.add(requests.application(loan)));
                loans.forEach(loan -> lines.add(requests.approval(loan)));
                loans.forEach(loan -> lines.add(requests.disbursement(loan)));
                for (var one : paid.getOrDefault(day, List.of())) {
                    lines.add(requests.repayment(one, places.merge(one.loan(), 1, Integer::sum)));
                }
            }
        }
    }
}
