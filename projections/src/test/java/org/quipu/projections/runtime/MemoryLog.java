package org.quipu.projections.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Tag;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.stream.StreamRecord;

/** A log that can lose its tail or an entry in the middle. */
public final class MemoryLog implements LogReader {
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Long> lost = new ArrayList<>();

    void note(String... texts) {
        for (var text : texts) append(Noted.TYPE, text);
    }

    /** Appends an entry. */
    public void append(String type, String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        entries.add(
                new LogEntry(
                        entries.size() + 1L,
                        type,
                        payload,
                        new byte[0],
                        Instant.EPOCH,
                        hash(head().hash(), payload)));
    }

    void loseAllAfter(long position) {
        entries.subList((int) position, entries.size()).clear();
    }

    void lose(long position) {
        lost.add(position);
    }

    /** The record the relay makes of an entry. */
    StreamRecord record(long position) {
        var entry = entries.get((int) position - 1);
        var prev = position == 1 ? Hash.ORIGIN : entries.get((int) position - 2).hash();
        return new StreamRecord(
                1,
                position,
                prev,
                entry.hash(),
                entry.type(),
                Optional.empty(),
                entry.recordedAt(),
                entry.payload());
    }

    StreamRecord branch(long from) {
        var hash = from == 0 ? Hash.ORIGIN : entries.get((int) from - 1).hash();
        return new StreamRecord(
                2,
                from,
                hash,
                hash,
                StreamRecord.BRANCH,
                Optional.empty(),
                Instant.EPOCH,
                new byte[0]);
    }

    @Override
    public List<LogEntry> read(long after, int limit) {
        return entries.stream()
                .filter(it -> it.position() > after && !lost.contains(it.position()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<LogEntry> history(Tag tag, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LogEntry> at(long position) {
        return entries.stream().filter(it -> it.position() == position).findFirst();
    }

    @Override
    public Head head() {
        return entries.isEmpty()
                ? new Head(1, 0, Hash.ORIGIN)
                : new Head(1, entries.size(), entries.getLast().hash());
    }

    private static Hash hash(Hash prev, byte[] payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prev.bytes());
            return Hash.of(digest.digest(payload));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
