package org.quipu.system.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Loans that never were, in the layout of the import: paid early, on time and late, on the day they
 * were paid out, in parts; the last but one with a cent too much, the last with a cent left.
 *
 * @param seed the same seed makes the same bytes
 * @param loans how many
 */
record MadeUpLoans(long seed, int loans) {
    private static final LocalDate FIRST = LocalDate.parse("2020-02-27");

    /** A line of repayments.csv. */
    private record Paid(int loan, LocalDate date, BigDecimal amount) {}

    void write(Path folder) throws IOException {
        var random = new Random(seed);
        var lent =
                new StringBuilder(
                        "loan,client,disbursed,principal,flat_interest,instalments,first_due\n");
        var paid = new ArrayList<Paid>();
        for (var n = 1; n <= loans; n++) {
            var day = FIRST.plusDays(n == 1 ? 0 : random.nextInt(90));
            var principal = BigDecimal.valueOf(1 + random.nextInt(60), 0).movePointRight(3);
            var interest = BigDecimal.valueOf(1 + random.nextInt(500_000), 2);
            var instalments = 1 + random.nextInt(3);
            var due = day.plusDays(15 + random.nextInt(20));
            lent.append(
                    "%d,%d,%s,%s.00,%s,%d,%s\n"
                            .formatted(100 + n, n / 2, day, principal, interest, instalments, due));
            var owed = principal.add(interest).add(extra(n));
            pay(paid, 100 + n, owed, List.of(day, due), instalments, random);
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("loans.csv"), lent);
        Files.writeString(folder.resolve("repayments.csv"), lines(paid));
    }

    private BigDecimal extra(int n) {
        if (n == loans - 1) return new BigDecimal("0.01");
        return n == loans ? new BigDecimal("-0.01") : BigDecimal.ZERO;
    }

    private static void pay(
            List<Paid> paid,
            int loan,
            BigDecimal owed,
            List<LocalDate> dates,
            int instalments,
            Random random) {
        var part = owed.divide(BigDecimal.valueOf(instalments), 2, RoundingMode.HALF_UP);
        var day = random.nextInt(4) == 0 ? dates.getFirst() : dates.getLast();
        for (var left = owed; left.signum() > 0; day = day.plusDays(random.nextInt(40))) {
            var isLast = left.compareTo(part.multiply(BigDecimal.valueOf(2))) < 0;
            var amount = isLast ? left : part;
            paid.add(new Paid(loan, day, amount));
            left = left.subtract(amount);
        }
    }

    private static String lines(List<Paid> paid) {
        var lines = new StringBuilder("loan,date,amount\n");
        paid.sort(Comparator.comparing(Paid::date));
        for (var one : paid) {
            lines.append("%d,%s,%s\n".formatted(one.loan(), one.date(), one.amount()));
        }
        return lines.toString();
    }
}
