package org.quipu.projections.access;

import org.jspecify.annotations.Nullable;
import org.quipu.access.IssuerSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The console as a client of the issuer. The issuer's configuration is read on the first login, so
 * that this application starts while the issuer is away.
 */
final class ConsoleClient implements ClientRegistrationRepository {
    static final String REGISTRATION = "quipu";

    private final IssuerSettings issuer;
    private final ConsoleSettings console;
    private volatile @Nullable ClientRegistration found;

    ConsoleClient(IssuerSettings issuer, ConsoleSettings console) {
        this.issuer = issuer;
        this.console = console;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(REGISTRATION)) return null;
        var known = found;
        if (known != null) return known;
        var read = read();
        found = read;
        return read;
    }

    private ClientRegistration read() {
        return ClientRegistrations.fromIssuerLocation(issuer.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(ConsoleSettings.CLIENT)
                .clientSecret(console.consoleClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID)
                .userNameAttributeName("sub")
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
