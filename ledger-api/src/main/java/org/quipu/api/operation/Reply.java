package org.quipu.api.operation;

import java.util.Optional;
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
     * @param status 200, 201 or 202
     * @param body what to write
     * @param replayed whether it was answered before, under the same key
     * @param location the path where what was begun is found, if it is still under way
     */
    record Done(int status, Record body, boolean replayed, Optional<String> location)
            implements Reply {
        /**
         * Done, or read.
         *
         * @param status 200 or 201
         * @param body what to write
         * @param replayed whether it was answered before, under the same key
         */
        public Done(int status, Record body, boolean replayed) {
            this(status, body, replayed, Optional.empty());
        }
    }

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
