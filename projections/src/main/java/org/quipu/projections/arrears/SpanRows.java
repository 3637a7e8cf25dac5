package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.servicing.ArrearsSpans.OfDay;
import org.quipu.core.servicing.ArrearsSpans.OfInstalment;
import org.quipu.core.servicing.ArrearsSpans.OfLoan;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.arrears.BothClocks.Written;
import org.quipu.projections.arrears.FollowedLoan.InScope;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Schema;

/** The spans that a batch of events makes known, and the ends of those it makes forgotten. */
final class SpanRows {
    private final CopyRows portfolio =
            new CopyRows(
                    "$.arrears_portfolio (loan, value_from, value_to, known_from, known_to, scope,"
                            + " principal, late_since, uncured)",
                    9);
    private final CopyRows instalments =
            new CopyRows(
                    "$.arrears_instalment (loan, due, value_from, value_to, known_from, known_to,"
                            + " scope, fee, interest, principal)",
                    10);
    private final CopyRows flows =
            new CopyRows(
                    "$.arrears_flow (loan, value_date, known_from, known_to, scope, "
                            + FlowColumns.NAMES
                            + ")",
                    5 + Flow.values().length);
    private final Ends portfolioEnds = new Ends();
    private final Ends instalmentEnds = new Ends();
    private final Ends flowEnds = new Ends();

    void add(FollowedLoan loan) {
        for (var change : loan.portfolio.changes()) addPortfolio(loan.number, change);
        for (var change : loan.instalments.changes()) addInstalment(loan.number, change);
        for (var change : loan.flows.changes()) addFlows(loan.number, change);
    }

    private void addPortfolio(long loan, Written<InScope<OfLoan>> row) {
        var span = row.fact().span();
        if (row.stored()) {
            portfolioEnds.add(loan, span.from(), span.from(), row);
            return;
        }
        portfolio
                .row()
                .bigint(loan)
                .date(span.from())
                .date(span.to())
                .bigint(row.from())
                .bigint(row.to())
                .bigint(row.fact().scope())
                .bigint(span.owed().principal())
                .date(span.owed().lateSince())
                .bool(span.owed().uncured());
    }

    private void addInstalment(long loan, Written<InScope<OfInstalment>> row) {
        var span = row.fact().span();
        if (row.stored()) {
            instalmentEnds.add(loan, span.due(), span.from(), row);
            return;
        }
        instalments
                .row()
                .bigint(loan)
                .date(span.due())
                .date(span.from())
                .date(span.to())
                .bigint(row.from())
                .bigint(row.to())
                .bigint(row.fact().scope())
                .bigint(span.unpaid().fee())
                .bigint(span.unpaid().interest())
                .bigint(span.unpaid().principal());
    }

    private void addFlows(long loan, Written<InScope<OfDay>> row) {
        var moved = row.fact().span();
        if (row.stored()) {
            flowEnds.add(loan, moved.day(), moved.day(), row);
            return;
        }
        flows.row()
                .bigint(loan)
                .date(moved.day())
                .bigint(row.from())
                .bigint(row.to())
                .bigint(row.fact().scope());
        for (var flow : Flow.values()) flows.bigint(moved.flows().getOrDefault(flow, 0L));
    }

    void write(Connection connection, Schema schema) throws SQLException {
        portfolioEnds.write(
                """
                UPDATE $.arrears_portfolio AS it SET known_to = ended.position
                FROM unnest(?, ?, ?, ?, ?) AS ended (loan, due, value_from, scope, position)
                WHERE it.loan = ended.loan AND it.value_from = ended.value_from
                  AND it.known_to IS NULL
                """,
                connection,
                schema);
        instalmentEnds.write(
                """
                UPDATE $.arrears_instalment AS it SET known_to = ended.position
                FROM unnest(?, ?, ?, ?, ?) AS ended (loan, due, value_from, scope, position)
                WHERE it.loan = ended.loan AND it.due = ended.due
                  AND it.value_from = ended.value_from AND it.known_to IS NULL
                """,
                connection,
                schema);
        flowEnds.write(
                """
                UPDATE $.arrears_flow AS it SET known_to = ended.position
                FROM unnest(?, ?, ?, ?, ?) AS ended (loan, due, value_date, scope, position)
                WHERE it.loan = ended.loan AND it.value_date = ended.value_date
                  AND it.scope = ended.scope
                  AND it.known_to IS NULL
                """,
                connection,
                schema);
        portfolio.copy(connection, schema);
        instalments.copy(connection, schema);
        flows.copy(connection, schema);
    }

    /** Rows of a table that are known no longer. */
    private static final class Ends {
        private final List<Long> loans = new ArrayList<>();
        private final List<LocalDate> dues = new ArrayList<>();
        private final List<LocalDate> from = new ArrayList<>();
        private final List<Long> scopes = new ArrayList<>();
        private final List<Long> positions = new ArrayList<>();

        void add(long loan, LocalDate due, LocalDate valueFrom, Written<? extends InScope<?>> row) {
            loans.add(loan);
            dues.add(due);
            from.add(valueFrom);
            scopes.add(row.fact().scope());
            positions.add(row.to().orElseThrow());
        }

        void write(String sql, Connection connection, Schema schema) throws SQLException {
            if (loans.isEmpty()) return;
            try (var update = connection.prepareStatement(schema.render(sql))) {
                update.setArray(1, connection.createArrayOf("bigint", loans.toArray()));
                update.setArray(2, connection.createArrayOf("date", dues.toArray()));
                update.setArray(3, connection.createArrayOf("date", from.toArray()));
                update.setArray(4, connection.createArrayOf("bigint", scopes.toArray()));
                update.setArray(5, connection.createArrayOf("bigint", positions.toArray()));
                update.executeUpdate();
            }
        }
    }
}
