package org.quipu.api.operation;

import java.util.List;
import java.util.function.BiFunction;
import org.quipu.api.access.Caller;
import org.quipu.api.input.RecordReader;

/**
 * Something an operator does to the installation, outside any ledger. Idempotent by what it names,
 * so it takes no key.
 *
 * @param route where it is found
 * @param manual what it is for and who may use it
 * @param bodyType the body's record
 * @param reader reads the body
 * @param answerType the answer's record
 * @param does carries it out for whoever asks
 * @param example a body that could be sent, as JSON
 * @param <B> the body
 * @param <A> the answer
 */
public record Installing<B extends Record, A extends Record>(
        Route route,
        Manual manual,
        Class<B> bodyType,
        RecordReader<B> reader,
        Class<A> answerType,
        BiFunction<B, Caller, Reply> does,
        String example)
        implements Operation {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}
