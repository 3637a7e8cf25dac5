package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quipu.core.deposit.Deposit;
import org.quipu.core.earning.Earned;
import org.quipu.log.catalogue.LedgerJson;
import org.quipu.projections.reconciliation.SaverSum.Kept;
import org.quipu.projections.runtime.Schema;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of each savings account, so that its next event needs no other. */
record KeptSavers(Connection connection, Schema schema) {
    private static final JsonMapper JSON = LedgerJson.mapper();
    private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

    /** Stands for no chunk in an array of numbers. */
    private static final int NONE = -1;

    /** Accounts that earn, deposits among them, in some chunks; in none where that is asked for. */
    Set<String> earning(Set<Integer> chunks, boolean inNone, SavingProducts products)
            throws SQLException {
        var ids = new LinkedHashSet<String>();
        if (chunks.isEmpty() && !inNone) return ids;
        var sql =
                """
                SELECT account FROM $.reconciliation_saver
                WHERE (product = ANY (?) OR is_deposit) AND (chunk = ANY (?) OR (? AND chunk IS NULL))
                ORDER BY account
                """;
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setArray(1, connection.createArrayOf("text", products.earning().toArray()));
            select.setArray(2, connection.createArrayOf("integer", chunks.toArray()));
            select.setBoolean(3, inNone);
            try (var row = select.executeQuery()) {
                while (row.next()) ids.add(row.getString(1));
            }
        }
        return ids;
    }

    /** Reads accounts; one that was never seen before comes as nothing. */
    Map<String, SaverSum> read(Collection<String> ids, Moves moves, SavingProducts products)
            throws SQLException {
        var savers = new LinkedHashMap<String, SaverSum>();
        var sql =
                """
                SELECT account, is_deposit, chunk, measured_since, measured, state
                FROM $.reconciliation_saver WHERE account = ANY (?)
                """;
        try (var select = connection.prepareStatement(schema.render(sql))) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var id = row.getString("account");
                    savers.put(id, new SaverSum(id, kept(row), moves, products));
                }
            }
        }
        for (var id : ids) {
            savers.computeIfAbsent(id, _ -> new SaverSum(id, Kept.nothing(), moves, products));
        }
        return savers;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var chunk = row.getInt("chunk");
        var inChunk = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(chunk);
        var isDeposit = row.getBoolean("is_deposit");
        var state = row.getString("state");
        var nothing = Kept.nothing();
        return new Kept(
                isDeposit ? nothing.earned() : JSON.readValue(state, Earned.class),
                isDeposit ? JSON.readValue(state, Deposit.class) : nothing.deposit(),
                inChunk,
                Optional.ofNullable(row.getObject("measured_since", LocalDate.class)),
                JSON.readValue(row.getString("measured"), FIGURES));
    }

    void write(Collection<SaverSum> savers) throws SQLException {
        var ids = new ArrayList<Object>();
        var products = new ArrayList<Object>();
        var deposits = new ArrayList<Object>();
        var chunks = new ArrayList<Object>();
        var days = new ArrayList<Object>();
        var figures = new ArrayList<Object>();
        var states = new ArrayList<Object>();
        for (var saver : savers) {
            var kept = saver.kept();
            var account = kept.account();
            if (account.isEmpty()) continue;
            ids.add(saver.id);
            products.add(account.get().product().orElseThrow());
            deposits.add(kept.deposit() instanceof Deposit.Held);
            chunks.add(kept.chunk().orElse(NONE));
            days.add(kept.measuredSince().map(LocalDate::toString).orElse(""));
            figures.add(JSON.writeValueAsString(kept.measured()));
            states.add(state(kept));
        }
        if (ids.isEmpty()) return;
        var sql =
                """
                INSERT INTO $.reconciliation_saver
                    (account, product, is_deposit, chunk, measured_since, measured, state)
                SELECT account, product, deposit, nullif(chunk, -1), nullif(day, '')::date,
                    measured, state
                FROM unnest(?, ?, ?, ?, ?, ?, ?)
                    AS it (account, product, deposit, chunk, day, measured, state)
                ON CONFLICT (account) DO UPDATE SET chunk = excluded.chunk,
                    measured_since = excluded.measured_since, measured = excluded.measured,
                    state = excluded.state
                """;
        try (var insert = connection.prepareStatement(schema.render(sql))) {
            insert.setArray(1, connection.createArrayOf("text", ids.toArray()));
            insert.setArray(2, connection.createArrayOf("text", products.toArray()));
            insert.setArray(3, connection.createArrayOf("boolean", deposits.toArray()));
            insert.setArray(4, connection.createArrayOf("integer", chunks.toArray()));
            insert.setArray(5, connection.createArrayOf("text", days.toArray()));
            insert.setArray(6, connection.createArrayOf("text", figures.toArray()));
            insert.setArray(7, connection.createArrayOf("text", states.toArray()));
            insert.executeUpdate();
        }
    }

    private static String state(Kept kept) {
        return kept.deposit() instanceof Deposit.Held held
                ? JSON.writerFor(Deposit.class).writeValueAsString(held)
                : JSON.writerFor(Earned.class).writeValueAsString(kept.earned());
    }
}
