package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.quipu.core.LedgerEvent;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** Events that every later one may have to know, kept as they are in a table of their own. */
final class KeptEvents {
    private final EventCodec codec;
    private final String table;
    private final List<Happened> more = new ArrayList<>();

    /** Those of a table with a position, a type and a payload. */
    KeptEvents(EventCodec codec, String table) {
        this.codec = codec;
        this.table = table;
    }

    /** Shows those that are kept, in the order in which they happened. */
    void read(Connection connection, Schema schema, Consumer<LedgerEvent> each)
            throws SQLException {
        var sql = "SELECT type, payload FROM $.%s ORDER BY position".formatted(table);
        try (var select = connection.prepareStatement(schema.render(sql));
                var row = select.executeQuery()) {
            while (row.next()) each.accept(codec.decode(row.getString(1), row.getBytes(2)));
        }
    }

    /** Keeps one more with the next {@link #write}. */
    void add(Happened happened) {
        more.add(happened);
    }

    void write(Connection connection, Schema schema) throws SQLException {
        var sql = "INSERT INTO $.%s (position, type, payload) VALUES (?, ?, ?)".formatted(table);
        try (var insert = connection.prepareStatement(schema.render(sql))) {
            for (var happened : more) {
                insert.setLong(1, happened.position());
                insert.setString(2, happened.type());
                insert.setBytes(3, codec.encode(happened.event()));
                insert.addBatch();
            }
            if (!more.isEmpty()) insert.executeBatch();
        }
    }
}
