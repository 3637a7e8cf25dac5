package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every statement runs on the oldest server that is supported, the one fail-over is tested on. */
@Timeout(240)
class Postgres15Test {
    @Test
    void migrates_and_posts_on_postgresql_15(@TempDir Path folder) throws Exception {
        assumeTrue(
                DebianPostgres.isInstalled(15),
                "PostgreSQL 15 is not installed (apt-get install postgresql-15):"
                        + " nothing shows that the statements run on it");
        try (var server = DebianPostgres.start(15, folder)) {
            assertThat(version(server)).startsWith("15.");
            UnaryOperator<org.quipu.log.pipeline.Settings> small =
                    settings ->
                            settings.withResidentBytes(6_000)
                                    .withSnapshotEvery(5)
                                    .withKeyWindow(20);
            try (var institution = Institution.found(server.url(), small).withSavers(10)) {
                var load = new Load(institution, 10);
                load.start();
                load.awaitMore(500);
                assertThat(load.stop()).isEmpty();
            }
            try (var again = Institution.found(server.url(), small)) {
                assertThat(again.ledger.log().head().position()).isGreaterThan(500);
                var sealed = again.ledger.people().seal("Amina");
                assertThat(again.ledger.people().open(sealed.hash())).isEmpty();
            }
        }
    }

    private static String version(DebianPostgres server) throws Exception {
        try (var connection = DriverManager.getConnection(server.url());
                var rows = connection.createStatement().executeQuery("show server_version")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
