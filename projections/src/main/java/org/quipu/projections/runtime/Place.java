package org.quipu.projections.runtime;

import java.util.Optional;
import org.quipu.log.Hash;

/**
 * How far a projection has come.
 *
 * @param position the last event applied, 0 before the first
 * @param hash the chain's hash there
 * @param stream where the stream goes on from, empty where it was not read yet
 */
public record Place(long position, Hash hash, Optional<Bookmark> stream) {
    /** Before the first event. */
    public static final Place START = new Place(0, Hash.ORIGIN, Optional.empty());

    /**
     * A place on the stream.
     *
     * @param topic the broker's id of the topic; another one after it was made anew
     * @param offset of the last record seen
     * @param epoch of the leader that published it
     */
    public record Bookmark(String topic, long offset, long epoch) {}

    boolean sameAs(Place other) {
        return position == other.position && hash.equals(other.hash);
    }
}
