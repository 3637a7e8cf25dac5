package org.quipu.log.pipeline;

import org.jspecify.annotations.Nullable;
import org.quipu.log.Hash;

/**
 * What is known of one thing after one of its events.
 *
 * @param position of that event in the log, 0 before the first
 * @param sequence how many events the thing has
 * @param leaf digest of the thing's last event, so that its history proves its own completeness
 * @param states what each kind of memory holds, in the order of the kinds; null where not loaded
 */
@SuppressWarnings("ArrayRecordComponent") // hot path; never shared outside the pipeline
record Version(long position, long sequence, byte[] leaf, @Nullable Object[] states) {
    /** Before anything happened. */
    static Version empty(int kinds) {
        return new Version(0, 0, Hash.ORIGIN.bytes(), new @Nullable Object[kinds]);
    }

    /** The same with one more memory of it. */
    Version with(int kind, Object state) {
        var more = states.clone();
        more[kind] = state;
        return new Version(position, sequence, leaf, more);
    }
}
