package org.quipu.api.operation;

import java.util.List;
import java.util.function.Function;
import org.quipu.api.input.RecordReader;
import org.quipu.core.Command;

/**
 * Something that appends: a body becomes a command, its events become an answer.
 *
 * @param route where it is found
 * @param manual what it is for and who may use it
 * @param bodyType the body's record
 * @param reader reads the body
 * @param asks turns the body into a command
 * @param answerType the answer's record
 * @param answers turns what happened into the answer; from the events alone, so that a repeated
 *     request is answered as the first
 * @param example a body that could be sent, as JSON
 * @param <B> the body
 * @param <A> the answer
 */
public record Write<B extends Record, A extends Record>(
        Route route,
        Manual manual,
        Class<B> bodyType,
        RecordReader<B> reader,
        Function<Asking<B>, Command> asks,
        Class<A> answerType,
        Function<Happened, A> answers,
        String example)
        implements Operation {
    /** One parameter of every write. */
    public static final Parameter DRY_RUN =
            new Parameter(
                    "dryRun",
                    "boolean",
                    "true: decide and answer with the same figures, append nothing; neither reads nor"
                            + " writes idempotency keys.",
                    false);

    /** The other parameter of every write. */
    public static final Parameter PREVIEW_HASH =
            new Parameter(
                    "previewHash",
                    "string",
                    "As a `dryRun` of the same request answered it: do exactly what was shown, or"
                            + " refuse with `preview/changed`.",
                    false);

    /**
     * Begins a description.
     *
     * @param path the path with its variables in braces
     * @param manual what it is for and who may use it
     * @return the next step
     */
    public static Described at(String path, Manual manual) {
        return new Described(Route.post(path), manual);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DRY_RUN, PREVIEW_HASH);
    }

    /**
     * A description that lacks its body.
     *
     * @param route where it is found
     * @param manual what it is for
     */
    public record Described(Route route, Manual manual) {
        /**
         * What is sent and what it asks.
         *
         * @param type the body's record
         * @param example a body as JSON
         * @param asks turns the body into a command
         * @param <B> the body
         * @return the next step
         */
        public <B extends Record> Asked<B> asks(
                Class<B> type, String example, Function<Asking<B>, Command> asks) {
            return new Asked<>(this, type, example, asks);
        }
    }

    /**
     * A description that lacks its answer.
     *
     * @param described where and what for
     * @param type the body's record
     * @param example a body as JSON
     * @param asks turns the body into a command
     * @param <B> the body
     */
    public record Asked<B extends Record>(
            Described described, Class<B> type, String example, Function<Asking<B>, Command> asks) {
        /**
         * What is answered.
         *
         * @param answerType the answer's record
         * @param answers turns what happened into the answer
         * @param <A> the answer
         * @return the whole operation
         */
        public <A extends Record> Write<B, A> answers(
                Class<A> answerType, Function<Happened, A> answers) {
            return new Write<>(
                    described.route(),
                    described.manual(),
                    type,
                    new RecordReader<>(type),
                    asks,
                    answerType,
                    answers,
                    example);
        }
    }
}
