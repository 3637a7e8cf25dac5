package org.quipu.api.problem;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /**
     * Ends a request.
     *
     * @param problem what the caller is told
     */
    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /**
     * Ends a request.
     *
     * @param type which kind
     * @param detail this case in a sentence
     */
    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /**
     * Ends a request for one field.
     *
     * @param error the field at fault
     */
    public ProblemException(FieldError error) {
        this(Problem.invalid(List.of(error)));
    }

    /**
     * What the caller is told.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }
}
