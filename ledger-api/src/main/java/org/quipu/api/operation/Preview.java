package org.quipu.api.operation;

import java.util.List;
import java.util.function.BiFunction;
import org.quipu.api.input.RecordReader;

/**
 * Something that is worked out and answered and leaves no trace: it takes no key, and nothing is
 * appended.
 *
 * @param route where it is found
 * @param manual what it is for and who may use it
 * @param bodyType the body's record
 * @param reader reads the body
 * @param answerType the answer's record
 * @param works finds the answer; may refuse as a decider does
 * @param example a body that could be sent, as JSON
 * @param <B> the body
 * @param <A> the answer
 */
public record Preview<B extends Record, A extends Record>(
        Route route,
        Manual manual,
        Class<B> bodyType,
        RecordReader<B> reader,
        Class<A> answerType,
        BiFunction<Query.Reading, B, A> works,
        String example)
        implements Operation {
    /** Knows no parameters. */
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}
