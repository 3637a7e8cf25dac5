package org.quipu.projections.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The console as a client of the issuer.
 *
 * @param consoleClientSecret the secret of the client {@code quipu-console} ({@code
 *     QUIPU_CONSOLE_CLIENT_SECRET}); cursors are signed with a key derived from it
 */
@ConfigurationProperties("quipu")
public record ConsoleSettings(String consoleClientSecret) {
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
