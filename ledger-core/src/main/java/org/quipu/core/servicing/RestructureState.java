package org.quipu.core.servicing;

/**
 * What is known of the last restructure.
 *
 * @param happened stays true for life
 * @param cured whether enough new instalments were paid on time since
 * @param daysPastDueBefore on its day, before it
 */
record RestructureState(boolean happened, boolean cured, int daysPastDueBefore) {
    static final RestructureState NONE = new RestructureState(false, false, 0);

    boolean isUncured() {
        return happened && !cured;
    }

    RestructureState cure() {
        return new RestructureState(happened, true, daysPastDueBefore);
    }
}
