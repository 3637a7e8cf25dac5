package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quipu.core.loan.Loan;
import org.quipu.log.catalogue.LedgerJson;
import org.quipu.projections.reconciliation.LoanSum.Kept;
import org.quipu.projections.runtime.Schema;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of each loan, so that its next event needs no other. */
record KeptLoans(Connection connection, Schema schema) {
    private static final JsonMapper JSON = LedgerJson.mapper();
    private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

    /** Stands for no chunk in an array of numbers. */
    private static final int NONE = -1;

    /** Loans in no chunk of which something may be measured. */
    Set<String> inNone() throws SQLException {
        var loans = new LinkedHashSet<String>();
        var sql = "SELECT loan FROM $.reconciliation_loan WHERE chunk IS NULL AND NOT over";
        try (var select = connection.prepareStatement(schema.render(sql));
                var row = select.executeQuery()) {
            while (row.next()) loans.add(row.getString(1));
        }
        return loans;
    }

    /**
     * The loans of some chunks: those of which something may be measured and those that change; all
     * where the chunk is corrected.
     */
    Map<Integer, Set<String>> chunks(
            Set<Integer> numbers, Set<Integer> corrected, Set<String> touched) throws SQLException {
        var chunks = new HashMap<Integer, Set<String>>();
        if (numbers.isEmpty()) return chunks;
        var sql =
                """
                SELECT chunk, loan FROM $.reconciliation_loan WHERE chunk = ANY (?) AND NOT over
                UNION
                SELECT chunk, loan FROM $.reconciliation_loan WHERE chunk = ANY (?)
                UNION
                SELECT chunk, loan FROM $.reconciliation_loan
                WHERE chunk = ANY (?) AND loan = ANY (?)
                ORDER BY chunk, loan
                """;
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setArray(1, connection.createArrayOf("integer", numbers.toArray()));
            select.setArray(2, connection.createArrayOf("integer", corrected.toArray()));
            select.setArray(3, connection.createArrayOf("integer", numbers.toArray()));
            select.setArray(4, connection.createArrayOf("text", touched.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    chunks.computeIfAbsent(row.getInt(1), _ -> new LinkedHashSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return chunks;
    }

    /** Reads loans; one that was never seen before comes as nothing. */
    List<LoanSum> read(Collection<String> ids, Moves moves, Provided provisions)
            throws SQLException {
        var loans = new ArrayList<LoanSum>();
        var unseen = new LinkedHashSet<>(ids);
        var sql =
                """
                SELECT loan, chunk, over, measured_since, measured, state
                FROM $.reconciliation_loan WHERE loan = ANY (?)
                """;
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var id = row.getString("loan");
                    unseen.remove(id);
                    loans.add(new LoanSum(id, kept(row), moves, provisions));
                }
            }
        }
        for (var id : unseen) loans.add(new LoanSum(id, Kept.nothing(), moves, provisions));
        return loans;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var chunk = row.getInt("chunk");
        var inChunk = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(chunk);
        return new Kept(
                JSON.readValue(row.getString("state"), Loan.class),
                inChunk,
                row.getBoolean("over"),
                Optional.ofNullable(row.getObject("measured_since", LocalDate.class)),
                JSON.readValue(row.getString("measured"), FIGURES));
    }

    void write(List<LoanSum> loans) throws SQLException {
        if (loans.isEmpty()) return;
        var ids = new ArrayList<Object>();
        var chunks = new ArrayList<Object>();
        var overs = new ArrayList<Object>();
        var days = new ArrayList<Object>();
        var figures = new ArrayList<Object>();
        var states = new ArrayList<Object>();
        for (var loan : loans) {
            var kept = loan.kept();
            ids.add(loan.id);
            chunks.add(kept.chunk().orElse(NONE));
            overs.add(kept.over());
            days.add(kept.measuredSince().map(LocalDate::toString).orElse(""));
            figures.add(JSON.writeValueAsString(kept.measured()));
            states.add(JSON.writerFor(Loan.class).writeValueAsString(kept.state()));
        }
        var sql =
                """
                INSERT INTO $.reconciliation_loan
                    (loan, chunk, over, measured_since, measured, state)
                SELECT loan, nullif(chunk, -1), over, nullif(day, '')::date, measured, state
                FROM unnest(?, ?, ?, ?, ?, ?) AS it (loan, chunk, over, day, measured, state)
                ON CONFLICT (loan) DO UPDATE SET chunk = excluded.chunk, over = excluded.over,
                    measured_since = excluded.measured_since, measured = excluded.measured,
                    state = excluded.state
                """;
        try (var insert = connection.prepareStatement(schema.render(sql))) {
            insert.setArray(1, connection.createArrayOf("text", ids.toArray()));
            insert.setArray(2, connection.createArrayOf("integer", chunks.toArray()));
            insert.setArray(3, connection.createArrayOf("boolean", overs.toArray()));
            insert.setArray(4, connection.createArrayOf("text", days.toArray()));
            insert.setArray(5, connection.createArrayOf("text", figures.toArray()));
            insert.setArray(6, connection.createArrayOf("text", states.toArray()));
            insert.executeUpdate();
        }
    }
}
