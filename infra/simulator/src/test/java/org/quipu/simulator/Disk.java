package org.quipu.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quipu.core.Tag;
import org.quipu.log.Branch;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.LostTail;
import org.quipu.log.pipeline.Answered;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.Head;
import org.quipu.log.pipeline.KeyHash;
import org.quipu.log.pipeline.LogStore;
import org.quipu.log.pipeline.LogStore.Rejected;
import org.quipu.log.pipeline.LogStore.Snapshot;

/**
 * The log as the server has it. Each call is a statement that is done at once: what the statements
 * of {@code PostgresLog} do, and what its constraints refuse.
 */
final class Disk {
    private long epoch;
    private String leader = "";
    private long tick;
    private List<Branch> branches = List.of();
    private final List<LogEntry> entries;
    private final Map<KeyHash, Answered> keys;
    private final Map<String, Snapshot> snapshots;

    private Disk(
            List<LogEntry> entries, Map<KeyHash, Answered> keys, Map<String, Snapshot> snapshots) {
        this.entries = new ArrayList<>(entries);
        this.keys = new HashMap<>(keys);
        this.snapshots = new HashMap<>(snapshots);
    }

    static Disk holding(List<LogEntry> entries) {
        return new Disk(entries, Map.of(), Map.of());
    }

    Disk copy() {
        var copy = new Disk(entries, keys, snapshots);
        copy.epoch = epoch;
        copy.leader = leader;
        copy.tick = tick;
        copy.branches = branches;
        return copy;
    }

    long position() {
        return entries.size();
    }

    Hash hash() {
        return entries.isEmpty() ? Hash.ORIGIN : entries.getLast().hash();
    }

    List<LogEntry> entries() {
        return entries;
    }

    Head takeOver(String by) {
        epoch++;
        leader = by;
        tick++;
        return new Head(epoch, position(), hash());
    }

    Optional<Head> takeOverAgain(String by) {
        return leader.equals(by) ? Optional.of(takeOver(by)) : Optional.empty();
    }

    boolean handOver(String by) {
        if (!leader.equals(by)) return false;
        leader = "";
        return true;
    }

    LogStore.Beat beat() {
        return new LogStore.Beat(leader, epoch, tick);
    }

    boolean append(Group group) throws Rejected {
        var from = group.from();
        if (from.epoch() != epoch || from.position() != position()) return false;
        if (!from.hash().equals(hash())) return false;
        for (var answered : group.answered()) {
            if (keys.containsKey(answered.key())) throw refused("That key is there");
        }
        if (group.to().position() != position() + group.rows().size())
            throw refused("That position is there");
        tick++;
        for (var row : group.rows()) {
            entries.add(
                    new LogEntry(
                            row.position(),
                            row.type(),
                            row.payload(),
                            row.metadata(),
                            Instant.EPOCH.plus(row.recordedAt(), ChronoUnit.MICROS),
                            Hash.of(row.hash())));
        }
        for (var answered : group.answered()) keys.put(answered.key(), answered);
        return true;
    }

    static Rejected refused(String why) {
        return new Rejected(new IllegalStateException(why));
    }

    Optional<LogEntry> at(long position) {
        return position < 1 || position > position()
                ? Optional.empty()
                : Optional.of(entries.get(Math.toIntExact(position) - 1));
    }

    Optional<Hash> hashAt(long position) {
        return position == 0 ? Optional.of(Hash.ORIGIN) : at(position).map(LogEntry::hash);
    }

    /** The newest first. */
    List<Branch> branches() {
        return branches;
    }

    Optional<Branch> branch(LogReader.Head head, LostTail lost, String by) {
        if (head.position() != position() || !head.hash().equals(hash())) return Optional.empty();
        epoch = Math.max(epoch, lost.epoch()) + 1;
        leader = "";
        tick++;
        var branch = new Branch(epoch, position(), lost.after(), lost.through(), by);
        var all = new ArrayList<>(branches);
        all.addFirst(branch);
        branches = all;
        return Optional.of(branch);
    }

    /** Whether something that was acknowledged is gone, and nobody accepted that. */
    boolean lost(LogReader.Head place) {
        return branches.stream().noneMatch(it -> it.accepts(place))
                && !hashAt(place.position()).equals(Optional.of(place.hash()));
    }

    List<LogEntry> read(long after, int limit) {
        var from = Math.toIntExact(Math.min(after, position()));
        var to = (int) Math.min(position(), from + (long) limit);
        return List.copyOf(entries.subList(from, to));
    }

    LogReader.Head head() {
        return new LogReader.Head(epoch, position(), hash());
    }

    /** First all snapshots, then what happened since the oldest where every memory has one. */
    List<Consumer<LogStore.Histories>> load(List<LogStore.Wanted> wanted, long upTo) {
        var told = new ArrayList<Consumer<LogStore.Histories>>();
        for (var one : wanted) {
            var found = snapshotsOf(one, upTo);
            found.forEach(each -> told.add(histories -> histories.snapshot(each)));
            var after =
                    found.size() < one.fingerprints().size()
                            ? 0
                            : found.stream().mapToLong(Snapshot::position).min().orElse(0);
            for (var entry : entries.subList((int) after, (int) Math.min(upTo, position()))) {
                if (!carries(entry, one.tag())) continue;
                told.add(histories -> histories.entry(one.tag(), entry));
            }
        }
        return told;
    }

    private List<Snapshot> snapshotsOf(LogStore.Wanted one, long upTo) {
        var found = new ArrayList<Snapshot>();
        one.fingerprints()
                .forEach((kind, fingerprint) -> {
                    var kept = snapshots.get(one.tag() + " " + kind);
                    if (kept == null || kept.position() > upTo) return;
                    if (!kept.fingerprint().equals(fingerprint)) return;
                    if (hashAt(kept.position()).equals(Optional.of(Hash.of(kept.hash()))))
                        found.add(kept);
                });
        return found;
    }

    /** The metadata names every tag; a transaction begins with the event at its own position. */
    static boolean carries(LogEntry entry, Tag tag) {
        if (tag.name().equals(Tag.TRANSACTION) && tag.id().equals(Long.toString(entry.position())))
            return true;
        return new String(entry.metadata(), java.nio.charset.StandardCharsets.UTF_8)
                .contains("\"" + tag + "\"");
    }

    Map<KeyHash, Answered> answered(Set<KeyHash> wanted) {
        var found = new HashMap<KeyHash, Answered>();
        for (var key : wanted) {
            var answered = keys.get(key);
            if (answered != null) found.put(key, answered);
        }
        return found;
    }

    Set<KeyHash> keys() {
        return Set.copyOf(keys.keySet());
    }

    void keep(List<Snapshot> more) {
        for (var one : more) snapshots.put(one.tag() + " " + one.kind(), one);
    }
}
