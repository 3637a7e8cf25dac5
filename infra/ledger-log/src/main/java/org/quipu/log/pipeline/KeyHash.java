package org.quipu.log.pipeline;

import java.nio.ByteBuffer;

/**
 * A keyed digest of an idempotency key and its scope, cut to 16 bytes: narrow enough for the index
 * on the write path, and nobody's key can be read from it.
 *
 * @param high the first eight bytes
 * @param low the last eight
 */
public record KeyHash(long high, long low) {
    /**
     * Reads 16 bytes.
     *
     * @param bytes at least 16
     * @return their first 16
     */
    public static KeyHash of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new KeyHash(buffer.getLong(), buffer.getLong());
    }

    /**
     * The digest as it is stored.
     *
     * @return 16 bytes
     */
    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }
}
