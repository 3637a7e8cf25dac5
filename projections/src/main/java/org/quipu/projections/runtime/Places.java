package org.quipu.projections.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.quipu.log.Hash;

/** The rows that say how far each projection of a ledger has come. */
final class Places {
    static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS $.place (
                projection text PRIMARY KEY,
                version integer NOT NULL,
                position bigint NOT NULL,
                hash bytea NOT NULL,
                topic text,
                topic_offset bigint,
                epoch bigint)
            """;

    private final Schema schema;

    Places(Schema schema) {
        this.schema = schema;
    }

    /** Where a projection stands; empty where it has no row, or one of another version. */
    Optional<Place> find(Connection connection, Projection projection) throws SQLException {
        var sql =
                "SELECT position, hash, topic, topic_offset, epoch FROM $.place"
                        + " WHERE projection = ? AND version = ?";
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setString(1, projection.name());
            select.setInt(2, projection.version());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(place(row)) : Optional.empty();
            }
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new Place(
                row.getLong("position"),
                Hash.of(row.getBytes("hash")),
                topic == null
                        ? Optional.empty()
                        : Optional.of(
                                new Place.Bookmark(
                                        topic, row.getLong("topic_offset"), row.getLong("epoch"))));
    }

    /** Puts a projection at the beginning. */
    void start(Connection connection, Projection projection) throws SQLException {
        var sql =
                """
                INSERT INTO $.place (projection, version, position, hash) VALUES (?, ?, ?, ?)
                ON CONFLICT (projection) DO UPDATE SET version = excluded.version,
                    position = excluded.position, hash = excluded.hash,
                    topic = NULL, topic_offset = NULL, epoch = NULL
                """;
        try (var insert = connection.prepareStatement(schema.render(sql))) {
            insert.setString(1, projection.name());
            insert.setInt(2, projection.version());
            insert.setLong(3, Place.START.position());
            insert.setBytes(4, Place.START.hash().bytes());
            insert.executeUpdate();
        }
    }

    /**
     * Moves a projection on, if it still stands where it is believed to stand.
     *
     * @return false if another process moved it meanwhile
     */
    boolean move(Connection connection, Projection projection, Place from, Place to)
            throws SQLException {
        var sql =
                """
                UPDATE $.place SET position = ?, hash = ?, topic = ?, topic_offset = ?, epoch = ?
                WHERE projection = ? AND version = ? AND position = ? AND hash = ?
                """;
        try (var update = connection.prepareStatement(schema.render(sql))) {
            update.setLong(1, to.position());
            update.setBytes(2, to.hash().bytes());
            bookmark(update, to.stream());
            update.setString(6, projection.name());
            update.setInt(7, projection.version());
            update.setLong(8, from.position());
            update.setBytes(9, from.hash().bytes());
            return update.executeUpdate() == 1;
        }
    }

    private static void bookmark(PreparedStatement update, Optional<Place.Bookmark> stream)
            throws SQLException {
        if (stream.isPresent()) {
            update.setString(3, stream.get().topic());
            update.setLong(4, stream.get().offset());
            update.setLong(5, stream.get().epoch());
        } else {
            update.setNull(3, Types.VARCHAR);
            update.setNull(4, Types.BIGINT);
            update.setNull(5, Types.BIGINT);
        }
    }
}
