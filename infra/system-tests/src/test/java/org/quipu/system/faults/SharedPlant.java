package org.quipu.system.faults;

import java.io.IOException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.quipu.local.proxy.TcpProxy;
import org.quipu.system.QuipuSystem;

/** The system that all tests share: what its supervisor starts again, and a proxy before HTTP. */
final class SharedPlant implements Plant, AutoCloseable {
    private final QuipuSystem system;
    private final String institution;
    private final TcpProxy http;

    SharedPlant(QuipuSystem system, String institution) {
        this.system = system;
        this.institution = institution;
        this.http = TcpProxy.before(URI.create(system.api()).getPort());
    }

    @Override
    public List<String> apis() {
        return List.of("http://127.0.0.1:" + http.port());
    }

    @Override
    public String projections() {
        return system.projections();
    }

    @Override
    public String token(String role) {
        return system.token(role, "--institution", institution);
    }

    @Override
    public String database() {
        try {
            return system.database();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String institution() {
        return institution;
    }

    @Override
    public List<Strike> strikes() {
        return List.of(
                new Strike("ledger-api killed", 1, () -> system.kill("ledger-api")),
                new Strike("postmaster killed", 1, () -> system.kill("postgres")),
                new Strike("broker killed", 1, () -> system.kill("kafka")),
                new Strike("projections killed", 1, () -> system.kill("projections")),
                new Strike(
                        "ledger-api stopped",
                        1,
                        () -> Signals.freeze(system.pid("ledger-api"), 1_000)),
                new Strike("sessions ended", 1, this::endSessions),
                new Strike("HTTP reset", 1, http::reset),
                new Strike("HTTP half closed", 1, http::halfClose));
    }

    private void endSessions() throws SQLException {
        try (var connection = DriverManager.getConnection(database());
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'quipu'");
        }
    }

    @Override
    public void awaitReady() throws InterruptedException {
        system.awaitReady();
    }

    @Override
    public void close() {
        http.close();
    }
}
