package org.quipu.log;

/**
 * What was acknowledged and is not in the log any more: an older backup was restored, or a replica
 * was promoted that missed something.
 *
 * @param after the last position that may still be what was acknowledged
 * @param through the newest position known to have been acknowledged
 * @param hash the chain's hash that stood there
 * @param epoch the newest epoch that is known of
 */
public record LostTail(long after, long through, Hash hash, long epoch) {
    @Override
    public String toString() {
        return "positions %d to %d were acknowledged and are not in the log"
                .formatted(after + 1, through);
    }
}
