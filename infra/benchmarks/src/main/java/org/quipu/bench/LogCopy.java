package org.quipu.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.quipu.log.pipeline.Head;
import org.quipu.log.pipeline.Row;
import org.quipu.log.store.LedgerSchema;

/** Writes a rehearsed history into an empty log by two binary COPYs, then its head. */
final class LogCopy {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };

    private final Connection connection;
    private final LedgerSchema schema;
    private final DataOutputStream events;
    private final DataOutputStream tags;

    /**
     * Begins.
     *
     * @param connection for events and the head
     * @param second another connection to the same database, for tags
     * @param schema whose log
     */
    LogCopy(Connection connection, Connection second, LedgerSchema schema) {
        this.connection = connection;
        this.schema = schema;
        events =
                open(
                        connection,
                        "{s}.event (position, type, payload, metadata, recorded_at, hash)");
        tags = open(second, "{s}.event_tag (tag, position)");
    }

    private DataOutputStream open(Connection on, String table) {
        try {
            var sql = schema.render("copy " + table + " from stdin with (format binary)");
            var stream = new PGCopyOutputStream(on.unwrap(PGConnection.class), sql);
            var out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            return out;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(Row row) {
        try {
            events.writeShort(6);
            number(events, row.position());
            bytes(events, row.type().getBytes(StandardCharsets.UTF_8));
            bytes(events, row.payload());
            bytes(events, row.metadata());
            number(events, row.recordedAt());
            bytes(events, row.hash());
            for (var tag : row.tags()) {
                tags.writeShort(2);
                number(tags, tag);
                number(tags, row.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    void end(Head head) {
        var sql = schema.render("update {s}.ledger set position = ?, hash = ?");
        try {
            for (var out : new DataOutputStream[] {events, tags}) {
                out.writeShort(-1);
                out.close();
            }
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, head.position());
                statement.setBytes(2, head.hash().bytes());
                statement.executeUpdate();
            }
            try (var statement = connection.createStatement()) {
                statement.execute(schema.render("vacuum analyze {s}.event"));
                statement.execute(schema.render("vacuum analyze {s}.event_tag"));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
