package org.quipu.log.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.quipu.core.Tag;

/**
 * A tag as eight bytes, the width of the index on the write path. Two tags may share one by chance;
 * readers therefore keep only events that carry the tag itself.
 */
public final class TagHash {
    private TagHash() {}

    /**
     * The first eight bytes of the digest of {@code name:id}.
     *
     * @param tag the tag
     * @return its hash
     */
    public static long of(Tag tag) {
        var digest = Sha256.digest().digest(tag.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }
}
