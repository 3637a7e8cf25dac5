package org.quipu.stream;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records that stand on the stream behind the newest one that is in the log: from the newest on.
 */
final class Behind {
    private final Map<String, Integer> types = new TreeMap<>();
    private @Nullable StreamRecord newest;
    private long oldestPosition;
    private long newestPosition;

    /** Takes a further one. Always false, for a search that goes on. */
    boolean add(StreamRecord record) {
        if (newest == null || record.epoch() > newest.epoch()) newest = record;
        if (record.isBranch()) return false;
        newestPosition = Math.max(newestPosition, record.position());
        oldestPosition = record.position();
        types.merge(record.type(), 1, Integer::sum);
        return false;
    }

    /** The one of the newest epoch, where that is not older than an epoch. */
    Optional<StreamRecord> notBefore(long epoch) {
        return Optional.ofNullable(newest).filter(it -> it.epoch() >= epoch);
    }

    /** How many of each type: a name of the catalogue needs no escape. */
    String json() {
        return types.entrySet().stream()
                .map(it -> "\"%s\":%d".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String toString() {
        return "what was published at %d to %d: %s"
                .formatted(oldestPosition, newestPosition, types);
    }
}
