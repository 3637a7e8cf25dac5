package org.quipu.projections.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;

/**
 * Tables in memory, each with one row an event. The database is away when it is told to be, before
 * a transaction or after it.
 */
public final class MemoryTables implements Tables {
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, List<Happened>> rows = new LinkedHashMap<>();
    private final BooleanSupplier away;
    private final UnaryOperator<List<Happened>> taken;
    private final boolean keeps;

    /**
     * Empty tables.
     *
     * @param away asked before and after each transaction
     * @param taken what of the events is put into the rows: all, but for a saboteur
     * @param keeps whether what is to be emptied keeps its rows: a saboteur's
     */
    public MemoryTables(BooleanSupplier away, UnaryOperator<List<Happened>> taken, boolean keeps) {
        this.away = away;
        this.taken = taken;
        this.keeps = keeps;
    }

    /** A projector of two projections, as a process starts it. */
    public Projector projector(LogReader log, Decoder decoder) {
        var source = new Projector.Source("demo", log, decoder);
        return new Projector(source, List.of(new Named("one"), new Named("two")), this);
    }

    /** What differs from a log, if anything does. */
    public List<String> differences(List<LogEntry> log) {
        var found = new ArrayList<String>();
        rows.forEach((name, kept) -> {
            if (kept.size() != log.size())
                found.add("Projection %s has %d of %d".formatted(name, kept.size(), log.size()));
            for (var i = 0; i < Math.min(kept.size(), log.size()); i++) {
                if (kept.get(i).position() == log.get(i).position()
                        && kept.get(i).hash().equals(log.get(i).hash())) continue;
                found.add("Projection %s differs at %d".formatted(name, i + 1));
                return;
            }
        });
        return found;
    }

    @Override
    public Tables live() {
        return this;
    }

    @Override
    public Map<Projection, Place> open(List<Projection> projections) {
        mayBeAway();
        var standing = new LinkedHashMap<Projection, Place>();
        for (var projection : projections) {
            rows.computeIfAbsent(projection.name(), _ -> new ArrayList<>());
            standing.put(projection, places.computeIfAbsent(projection.name(), _ -> Place.START));
        }
        return standing;
    }

    @Override
    public Place find(Projection projection) {
        mayBeAway();
        return places.getOrDefault(projection.name(), Place.START);
    }

    @Override
    public boolean areReplaced() {
        mayBeAway();
        return false;
    }

    @Override
    public Place reset(Projection projection) {
        mayBeAway();
        if (!keeps) rows.put(projection.name(), new ArrayList<>());
        places.put(projection.name(), Place.START);
        return Place.START;
    }

    @Override
    public boolean apply(
            List<Projection> projections, Place from, Place to, List<Happened> events) {
        mayBeAway();
        for (var projection : projections) {
            if (!places.getOrDefault(projection.name(), Place.START).sameAs(from)) return false;
        }
        for (var projection : projections) {
            places.put(projection.name(), to);
            rows.computeIfAbsent(projection.name(), _ -> new ArrayList<>())
                    .addAll(taken.apply(events));
        }
        mayBeAway();
        return true;
    }

    private void mayBeAway() {
        if (away.getAsBoolean()) throw new NotApplied(new SQLException("away", "08006"));
    }

    @Override
    public Tables beside() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drop() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replace(Tables former) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Comparison compare(Tables other) {
        throw new UnsupportedOperationException();
    }

    private record Named(String name) implements Projection {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public List<String> tableNames() {
            return List.of();
        }

        @Override
        public void apply(List<Happened> events, Connection connection, Schema schema) {
            throw new UnsupportedOperationException("Kept by the tables themselves");
        }
    }
}
