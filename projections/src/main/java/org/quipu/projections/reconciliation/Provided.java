package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
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
    private final KeptEvents kept;
    private final Map<Optional<String>, LossTables> tables = new HashMap<>();

    private Provided(KeptEvents kept) {
        this.kept = kept;
    }

    static Provided read(EventCodec codec, Connection connection, Schema schema)
            throws SQLException {
        var kept = new KeptEvents(codec, "reconciliation_provision");
        var provided = new Provided(kept);
        kept.read(connection, schema, event -> provided.add((ProvisionEvent) event));
        return provided;
    }

    void take(Happened happened) {
        if (!(happened.event() instanceof ProvisionEvent event)) return;
        add(event);
        kept.add(happened);
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
        kept.write(connection, schema);
    }
}
