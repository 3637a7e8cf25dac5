package org.quipu.core.schedule;

/**
 * Instalments at the start that are lighter.
 *
 * @param principal how many carry no principal
 * @param interest in how many no interest is due
 * @param mode what becomes of that interest
 */
public record Grace(int principal, int interest, Mode mode) {
    /** No grace. */
    public static final Grace NONE = new Grace(0, 0, Mode.DEFER);

    /** What becomes of interest that is not due in its own instalment. */
    public enum Mode {
        /** Collected with the first instalment after the grace. */
        DEFER,
        /** Never collected and not earned. */
        WAIVE,
        /** Added to the principal at the end of its period. */
        CAPITALISE
    }

    /** Refuses a negative grace, and capitalising while principal is repaid. */
    public Grace {
        if (principal < 0 || interest < 0) throw new IllegalArgumentException("grace below zero");
        if (mode == Mode.CAPITALISE && interest > principal) {
            throw new IllegalArgumentException("capitalising needs a grace on principal as long");
        }
    }

    /**
     * What is left of it when some instalments are over.
     *
     * @param instalments how many are over
     * @return the rest
     */
    public Grace after(int instalments) {
        return new Grace(
                Math.max(0, principal - instalments), Math.max(0, interest - instalments), mode);
    }

    boolean capitalises(int instalment) {
        return mode == Mode.CAPITALISE && instalment <= interest;
    }
}
