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
        assertThat(settings.kafka().bootstrap()).isEmpty();
        assertThat(settings.node()).isEmpty();
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
                                        "QUIPU_KAFKA_BOOTSTRAP", "broker:9092",
                                        "QUIPU_NODE", "n2",
                                        "QUIPU_SECRETS", "/s")));
        var settings = Binder.get(environment).bind("quipu", LedgerSettings.class).get();

        assertThat(settings.db())
                .isEqualTo(new LedgerSettings.Db("jdbc:postgresql:y", "u", "p", 3));
        assertThat(settings.kafka().bootstrap()).isEqualTo("broker:9092");
        assertThat(settings.node()).isEqualTo("n2");
        assertThat(settings.secrets()).isEqualTo(Path.of("/s"));
    }
}
