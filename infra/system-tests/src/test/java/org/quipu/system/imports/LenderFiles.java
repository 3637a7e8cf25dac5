package org.quipu.system.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The two files of a lender, read without any code of the product.
 *
 * @param loans the columns of each line of {@code loans.csv}
 * @param repayments those of {@code repayments.csv}, by loan
 */
record LenderFiles(List<String[]> loans, Map<String, List<String[]>> repayments) {
    static LenderFiles read(Path folder) throws IOException {
        return new LenderFiles(
                lines(folder.resolve("loans.csv")),
                lines(folder.resolve("repayments.csv")).stream()
                        .collect(Collectors.groupingBy(line -> line[0])));
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** The first day of which the files tell. */
    LocalDate first() {
        return loans.stream()
                .map(loan -> LocalDate.parse(loan[2]))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** What was repaid of a loan up to a day. */
    BigDecimal received(String[] loan, LocalDate by) {
        return repayments.getOrDefault(loan[0], List.of()).stream()
                .filter(line -> !LocalDate.parse(line[1]).isAfter(by))
                .map(line -> new BigDecimal(line[2]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One instalment of a loan. */
    record Instalment(LocalDate due, BigDecimal interest, BigDecimal principal) {
        BigDecimal total() {
            return interest.add(principal);
        }
    }

    /** A flat loan: the same principal and interest in each, the last takes what remains. */
    static List<Instalment> instalments(String[] loan) {
        var count = Integer.parseInt(loan[5]);
        var parts = BigDecimal.valueOf(count);
        var principal = new BigDecimal(loan[3]);
        var interest = new BigDecimal(loan[4]);
        var each = interest.divide(parts, 2, RoundingMode.HALF_EVEN);
        var level = principal.add(interest).divide(parts, 2, RoundingMode.HALF_EVEN);
        var instalments = new ArrayList<Instalment>();
        for (var k = 0; k < count; k++) {
            var last = k == count - 1;
            var due = LocalDate.parse(loan[6]).plusDays(30L * k);
            var part =
                    new Instalment(
                            due, last ? interest : each, last ? principal : level.subtract(each));
            instalments.add(part);
            interest = interest.subtract(part.interest());
            principal = principal.subtract(part.principal());
        }
        return instalments;
    }
}
