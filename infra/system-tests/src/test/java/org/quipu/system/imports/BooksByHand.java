package org.quipu.system.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.system.imports.LenderFiles.Instalment;

/**
 * The general ledger of a lender at the close of a day, straight from its two files. It shares no
 * code with the product: the few rules that matter here are written down a second time. An
 * instalment's interest is earned day by day; a loan that is 90 days late at the start of a day
 * earns nothing that is not paid until nothing is late; a loan repaid early has earned all it got,
 * and what is paid beyond that is the borrower's.
 */
final class BooksByHand {
    private static final int NON_ACCRUAL_DAYS = 90;

    private final LenderFiles files;

    BooksByHand(LenderFiles files) {
        this.files = files;
    }

    /** Debit less credit by code of the account; what is nothing is left out. */
    Map<String, String> on(LocalDate day) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var loan : files.loans()) {
            if (!LocalDate.parse(loan[2]).isAfter(day)) new Life(loan).addTo(sums, day);
        }
        var figures = new TreeMap<String, String>();
        sums.forEach((code, sum) -> {
            if (sum.signum() != 0) figures.put(code, sum.setScale(2).toPlainString());
        });
        return figures;
    }

    /** One loan. */
    private final class Life {
        private final String[] loan;
        private final LocalDate disbursed;
        private final BigDecimal principal;
        private final BigDecimal interest;
        private final List<Instalment> instalments;

        Life(String[] loan) {
            this.loan = loan;
            disbursed = LocalDate.parse(loan[2]);
            principal = new BigDecimal(loan[3]);
            interest = new BigDecimal(loan[4]);
            instalments = LenderFiles.instalments(loan);
        }

        void addTo(Map<String, BigDecimal> sums, LocalDate day) {
            var received = received(day);
            var beyond = received.subtract(principal.add(interest));
            var isOver = beyond.signum() >= 0;
            var credit = beyond.max(BigDecimal.ZERO);
            var settled = isOver ? interest : interestPaid(received);
            var earned = isOver ? interest : earned(day);
            var open = earned.subtract(settled);
            var memo = isSuspended(day) ? open.max(BigDecimal.ZERO) : BigDecimal.ZERO;
            add(sums, "1050", received.subtract(principal));
            add(sums, "1100", principal.add(settled).subtract(received).add(credit));
            add(sums, "2100", credit.negate());
            add(sums, open.signum() < 0 ? "2110" : "1200", open.subtract(memo));
            add(sums, "4000", memo.subtract(earned));
            add(sums, "9000", memo);
        }

        private static void add(Map<String, BigDecimal> sums, String code, BigDecimal amount) {
            sums.merge(code, amount, BigDecimal::add);
        }

        private BigDecimal received(LocalDate by) {
            return files.received(loan, by);
        }

        /** Of each instalment the interest is paid first. */
        private BigDecimal interestPaid(BigDecimal received) {
            var left = received;
            var sum = BigDecimal.ZERO;
            for (var it : instalments) {
                var taken = left.min(it.total());
                left = left.subtract(taken);
                sum = sum.add(taken.min(it.interest()));
            }
            return sum;
        }

        private BigDecimal earned(LocalDate day) {
            var sum = BigDecimal.ZERO;
            var begins = disbursed;
            for (var it : instalments) {
                var length = ChronoUnit.DAYS.between(begins, it.due());
                var passed = Math.clamp(ChronoUnit.DAYS.between(begins, day), 0, length);
                sum =
                        sum.add(
                                it.interest()
                                        .multiply(BigDecimal.valueOf(passed))
                                        .divide(
                                                BigDecimal.valueOf(length),
                                                2,
                                                RoundingMode.HALF_EVEN));
                begins = it.due();
            }
            return sum;
        }

        private boolean isSuspended(LocalDate day) {
            var suspended = false;
            var first = instalments.getFirst().due().plusDays(NON_ACCRUAL_DAYS);
            for (var each = first; !each.isAfter(day); each = each.plusDays(1)) {
                if (daysLate(each, received(each.minusDays(1))) >= NON_ACCRUAL_DAYS)
                    suspended = true;
                if (daysLate(each, received(each)) == 0) suspended = false;
            }
            return suspended;
        }

        private long daysLate(LocalDate day, BigDecimal received) {
            var left = received;
            for (var it : instalments) {
                if (left.compareTo(it.total()) < 0) {
                    return Math.max(0, ChronoUnit.DAYS.between(it.due(), day));
                }
                left = left.subtract(it.total());
            }
            return 0;
        }
    }
}
