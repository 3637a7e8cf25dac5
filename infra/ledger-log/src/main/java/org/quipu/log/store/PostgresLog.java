package org.quipu.log.store;

import com.google.crypto.tink.Aead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.quipu.core.Tag;
import org.quipu.log.Branch;
import org.quipu.log.Hash;
import org.quipu.log.LogReader;
import org.quipu.log.LostTail;
import org.quipu.log.PersonVault;
import org.quipu.log.pipeline.Answered;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.Head;
import org.quipu.log.pipeline.KeyHash;
import org.quipu.log.pipeline.LogStore;
import org.quipu.log.pipeline.TagHash;

/** The log of one ledger in PostgreSQL. Every call borrows a connection and keeps nothing in it. */
public final class PostgresLog implements LogStore {
    /** So many events of histories are held at once. */
    private static final int AT_ONCE = 200;

    private final DataSource pool;
    private final LedgerSchema schema;
    private final AppendStatement append;
    private final Partitions partitions;

    /**
     * Opens the log of a ledger whose schema exists.
     *
     * @param pool connections as the ledger's writer
     * @param schema where
     */
    public PostgresLog(DataSource pool, LedgerSchema schema) {
        this(pool, pool, schema);
    }

    /**
     * Opens the log of a ledger whose schema exists.
     *
     * @param pool connections as the ledger's writer
     * @param owner connections as whoever may make partitions
     * @param schema where
     */
    public PostgresLog(DataSource pool, DataSource owner, LedgerSchema schema) {
        this.pool = pool;
        this.schema = schema;
        this.append = new AppendStatement(schema);
        this.partitions = new Partitions(owner, schema);
    }

    /**
     * The vault of a ledger's personal data.
     *
     * @param pool connections as the ledger's writer
     * @param schema where
     * @param encryption of the rows
     * @param digestKey for identity documents' numbers
     * @return the vault
     */
    public static PersonVault people(
            DataSource pool, LedgerSchema schema, Aead encryption, byte[] digestKey) {
        return new SealedPeople(pool, schema, encryption, digestKey);
    }

    @Override
    public Head takeOver(String leader) throws Unavailable {
        return take("true", leader, "").orElseThrow(() -> new IllegalStateException("No ledger"));
    }

    @Override
    public Optional<Head> takeOverAgain(String leader) throws Unavailable {
        return take("leader = ?", leader, leader);
    }

    @Override
    public void handOver(String leader) throws Unavailable {
        reading(
                "update {s}.ledger set leader = '' where leader = ? returning epoch",
                List.of(leader),
                ResultSet::next);
    }

    private Optional<Head> take(String condition, String leader, String held) throws Unavailable {
        return reading(
                """
                update {s}.ledger set epoch = epoch + 1, leader = ?, tick = tick + 1
                where %s returning epoch, position, hash\
                """
                        .formatted(condition),
                held.isEmpty() ? List.of(leader) : List.of(leader, held),
                rows -> {
                    if (!rows.next()) return Optional.empty();
                    return Optional.of(
                            new Head(rows.getLong(1), rows.getLong(2), Hash.of(rows.getBytes(3))));
                });
    }

    @Override
    public Beat beat() throws Unavailable {
        return reading(
                "select leader, epoch, tick from {s}.ledger",
                List.of(),
                rows -> {
                    rows.next();
                    return new Beat(rows.getString(1), rows.getLong(2), rows.getLong(3));
                });
    }

    @Override
    public boolean append(Group group) throws Unavailable, Rejected {
        try (var connection = pool.getConnection()) {
            var held = append.run(connection, group);
            if (held) partitions.follow(group.to().position());
            return held;
        } catch (SQLException e) {
            if (Outcomes.isRefusal(e)) throw new Rejected(e);
            throw new Unavailable(e);
        }
    }

    @Override
    public Optional<Hash> hashAt(long position) throws Unavailable {
        if (position == 0) return Optional.of(Hash.ORIGIN);
        return reading(
                "select hash from {s}.event where position = ?",
                List.of(position),
                rows -> rows.next() ? Optional.of(Hash.of(rows.getBytes(1))) : Optional.empty());
    }

    @Override
    public List<Branch> branches() throws Unavailable {
        return reading(
                """
                select epoch, position, lost_after, lost_through, accepted_by
                from {s}.branch order by epoch desc\
                """,
                List.of(),
                rows -> {
                    var branches = new ArrayList<Branch>();
                    for (var next = branchOf(rows); next.isPresent(); next = branchOf(rows)) {
                        branches.add(next.get());
                    }
                    return branches;
                });
    }

