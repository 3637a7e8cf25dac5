package org.quipu.log.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quipu.log.IdempotencyKey;

/** Digests idempotency keys with a secret of the installation. */
final class KeyDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac prototype;

    KeyDigest(byte[] secret) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyHash of(IdempotencyKey own) {
        try {
            var mac = (Mac) prototype.clone(); // a Mac is not for several threads
            mac.update(own.scope().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return KeyHash.of(mac.doFinal(own.key().getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
