package org.quipu.log.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.Tag;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.ReadFailed;
import org.quipu.log.catalogue.LedgerJson;
import org.quipu.log.pipeline.TagHash;
import tools.jackson.databind.json.JsonMapper;

/** Reads a ledger's log from PostgreSQL. A failing database surfaces as {@link ReadFailed}. */
public final class PostgresLogReader implements LogReader {
    private static final JsonMapper JSON = LedgerJson.mapper();
    private static final String ENTRY = "position, type, payload, metadata, recorded_at, hash";

    private final DataSource pool;
    private final LedgerSchema schema;

    /**
     * Reads the log of a ledger.
     *
     * @param pool connections as a reader
     * @param schema where
     */
    public PostgresLogReader(DataSource pool, LedgerSchema schema) {
        this.pool = pool;
        this.schema = schema;
    }

    @Override
    public List<LogEntry> read(long after, int limit) {
        return entries(
                "select %s from {s}.event where position > ? order by position limit ?"
                        .formatted(ENTRY),
                after,
                limit);
    }

    @Override
    public List<LogEntry> ofType(String type, long after, long through) {
        return entries(
                "select %s from {s}.event where position > ? and position <= ? and type = ? order by position"
                        .formatted(ENTRY),
                after,
                through,
                type);
    }

    @Override
    public List<LogEntry> history(Tag tag, long after, int limit) {
        var own = new ArrayList<LogEntry>();
        var from = after;
        while (own.size() < limit) {
            var filed = filed(tag, from, limit);
            for (var entry : filed) if (own.size() < limit && carries(entry, tag)) own.add(entry);
            if (filed.size() < limit) break;
            from = filed.getLast().position();
        }
        return own;
    }

    /** Filed under the tag's hash, which another tag may share. */
    private List<LogEntry> filed(Tag tag, long after, int limit) {
        return entries(
                """
                select e.* from (select position from {s}.event_tag
                    where tag = ? and position > ? order by position limit ?) g
                cross join lateral (select %s from {s}.event where position = g.position) e
                order by e.position\
                """
                        .formatted(ENTRY),
                TagHash.of(tag),
                after,
                limit);
    }

    /** The metadata names every tag of its event. */
    private static boolean carries(LogEntry entry, Tag tag) {
        return JSON.readTree(entry.metadata()).path("chain").has(tag.toString());
    }

    @Override
    public Optional<LogEntry> at(long position) {
        var found =
                entries("select %s from {s}.event where position = ?".formatted(ENTRY), position);
        return found.stream().findFirst();
    }

    @Override
    public Head head() {
        try (var connection = pool.getConnection();
                var statement =
                        connection.prepareStatement(
                                schema.render("select epoch, position, hash from {s}.ledger"));
                var rows = statement.executeQuery()) {
            rows.next();
            return new Head(rows.getLong(1), rows.getLong(2), Hash.of(rows.getBytes(3)));
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }

    private List<LogEntry> entries(String sql, Object... parameters) {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(schema.render(sql))) {
            for (var i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            var entries = new ArrayList<LogEntry>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) entries.add(entry(rows, 1));
            }
            return entries;
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }

    static LogEntry entry(ResultSet rows, int first) throws SQLException {
        return new LogEntry(
                rows.getLong(first),
                rows.getString(first + 1),
                rows.getBytes(first + 2),
                rows.getBytes(first + 3),
                Instant.EPOCH.plus(rows.getLong(first + 4), ChronoUnit.MICROS),
                Hash.of(rows.getBytes(first + 5)));
    }
}
