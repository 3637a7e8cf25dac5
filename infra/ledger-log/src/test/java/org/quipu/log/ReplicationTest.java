package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is on two machines: the primary dies under load, and all of it is there.
 */
@Timeout(600)
@EnabledIfSystemProperty(named = "quipu.long", matches = "true")
class ReplicationTest {
    private static final int SAVERS = 10;

    @Test
    void nothing_acknowledged_is_lost_with_the_primary(@TempDir Path folder) throws Exception {
        var root = Patroni.packages();
        if (root.isEmpty()) {
            System.err.println(
                    "SKIPPED: fail-over under Patroni; install postgresql-15 patroni etcd-server");
            Assumptions.abort("no Patroni");
            return;
        }
        try (var servers = new Patroni(root.get(), folder);
                var institution =
                        Institution.found(servers.url(), UnaryOperator.identity())
                                .withSavers(SAVERS)) {
            var load = new Load(institution, SAVERS);
            load.start();
            load.awaitMore(2_000);
            var before = institution.ledger.standing();
            var killed = servers.killPrimary();
            var began = System.nanoTime();
            load.awaitMore(200);
            var millis = (System.nanoTime() - began) / 1_000_000;
            load.awaitMore(2_000);
            var after = institution.ledger.standing();

            assertThat(load.stop()).isEmpty();
            System.out.printf(
                    "RAN fail-over: %s killed at position %d, 200 more acknowledged after %d ms,"
                            + " %d positions and epoch %d at the end (%d before), nothing lost%n",
                    killed,
                    before.durable(),
                    millis,
                    after.durable(),
                    after.epoch(),
                    before.epoch());
        }
    }
}
