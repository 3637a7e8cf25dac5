package org.quipu.projections.answer;

import java.util.function.BiFunction;
import org.quipu.projections.access.Caller;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.balances.When;
import org.quipu.projections.runtime.Progress;

/**
 * An answer, and how far the projections were that it was made from.
 *
 * @param answer what was found
 * @param standing of the projections
 */
public record Read<A>(A answer, Progress.Standing standing) {
    /** What arrears tell, once they have come as far as is asked. */
    static <A> Read<A> ofArrears(
            Caller caller,
            Parameters parameters,
            Standings standings,
            BiFunction<String, When, A> question) {
        var at = AskedAt.read(parameters);
        parameters.check();
        var institution = caller.institution();
        standings.await(institution, at.applied());
        var standing = standings.await(institution, Arrears.NAME, at.applied());
        return new Read<>(question.apply(institution, at.when()), standing);
    }
}
