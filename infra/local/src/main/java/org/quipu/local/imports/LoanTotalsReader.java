package org.quipu.local.imports;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.quipu.local.http.Api;
import org.quipu.local.http.Batches;
import org.quipu.local.imports.LoanFile.Loan;
import org.quipu.local.imports.LoanFile.Repayment;
import org.quipu.local.imports.LoanTotals.Sums;
import tools.jackson.databind.JsonNode;

/**
 * Reads every loan from the projection and holds it against the files: a loan that they say was
 * repaid owes nothing, is not in arrears, is closed, and earned its whole charge.
 */
final class LoanTotalsReader {
    private static final int DIFFERENCES_TOLD = 100;
    private static final int AT_ONCE = 8;

    private final Api projections;
    private final String institution;
    private final List<String> differences = new ArrayList<>();
    private Sums found = Sums.NONE;
    private Sums expected = Sums.NONE;
    private int repayments;
    private int repaid;

    LoanTotalsReader(Api projections, String institution) {
        this.projections = projections;
        this.institution = institution;
    }

    LoanTotals read(LoanFile file, Batches.Counts counts) {
        var byLoan = file.repayments().stream().collect(groupingBy(Repayment::loan));
        file.loans().stream()
                .gather(
                        Gatherers.mapConcurrent(
                                AT_ONCE, loan -> Map.entry(loan, answer(loan, counts.position()))))
                .forEach(each -> {
                    var loan = each.getKey();
                    compare(loan, byLoan.getOrDefault(loan.loan(), List.of()), each.getValue());
                });
        return new LoanTotals(
                institution,
                file.loans().size(),
                repayments,
                counts.done(),
                counts.replayed(),
                repaid,
                found,
                expected,
                differences.subList(0, Math.min(DIFFERENCES_TOLD, differences.size())));
    }

    private JsonNode answer(Loan loan, long position) {
        var id = URLEncoder.encode(loan.loan(), StandardCharsets.UTF_8);
        return projections
                .get("/v1/loans/ext:" + id + "?atLeast=" + position)
                .orFail("loan " + loan.loan())
                .json();
    }

    private void compare(Loan loan, List<Repayment> paid, JsonNode answer) {
        var figures = answer.path("figures");
        var received = received(answer);
        var sum = paid.stream().map(Repayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = loan.owed().subtract(sum);
        check(loan, "received", received, sum);
        check(loan, "disbursed", money(figures, "disbursed"), loan.principal());
        check(loan, "unpaid", unpaid(answer), left.max(BigDecimal.ZERO));
        check(loan, "credit", money(figures, "credit"), left.negate().max(BigDecimal.ZERO));
        found = found.plus(sums(figures, received));
        var interest = money(figures, "interestEarned");
        if (left.signum() <= 0) {
            interest = loan.interest();
            closed(loan, answer);
        }
        expected = expected.plus(new Sums(loan.principal(), sum, interest));
    }

    private static Sums sums(JsonNode figures, BigDecimal received) {
        return new Sums(money(figures, "disbursed"), received, money(figures, "interestEarned"));
    }

    private void closed(Loan loan, JsonNode answer) {
        var figures = answer.path("figures");
        check(loan, "principal", money(figures, "principalOutstanding"), BigDecimal.ZERO);
        check(loan, "arrears", money(figures.path("arrears"), "total"), BigDecimal.ZERO);
        check(loan, "interest", money(figures, "interestEarned"), loan.interest());
        if (answer.path("status").asString("").equals("closed")) repaid++;
        else differences.add("loan %s is not closed".formatted(loan.loan()));
    }

    private BigDecimal received(JsonNode answer) {
        var sum = BigDecimal.ZERO;
        for (var each : answer.path("transactions")) {
            if (!each.path("type").asString("").equals("loan.repayment-received.v1")) continue;
            repayments++;
            sum = sum.add(money(each, "cash"));
        }
        return sum;
    }

    private static BigDecimal unpaid(JsonNode answer) {
        var sum = BigDecimal.ZERO;
        for (var row : answer.path("schedule")) sum = sum.add(money(row.path("unpaid"), "total"));
        return sum;
    }

    private void check(Loan loan, String what, BigDecimal is, BigDecimal should) {
        if (is.compareTo(should) == 0) return;
        differences.add("loan %s: %s %s instead of %s".formatted(loan.loan(), what, is, should));
    }

    private static BigDecimal money(JsonNode node, String name) {
        return new BigDecimal(node.path(name).asString("0"));
    }
}
