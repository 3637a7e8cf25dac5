package org.quipu.log.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.quipu.log.Hash;

/** One entry on its way into the log. The writer gives it its place in the hash chain. */
public final class Row {
    private final long position;
    private final String type;
    private final byte[] payload;
    private final byte[] metadata;
    private final long recordedAt;
    private final long[] tags;
    private final byte[] leaf;
    private byte[] hash = Hash.ORIGIN.bytes();

    /**
     * Makes a row and digests it.
     *
     * @param position where it will stand
     * @param type the catalogued name
     * @param payload the exact bytes
     * @param metadata the exact bytes
     * @param recordedAt microseconds since 1970
     * @param tags what it is filed under
     */
    public Row(
            long position,
            String type,
            byte[] payload,
            byte[] metadata,
            long recordedAt,
            long[] tags) {
        this.position = position;
        this.type = type;
        this.payload = payload;
        this.metadata = metadata;
        this.recordedAt = recordedAt;
        this.tags = tags;
        this.leaf = leaf(type, payload, metadata, recordedAt);
    }

    /**
     * The digest of an entry's own fields, each with its length before it, so that no two different
     * entries share one.
     *
     * @param type the catalogued name
     * @param payload the exact bytes
     * @param metadata the exact bytes
     * @param recordedAt microseconds since 1970
     * @return SHA-256
     */
    public static byte[] leaf(String type, byte[] payload, byte[] metadata, long recordedAt) {
        var sha = Sha256.digest();
        field(sha, type.getBytes(StandardCharsets.UTF_8));
        field(sha, payload);
        field(sha, metadata);
        field(sha, ByteBuffer.allocate(8).putLong(recordedAt).array());
        return sha.digest();
    }

    private static void field(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }

    /**
     * The next hash of the chain.
     *
     * @param previous the hash before
     * @param position where the entry stands
     * @param leaf the digest of its fields
     * @return SHA-256 over the three
     */
    public static byte[] chained(byte[] previous, long position, byte[] leaf) {
        var sha = Sha256.digest();
        sha.update(previous);
        sha.update(ByteBuffer.allocate(8).putLong(position).array());
        return sha.digest(leaf);
    }

    /**
     * Takes its place in the chain.
     *
     * @param previous the hash before
     * @return the hash here
     */
    byte[] chain(byte[] previous) {
        hash = chained(previous, position, leaf);
        return hash;
    }

    /**
     * Where it stands.
     *
     * @return its position
     */
    public long position() {
        return position;
    }

    /**
     * What happened.
     *
     * @return the catalogued name
     */
    public String type() {
        return type;
    }

    /**
     * The event.
     *
     * @return the exact bytes
     */
    public byte[] payload() {
        return payload;
    }

    /**
     * The per-account chain.
     *
     * @return the exact bytes
     */
    public byte[] metadata() {
        return metadata;
    }

    /**
     * When it was decided.
     *
     * @return microseconds since 1970
     */
    public long recordedAt() {
        return recordedAt;
    }

    /**
     * What it is filed under.
     *
     * @return digests of its tags
     */
    public long[] tags() {
        return tags;
    }

    /**
     * The digest of its own fields.
     *
     * @return SHA-256
     */
    public byte[] leaf() {
        return leaf;
    }

    /**
     * The chain's hash, once the writer gave it.
     *
     * @return SHA-256
     */
    public byte[] hash() {
        return hash;
    }

    /**
     * How much memory its bytes take.
     *
     * @return bytes
     */
    public int size() {
        return payload.length + metadata.length + 200;
    }
}
