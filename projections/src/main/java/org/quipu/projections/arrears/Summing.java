package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.PortfolioQueries.Sums;
import org.quipu.projections.arrears.PortfolioRequest.Classification;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;

/** The two statements behind a portfolio: loans by their age, overdue instalments by theirs. */
final class Summing {
    private static final List<Age> AGES = List.of(Age.values());

    /** Where each age but the first begins. */
    static final String BEGINNINGS =
            AGES.stream()
                    .skip(1)
                    .map(age -> Integer.toString(age.first()))
                    .collect(Collectors.joining(", ", "ARRAY[", "]"));

    private final PortfolioRequest request;
    private final Looking looking;

    Summing(Reading reading, Moment moment, PortfolioRequest request) {
        this.request = request;
        this.looking = new Looking(reading, moment, request.filter(), request.by());
    }

    /** By currency, then by value. */
    void into(Map<String, Map<String, Sums>> parts) {
        looking.ask(
                loans(),
                Map.of(),
                row -> {
                    var age = AGES.get(row.getInt("age"));
                    part(parts, row)
                            .loans(
                                    row.getLong("loans"),
                                    age,
                                    row.getBoolean("uncured"),
                                    amount(row));
                });
        looking.ask(
                instalments(),
                Map.of(),
                row -> part(parts, row).instalments(AGES.get(row.getInt("age")), amount(row)));
    }

    private static Sums part(Map<String, Map<String, Sums>> parts, ResultSet row)
            throws SQLException {
        return parts.computeIfAbsent(row.getString("currency"), _ -> new TreeMap<>())
                .computeIfAbsent(row.getString("value"), _ -> new Sums());
    }

    private static long amount(ResultSet row) throws SQLException {
        return row.getBigDecimal("principal").longValueExact();
    }

    private String loans() {
        return """
        SELECT %s AS value, s.currency, p.age, p.uncured,
               sum(p.loans) AS loans, sum(p.principal) AS principal
        FROM %s AS p JOIN $.arrears_scope AS s USING (scope) %s
        WHERE true %s
        GROUP BY 1, 2, 3, 4
        """
                .formatted(looking.value(), aged(), borrowers(), looking.filter());
    }

    /** Summed up by scope at once, unless borrowers tell loans apart: few rows are left to join. */
    private String aged() {
        if (looking.needsClients()) return classified();
        return """
        (SELECT scope, age, uncured, sum(loans) AS loans, sum(principal) AS principal
         FROM %s AS p GROUP BY scope, age, uncured)\
        """
                .formatted(classified());
    }

    /** The spans of the date; late since when the client is, where that is what counts. */
    private String classified() {
        var ofLoan = request.classification() == Classification.LOAN;
        return """
        (SELECT p.loan, p.scope, p.principal, p.uncured, 1 AS loans,
                width_bucket(coalesce(:asOf - %s, 0), %s) AS age
         FROM %s AS p %s
         WHERE p.value_from <= :asOf AND p.value_to > :asOf)\
        """
                .formatted(
                        ofLoan ? "p.late_since" : "min(p.late_since) OVER (PARTITION BY l.client)",
                        BEGINNINGS,
                        looking.portfolio(),
                        ofLoan ? "" : "JOIN $.arrears_loan AS l ON l.number = p.loan");
    }

    private String instalments() {
        return """
        SELECT %s AS value, s.currency, width_bucket(:asOf - p.due, %s) AS age,
               sum(p.principal) AS principal
        FROM %s AS p JOIN $.arrears_scope AS s USING (scope) %s
        WHERE p.due < :asOf AND p.value_to > p.due
          AND p.value_from <= :asOf AND p.value_to > :asOf %s
        GROUP BY 1, 2, 3
        """
                .formatted(
                        looking.value(),
                        BEGINNINGS,
                        looking.instalments(),
                        borrowers(),
                        looking.filter());
    }

    private String borrowers() {
        return looking.needsClients() ? looking.borrowers() : "";
    }
}