    @Override
    public Optional<Branch> branch(LogReader.Head head, LostTail lost, String by)
            throws Unavailable {
        return reading(
                """
                with fence as (
                  update {s}.ledger
                  set epoch = greatest(epoch, ?) + 1, leader = '', tick = tick + 1
                  where position = ? and hash = ? returning epoch, position, hash)
                insert into {s}.branch
                  (epoch, position, hash, lost_after, lost_through, lost_hash, accepted_by)
                select epoch, position, hash, ?, ?, ?, ? from fence
                returning epoch, position, lost_after, lost_through, accepted_by\
                """,
                List.of(
                        lost.epoch(),
                        head.position(),
                        head.hash().bytes(),
                        lost.after(),
                        lost.through(),
                        lost.hash().bytes(),
                        by),
                PostgresLog::branchOf);
    }

    private static Optional<Branch> branchOf(java.sql.ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        return Optional.of(
                new Branch(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getString(5)));
    }

    @Override
    public void load(List<Wanted> wanted, long upTo, Histories histories) throws Unavailable {
        var byHash = new HashMap<Long, Wanted>();
        for (var one : wanted) byHash.put(TagHash.of(one.tag()), one);
        try (var connection = pool.getConnection()) {
            var after = snapshots(connection, byHash, upTo, histories);
            transactions(connection, wanted, upTo, histories);
            events(connection, byHash, after, upTo, histories);
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    /**
     * A snapshot counts only where the log still has its hash at its position.
     *
     * @return where reading starts: after the oldest one if every wanted memory has one
     */
    private Map<Long, Long> snapshots(
            Connection connection, Map<Long, Wanted> wanted, long upTo, Histories histories)
            throws SQLException {
        var sql =
                """
                select s.tag, s.kind, s.position, s.hash, s.sequence, s.leaf, s.fingerprint, s.state
                from unnest(?::int8[]) t(tag)
                cross join lateral (select * from {s}.snapshot where tag = t.tag and position <= ?) s
                cross join lateral (select hash from {s}.event where position = s.position) e
                where e.hash = s.hash\
                """;
        var found = new HashMap<Long, List<Long>>();
        try (var statement = connection.prepareStatement(schema.render(sql))) {
            statement.setArray(1, longs(connection, wanted.keySet()));
            statement.setLong(2, upTo);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var hash = rows.getLong(1);
                    var one = known(wanted, hash);
                    var kind = rows.getString(2);
                    var fingerprint = rows.getString(7);
                    if (!fingerprint.equals(one.fingerprints().get(kind))) continue;
                    var position = rows.getLong(3);
                    found.computeIfAbsent(hash, _ -> new ArrayList<>()).add(position);
                    histories.snapshot(
                            new Snapshot(
                                    one.tag(),
                                    kind,
                                    position,
                                    rows.getBytes(4),
                                    rows.getLong(5),
                                    rows.getBytes(6),
                                    fingerprint,
                                    rows.getBytes(8)));
                }
            }
        }
        var after = new HashMap<Long, Long>();
        found.forEach((hash, positions) -> {
            if (positions.size() < known(wanted, hash).fingerprints().size()) return;
            after.put(hash, Collections.min(positions));
        });
        return after;
    }

    private void events(
            Connection connection,
            Map<Long, Wanted> wanted,
            Map<Long, Long> after,
            long upTo,
            Histories histories)
            throws SQLException {
        var hashes = List.copyOf(wanted.keySet());
        var from = hashes.stream().mapToLong(hash -> after.getOrDefault(hash, 0L)).toArray();
        var sql =
                """
                select t.tag, e.position, e.type, e.payload, e.metadata, e.recorded_at, e.hash
                from unnest(?::int8[], ?::int8[]) t(tag, after)
                cross join lateral (select position from {s}.event_tag
                  where tag = t.tag and position > t.after and position <= ?) g
                cross join lateral (select * from {s}.event where position = g.position) e
                order by e.position\
                """;
        connection.setAutoCommit(false); // a cursor, so that long histories do not come at once
        try (var statement = connection.prepareStatement(schema.render(sql))) {
            statement.setFetchSize(AT_ONCE);
            var arrays = connection.unwrap(PGConnection.class);
            statement.setArray(1, longs(connection, hashes));
            statement.setArray(2, arrays.createArrayOf("int8", from));
            statement.setLong(3, upTo);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    histories.entry(
                            known(wanted, rows.getLong(1)).tag(), PostgresLogReader.entry(rows, 2));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** A transaction's history begins with the event at its own position. */
    private void transactions(
            Connection connection, List<Wanted> wanted, long upTo, Histories histories)
            throws SQLException {
        for (var each : wanted) {
            if (!each.tag().name().equals(Tag.TRANSACTION)) continue;
            var position = position(each.tag().id());
            if (position < 1 || position > upTo) continue;
            var sql =
                    """
                    select position, type, payload, metadata, recorded_at, hash
                    from {s}.event where position = ?\
                    """;
            try (var statement = connection.prepareStatement(schema.render(sql))) {
                statement.setLong(1, position);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        histories.entry(each.tag(), PostgresLogReader.entry(rows, 1));
                    }
                }
            }
        }
    }

