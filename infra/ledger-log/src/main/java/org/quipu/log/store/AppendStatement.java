package org.quipu.log.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.quipu.log.PersonVault;
import org.quipu.log.pipeline.Answered;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.Row;

/**
 * A group commit as one statement in auto-commit: fence, events, tags, keys and texts go to the
 * server and are durable in one round trip.
 */
final class AppendStatement {
    private final String appending;
    private final String confirming;

    AppendStatement(LedgerSchema schema) {
        appending =
                schema.render(
                        """
                        with fence as (
                          update {s}.ledger set position = ?, hash = ?, tick = tick + 1
                          where epoch = ? and position = ? and hash = ? returning 1),
                        filed as (
                          insert into {s}.event_tag (tag, position)
                          select * from unnest(?::int8[], ?::int8[]) where exists (select from fence)),
                        answered as (
                          insert into {s}.idempotency (key, request, position, events, refusal)
                          select * from unnest(?::bytea[], ?::bytea[], ?::int8[], ?::int4[], ?::text[])
                          where exists (select from fence)),
                        sealed as (
                          insert into {s}.person (hash, sealed)
                          select * from unnest(?::text[], ?::bytea[]) where exists (select from fence)
                          on conflict do nothing),
                        appended as (
                          insert into {s}.event (position, type, payload, metadata, recorded_at, hash)
                          select * from unnest(?::int8[], ?::text[], ?::bytea[], ?::bytea[], ?::int8[], ?::bytea[])
                          where exists (select from fence))
                        select count(*) from fence\
                        """);
        confirming =
                schema.render(
                        """
                        with fence as (
                          update {s}.ledger set tick = tick + 1
                          where epoch = ? and position = ? and hash = ? returning 1)
                        select count(*) from fence\
                        """);
    }

    /** Runs it. False when the fence did not hold: then nothing was written. */
    boolean run(Connection connection, Group group) throws SQLException {
        if (group.rows().isEmpty() && group.answered().isEmpty()) {
            try (var statement = connection.prepareStatement(confirming)) {
                statement.setLong(1, group.from().epoch());
                statement.setLong(2, group.from().position());
                statement.setBytes(3, group.from().hash().bytes());
                return held(statement);
            }
        }
        try (var statement = connection.prepareStatement(appending)) {
            statement.setLong(1, group.to().position());
            statement.setBytes(2, group.to().hash().bytes());
            statement.setLong(3, group.from().epoch());
            statement.setLong(4, group.from().position());
            statement.setBytes(5, group.from().hash().bytes());
            var arrays = new Arrays(connection, statement, 6);
            tags(arrays, group.rows());
            keys(arrays, group.answered());
            texts(arrays, group.personal());
            events(arrays, group.rows());
            return held(statement);
        }
    }

    private static boolean held(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            return result.next() && result.getLong(1) == 1;
        }
    }

    private static void tags(Arrays arrays, List<Row> rows) throws SQLException {
        var count = 0;
        for (var row : rows) count += row.tags().length;
        var tag = new long[count];
        var position = new long[count];
        var i = 0;
        for (var row : rows) {
            for (var hash : row.tags()) {
                tag[i] = hash;
                position[i++] = row.position();
            }
        }
        arrays.add("int8", tag);
        arrays.add("int8", position);
    }

    private static void keys(Arrays arrays, List<Answered> answered) throws SQLException {
        var count = answered.size();
        var key = new byte[count][];
        var request = new byte[count][];
        var position = new long[count];
        var events = new int[count];
        var refusal = new @Nullable String[count];
        for (var i = 0; i < count; i++) {
            var one = answered.get(i);
            key[i] = one.key().bytes();
            request[i] = one.request().bytes();
            position[i] = one.position();
            events[i] = one.events();
            refusal[i] = one.refusal().orElse(null);
        }
        arrays.add("bytea", key);
        arrays.add("bytea", request);
        arrays.add("int8", position);
        arrays.add("int4", events);
        arrays.add("text", refusal);
    }

    private static void texts(Arrays arrays, List<PersonVault.Sealed> personal)
            throws SQLException {
        arrays.add("text", personal.stream().map(PersonVault.Sealed::hash).toArray(String[]::new));
        arrays.add(
                "bytea", personal.stream().map(PersonVault.Sealed::sealed).toArray(byte[][]::new));
    }

    private static void events(Arrays arrays, List<Row> rows) throws SQLException {
        var count = rows.size();
        var position = new long[count];
        var type = new String[count];
        var payload = new byte[count][];
        var metadata = new byte[count][];
        var recordedAt = new long[count];
        var hash = new byte[count][];
        for (var i = 0; i < count; i++) {
            var row = rows.get(i);
            position[i] = row.position();
            type[i] = row.type();
            payload[i] = row.payload();
            metadata[i] = row.metadata();
            recordedAt[i] = row.recordedAt();
            hash[i] = row.hash();
        }
        arrays.add("int8", position);
        arrays.add("text", type);
        arrays.add("bytea", payload);
        arrays.add("bytea", metadata);
        arrays.add("int8", recordedAt);
        arrays.add("bytea", hash);
    }

    /** Fills array parameters one after the other, in the driver's binary form. */
    private static final class Arrays {
        private final PGConnection connection;
        private final PreparedStatement statement;
        private int next;

        Arrays(Connection connection, PreparedStatement statement, int first) throws SQLException {
            this.connection = connection.unwrap(PGConnection.class);
            this.statement = statement;
            this.next = first;
        }

        void add(String type, Object values) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, values));
        }
    }
}
