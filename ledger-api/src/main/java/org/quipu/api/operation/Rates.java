package org.quipu.api.operation;

import org.quipu.api.input.Figure;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.rate.AnnualRate;

/** Rates of a body, in per cent. */
public final class Rates {
    private Rates() {}

    /**
     * An exact rate.
     *
     * @param pointer where it stood in the body
     * @param figure as it was written, in per cent
     * @return the rate
     * @throws ProblemException 400 if it is out of range
     */
    public static AnnualRate of(String pointer, Figure figure) {
        try {
            return AnnualRate.percent(figure.decimal());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    FieldError.body(pointer, "rate/out-of-range", "0 to 1,000,000 per cent."));
        }
    }
}
