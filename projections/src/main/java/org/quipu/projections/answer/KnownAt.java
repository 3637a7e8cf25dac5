package org.quipu.projections.answer;

import java.util.Optional;
import org.quipu.projections.problem.Problem;

/** The parameter {@code knownAt}: a position of the log, or a closed date. */
final class KnownAt {
    private KnownAt() {}

    /**
     * Reads it.
     *
     * @throws Problem.Raised 422 for a date, since none is closed
     */
    static Optional<Long> read(Parameters parameters) {
        var text = parameters.text("knownAt");
        if (text.isPresent()
                && text.get().contains("-")
                && parameters.date("knownAt").isPresent()) {
            throw Problem.DATE_NOT_CLOSED.because(
                    "No business date is closed yet; give a position of the log.");
        }
        return parameters.position("knownAt");
    }
}
