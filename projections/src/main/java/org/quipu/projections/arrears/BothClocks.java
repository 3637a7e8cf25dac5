package org.quipu.projections.arrears;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is known of one loan, by the log's positions: each fact from the event that made it known
 * until the one that made something else known. A fact's days are its own business.
 *
 * @param <F> what is known: equal facts are the same fact
 */
final class BothClocks<F> {
    private final Map<F, Since> known = new LinkedHashMap<>();
    private final List<Written<F>> forgotten = new ArrayList<>();

    /**
     * Since when something is known.
     *
     * @param position of the event that made it known
     * @param stored whether a row of the table says so already
     */
    private record Since(long position, boolean stored) {}

    /**
     * A row to come, or one to be ended.
     *
     * @param fact what it says
     * @param from the position from which it was known
     * @param to the first position at which it was not; empty while it is
     * @param stored whether its beginning is in the table already
     */
    record Written<F>(F fact, long from, OptionalLong to, boolean stored) {}

    /** A row that is in the table. */
    void stored(F fact, long position) {
        known.put(fact, new Since(position, true));
    }

    /** From a position on these facts are known, and no others. */
    void become(Collection<F> facts, long position) {
        var now = new HashSet<>(facts);
        known.entrySet()
                .removeIf(each -> {
                    if (now.contains(each.getKey())) return false;
                    forgotten.add(written(each, OptionalLong.of(position)));
                    return true;
                });
        for (var fact : facts) known.putIfAbsent(fact, new Since(position, false));
    }

    /** Every row that the table does not have as it is. */
    List<Written<F>> changes() {
        var changes = new ArrayList<>(forgotten);
        for (var each : known.entrySet()) {
            if (!each.getValue().stored()) changes.add(written(each, OptionalLong.empty()));
        }
        return changes;
    }

    private Written<F> written(Map.Entry<F, Since> each, OptionalLong to) {
        var since = each.getValue();
        return new Written<>(each.getKey(), since.position(), to, since.stored());
    }
}
