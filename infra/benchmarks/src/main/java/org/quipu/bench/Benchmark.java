package org.quipu.bench;

import java.util.List;
import java.util.function.Consumer;

/** Measures one thing beside another. */
interface Benchmark {
    /** The name by which it is asked for. */
    String name();

    /**
     * Runs it.
     *
     * @param rounds how often and how long
     * @param progress told what is being done, for people
     * @return the figures, whether they please or not
     */
    List<Figure> run(Rounds rounds, Consumer<String> progress);
}
