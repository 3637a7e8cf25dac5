package org.quipu.api.operation;

import org.quipu.api.problem.Problem;

/** What the caller gets back. */
public sealed interface Reply {
    /**
     * The HTTP status.
     *
     * @return 200 to 503
     */
    int status();

    /**
     * It was done, or read.
     *
     * @param status 200 or 201
     * @param body what to write
     * @param replayed whether it was answered before, under the same key
     */
    record Done(int status, Record body, boolean replayed) implements Reply {}

    /**
     * It was not done.
     *
     * @param problem why
     * @param replayed whether it was answered before, under the same key
     */
    record Failed(Problem problem, boolean replayed) implements Reply {
        /**
         * Not done, for the first time.
         *
         * @param problem why
         */
        public Failed(Problem problem) {
            this(problem, false);
        }

        @Override
        public int status() {
            return problem.type().status();
        }
    }
}
