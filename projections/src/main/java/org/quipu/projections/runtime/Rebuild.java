package org.quipu.projections.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds all tables of a ledger once more from its log, beside those that are read, holds the two
 * against each other at the same position, and swaps them. Readers are served all the while.
 *
 * <p>Tables that differ are swapped only where that was accepted beforehand: somebody changed them,
 * or a rule changed and its projection's version did not. The log is right in both cases, but a
 * person should know.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Projector live;
    private final boolean accepting;
    private final List<Difference> differences = new ArrayList<>();
    private final Projector candidate;
    private volatile Standing standing;

    /**
     * A rebuild that has yet to {@link #run}.
     *
     * @param live brings events to the tables that are read
     * @param accepting whether tables that differ are swapped too
     */
    public Rebuild(Projector live, boolean accepting) {
        this.live = live;
        this.accepting = accepting;
        this.candidate = live.beside();
        this.standing = new Standing(Stage.BUILDING, List.of(), Optional.empty());
    }

    /**
     * Does it.
     *
     * @param next is given the projector of the new tables while nothing is applied to any
     */
    public void run(Consumer<Projector> next) {
        try {
            build();
            compare();
            if (differences.isEmpty() || accepting) {
                swap(next);
            } else {
                candidate.tables().drop();
                reach(Stage.DIFFERS);
            }
        } catch (RuntimeException failed) {
            LOG.error("The rebuild ended while {}", standing.stage(), failed);
            standing =
                    new Standing(
                            Stage.FAILED,
                            List.copyOf(differences),
                            Optional.of(String.valueOf(failed.getMessage())));
        }
    }

    private void build() {
        candidate.fill();
        candidate
                .progress()
                .standing()
                .defects()
                .forEach((projection, why) -> {
                    throw new IllegalStateException(projection + " cannot be rebuilt: " + why);
                });
    }

    private void compare() {
        reach(Stage.COMPARING);
        try (var comparison = live.still(this::at)) {
            for (var table : live.tableNames()) {
                comparison.of(table).ifPresent(differences::add);
            }
        }
    }

    private Comparison at(Map<Projection, Place> places) {
        candidate.fill(places);
        return live.tables().compare(candidate.tables());
    }

    private void swap(Consumer<Projector> next) {
        live.still(places -> {
            candidate.fill(places);
            candidate.tables().replace(live.tables());
            next.accept(live.retire());
            return places;
        });
        reach(Stage.SWAPPED);
    }

    /** Removes tables that nobody reads any more; the next rebuild does where this one cannot. */
    public void removeFormer() {
        if (live.isRetired()) live.tables().drop();
    }

    private void reach(Stage stage) {
        standing = new Standing(stage, List.copyOf(differences), Optional.empty());
    }

    /**
     * How far it is.
     *
     * @return a snapshot
     */
    public Standing standing() {
        return standing;
    }

    /**
     * How far the tables are that are being built.
     *
     * @return the smallest position, and the newest heard of
     */
    public Progress.Standing progress() {
        return candidate.progress().standing();
    }

    /** What a rebuild is at, or how it ended. */
    public enum Stage {
        /** Events are read from the log. */
        BUILDING,
        /** Both sets of tables are held against each other. */
        COMPARING,
        /** The new tables are read. */
        SWAPPED,
        /** The former tables are read, since the new ones are not equal to them. */
        DIFFERS,
        /** It could not go on; the former tables are read. */
        FAILED;

        /**
         * Whether it goes on.
         *
         * @return false once it ended in any way
         */
        public boolean isRunning() {
            return this == BUILDING || this == COMPARING;
        }
    }

    /**
     * How a rebuild stands.
     *
     * @param stage what it is at
     * @param differences the tables found not to be equal so far
     * @param why it failed
     */
    public record Standing(Stage stage, List<Difference> differences, Optional<String> why) {}

    /**
     * A table that is not what the log says.
     *
     * @param table its name
     * @param live rows that only the table read until now has, the first few
     * @param rebuilt rows that only the rebuilt table has, the first few
     */
    public record Difference(String table, List<String> live, List<String> rebuilt) {}
}
