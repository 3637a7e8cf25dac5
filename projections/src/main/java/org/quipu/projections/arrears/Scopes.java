package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Schema;

/** The numbers of scopes: those that are there, and those that a batch of events adds. */
final class Scopes {
    private final CopyRows added =
            new CopyRows(
                    "$.arrears_scope (scope, branch, product, currency, officer, fund, team)", 7);
    private final Map<Scope, Long> numbers = new HashMap<>();
    private final Connection connection;
    private final Schema schema;

    Scopes(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** The number of a scope; a new one is numbered by the position of its first disbursement. */
    long number(Scope scope, long position) throws SQLException {
        var known = numbers.get(scope);
        if (known != null) return known;
        var number = find(scope);
        if (number == 0) {
            number = position;
            add(scope, number);
        }
        numbers.put(scope, number);
        return number;
    }

    private long find(Scope scope) throws SQLException {
        var sql =
                """
                SELECT scope FROM $.arrears_scope
                WHERE (branch, product, currency, officer, fund, team) = (?, ?, ?, ?, ?, ?)
                """;
        try (var select = connection.prepareStatement(schema.render(sql))) {
            var column = 1;
            for (var part : parts(scope)) select.setString(column++, part);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void add(Scope scope, long number) {
        added.row().bigint(number);
        parts(scope).forEach(added::text);
    }

    private static List<String> parts(Scope scope) {
        return List.of(
                scope.branch(),
                scope.product(),
                scope.currency(),
                scope.officer(),
                scope.fund(),
                scope.team());
    }

    void write() throws SQLException {
        added.copy(connection, schema);
    }
}
