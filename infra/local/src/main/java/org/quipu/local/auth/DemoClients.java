package org.quipu.local.auth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients of local mode: the console, and a machine for every role and institution. A machine
 * is not listed anywhere, its id says what it is, so institutions made later need no entry.
 */
final class DemoClients implements RegisteredClientRepository {
    static final String CONSOLE = "quipu-console";

    private static final TokenSettings TOKENS =
            TokenSettings.builder().accessTokenTimeToLive(TokenMint.LIFETIME).build();

    private final LocalSecrets secrets;
    private final int consolePort;

    DemoClients(LocalSecrets secrets, int consolePort) {
        this.secrets = secrets;
        this.consolePort = consolePort;
    }

    /** Keeps nothing: the clients are fixed, and Spring wants to store the secret re-encoded. */
    @Override
    public void save(RegisteredClient client) {}

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(CONSOLE) ? console() : machine(clientId).orElse(null);
    }

    private RegisteredClient console() {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientSecret("{noop}" + secrets.consoleSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(consoleAt("127.0.0.1") + "/login/oauth2/code/quipu")
                .redirectUri(consoleAt("localhost") + "/login/oauth2/code/quipu")
                .postLogoutRedirectUri(consoleAt("127.0.0.1") + "/")
                .postLogoutRedirectUri(consoleAt("localhost") + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TOKENS)
                .build();
    }

    private String consoleAt(String host) {
        return "http://" + host + ":" + consolePort;
    }

    private Optional<RegisteredClient> machine(String clientId) {
        return Identity.parse(clientId)
                .flatMap(identity -> secrets.machineSecret(identity.role()))
                .map(secret ->
                        RegisteredClient.withId(clientId)
                                .clientId(clientId)
                                .clientSecret("{noop}" + secret)
                                .clientAuthenticationMethod(
                                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                .clientAuthenticationMethod(
                                        ClientAuthenticationMethod.CLIENT_SECRET_POST)
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .tokenSettings(TOKENS)
                                .build());
    }
}