    private static long position(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException _) {
            return 0; // no transaction has such an id
        }
    }

    @Override
    public Map<KeyHash, Answered> answered(Set<KeyHash> keys) throws Unavailable {
        var found = new HashMap<KeyHash, Answered>();
        if (keys.isEmpty()) return found;
        return reading(
                """
                select key, request, position, events, refusal
                from unnest(?::bytea[]) k(wanted)
                cross join lateral (select * from {s}.idempotency where key = wanted) i\
                """,
                List.<Object>of((Object) keys.stream().map(KeyHash::bytes).toArray(byte[][]::new)),
                rows -> {
                    while (rows.next()) {
                        var key = KeyHash.of(rows.getBytes(1));
                        found.put(
                                key,
                                new Answered(
                                        key,
                                        Hash.of(rows.getBytes(2)),
                                        rows.getLong(3),
                                        rows.getInt(4),
                                        Optional.ofNullable(rows.getString(5))));
                    }
                    return found;
                });
    }

    @Override
    public void eachKey(Consumer<KeyHash> consumer) throws Unavailable {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false); // a cursor, so that not all keys come at once
            try (var statement =
                    connection.prepareStatement(schema.render("select key from {s}.idempotency"))) {
                statement.setFetchSize(10_000);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) consumer.accept(KeyHash.of(rows.getBytes(1)));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public void keep(List<Snapshot> snapshots) throws Unavailable {
        var sql =
                """
                insert into {s}.snapshot
                  (tag, kind, position, hash, sequence, leaf, fingerprint, state)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tag, kind) do update set position = excluded.position,
                  hash = excluded.hash, sequence = excluded.sequence, leaf = excluded.leaf,
                  fingerprint = excluded.fingerprint, state = excluded.state\
                """;
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(schema.render(sql))) {
            for (var snapshot : snapshots) {
                statement.setLong(1, TagHash.of(snapshot.tag()));
                statement.setString(2, snapshot.kind());
                statement.setLong(3, snapshot.position());
                statement.setBytes(4, snapshot.hash());
                statement.setLong(5, snapshot.sequence());
                statement.setBytes(6, snapshot.leaf());
                statement.setString(7, snapshot.fingerprint());
                statement.setBytes(8, snapshot.state());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    private interface Rows<T> {
        T read(java.sql.ResultSet rows) throws SQLException;
    }

    private <T> T reading(String sql, List<?> parameters, Rows<T> rows) throws Unavailable {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(schema.render(sql))) {
            for (var i = 0; i < parameters.size(); i++) {
                if (parameters.get(i) instanceof byte[][] keys) {
                    statement.setArray(
                            i + 1,
                            connection.unwrap(PGConnection.class).createArrayOf("bytea", keys));
                } else {
                    statement.setObject(i + 1, parameters.get(i));
                }
            }
            try (var result = statement.executeQuery()) {
                return rows.read(result);
            }
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    private static java.sql.Array longs(Connection connection, java.util.Collection<Long> values)
            throws SQLException {
        return connection
                .unwrap(PGConnection.class)
                .createArrayOf("int8", values.stream().mapToLong(Long::longValue).toArray());
    }

    private static Wanted known(Map<Long, Wanted> wanted, long hash) {
        return present(wanted.get(hash), "tag");
    }

    private static <T> T present(@Nullable T value, String what) {
        if (value == null) throw new IllegalStateException("The store answered another " + what);
        return value;
    }
}
