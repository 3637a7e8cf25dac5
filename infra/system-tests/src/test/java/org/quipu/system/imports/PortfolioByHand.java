package org.quipu.system.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The portfolio at risk on a date, straight from the two files of a lender. It shares no code with
 * the product: its few rules are written down here a second time. Money fills instalments in their
 * order, interest before principal; what is due before the date and not filled is late.
 */
final class PortfolioByHand {
    private static final List<Integer> PAR = List.of(0, 30, 60, 90, 180);
    private static final List<Integer> AGES = List.of(0, 30, 60, 90, 180);

    private final List<String[]> loans;
    private final Map<String, List<String[]>> paid = new HashMap<>();

    PortfolioByHand(Path folder) throws IOException {
        loans = lines(folder.resolve("loans.csv"));
        for (var line : lines(folder.resolve("repayments.csv"))) {
            paid.computeIfAbsent(line[0], _ -> new ArrayList<>()).add(line);
        }
    }

    static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** One instalment of a loan. */
    record Instalment(LocalDate due, BigDecimal interest, BigDecimal principal) {
        BigDecimal total() {
            return interest.add(principal);
        }
    }

    /** Figures by the names of the answer: loans, gross, PAR and both ageings. */
    Map<String, String> on(LocalDate day) {
        var sums = new TreeMap<String, BigDecimal>();
        var active = 0;
        for (var loan : loans) {
            if (LocalDate.parse(loan[2]).isAfter(day)) continue;
            var left = paidBy(loan[0], day);
            if (left.compareTo(new BigDecimal(loan[3]).add(new BigDecimal(loan[4]))) >= 0) continue;
            active++;
            add(loan, left, day, sums);
        }
        var figures = new TreeMap<String, String>();
        sums.forEach((name, sum) -> figures.put(name, sum.setScale(2).toPlainString()));
        figures.put("loans", Integer.toString(active));
        for (var days : PAR) {
            var part = sums.getOrDefault(par(days), BigDecimal.ZERO).movePointRight(2);
            figures.put(
                    par(days) + " %",
                    part.divide(sums.get("gross"), 2, RoundingMode.HALF_UP).toPlainString());
        }
        return figures;
    }

    private BigDecimal paidBy(String loan, LocalDate day) {
        return paid.getOrDefault(loan, List.of()).stream()
                .filter(line -> !LocalDate.parse(line[1]).isAfter(day))
                .map(line -> new BigDecimal(line[2]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void add(
            String[] loan, BigDecimal paid, LocalDate day, Map<String, BigDecimal> sums) {
        var left = paid;
        var outstanding = BigDecimal.ZERO;
        var late = 0L;
        for (var it : instalments(loan)) {
            var taken = left.min(it.total());
            left = left.subtract(taken);
            var principal = it.total().subtract(taken).min(it.principal());
            outstanding = outstanding.add(principal);
            var days = ChronoUnit.DAYS.between(it.due(), day);
            if (days <= 0 || taken.compareTo(it.total()) == 0) continue;
            late = Math.max(late, days);
            sums.merge("instalments " + age(days), principal, BigDecimal::add);
        }
        sums.merge("gross", outstanding, BigDecimal::add);
        sums.merge("contracts " + age(late), outstanding, BigDecimal::add);
        for (var days : PAR) {
            if (late > days) sums.merge(par(days), outstanding, BigDecimal::add);
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

    private static String par(int days) {
        return "PAR" + Math.max(1, days);
    }

    private static String age(long days) {
        if (days == 0) return "current";
        var at = (int) AGES.stream().filter(most -> days > most).count();
        var first = AGES.get(at - 1) + 1;
        return at == AGES.size() ? ">180" : first + "-" + AGES.get(at);
    }
}
