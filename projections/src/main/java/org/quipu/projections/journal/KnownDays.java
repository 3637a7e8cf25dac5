package org.quipu.projections.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/**
 * On which booking date each event became known. Unlike the booking dates themselves these never
 * fall along the log, so that what was known at a position is whole days and a part of the last
 * one.
 */
final class KnownDays {
    private final Map<LocalDate, Long> begun = new LinkedHashMap<>();
    private LocalDate newest;

    private KnownDays(LocalDate newest) {
        this.newest = newest;
    }

    static KnownDays stored(Connection connection, Schema schema) throws SQLException {
        var sql = "SELECT coalesce(max(known_on), '0001-01-01') FROM $.journal_known";
        try (var statement = connection.prepareStatement(schema.render(sql));
                var rows = statement.executeQuery()) {
            rows.next();
            return new KnownDays(rows.getObject(1, LocalDate.class));
        }
    }

    LocalDate of(Happened happened) {
        if (happened.event().bookedOn().isAfter(newest)) {
            newest = happened.event().bookedOn();
            begun.put(newest, happened.position());
        }
        return newest;
    }

    void write(Connection connection, Schema schema) throws SQLException {
        if (begun.isEmpty()) return;
        var sql = "INSERT INTO $.journal_known (known_on, first_position) VALUES (?, ?)";
        try (var statement = connection.prepareStatement(schema.render(sql))) {
            for (var day : begun.entrySet()) {
                statement.setObject(1, day.getKey());
                statement.setLong(2, day.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
