package org.quipu.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest. */
public final class Hash {
    /** The hash before the first entry of a log: 32 zero bytes. */
    public static final Hash ORIGIN = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Wraps a digest.
     *
     * @param bytes 32 bytes, not changed afterwards
     * @return the hash
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != 32) throw new IllegalArgumentException("32 bytes, not " + bytes.length);
        return new Hash(bytes);
    }

    /**
     * Takes the digest of a text.
     *
     * @param text any
     * @return of its UTF-8 bytes
     */
    public static Hash ofText(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return new Hash(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the text form.
     *
     * @param hex 64 hexadecimal digits
     * @return the hash
     */
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /**
     * The digest itself, shared: not to be changed.
     *
     * @return 32 bytes
     */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
