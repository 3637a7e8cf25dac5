package org.quipu.core.approval;

import java.util.ArrayList;
import java.util.List;

/**
 * The requests that wait.
 *
 * @param waiting their positions, ascending, at most {@link #MOST}
 */
public record ApprovalQueue(List<Long> waiting) {
    /** The most requests that may wait at a time. */
    public static final int MOST = 1_000;

    /** Nothing waits. */
    static final ApprovalQueue EMPTY = new ApprovalQueue(List.of());

    /** Keeps its own copy. */
    public ApprovalQueue {
        waiting = List.copyOf(waiting);
    }

    boolean isFull() {
        return waiting.size() >= MOST;
    }

    ApprovalQueue with(long approval) {
        var more = new ArrayList<>(waiting);
        more.add(approval);
        return new ApprovalQueue(more);
    }

    ApprovalQueue without(long approval) {
        return new ApprovalQueue(waiting.stream().filter(other -> other != approval).toList());
    }
}
