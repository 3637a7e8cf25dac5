package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.provision.ProvisionEvent;
import org.quipu.core.provision.ProvisionEvent.ExpectedLossTableAdopted;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;
import org.quipu.core.servicing.LossTables;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/**
 * By which tables losses are estimated, of the institution and of products. No table reaches back
 * before its adoption, so the newest tables say the same of earlier days as those of then.
 */
final class Provided {
    private final EventCodec codec;
    private final Map<Optional<String>, LossTables> tables = new HashMap<>();
    private final List<Happened> adopted = new ArrayList<>();

    private Provided(EventCodec codec) {
        this.codec = codec;
    }

    static Provided read(EventCodec codec, Connection connection, Schema schema)
            throws SQLException {
        var provided = new Provided(codec);
        var sql = "SELECT type, payload FROM $.reconciliation_provision ORDER BY position";
        try (var select = connection.prepareStatement(schema.render(sql));
                var row = select.executeQuery()) {
            while (row.next()) {
                var event = codec.decode(row.getString(1), row.getBytes(2));
                provided.add((ProvisionEvent) event);
            }
        }
        return provided;
    }

    void take(Happened happened) {
        if (!(happened.event() instanceof ProvisionEvent event)) return;
        add(event);
        adopted.add(happened);
    }

    private void add(ProvisionEvent event) {
        switch (event) {
            case ProvisionTableAdopted(var product, var table, var from, _, _) ->
                    tables.put(product, of(product).with(from, table));
            case ExpectedLossTableAdopted(var product, var table, var from, _, _) ->
                    tables.put(product, of(product).with(from, table));
        }
    }

    private LossTables of(Optional<String> product) {
        return tables.getOrDefault(product, LossTables.NONE);
    }

    /** For the loans of a product: of each sort its own tables from the first of them on. */
    LossTables tables(String product) {
        return of(Optional.empty()).then(of(Optional.of(product)));
    }

    void write(Connection connection, Schema schema) throws SQLException {
        var sql =
                "INSERT INTO $.reconciliation_provision (position, type, payload) VALUES (?, ?, ?)";
        try (var insert = connection.prepareStatement(schema.render(sql))) {
            for (var happened : adopted) {
                insert.setLong(1, happened.position());
                insert.setString(2, happened.type());
                insert.setBytes(3, codec.encode(happened.event()));
                insert.addBatch();
            }
            if (!adopted.isEmpty()) insert.executeBatch();
        }
    }
}
