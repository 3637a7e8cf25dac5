package org.quipu.core.moratorium;

import java.util.ArrayList;
import java.util.List;

/**
 * The moratoria that are not done.
 *
 * @param ids in the order they were declared, at most {@link #MOST}
 */
public record OpenMoratoria(List<String> ids) {
    /** The most that may be under way at a time. */
    public static final int MOST = 20;

    /** None is under way. */
    static final OpenMoratoria NONE = new OpenMoratoria(List.of());

    /** Keeps its own copy. */
    public OpenMoratoria {
        ids = List.copyOf(ids);
    }

    boolean isFull() {
        return ids.size() >= MOST;
    }

    OpenMoratoria with(String id) {
        var more = new ArrayList<>(ids);
        more.add(id);
        return new OpenMoratoria(more);
    }

    OpenMoratoria without(String id) {
        return new OpenMoratoria(ids.stream().filter(other -> !other.equals(id)).toList());
    }
}
