package org.quipu.log.store;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that a log grows into. One whole empty one is always ahead of the head, so that no
 * commit ever waits for one.
 */
final class Partitions {
    /** Events a partition. */
    static final long SIZE = 10_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
    private static final long RETRY = 10_000;

    private final DataSource owner;
    private final LedgerSchema schema;

    /** The head at which there is something to do again. */
    private volatile long next;

    Partitions(DataSource owner, LedgerSchema schema) {
        this.owner = owner;
        this.schema = schema;
    }

    /** Told by the writer where the head is; does not wait. */
    void follow(long head) {
        if (head < next) return;
        next = Long.MAX_VALUE;
        Thread.ofVirtual()
                .name("partitions")
                .start(() -> {
                    try {
                        makeAhead(head);
                        next = (head / SIZE + 1) * SIZE;
                    } catch (SQLException e) {
                        LOG.warn("No partition could be made ahead of {}", head, e);
                        next = head + RETRY;
                    }
                });
    }

    /**
     * Makes what is missing. Gives up soon where a reader holds the table, since commits would
     * queue behind this.
     */
    void makeAhead(long head) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '200ms'");
                for (var n = 0L; n <= head / SIZE + 1; n++) {
                    make("event", n, statement);
                    make("event_tag", n, statement);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void make(String table, long n, Statement statement) throws SQLException {
        statement.execute(
                schema.render(
                        """
                        create table if not exists {s}.%s_%d partition of {s}.%s
                        for values from (%d) to (%d)\
                        """
                                .formatted(table, n, table, n * SIZE, (n + 1) * SIZE)));
    }
}
