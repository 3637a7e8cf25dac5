package org.quipu.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** An issuer for tests: one key of each kind, and tokens that say whatever a test wants. */
public final class Keys {
    /** Whose tokens these are where nothing else is said. */
    public static final String ISSUER = "http://127.0.0.1:1/issuer";

    private final String issuer;
    private final RSAKey rsa;
    private final ECKey ec;
    private final KeyPair edwards;

    /** An issuer with keys that nobody else has. */
    public Keys() {
        this(ISSUER, newRsa());
    }

    /** One that is known by its RSA key already. */
    public Keys(String issuer, RSAKey rsa) {
        this.issuer = issuer;
        this.rsa = rsa;
        try {
            ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
            edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newRsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the issuer publishes. */
    public JWKSet published() {
        return new JWKSet(List.<JWK>of(rsa.toPublicJWK(), ec.toPublicJWK(), edwardsKey()));
    }

    private OctetKeyPair edwardsKey() {
        var encoded = edwards.getPublic().getEncoded();
        var x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x))
                .keyID("edwards")
                .build();
    }

    /** A good token of a machine with one role. */
    public String token(String institution, String... roles) {
        return token(claims -> claims.claim("institution", institution), roles);
    }

    /** A token with claims of one's own. */
    public String token(Consumer<JWTClaimsSet.Builder> more, String... roles) {
        return sign(JWSAlgorithm.RS256, claims(more, roles));
    }

    /** What a token says, with claims of one's own. */
    public JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> more, String... roles) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience("quipu")
                        .subject("tester")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .claim("client_id", "tests")
                        .claim("person", false)
                        .claim("roles", List.of(roles));
        more.accept(claims);
        return claims.build();
    }

    /** A token signed with the key that fits the algorithm. */
    public String sign(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            if (algorithm.equals(JWSAlgorithm.EdDSA)) return signEdwards(claims);
            var elliptic = algorithm.equals(JWSAlgorithm.ES256);
            JWSSigner signer = elliptic ? new ECDSASigner(ec) : new RSASSASigner(rsa);
            var header =
                    new JWSHeader.Builder(algorithm)
                            .keyID(elliptic ? "ec" : rsa.getKeyID())
                            .build();
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token whose key is what everybody may read: the RSA key's public part. */
    String signPublicly(JWTClaimsSet claims) {
        try {
            var secret = new MACSigner(rsa.toRSAPublicKey().getEncoded());
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(rsa.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(secret);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signEdwards(JWTClaimsSet claims) throws GeneralSecurityException {
        var content = unsigned(Map.of("alg", "EdDSA", "kid", "edwards"), claims);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(edwards.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64URL.encode(signature.sign());
    }

    /** Header and claims with a header of one's own. */
    public static String unsigned(Map<String, String> header, JWTClaimsSet claims) {
        var json = JsonMapper.shared().writeValueAsString(header);
        return Base64URL.encode(json) + "." + Base64URL.encode(claims.toString());
    }
}
