package org.quipu.core;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * Chance from a seed. The first draws of a {@link Random} are alike for all small seeds: the first
 * {@code nextBoolean()} is true for each of a thousand, so a life that asked that first never saw
 * the other half of the world.
 */
public final class Chance {
    private Chance() {}

    /**
     * Draws that differ from the first one on.
     *
     * @param seed small ones will do
     * @return the same draws for the same seed
     */
    public static Random of(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }
}
