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
 * @param keeps whether a projection keeps its rows where the log branched before them
 */
record Wiring(
        UnaryOperator<LogStore> store,
        UnaryOperator<Stream> stream,
        UnaryOperator<List<Happened>> taken,
        Rules rules,
        boolean keeps) {
    static final Wiring HONEST =
            new Wiring(
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    SmallBank.RULES,
                    false);

    Wiring store(UnaryOperator<LogStore> other) {
        return new Wiring(other, stream, taken, rules, keeps);
    }

    Wiring stream(UnaryOperator<Stream> other) {
        return new Wiring(store, other, taken, rules, keeps);
    }

    Wiring taken(UnaryOperator<List<Happened>> other) {
        return new Wiring(store, stream, other, rules, keeps);
    }

    Wiring rules(Rules other) {
        return new Wiring(store, stream, taken, other, keeps);
    }

    Wiring keeping() {
        return new Wiring(store, stream, taken, rules, true);
    }
}
