package org.quipu.log;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.LedgerJson;
import org.quipu.log.pipeline.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a log from its beginning, entry by entry: positions without gaps, the hash chain, and for
 * every thing its own count of events and the digest of its previous one. Shares nothing with the
 * writer but the formulas of {@link Row}.
 */
public final class LogCheck {
    private static final JsonMapper JSON = LedgerJson.mapper();

    private final EventCodec codec;
    private final Map<Tag, Link> chains = new HashMap<>();
    private long position;
    private Hash hash = Hash.ORIGIN;

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Link(long sequence, byte[] leaf) {}

    /**
     * Begins at an empty log.
     *
     * @param codec reads the events
     */
    public LogCheck(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * Checks a whole log.
     *
     * @param log the log
     * @return the first defect, if there is any
     */
    public Optional<String> check(LogReader log) {
        while (true) {
            var entries = log.read(position, 2_000);
            if (entries.isEmpty()) return endsAt(log.head());
            for (var entry : entries) {
                var defect = next(entry);
                if (defect.isPresent()) return defect;
            }
        }
    }

    private Optional<String> endsAt(LogReader.Head head) {
        if (head.position() == position && head.hash().equals(hash)) return Optional.empty();
        return Optional.of("The head says " + head + ", the entries end at " + position);
    }

    /**
     * Checks the next entry.
     *
     * @param entry the one after the last
     * @return its defect, if it has one
     */
    public Optional<String> next(LogEntry entry) {
        if (entry.position() != position + 1) {
            return Optional.of("A gap between " + position + " and " + entry.position());
        }
        position = entry.position();
        var micros =
                java.time.temporal.ChronoUnit.MICROS.between(
                        java.time.Instant.EPOCH, entry.recordedAt());
        var leaf = Row.leaf(entry.type(), entry.payload(), entry.metadata(), micros);
        hash = Hash.of(Row.chained(hash.bytes(), position, leaf));
        if (!hash.equals(entry.hash())) return defect("the hash chain breaks");
        var event = codec.decode(entry.type(), entry.payload());
        return chains(event, JSON.readTree(entry.metadata()).path("chain"), leaf);
    }

    private Optional<String> chains(LedgerEvent event, JsonNode recorded, byte[] leaf) {
        var tags = List.copyOf(event.tags());
        if (recorded.size() != tags.size()) return defect("not every tag has its chain");
        for (var tag : tags) {
            var before = chains.getOrDefault(tag, new Link(0, Hash.ORIGIN.bytes()));
            var link = recorded.path(tag.toString());
            var digest = Base64.getUrlEncoder().withoutPadding().encodeToString(before.leaf);
            if (link.path(0).asLong() != before.sequence + 1
                    || !link.path(1).asString("").equals(digest)) {
                return defect("the chain of " + tag + " breaks");
            }
            chains.put(tag, new Link(before.sequence + 1, leaf));
        }
        return Optional.empty();
    }

    private Optional<String> defect(String what) {
        return Optional.of("At " + position + " " + what);
    }

    /**
     * How far the log was found whole.
     *
     * @return the last position
     */
    public long position() {
        return position;
    }
}
