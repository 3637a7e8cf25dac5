package org.quipu.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issuer's published keys, found through its OpenID configuration on first use, so that this
 * application starts while the issuer is away. Cached, refreshed when an unknown key appears.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final URI issuer;
    private volatile @Nullable JWKSource<SecurityContext> found;

    IssuerKeys(URI issuer) {
        this.issuer = issuer;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        var source = found;
        if (source == null) {
            source = discover();
            found = source;
        }
        try {
            return source.get(selector, context);
        } catch (RateLimitReachedException often) {
            // where the keys are known, it is not among them; where they are not, nobody can tell
            if (source.get(ANY, context).isEmpty()) throw often;
            return List.of();
        }
    }

    private JWKSource<SecurityContext> discover() throws KeySourceException {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var base = issuer.toString().replaceAll("/+$", "");
            var ask =
                    HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
                            .timeout(PATIENCE)
                            .build();
            var answer = http.send(ask, BodyHandlers.ofString());
            var document = JsonMapper.shared().readTree(answer.body());
            if (!issuer.toString().equals(document.path("issuer").asString(""))) {
                throw new KeySourceException("The issuer names itself differently: " + issuer);
            }
            var keys = URI.create(document.path("jwks_uri").asString(""));
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL()).retrying(true).build();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new KeySourceException("The issuer's configuration cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeySourceException("Interrupted", e);
        }
    }
}
