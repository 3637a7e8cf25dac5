package org.quipu.local.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a system is made of. An existing server's address stands in for an engine of our own.
 *
 * @param home its folder
 * @param apiPort where ledger-api listens
 * @param projectionsPort where projections and the console listen
 * @param existing servers that are there already
 * @param apiJar the application ledger-api
 * @param projectionsJar the application projections
 */
public record Settings(
        Home home,
        int apiPort,
        int projectionsPort,
        Existing existing,
        Path apiJar,
        Path projectionsJar) {
    /**
     * Servers that are used instead of starting one.
     *
     * @param database JDBC URL of a PostgreSQL database ({@code QUIPU_DB_URL})
     * @param kafka bootstrap servers ({@code QUIPU_KAFKA_BOOTSTRAP})
     * @param issuer an OIDC issuer ({@code QUIPU_ISSUER})
     */
    public record Existing(
            Optional<String> database, Optional<String> kafka, Optional<String> issuer) {
        /** Reads the addresses from the environment. */
        public static Existing from(Map<String, String> environment) {
            return new Existing(
                    present(environment, "QUIPU_DB_URL"),
                    present(environment, "QUIPU_KAFKA_BOOTSTRAP"),
                    present(environment, "QUIPU_ISSUER"));
        }

        private static Optional<String> present(Map<String, String> environment, String name) {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        }
    }
}
