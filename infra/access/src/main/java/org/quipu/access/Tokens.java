package org.quipu.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks signatures: RS256, ES256 or Ed25519, and nothing else whatever a header says. */
final class Tokens {
    static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.EdDSA,
                    JWSAlgorithm.Ed25519);

    /** What precedes the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] ED25519_PREFIX =
            HexFormat.of().parseHex("302a300506032b6570032100");

    private Tokens() {}

    static boolean isEdwards(JWSAlgorithm algorithm) {
        return algorithm.equals(JWSAlgorithm.EdDSA) || algorithm.equals(JWSAlgorithm.Ed25519);
    }

    /** A processor that trusts the keys of one source; claims are checked elsewhere. */
    static DefaultJWTProcessor<SecurityContext> processor(JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector((header, context) -> candidates(keys, header, context));
        processor.setJWSVerifierFactory(new EdwardsVerifier.Factory());
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    private static List<? extends Key> candidates(
            JWKSource<SecurityContext> keys, JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        if (!ALGORITHMS.contains(header.getAlgorithm())) return List.of();
        var found = new ArrayList<Key>();
        for (var key : keys.get(new JWKSelector(matcher(header)), context)) {
            var usable = publicKey(key);
            if (usable != null) found.add(usable);
        }
        return found;
    }

    private static JWKMatcher matcher(JWSHeader header) {
        var type =
                isEdwards(header.getAlgorithm())
                        ? KeyType.OKP
                        : header.getAlgorithm().equals(JWSAlgorithm.RS256)
                                ? KeyType.RSA
                                : KeyType.EC;
        var matcher = new JWKMatcher.Builder().keyType(type).keyUses(KeyUse.SIGNATURE, null);
        if (header.getKeyID() != null) matcher.keyID(header.getKeyID());
        return matcher.build();
    }

    private static @Nullable PublicKey publicKey(JWK key) throws KeySourceException {
        try {
            return switch (key) {
                case RSAKey rsa -> rsa.toPublicKey();
                case ECKey ec -> ec.toPublicKey();
                case OctetKeyPair edwards -> edwards(edwards);
                default -> null;
            };
        } catch (JOSEException | GeneralSecurityException e) {
            throw new KeySourceException("A published key cannot be read", e);
        }
    }

    private static @Nullable PublicKey edwards(OctetKeyPair key) throws GeneralSecurityException {
        var x = key.getDecodedX();
        if (x.length != 32 || !"Ed25519".equals(key.getCurve().getName())) return null;
        var encoded = new byte[ED25519_PREFIX.length + x.length];
        System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
        System.arraycopy(x, 0, encoded, ED25519_PREFIX.length, x.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
