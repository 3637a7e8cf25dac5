package org.quipu.api.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.quipu.log.Ledgers;
import org.quipu.log.LedgersSettings;
import org.quipu.log.PostgresLedgers;
import org.quipu.log.Witness;
import org.quipu.log.chunks.ChunkDriver;
import org.quipu.log.chunks.ChunkedWork;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.AcknowledgedFile;
import org.quipu.stream.Relays;
import org.quipu.stream.TopicWitness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/** Opens the ledgers, and publishes what they commit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
public class LedgersConfiguration {
    @Bean(destroyMethod = "close")
    PostgresLedgers postgresLedgers(LedgerSettings settings, @Value("${server.port}") String port) {
        var node = node(settings, port);
        return PostgresLedgers.open(
                new LedgersSettings(
                        settings.db().asWriter(),
                        settings.db().asOwner(),
                        settings.secrets(),
                        Clock.systemUTC(),
                        Settings.of(node),
                        ledger -> witnesses(settings, ledger, node)));
    }

    private static List<Witness> witnesses(LedgerSettings settings, String ledger, String node) {
        var folder = settings.nodeFolder().orElseGet(() -> settings.secrets().resolve("node"));
        var file = new AcknowledgedFile(folder, ledger, node);
        return settings.kafka().bootstrap().isEmpty()
                ? List.of(file)
                : List.of(file, new TopicWitness(ledger, settings.kafka().stream()));
    }

    private static String node(LedgerSettings settings, String port) {
        if (!settings.node().isEmpty()) return settings.node();
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("This machine has no name: set QUIPU_NODE", e);
        }
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${quipu.kafka.bootstrap:}' != ''")
    Relays relays(LedgerSettings settings, MeterRegistry metrics) {
        return new Relays(settings.kafka().stream(), metrics);
    }

    /** Stops before the ledgers do. */
    @Bean(destroyMethod = "close")
    @DependsOn("postgresLedgers")
    ChunkDriver chunkDriver(List<ChunkedWork> works) {
        return new ChunkDriver(works);
    }

    @Bean
    @Primary
    Ledgers servedLedgers(
            PostgresLedgers ledgers,
            ObjectProvider<Relays> relays,
            ChunkDriver chunks,
            MeterRegistry metrics) {
        var served =
                new ServedLedgers(
                        ledgers,
                        ledger -> {
                            relays.ifAvailable(all -> all.start(ledger));
                            chunks.start(ledger);
                        },
                        metrics);
        served.openAll();
        return served;
    }

    @Bean
    HealthIndicator ledgersHealthIndicator(Ledgers ledgers) {
        return new LedgersHealth(ledgers);
    }
}
