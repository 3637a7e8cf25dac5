package org.quipu.projections.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.chart.Chart;
import org.quipu.core.chart.ChartEvent;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The chart of accounts as its own events tell it. Not for use by several threads. */
final class JournalChart {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private final List<Happened> changes = new ArrayList<>();
    private Chart chart;

    private JournalChart(Chart chart) {
        this.chart = chart;
    }

    static JournalChart stored(Connection connection, Schema schema) throws SQLException {
        var sql = "SELECT type, payload FROM $.journal_chart ORDER BY position";
        var chart = Chart.DEFAULT;
        try (var statement = connection.prepareStatement(schema.render(sql));
                var rows = statement.executeQuery()) {
            while (rows.next()) chart = after(chart, rows.getString(1), rows.getBytes(2));
        }
        return new JournalChart(chart);
    }

    /** The chart as it was known at a position. */
    static Chart at(long position, Reading reading) {
        return reading
                .sql(
                        """
                        SELECT type, payload FROM $.journal_chart WHERE position <= ?
                        ORDER BY position
                        """)
                .param(position)
                .query((row, _) -> CODEC.decode(row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .reduce(
                        Chart.DEFAULT,
                        (chart, event) -> chart.after((ChartEvent) event),
                        (_, later) -> later);
    }

    private static Chart after(Chart chart, String type, byte[] payload) {
        return chart.after((ChartEvent) CODEC.decode(type, payload));
    }

    Chart chart() {
        return chart;
    }

    /** Whether an event changed it. */
    boolean take(Happened happened) {
        if (!(happened.event() instanceof ChartEvent own)) return false;
        chart = chart.after(own);
        changes.add(happened);
        return true;
    }

    void write(Connection connection, Schema schema) throws SQLException {
        if (changes.isEmpty()) return;
        var sql = "INSERT INTO $.journal_chart (position, type, payload) VALUES (?, ?, ?)";
        try (var statement = connection.prepareStatement(schema.render(sql))) {
            for (var change : changes) {
                statement.setLong(1, change.position());
                statement.setString(2, change.type());
                statement.setBytes(3, CODEC.encode(change.event()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
