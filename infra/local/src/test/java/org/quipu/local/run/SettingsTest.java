package org.quipu.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void starts_everything_where_nothing_is_named() {
        var existing = Settings.Existing.from(Map.of("QUIPU_DB_URL", " "));

        assertThat(existing.database()).isEmpty();
        assertThat(existing.kafka()).isEmpty();
        assertThat(existing.issuer()).isEmpty();
    }

    @Test
    void uses_the_servers_that_the_environment_names() {
        var existing =
                Settings.Existing.from(
                        Map.of(
                                "QUIPU_DB_URL", "jdbc:postgresql://db/quipu",
                                "QUIPU_KAFKA_BOOTSTRAP", "kafka:9092",
                                "QUIPU_ISSUER", "https://login.example"));

        assertThat(existing.database()).contains("jdbc:postgresql://db/quipu");
        assertThat(existing.kafka()).contains("kafka:9092");
        assertThat(existing.issuer()).contains("https://login.example");
    }
}
