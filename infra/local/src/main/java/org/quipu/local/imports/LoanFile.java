package org.quipu.local.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lender's loans and their repayments, as the two files of a folder tell them.
 *
 * @param loans in the order of {@code loans.csv}
 * @param repayments in the order of {@code repayments.csv}
 * @param fingerprint twelve hex digits that the files' bytes determine, whatever their folder
 */
public record LoanFile(List<Loan> loans, List<Repayment> repayments, String fingerprint)
        implements ImportFiles {
    /**
     * A loan.
     *
     * @param loan its number at the lender
     * @param client whose it is
     * @param disbursed the day the principal went out
     * @param principal the sum lent
     * @param interest the whole charge over the term
     * @param instalments how many, equal, 30 days apart after the first
     * @param firstDue when the first falls due
     */
    public record Loan(
            String loan,
            String client,
            LocalDate disbursed,
            BigDecimal principal,
            BigDecimal interest,
            int instalments,
            LocalDate firstDue) {
        /** Refuses what no loan is. */
        public Loan {
            if (principal.signum() <= 0 || interest.signum() < 0) {
                throw new IllegalArgumentException("principal above zero, interest not below it");
            }
            if (instalments < 1) throw new IllegalArgumentException("no instalments");
            if (!firstDue.isAfter(disbursed)) {
                throw new IllegalArgumentException("due before it is paid out: " + firstDue);
            }
        }

        /** What is to be paid in all. */
        public BigDecimal owed() {
            return principal.add(interest);
        }

        long daysToFirstDue() {
            return ChronoUnit.DAYS.between(disbursed, firstDue);
        }
    }

    /**
     * A repayment.
     *
     * @param loan of which loan
     * @param date when it was paid
     * @param amount how much, above zero
     */
    public record Repayment(String loan, LocalDate date, BigDecimal amount) {
        /** Refuses nothing paid. */
        public Repayment {
            if (amount.signum() <= 0) throw new IllegalArgumentException("amount not above zero");
        }
    }

    /** Keeps its own copies. */
    public LoanFile {
        loans = List.copyOf(loans);
        repayments = List.copyOf(repayments);
    }

    /**
     * Reads {@code loans.csv} and {@code repayments.csv} of a folder.
     *
     * @throws IllegalArgumentException where a line cannot be read, naming file and line, or where
     *     the two contradict one another
     */
    public static LoanFile read(Path folder) {
        var loans = folder.resolve("loans.csv");
        var repayments = folder.resolve("repayments.csv");
        var file =
                new LoanFile(
                        CsvFiles.lines(loans, LoanFile::loan),
                        CsvFiles.lines(repayments, LoanFile::repayment),
                        CsvFiles.fingerprint(loans, repayments));
        file.refuseContradictions();
        return file;
    }

    /** The first day of which the files tell. */
    @Override
    public LocalDate firstDay() {
        return Stream.concat(
                        loans.stream().map(Loan::disbursed),
                        repayments.stream().map(Repayment::date))
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("the files hold no loans"));
    }

    private void refuseContradictions() {
        var known = new HashMap<String, Loan>();
        for (var loan : loans) {
            if (known.put(loan.loan(), loan) != null) {
                throw new IllegalArgumentException("loan twice: " + loan.loan());
            }
        }
        for (var repayment : repayments) {
            var loan = known.get(repayment.loan());
            if (loan == null) {
                throw new IllegalArgumentException(
                        "repayments.csv names an unknown loan: " + repayment.loan());
            }
            if (repayment.date().isBefore(loan.disbursed())) {
                throw new IllegalArgumentException(
                        "repaid before it was paid out: loan " + repayment.loan());
            }
        }
    }

    private static Loan loan(NamedCsvRecord line) {
        return new Loan(
                line.getField("loan"),
                line.getField("client"),
                LocalDate.parse(line.getField("disbursed")),
                new BigDecimal(line.getField("principal")),
                new BigDecimal(line.getField("flat_interest")),
                Integer.parseInt(line.getField("instalments")),
                LocalDate.parse(line.getField("first_due")));
    }

    private static Repayment repayment(NamedCsvRecord line) {
        return new Repayment(
                line.getField("loan"),
                LocalDate.parse(line.getField("date")),
                new BigDecimal(line.getField("amount")));
    }
}
