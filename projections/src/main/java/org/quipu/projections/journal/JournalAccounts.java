package org.quipu.projections.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Places;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/**
 * In whose books the accounts are that a batch of events moves, as of the event that is taken in.
 *
 * @param known by account
 * @param opened those of them that the batch opens
 * @param moved those of them that the batch transfers, opened before it
 */
record JournalAccounts(
        Map<String, Grain> known, Map<String, Grain> opened, Map<String, Grain> moved) {
    static JournalAccounts of(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var opened = new LinkedHashMap<String, Grain>();
        var moved = new LinkedHashSet<String>();
        for (var happened : events) {
            if (happened.event() instanceof Opens opens) {
                var terms = opens.terms();
                opened.put(terms.id(), Grain.of(terms));
            }
            if (happened.event() instanceof MayMove moves) {
                moves.moved()
                        .ifPresent(movement -> {
                            for (var leg : movement.legs()) {
                                if (leg instanceof Leg.OfAccount own) moved.add(own.account());
                            }
                        });
            }
        }
        moved.removeAll(opened.keySet());
        var known = new HashMap<>(opened);
        known.putAll(stored(moved, connection, schema));
        return new JournalAccounts(known, opened, new LinkedHashMap<>());
    }

    private static Map<String, Grain> stored(
            Set<String> accounts, Connection connection, Schema schema) throws SQLException {
        var found = new HashMap<String, Grain>();
        if (accounts.isEmpty()) return found;
        var sql =
                """
                SELECT account, branch, product, fund FROM $.journal_account WHERE account = ANY (?)
                """;
        try (var statement = connection.prepareStatement(schema.render(sql))) {
            statement.setArray(1, connection.createArrayOf("text", accounts.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var fund = Optional.ofNullable(rows.getString(4));
                    found.put(
                            rows.getString(1),
                            new Grain(rows.getString(2), rows.getString(3), fund));
                }
            }
        }
        return found;
    }

    /** What an event says of an account holds for the lines after it. */
    void take(LedgerEvent event) {
        if (!(event instanceof Places places)) return;
        known.put(places.placed(), places.place());
        var rows = opened.containsKey(places.placed()) ? opened : moved;
        rows.put(places.placed(), places.place());
    }

    Grain of(String account) {
        var grain = known.get(account);
        if (grain == null) throw new IllegalStateException("Nobody opened " + account);
        return grain;
    }

    void write(Connection connection, Schema schema) throws SQLException {
        var rows = new CopyRows("$.journal_account (account, branch, product, fund)", 4);
        opened.forEach((account, grain) ->
                rows.row()
                        .text(account)
                        .text(grain.branch())
                        .text(grain.product())
                        .text(grain.fund()));
        rows.copy(connection, schema);
        if (moved.isEmpty()) return;
        var sql = "UPDATE $.journal_account SET branch = ?, fund = ? WHERE account = ?";
        try (var update = connection.prepareStatement(schema.render(sql))) {
            for (var each : moved.entrySet()) {
                update.setString(1, each.getValue().branch());
                update.setString(2, each.getValue().fund().orElse(null));
                update.setString(3, each.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
