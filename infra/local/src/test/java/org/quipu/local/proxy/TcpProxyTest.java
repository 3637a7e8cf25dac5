package org.quipu.local.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.local.LocalPostgres;

@Timeout(60)
class TcpProxyTest {
    private final LocalPostgres server = LocalPostgres.shared();
    private final TcpProxy proxy = TcpProxy.beforePostgres(server.port());
    private String database = "";

    @BeforeEach
    void makeTable() throws SQLException {
        database = server.newDatabase();
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute("create table event (position bigint, said text)");
        }
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void hands_everything_on() throws SQLException {
        try (var connection = through()) {
            for (var i = 0; i < 20; i++) append(connection, i);
            assertThat(count()).isEqualTo(20);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void cuts_the_reply_to_an_append_that_is_done() throws SQLException {
        try (var connection = through()) {
            append(connection, 1);
            proxy.cutCommits(1);
            assertThatThrownBy(() -> append(connection, 2)).isInstanceOf(SQLException.class);
            assertThat(count()).isEqualTo(2);
            assertThat(proxy.commitsCut()).isEqualTo(1);
        }
        try (var connection = through()) {
            append(connection, 3);
            assertThat(count()).isEqualTo(3);
        }
    }

    @Test
    void resets_and_turns_away() throws SQLException {
        try (var connection = through()) {
            append(connection, 1);
            proxy.reset();
            assertThatThrownBy(() -> append(connection, 2)).isInstanceOf(SQLException.class);
            proxy.refuse(true);
            assertThatThrownBy(this::through).isInstanceOf(SQLException.class);
            proxy.refuse(false);
            through().close();
        }
    }

    @Test
    void ends_a_session_whose_client_has_finished() throws SQLException {
        try (var connection = through()) {
            append(connection, 1);
            proxy.halfClose();
            assertThatThrownBy(() -> append(connection, 2)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void swallows_for_a_while() throws SQLException {
        try (var connection = through()) {
            append(connection, 1);
            connection.setNetworkTimeout(Runnable::run, 200);
            proxy.swallow(true);
            assertThatThrownBy(() -> append(connection, 2)).isInstanceOf(SQLException.class);
            proxy.swallow(false);
            assertThat(count()).isEqualTo(1);
        }
    }

    private Connection through() throws SQLException {
        return DriverManager.getConnection(
                database.replace(":" + server.port(), ":" + proxy.port()) + "&prepareThreshold=1");
    }

    private static void append(Connection connection, long position) throws SQLException {
        var sql = "insert into event (position, said) values (?, 'yes')";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, position);
            insert.executeUpdate();
        }
    }

    private long count() throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var row = connection.createStatement().executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
