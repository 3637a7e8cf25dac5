package org.quipu.core.standingorder;

import java.util.ArrayList;
import java.util.List;

/**
 * Some of all orders, in the order in which they were given; those that ended are gone.
 *
 * @param standing their ids
 */
public record OrderChunk(List<String> standing) {
    /** The most of a chunk. */
    public static final int SIZE = 200;

    /** None. */
    static final OrderChunk NONE = new OrderChunk(List.of());

    /** Keeps its own copy. */
    public OrderChunk {
        standing = List.copyOf(standing);
    }

    OrderChunk with(String order) {
        var all = new ArrayList<>(standing);
        all.add(order);
        return new OrderChunk(all);
    }

    OrderChunk without(String order) {
        return new OrderChunk(standing.stream().filter(each -> !each.equals(order)).toList());
    }
}
