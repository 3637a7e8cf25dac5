package org.quipu.core.servicing;

import java.util.EnumMap;
import java.util.Map;

/**
 * What brings a loan's part of the portfolio from one day to another, and what came in for it. The
 * principal outstanding is the sum of the flows before, each with its {@link #effect}.
 */
public enum Flow {
    /** Principal paid out at first. */
    DISBURSED(1),
    /** A further part of it. */
    TRANCHE(1),
    /** Principal that another system had paid out. */
    TAKEN_OVER(1),
    /** What joined the principal; below zero where interest paid early lowered it. */
    CAPITALISED(1),
    /** Principal repaid. */
    PRINCIPAL_REPAID(-1),
    /** Interest repaid; below zero where a settlement gave some back. */
    INTEREST_REPAID(0),
    /** Fees repaid; the upfront fee is withheld and not among them. */
    FEES_REPAID(0),
    /** Penalties repaid. */
    PENALTIES_REPAID(0),
    /** Interest, fees and penalties let go. */
    WAIVED(0),
    /** Principal given up. */
    WRITTEN_OFF(-1),
    /** A small rest of principal let go at the end. */
    FORGIVEN(-1),
    /** What came in for a loan that was written off. */
    RECOVERED(0),
    /**
     * Principal that came from another branch or fund, below zero what went there: nothing over all
     * of them. No loan's life knows of it.
     */
    TRANSFERRED(1);

    private final int effect;

    Flow(int effect) {
        this.effect = effect;
    }

    /**
     * What it does to the principal outstanding.
     *
     * @return 1, -1 or 0
     */
    public int effect() {
        return effect;
    }

    /**
     * What some flows do to the principal outstanding.
     *
     * @param flows minor units
     * @return minor units
     */
    public static long effectOf(Map<Flow, Long> flows) {
        var sum = 0L;
        for (var each : flows.entrySet()) {
            sum = Math.addExact(sum, each.getKey().effect * each.getValue());
        }
        return sum;
    }

    /** What a loan has come to since it began. */
    static Map<Flow, Long> soFar(RunningLoan loan) {
        var totals = loan.totals;
        var flows = new EnumMap<Flow, Long>(Flow.class);
        var isOurs = loan.opening.equals(Opening.NONE);
        flows.put(DISBURSED, isOurs ? loan.disbursed - loan.tranches : 0);
        flows.put(TRANCHE, loan.tranches);
        flows.put(TAKEN_OVER, loan.opening.principal());
        flows.put(CAPITALISED, totals.capitalised.total());
        flows.put(PRINCIPAL_REPAID, totals.paid.principal());
        flows.put(INTEREST_REPAID, totals.paid.interest());
        flows.put(FEES_REPAID, totals.paid.fee());
        flows.put(PENALTIES_REPAID, totals.paid.penalty());
        flows.put(WAIVED, totals.waived.total());
        flows.put(WRITTEN_OFF, loan.loss.claim().principal());
        flows.put(FORGIVEN, totals.smallBalances);
        flows.put(RECOVERED, loan.recovered);
        return flows;
    }
}
