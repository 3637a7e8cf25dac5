package org.quipu.projections.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.quipu.log.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the events of one ledger to its projections, each exactly once and in order.
 *
 * <p>The stream hands over what it has ({@link #receive}); whatever does not follow on from a
 * projection's own place by position and hash is ignored as a duplicate or read from the log
 * ({@link #fill}). Projections at the same place are applied in one transaction. One that fails
 * stays behind alone, at the event before the one it cannot take, and is tried again with the next
 * call. A place that is not in the log (its tail was lost) empties the projection and rebuilds it.
 */
public final class Projector {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Source ledger;
    private final List<Projection> projections;
    private final LogReader log;
    private final Tables tables;
    private final FromLog fromLog;
    private final Map<Projection, Place> places;
    private final Progress progress;
    private volatile boolean retired;

    /**
     * Opens the projections of a ledger: their tables are made where they are absent.
     *
     * @param ledger its log and its names
     * @param projections what is kept of it
     * @param database where their tables are
     */
    public Projector(Source ledger, List<Projection> projections, javax.sql.DataSource database) {
        this(
                ledger,
                projections,
                PostgresTables.live(ledger.name(), database),
                new Progress(ledger.name()));
    }

    Projector(Source ledger, List<Projection> projections, Tables tables) {
        this(ledger, projections, tables, new Progress(ledger.name()));
    }

    private Projector(
            Source ledger, List<Projection> projections, Tables tables, Progress progress) {
        this.ledger = ledger;
        this.projections = projections;
        this.log = ledger.log();
        this.tables = tables;
        this.fromLog = new FromLog(log, ledger.decoder());
        this.progress = progress;
        this.places = new LinkedHashMap<>(tables.open(projections));
        places.forEach(
                (projection, place) -> progress.reached(projection.name(), place.position()));
    }

    /**
     * Takes what the stream delivered.
     *
     * @param deliveries in the order of the stream, of which nothing else is assumed
     */
    public void receive(List<Delivery> deliveries) {
        lock.lock();
        try {
            for (var delivery : deliveries) {
                progress.heardOf(delivery.record().position());
            }
            if (retired) return;
            for (var group : groups().entrySet()) {
                new Following(group.getKey(), group.getValue()).follow(deliveries);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads on from the log until its end: whatever the stream did not bring.
     *
     * @throws Halted if the log has a hole
     */
    public void fill() {
        lock.lock();
        try {
            progress.heardOf(log.head().position());
            if (retired) return;
            for (var group : groups().entrySet()) {
                fill(group.getValue(), group.getKey(), Long.MAX_VALUE);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * How far the projections are.
     *
     * @return for readers, to ask or to wait
     */
    public Progress progress() {
        return progress;
    }

    /**
     * Where the stream is to be read on from: the oldest bookmark of any projection.
     *
     * @return empty where a projection has none
     */
    public Optional<Place.Bookmark> bookmark() {
        lock.lock();
        try {
            return places.values().stream()
                    .min(java.util.Comparator.comparingLong(Place::position))
                    .flatMap(Place::stream);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether a projection stands where a log ends, and the log is another one: it lost its tail
     * and grew again.
     *
     * @param head where the log ends
     * @return whether {@link #fill} has something to take back, though nothing more to read
     */
    public boolean isAside(LogReader.Head head) {
        lock.lock();
        try {
            return places.values().stream()
                    .anyMatch(it ->
                            it.position() == head.position() && !it.hash().equals(head.hash()));
        } finally {
            lock.unlock();
        }
    }

    /** Whether other tables are read by now, which {@link #again} follows. */
    public boolean isRetired() {
        return retired;
    }

    /**
     * Opens what is read now, for the same readers.
     *
     * @return the projector that goes on
     */
    public Projector again() {
        return new Projector(ledger, projections, tables.live(), progress);
    }

    /** Lets what is read by now take over; to be called while this one is {@link #still}. */
    Projector retire() {
        retired = true;
        return again();
    }

    /** Opens new tables beside those that are read, at the beginning of the log. */
    Projector beside() {
        return new Projector(ledger, projections, tables.beside(), new Progress(ledger.name()));
    }

    /** Applies what is in the log by now, and does something before anything else is applied. */
    <T> T still(Function<Map<Projection, Place>, T> work) {
        lock.lock();
        try {
            fill();
            return work.apply(Map.copyOf(places));
        } finally {
            lock.unlock();
        }
    }

    /** Reads on from the log, each projection through the place named for it and not further. */
    void fill(Map<Projection, Place> through) {
        var ends = new TreeSet<Long>();
        through.values().forEach(it -> ends.add(it.position()));
        for (var end : ends) {
            for (var group : groups().entrySet()) {
                var behind =
                        group.getValue().stream()
                                .filter(it ->
                                        through.getOrDefault(it, Place.START).position() >= end)
                                .toList();
                if (behind.isEmpty() || group.getKey().position() >= end) continue;
                fill(behind, group.getKey(), end);
            }
        }
    }

    /** Of all projections, in their order. */
    List<String> tableNames() {
        return projections.stream().flatMap(it -> it.tableNames().stream()).toList();
    }

    Tables tables() {
        return tables;
    }

    private void moveTo(Projection projection, Place to) {
        places.put(projection, to);
        progress.reached(projection.name(), to.position());
    }

    /** Projections by the place they stand at; a bookmark alone does not set them apart. */
    private Map<Place, List<Projection>> groups() {
        var groups = new LinkedHashMap<Place, List<Projection>>();
        places.forEach((projection, place) ->
                groups.computeIfAbsent(
                                groups.keySet().stream()
                                        .filter(place::sameAs)
                                        .findFirst()
                                        .orElse(place),
                                _ -> new ArrayList<>())
                        .add(projection));
        return groups;
    }

    /** Applies from the log through a position or until its end. Returns the place reached. */
    private Place fill(List<Projection> group, Place from, long through) {
        var place = verified(group, from);
        try (var batches = fromLog.after(place, through)) {
            for (var events = batches.next(); !events.isEmpty(); events = batches.next()) {
                var reached = apply(group, place, place.stream(), events);
                if (reached.position() != events.getLast().position()) return reached;
                place = reached;
            }
            progress.halted(Optional.empty());
            return place;
        } catch (Halted hole) {
            progress.halted(Optional.of(String.valueOf(hole.getMessage())));
            LOG.error("{}: {}", ledger.name(), hole.getMessage());
            throw hole;
        }
    }

    /** Makes sure that a place is one of the log's: a lost tail takes its figures with it. */
    private Place verified(List<Projection> group, Place place) {
        if (place.position() == 0) return place;
        var there = log.at(place.position());
        if (there.isPresent() && there.get().hash().equals(place.hash())) return place;
        LOG.error(
                "{}: the log branched: position {} with hash {} is not in it any more",
                ledger.name(),
                place.position(),
                place.hash());
        for (var projection : group) {
            places.put(projection, tables.reset(projection));
            progress.restarted(projection.name(), log.head().position());
        }
        return Place.START;
    }

    /** Applies events that follow on. Returns the place reached: short of the last at a defect. */
    private Place apply(
            List<Projection> group,
            Place from,
            Optional<Place.Bookmark> stream,
            List<Happened> events) {
        var last = events.getLast();
        var to = new Place(last.position(), last.hash(), stream);
        try {
            if (!tables.apply(group, from, to, events)) return overtaken(group, from);
            for (var projection : group) moveTo(projection, to);
            return to;
        } catch (RuntimeException | Error defect) {
            if (Tables.isOutage(defect)) throw defect;
            if (isReplaced()) return from;
            return narrow(group, from, events, defect);
        }
    }

    /** Finds the one projection and the one event that failed; everything before is applied. */
    private Place narrow(
            List<Projection> group, Place from, List<Happened> events, Throwable defect) {
        if (group.size() > 1) {
            for (var projection : group) apply(List.of(projection), from, from.stream(), events);
            return from;
        }
        var half = events.size() / 2;
        if (half > 0) {
            var reached = apply(group, from, from.stream(), events.subList(0, half));
            return reached.position() == events.get(half - 1).position()
                    ? apply(group, reached, from.stream(), events.subList(half, events.size()))
                    : reached;
        }
        var projection = group.getFirst();
        var at = events.getFirst();
        var told = defect instanceof Error ? defect.toString() : defect.getMessage();
        var why = "%d (%s): %s".formatted(at.position(), at.type(), told);
        if (progress.stopped(projection.name(), why)) {
            LOG.error("{}: {} stops at {}", ledger.name(), projection.name(), why, defect);
        }
        return from;
    }

    private Place overtaken(List<Projection> group, Place from) {
        if (isReplaced()) return from;
        for (var projection : group) moveTo(projection, tables.find(projection));
        return places.getOrDefault(group.getFirst(), Place.START);
    }

    /** Whether a rebuild of another process has put other tables in the place of these. */
    private boolean isReplaced() {
        retired = tables.areReplaced();
        return retired;
    }

    /** Follows deliveries from one place, for all projections that stand there. */
    private final class Following {
        private final List<Projection> group;
        private final List<Happened> run = new ArrayList<>();
        private Place at;
        private Optional<Place.Bookmark> seen;

        Following(Place at, List<Projection> group) {
            this.at = at;
            this.group = group;
            this.seen = at.stream();
        }

        void follow(List<Delivery> deliveries) {
            for (var delivery : deliveries) {
                if (!take(delivery)) return;
                seen = Optional.of(delivery.bookmark());
            }
            flush();
        }

        /** Returns false where nothing more can be taken now. */
        private boolean take(Delivery delivery) {
            var record = delivery.record();
            if (record.isBranch()) return fillFromLog(record.position());
            var next = run.isEmpty() ? at.position() + 1 : run.getLast().position() + 1;
            var hash = run.isEmpty() ? at.hash() : run.getLast().hash();
            if (record.position() < next) {
                var known = record.position() < next - 1 || record.hash().equals(hash);
                return known || fillFromLog(record.position());
            }
            if (record.position() > next || !record.prev().equals(hash)) {
                return fillFromLog(record.position());
            }
            return add(record);
        }

        private boolean add(org.quipu.stream.StreamRecord record) {
            try {
                var event = ledger.decoder().decode(record.type(), record.payload());
                run.add(new Happened(record.position(), record.hash(), record.type(), event));
                return true;
            } catch (RuntimeException unknown) {
                LOG.error("{}: cannot decode {}", ledger.name(), record.position(), unknown);
                flush();
                return false;
            }
        }

        private boolean fillFromLog(long upTo) {
            if (!flush()) return false;
            LOG.info("{}: filling from the log after {}", ledger.name(), at.position());
            at = fill(group, at, Long.MAX_VALUE);
            return at.position() >= upTo;
        }

        private boolean flush() {
            if (run.isEmpty()) return true;
            var last = run.getLast().position();
            at = apply(group, at, seen, List.copyOf(run));
            run.clear();
            return at.position() == last;
        }
    }

    /**
     * A ledger as a projector needs it.
     *
     * @param name its name
     * @param log its durable entries
     * @param decoder what its bytes mean
     */
    public record Source(String name, LogReader log, Decoder decoder) {}
}
