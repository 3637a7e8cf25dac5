package org.quipu.projections.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The console as a client of the issuer.
 *
 * @param consoleClientSecret the secret of the client {@code quipu-console} ({@code
 *     QUIPU_CONSOLE_CLIENT_SECRET}); cursors are signed with a key derived from it
 * @param apiUrl where ledger-api answers ({@code QUIPU_API_URL}); empty where nothing is decided
 *     here
 */
@ConfigurationProperties("quipu")
public record ConsoleSettings(String consoleClientSecret, String apiUrl) {
    /** The console's client id at the issuer. */
    public static final String CLIENT = "quipu-console";

    /**
     * Checks the secret.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public ConsoleSettings {
        if (consoleClientSecret.isBlank()) {
            throw new IllegalArgumentException("QUIPU_CONSOLE_CLIENT_SECRET is missing");
        }
    }
}
