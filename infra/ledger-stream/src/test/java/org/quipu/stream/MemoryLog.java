package org.quipu.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Tag;
import org.quipu.log.Hash;
import org.quipu.log.Ledger.Standing;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;

/** A log that can lose its tail, and the standing of the process that leads it. */
final class MemoryLog implements LogReader, Relay.Leader {
    private final List<LogEntry> entries = new ArrayList<>();
    final List<Head> doubts = new ArrayList<>();
    private long epoch = 1;
    private long branch;
    private boolean leading = true;

    void append(String... texts) {
        for (var text : texts) {
            var position = entries.size() + 1L;
            entries.add(
                    new LogEntry(
                            position,
                            "test.happened.v1",
                            ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8),
                            ("{\"account:" + text + "\":{}}").getBytes(StandardCharsets.UTF_8),
                            Instant.EPOCH.plusSeconds(position),
                            hash(head().hash(), text)));
        }
    }

    /** An older backup was restored, or an asynchronous replica promoted. */
    void loseAllAfter(long position) {
        entries.subList((int) position, entries.size()).clear();
    }

    void takeOver() {
        epoch++;
    }

    /** A person accepts that what was published and is not here is lost. */
    void acceptLoss() {
        branch = ++epoch;
        takeOver();
    }

    @Override
    public void doubt(Head place) {
        doubts.add(place);
    }

    void lead(boolean now) {
        leading = now;
    }

    @Override
    public Standing standing() {
        return new Standing(
                leading, epoch, entries.size(), entries.size(), branch, Optional.empty());
    }

    @Override
    public List<LogEntry> read(long after, int limit) {
        var from = (int) Math.min(after, entries.size());
        return List.copyOf(entries.subList(from, Math.min(from + limit, entries.size())));
    }

    @Override
    public List<LogEntry> history(Tag tag, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LogEntry> at(long position) {
        return position < 1 || position > entries.size()
                ? Optional.empty()
                : Optional.of(entries.get((int) position - 1));
    }

    @Override
    public Head head() {
        return entries.isEmpty()
                ? new Head(epoch, 0, Hash.ORIGIN)
                : new Head(epoch, entries.size(), entries.getLast().hash());
    }

    private static Hash hash(Hash prev, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prev.bytes());
            return Hash.of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
