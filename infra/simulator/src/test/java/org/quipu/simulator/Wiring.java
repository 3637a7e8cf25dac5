package org.quipu.simulator;

import java.util.List;
import java.util.function.UnaryOperator;
import org.quipu.log.pipeline.LogStore;
import org.quipu.log.pipeline.Rules;
import org.quipu.projections.runtime.Happened;
import org.quipu.stream.Stream;

/**
 * The ports of a run, which a saboteur replaces.
 *
 * @param store wraps the log as a process reaches it
 * @param stream wraps the stream as a relay reaches it
 * @param taken what of the events a projection puts into its rows
 * @param rules what is known of the bank
 */
record Wiring(
        UnaryOperator<LogStore> store,
        UnaryOperator<Stream> stream,
        UnaryOperator<List<Happened>> taken,
        Rules rules) {
    static final Wiring HONEST =
            new Wiring(
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    SmallBank.RULES);

    Wiring store(UnaryOperator<LogStore> other) {
        return new Wiring(other, stream, taken, rules);
    }

    Wiring stream(UnaryOperator<Stream> other) {
        return new Wiring(store, other, taken, rules);
    }

    Wiring taken(UnaryOperator<List<Happened>> other) {
        return new Wiring(store, stream, other, rules);
    }

    Wiring rules(Rules other) {
        return new Wiring(store, stream, taken, other);
    }
}
