package org.quipu.local.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs the tokens that the local authorization server would give, with its key and without a
 * browser. They are valid for {@link #LIFETIME}.
 */
public final class TokenMint {
    /** Whom the tokens are for. */
    public static final String AUDIENCE = "quipu";

    /** How long a token of local mode is valid. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    /** The application on whose behalf a person asks from the command line. */
    private static final String COMMAND_LINE = "quipu-cli";

    private final String issuer;
    private final LocalSecrets secrets;

    /** Signs in the name of an issuer, with the key of its data folder. */
    public TokenMint(String issuer, LocalSecrets secrets) {
        this.issuer = issuer;
        this.secrets = secrets;
    }

    /** A token of a demo person. */
    public String person(Identity identity) {
        if (!Identity.PERSON_ROLES.contains(identity.role())) {
            throw new IllegalArgumentException("no person bears the role " + identity.role());
        }
        return sign(identity, true, COMMAND_LINE);
    }

    /** A token of the person at this keyboard who answers for the installation. */
    public String operator() {
        return sign(new Identity(Identity.OPERATOR, Optional.empty()), true, COMMAND_LINE);
    }

    /** A token of a machine client, as client credentials give it. */
    public String machine(Identity identity) {
        if (!Identity.MACHINE_ROLES.contains(identity.role())) {
            throw new IllegalArgumentException("no machine bears the role " + identity.role());
        }
        return sign(identity, false, identity.role());
    }

    /** The public key, as the issuer publishes it. */
    public String publicKeys() {
        return new JWKSet(secrets.signingKey().toPublicJWK()).toString();
    }

    private String sign(Identity identity, boolean person, String application) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(AUDIENCE)
                        .subject(identity.subject())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)));
        identity.claims(person, application).forEach(claims::claim);
        var key = secrets.signingKey();
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }
}
