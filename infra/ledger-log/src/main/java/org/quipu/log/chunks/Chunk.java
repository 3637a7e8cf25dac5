package org.quipu.log.chunks;

import java.util.List;
import java.util.function.Function;
import org.quipu.core.Command;
import org.quipu.log.Outcome;

/**
 * A part of a work that is done in one go.
 *
 * @param steps each decided on its own, at most {@link #MOST}; may be none
 * @param closing made of what came of the steps, in their order: notes in the log that the chunk is
 *     done
 */
public record Chunk(List<Step> steps, Function<List<Outcome>, Step> closing) {
    /** The most steps of a chunk: what people wait for meanwhile. */
    public static final int MOST = 200;

    /** Refuses a chunk that is too large. */
    public Chunk {
        steps = List.copyOf(steps);
        if (steps.size() > MOST) throw new IllegalArgumentException(steps.size() + " steps");
    }

    /**
     * One command, under a name that is its own for ever.
     *
     * @param name what it is done under: one work never uses a name for two things
     * @param command what is asked
     */
    public record Step(String name, Command command) {}
}
