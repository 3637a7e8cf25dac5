package org.quipu.core.standingorder;

/**
 * How many orders were ever given.
 *
 * @param count all, ended ones too
 */
public record AllOrders(int count) {
    /**
     * How many chunks they are in.
     *
     * @return the last one may have room
     */
    public int chunks() {
        return (count + OrderChunk.SIZE - 1) / OrderChunk.SIZE;
    }

    /** The chunk of the next one. */
    int nextChunk() {
        return count / OrderChunk.SIZE;
    }
}
