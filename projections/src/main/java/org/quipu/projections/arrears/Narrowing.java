package org.quipu.projections.arrears;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a statement that tells loans apart and leaves some out. It expects spans as {@code
 * p}, their scope as {@code s} and their loan as {@code l}. Names and values are parameters:
 * nothing of a caller's text becomes part of a statement.
 */
final class Narrowing {
    private final List<String> joins = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<By, String> expressions = new LinkedHashMap<>();

    Narrowing(Filter filter) {
        for (var each : filter.values().entrySet()) {
            var parameter = "value" + parameters.size();
            conditions.add("AND " + expression(each.getKey()) + " = :" + parameter);
            parameters.put(parameter, each.getValue());
        }
    }

    /** What a loan has, as an expression; its dimension is joined where it needs one. */
    String expression(By by) {
        var known = expressions.get(by);
        if (known != null) return known;
        var alias = "d" + expressions.size();
        by.dimension()
                .ifPresent(dimension -> {
                    joins.add(joined(alias));
                    if (by.equals(By.OFFICER)) joins.add(handedOver(alias));
                    parameters.put(alias, dimension);
                });
        var expression = by.sql(alias);
        expressions.put(by, expression);
        return expression;
    }

    /** What held of each client on the date, by what was known; the last word on a day counts. */
    private static String joined(String alias) {
        return """
        LEFT JOIN (
            SELECT DISTINCT ON (client) client, value, valid_from, position
            FROM $.arrears_client
            WHERE dimension = :%1$s AND valid_from <= :asOf AND position <= :position
            ORDER BY client, valid_from DESC, position DESC) AS %1$s
            ON %1$s.client = l.client
        """
                .formatted(alias);
    }

    /** To whom each loan was handed last by the date, by what was known. */
    private static String handedOver(String alias) {
        return """
        LEFT JOIN (
            SELECT DISTINCT ON (loan) loan, officer, valid_from, position
            FROM $.arrears_hand_over
            WHERE valid_from <= :asOf AND position <= :position
            ORDER BY loan, valid_from DESC, position DESC) AS %1$s_given
            ON %1$s_given.loan = l.loan
        """
                .formatted(alias);
    }

    /** Asked when all expressions are. */
    String joins() {
        return String.join("", joins);
    }

    String conditions() {
        return String.join(" ", conditions);
    }

    /** Whether borrowers have to be known. */
    boolean needsClients() {
        return !joins.isEmpty();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Its value, or none where it is empty. */
    static Optional<String> value(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
