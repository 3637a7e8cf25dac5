package org.quipu.local;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Takes a ledger's tail away behind its back, as an older backup that is put back does. */
public final class CutLog {
    private CutLog() {}

    /**
     * Cuts.
     *
     * @param url of the database, as its superuser
     * @param institution whose log
     * @param after the last position that stays
     */
    public static void cut(String url, String institution, long after) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica"); // no triggers
            for (var table : new String[] {"event", "event_tag", "idempotency"}) {
                statement.execute(
                        "delete from \"ledger_%s\".%s where position > %d"
                                .formatted(institution, table, after));
            }
            statement.execute(
                    """
                    update "ledger_%1$s".ledger set position = %2$d, hash =
                      (select hash from "ledger_%1$s".event where position = %2$d)\
                    """
                            .formatted(institution, after));
            connection.commit();
        }
    }
}
