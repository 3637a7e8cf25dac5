package org.quipu.log.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Where the ledgers lie.
 *
 * @param url JDBC address of a PostgreSQL database
 * @param user the writer's name
 * @param password the writer's password
 * @param connections how many at most; one is enough for any number of ledgers, if slow
 */
public record Database(String url, String user, String password, int connections) {
    /**
     * Opens a pool. Connections live a minute, so that the server's settings are read back that
     * often; they carry the same settings for every ledger and keep nothing of any.
     *
     * @return the pool
     */
    public HikariDataSource pool() {
        var server = server();
        // Tables are new and grow: without statistics the planner would scan them whole.
        server.setOptions(
                "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off");
        var config = new HikariConfig();
        config.setDataSource(server);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        config.setMaxLifetime(TimeUnit.MINUTES.toMillis(1));
        config.setIdleTimeout(0);
        config.setKeepaliveTime(0);
        config.setInitializationFailTimeout(TimeUnit.SECONDS.toMillis(30));
        config.setPoolName("quipu");
        return new HikariDataSource(config);
    }

    /**
     * Connections outside the pool, each opened when it is asked for: for migrations, which need
     * two at a time however small the pool is.
     *
     * @return the source
     */
    public DataSource unpooled() {
        return server();
    }

    private CheckedDataSource server() {
        var server = new CheckedDataSource();
        server.setUrl(url);
        server.setUser(user);
        server.setPassword(password);
        server.setPrepareThreshold(1);
        server.setConnectTimeout(3);
        server.setSocketTimeout(20);
        server.setTcpKeepAlive(true);
        server.setApplicationName("quipu");
        return server;
    }
}
