package org.quipu.core.rate;

import java.util.function.DoubleUnaryOperator;

/** Where a function of a rate is zero: bracketed first, then halved until doubles end. */
final class Root {
    private static final double LOWEST = -0.999;
    private static final double HIGHEST = 1e9;

    private Root() {}

    /**
     * The root nearest to zero.
     *
     * @throws ArithmeticException if there is none
     */
    static double of(DoubleUnaryOperator worth) {
        var atZero = worth.applyAsDouble(0);
        if (atZero == 0) return 0;
        for (var step = 0.01; step < HIGHEST; step *= 1.5) {
            if (worth.applyAsDouble(step) * atZero <= 0) return between(worth, 0, step);
            var below = Math.max(-step, LOWEST);
            if (worth.applyAsDouble(below) * atZero <= 0) return between(worth, 0, below);
        }
        throw new ArithmeticException("no rate makes advances and payments equal");
    }

    private static double between(DoubleUnaryOperator worth, double from, double to) {
        var sign = Math.signum(worth.applyAsDouble(from));
        var near = from;
        var far = to;
        while (true) {
            var middle = near + (far - near) / 2;
            if (middle == near || middle == far) return middle;
            if (Math.signum(worth.applyAsDouble(middle)) == sign) near = middle;
            else far = middle;
        }
    }
}
