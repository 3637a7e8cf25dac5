package org.quipu.core.moratorium;

/**
 * How many loans were looked at, and what came of it.
 *
 * @param changed put off
 * @param passedOver outside the scope, or no longer running
 * @param refused a rule forbade it
 */
public record Tally(int changed, int passedOver, int refused) {
    /** None yet. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /**
     * All of them.
     *
     * @return how many were looked at
     */
    public int examined() {
        return changed + passedOver + refused;
    }

    Tally plus(Tally more) {
        return new Tally(
                changed + more.changed, passedOver + more.passedOver, refused + more.refused);
    }
}
