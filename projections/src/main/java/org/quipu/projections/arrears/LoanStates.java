package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quipu.core.loan.Loan;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Schema;
import tools.jackson.databind.json.JsonMapper;

/** What is remembered of each loan, so that its next event needs no other. */
final class LoanStates {
    private final CopyRows added =
            new CopyRows("$.arrears_loan (loan, number, client, scopes, state)", 5);
    private final List<String> ids = new ArrayList<>();
    private final List<Object> scopes = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final JsonMapper json;

    LoanStates(JsonMapper json) {
        this.json = json;
    }

    /** Takes loans in; what is remembered of them is put into words on all processors. */
    void add(List<FollowedLoan> loans) {
        var words = loans.parallelStream().map(this::words).toList();
        for (var i = 0; i < loans.size(); i++) add(loans.get(i), words.get(i));
    }

    private String words(FollowedLoan loan) {
        return json.writerFor(Loan.class).writeValueAsString(loan.state());
    }

    private void add(FollowedLoan loan, String state) {
        if (!loan.stored) {
            added.row().text(loan.id).bigint(loan.number).text(loan.client());
            added.text(scopes(loan)).text(state);
            return;
        }
        ids.add(loan.id);
        scopes.add(scopes(loan));
        states.add(state);
    }

    private static String scopes(FollowedLoan loan) {
        return loan.scopes().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    void write(Connection connection, Schema schema) throws SQLException {
        added.copy(connection, schema);
        if (ids.isEmpty()) return;
        var sql =
                """
                UPDATE $.arrears_loan AS it SET scopes = now.scopes, state = now.state
                FROM unnest(?, ?, ?) AS now (loan, scopes, state) WHERE it.loan = now.loan
                """;
        try (var update = connection.prepareStatement(schema.render(sql))) {
            update.setArray(1, connection.createArrayOf("text", ids.toArray()));
            update.setArray(2, connection.createArrayOf("text", scopes.toArray()));
            update.setArray(3, connection.createArrayOf("text", states.toArray()));
            update.executeUpdate();
        }
    }
}
