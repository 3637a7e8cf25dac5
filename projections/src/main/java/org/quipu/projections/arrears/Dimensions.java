package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.SQLException;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** What a batch of events tells of clients: gender, region, officer and the like, each dated. */
final class Dimensions {
    private final CopyRows rows =
            new CopyRows("$.arrears_client (dimension, client, valid_from, position, value)", 5);

    void add(Happened happened) {
        if (!(happened.event() instanceof ClientDimensionChanged changed)) return;
        rows.row()
                .text(changed.dimension())
                .text(changed.client())
                .date(changed.validFrom())
                .bigint(happened.position())
                .text(changed.value());
    }

    void write(Connection connection, Schema schema) throws SQLException {
        rows.copy(connection, schema);
    }
}
