package org.quipu.projections.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are trusted.
 *
 * @param issuer the authorization server ({@code QUIPU_ISSUER})
 * @param local whether this is a local run ({@code QUIPU_LOCAL}, default false); only then may the
 *     issuer be on this machine, and without TLS
 * @param consoleClientSecret the secret of the client {@code quipu-console} ({@code
 *     QUIPU_CONSOLE_CLIENT_SECRET}); cursors are signed with a key derived from it
 */
@ConfigurationProperties("quipu")
public record AccessSettings(
        URI issuer, @DefaultValue("false") boolean local, String consoleClientSecret) {
    /** The audience every token must name. */
    public static final String AUDIENCE = "quipu";

    /** The console's client id at the issuer. */
    public static final String CONSOLE = "quipu-console";

    /**
     * Checks the issuer.
     *
     * @throws IllegalArgumentException if it is on this machine or not HTTPS and the run is not
     *     local
     */
    public AccessSettings {
        if (issuer.getHost() == null) throw new IllegalArgumentException("No issuer: " + issuer);
        if (consoleClientSecret.isBlank()) {
            throw new IllegalArgumentException("QUIPU_CONSOLE_CLIENT_SECRET is missing");
        }
        if (!local && (isLoopback(issuer.getHost()) || !"https".equals(issuer.getScheme()))) {
            throw new IllegalArgumentException(
                    "The issuer %s must be another machine, reached by HTTPS, outside local runs"
                            .formatted(issuer));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                if (address.isLoopbackAddress() || address.isAnyLocalAddress()) return true;
            }
            return false;
        } catch (UnknownHostException unknown) {
            return false; // its keys cannot be fetched either
        }
    }
}
