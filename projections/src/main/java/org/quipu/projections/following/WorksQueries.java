package org.quipu.projections.following;

import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.log.store.LedgerSchema;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.reconciliation.Reconciliation;
import org.quipu.projections.reconciliation.ReconciliationQueries;
import org.quipu.projections.runtime.Generations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks what runs of an institution. */
public final class WorksQueries {
    private final JdbcClient database;
    private final Reading.Room room;
    private final ReconciliationQueries reconciliation;

    /**
     * Queries on a database.
     *
     * @param database where logs and tables are
     * @param reconciliation what it found
     */
    public WorksQueries(DataSource database, ReconciliationQueries reconciliation) {
        this.reconciliation = reconciliation;
        this.database = JdbcClient.create(database);
        this.room = new Reading.Room(database);
    }

    /**
     * What runs.
     *
     * @param ledger of which ledger
     * @return as the tables say now
     */
    public Works works(String ledger) {
        return room.read(ledger, reading -> works(ledger, reading));
    }

    private Works works(String ledger, Reading reading) {
        var moment = reading.moment(When.NOW, Reconciliation.NAME);
        var followed =
                reading.sql(
                                """
                                SELECT projection, version, position, topic
                                FROM $.place ORDER BY projection
                                """)
                        .query((row, _) ->
                                new Works.Followed(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getLong(3),
                                        Optional.ofNullable(row.getString(4))))
                        .list();
        var generation =
                database.sql(new Generations(ledger).select()).query(Integer.class).single();
        var head =
                new LedgerSchema(ledger).render("SELECT leader, epoch, position FROM {s}.ledger");
        return database.sql(head)
                .query((row, _) ->
                        new Works(
                                moment,
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                generation,
                                reconciliation.breaks(ledger),
                                followed))
                .single();
    }
}
