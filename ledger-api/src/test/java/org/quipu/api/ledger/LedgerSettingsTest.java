package org.quipu.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LedgerSettingsTest {
    @Test
    void what_is_left_out_has_its_documented_default() {
        var given =
                Map.of(
                        "quipu.db.url", "jdbc:postgresql:x",
                        "quipu.db.user", "writer",
                        "quipu.secrets", "/secrets");
        var settings =
                new Binder(new MapConfigurationPropertySource(given))
                        .bind("quipu", LedgerSettings.class)
                        .get();

        assertThat(settings.db().password()).isEmpty();
        assertThat(settings.db().connections()).isEqualTo(12);
        assertThat(settings.db().asOwner()).isEqualTo(settings.db().asWriter());
        assertThat(settings.kafka().client()).isEmpty();
        assertThat(settings.kafka().bootstrap()).isEmpty();
        assertThat(settings.node()).isEmpty();
    }

    @Test
    void what_a_broker_asks_of_its_clients_is_taken_as_it_is() {
        var given =
                Map.of(
                        "quipu.kafka.bootstrap", "broker:9093",
                        "quipu.kafka.client.security.protocol", "SSL",
                        "quipu.kafka.client.ssl.keystore.type", "PEM");
        var kafka =
                new Binder(new MapConfigurationPropertySource(given))
                        .bind("quipu.kafka", LedgerSettings.Kafka.class)
                        .get();

        assertThat(kafka.client())
                .isEqualTo(Map.of("security.protocol", "SSL", "ssl.keystore.type", "PEM"));
    }

    @Test
    void each_is_set_from_the_environment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "QUIPU_DB_URL", "jdbc:postgresql:y",
                                        "QUIPU_DB_USER", "u",
                                        "QUIPU_DB_PASSWORD", "p",
                                        "QUIPU_DB_CONNECTIONS", "3",
                                        "QUIPU_DB_OWNER_USER", "o",
                                        "QUIPU_DB_OWNER_PASSWORD", "op",
                                        "QUIPU_KAFKA_BOOTSTRAP", "broker:9092",
                                        "QUIPU_NODE", "n2",
                                        "QUIPU_SECRETS", "/s")));
        var settings = Binder.get(environment).bind("quipu", LedgerSettings.class).get();

        assertThat(settings.db())
                .isEqualTo(
                        new LedgerSettings.Db(
                                "jdbc:postgresql:y",
                                "u",
                                "p",
                                3,
                                new LedgerSettings.Owner("o", "op")));
        assertThat(settings.db().asOwner().user()).isEqualTo("o");
        assertThat(settings.kafka().bootstrap()).isEqualTo("broker:9092");
        assertThat(settings.node()).isEqualTo("n2");
        assertThat(settings.secrets()).isEqualTo(Path.of("/s"));
    }
}
