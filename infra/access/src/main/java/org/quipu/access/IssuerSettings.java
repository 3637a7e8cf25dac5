package org.quipu.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are trusted.
 *
 * @param issuer the authorization server (environment {@code QUIPU_ISSUER}); its keys are found
 *     through its OpenID configuration
 * @param local whether this is a local run ({@code QUIPU_LOCAL}, default false); only then may the
 *     issuer be on this machine
 */
@ConfigurationProperties("quipu")
public record IssuerSettings(URI issuer, @DefaultValue("false") boolean local) {
    /** The audience every token must name. */
    public static final String AUDIENCE = "quipu";

    /**
     * Checks the issuer.
     *
     * @throws IllegalArgumentException if it is on this machine and the run is not local, or not
     *     HTTPS and the run is not local
     */
    public IssuerSettings {
        if (issuer == null || issuer.getHost() == null) {
            throw new IllegalArgumentException("QUIPU_ISSUER must be the issuer's URL");
        }
        if (!local && isLoopback(issuer.getHost())) {
            throw new IllegalArgumentException(
                    "The issuer "
                            + issuer
                            + " is on this machine: only local runs (QUIPU_LOCAL=true) trust it");
        }
        if (!local && !"https".equals(issuer.getScheme())) {
            throw new IllegalArgumentException(
                    "The issuer " + issuer + " must be reached by HTTPS");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                if (address.isLoopbackAddress() || address.isAnyLocalAddress()) return true;
            }
            return false;
        } catch (UnknownHostException e) {
            return false; // its keys cannot be fetched either
        }
    }
}
