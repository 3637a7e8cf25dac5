package org.quipu.system.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    private final LenderFiles files;

    PortfolioByHand(LenderFiles files) {
        this.files = files;
    }

    /** Figures by the names of the answer: loans, gross, PAR and both ageings. */
    Map<String, String> on(LocalDate day) {
        var sums = new TreeMap<String, BigDecimal>();
        var active = 0;
        for (var loan : files.loans()) {
            if (LocalDate.parse(loan[2]).isAfter(day)) continue;
            var left = files.received(loan, day);
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

    private static void add(
            String[] loan, BigDecimal paid, LocalDate day, Map<String, BigDecimal> sums) {
        var left = paid;
        var outstanding = BigDecimal.ZERO;
        var late = 0L;
        for (var it : LenderFiles.instalments(loan)) {
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
