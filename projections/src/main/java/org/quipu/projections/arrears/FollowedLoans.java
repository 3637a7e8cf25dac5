package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.servicing.ArrearsSpans.OfDay;
import org.quipu.core.servicing.ArrearsSpans.OfInstalment;
import org.quipu.core.servicing.ArrearsSpans.OfLoan;
import org.quipu.core.servicing.ArrearsSpans.Owed;
import org.quipu.core.servicing.Debt;
import org.quipu.log.catalogue.LedgerJson;
import org.quipu.projections.arrears.FollowedLoan.InScope;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The loans that a batch of events touches: read at once, changed in memory, written at once. */
final class FollowedLoans {
    private static final JsonMapper JSON = LedgerJson.mapper();

    private final Map<String, FollowedLoan> loans = new LinkedHashMap<>();
    private final Connection connection;
    private final Schema schema;

    private FollowedLoans(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    static FollowedLoans read(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var touched = new HashSet<String>();
        for (var each : events) touched.addAll(Loans.touchedBy(each.event()));
        var loans = new FollowedLoans(connection, schema);
        if (!touched.isEmpty()) loans.read(touched);
        return loans;
    }

    void take(Happened happened, Scopes scopes) throws SQLException {
        if (happened.event() instanceof LoanApplied applied) {
            var loan = FollowedLoan.appliedFor(applied.loan(), happened.position());
            loans.put(applied.loan(), loan);
        }
        for (var id : Loans.touchedBy(happened.event())) {
            var loan = loans.get(id);
            if (loan == null) throw new IllegalStateException("No application of " + id);
            loan.take(happened, scopes);
        }
    }

    private void read(Collection<String> ids) throws SQLException {
        var sql = "SELECT loan, number, scopes, state FROM $.arrears_loan WHERE loan = ANY (?)";
        var stored = new ArrayList<Stored>();
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) stored.add(Stored.read(row));
            }
        }
        var byNumber = new HashMap<Long, FollowedLoan>();
        for (var loan : stored.parallelStream().map(Stored::loan).toList()) {
            loans.put(loan.id, loan);
            byNumber.put(loan.number, loan);
        }
        if (byNumber.isEmpty()) return;
        readPortfolio(byNumber);
        readInstalments(byNumber);
        readFlows(byNumber);
    }

    /** A row of a loan, its columns still in words. */
    private record Stored(String id, long number, String scopes, String state) {
        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString("loan"),
                    row.getLong("number"),
                    row.getString("scopes"),
                    row.getString("state"));
        }

        FollowedLoan loan() {
            return new FollowedLoan(
                    id,
                    number,
                    JSON.readValue(state, Loan.class),
                    scopes.isEmpty()
                            ? List.of()
                            : Stream.of(scopes.split(" ")).map(Long::valueOf).toList(),
                    true);
        }
    }

    private void readPortfolio(Map<Long, FollowedLoan> byNumber) throws SQLException {
        var sql =
                """
                SELECT loan, value_from, value_to, known_from, scope, principal, late_since, uncured
                FROM $.arrears_portfolio WHERE loan = ANY (?) AND known_to IS NULL
                """;
        read(
                sql,
                byNumber,
                (loan, row) -> {
                    var owed =
                            new Owed(
                                    row.getLong("principal"),
                                    Optional.ofNullable(
                                            row.getObject("late_since", LocalDate.class)),
                                    row.getBoolean("uncured"));
                    var span = new OfLoan(date(row, "value_from"), date(row, "value_to"), owed);
                    loan.portfolio.stored(
                            new InScope<>(row.getLong("scope"), span), row.getLong("known_from"));
                });
    }

    private void readInstalments(Map<Long, FollowedLoan> byNumber) throws SQLException {
        var sql =
                """
                SELECT loan, due, value_from, value_to, known_from, scope, fee, interest, principal
                FROM $.arrears_instalment WHERE loan = ANY (?) AND known_to IS NULL
                """;
        read(
                sql,
                byNumber,
                (loan, row) -> {
                    var unpaid =
                            new Debt(
                                    0,
                                    row.getLong("fee"),
                                    row.getLong("interest"),
                                    row.getLong("principal"));
                    var span =
                            new OfInstalment(
                                    date(row, "due"),
                                    date(row, "value_from"),
                                    date(row, "value_to"),
                                    unpaid);
                    loan.instalments.stored(
                            new InScope<>(row.getLong("scope"), span), row.getLong("known_from"));
                });
    }

    private void readFlows(Map<Long, FollowedLoan> byNumber) throws SQLException {
        var sql =
                "SELECT loan, value_date, known_from, scope, "
                        + FlowColumns.NAMES
                        + " FROM $.arrears_flow WHERE loan = ANY (?) AND known_to IS NULL";
        read(
                sql,
                byNumber,
                (loan, row) -> {
                    var flows = FlowColumns.read(row);
                    flows.values().removeIf(amount -> amount == 0);
                    loan.flows.stored(
                            new InScope<>(
                                    row.getLong("scope"),
                                    new OfDay(date(row, "value_date"), flows)),
                            row.getLong("known_from"));
                });
    }

    private interface Reader {
        void read(FollowedLoan loan, ResultSet row) throws SQLException;
    }

    private void read(String sql, Map<Long, FollowedLoan> byNumber, Reader reader)
            throws SQLException {
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setArray(1, connection.createArrayOf("bigint", byNumber.keySet().toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var loan = byNumber.get(row.getLong("loan"));
                    if (loan != null) reader.read(loan, row);
                }
            }
        }
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Lives what has changed; no loan's life knows of another's. */
    void live() {
        loans.values().parallelStream().forEach(FollowedLoan::live);
    }

    void write() throws SQLException {
        var rows = new SpanRows();
        var states = new LoanStates(JSON);
        var changed = loans.values().stream().filter(FollowedLoan::isChanged).toList();
        states.add(changed);
        changed.forEach(rows::add);
        states.write(connection, schema);
        rows.write(connection, schema);
    }
}
