package org.quipu.core.product;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.rate.AnnualRate;

/**
 * What a product asks for beside the terms.
 *
 * @param cycles how much is lent to whom has borrowed before, ascending by cycle
 * @param savings what the borrower must hold as collateral, in per cent of the principal; not a
 *     rate a year
 * @param fourEyes what a second person must approve
 */
public record LoanControls(List<CycleLimit> cycles, AnnualRate savings, List<FourEyes> fourEyes) {
    /** Nothing further. */
    public static final LoanControls NONE = new LoanControls(List.of(), AnnualRate.ZERO, List.of());

    /**
     * The most that is lent from one cycle on.
     *
     * @param cycle 1 for a borrower's first loan, and so on
     * @param maximum principal in minor units
     */
    public record CycleLimit(int cycle, long maximum) {
        /** Refuses a cycle before the first. */
        public CycleLimit {
            if (cycle < 1 || maximum < 1) {
                throw new IllegalArgumentException("a cycle and its maximum are above zero");
            }
        }
    }

    /** What may need a second person. */
    public enum FourEyesOn {
        /** Paying out. */
        DISBURSEMENT,
        /** Letting interest, fees or penalties go. */
        WAIVER,
        /** Paying credit back. */
        REFUND,
        /** Giving principal up. */
        WRITE_OFF,
        /** Agreeing on new terms. */
        RESTRUCTURE,
        /** Another rate. */
        RATE_CHANGE,
        /** Interest that stops. */
        INTEREST_STOP,
        /** Undoing a transaction. */
        REVERSAL,
        /** Serving a loan that runs in another system. */
        TAKEOVER,
        /** Taking a loan into the books of another branch or fund. */
        TRANSFER
    }

    /**
     * What a second person must approve.
     *
     * @param action what is done
     * @param above from more than how much, in minor units; always, where absent
     */
    public record FourEyes(FourEyesOn action, OptionalLong above) {}

    /** Keeps copies; refuses a cycle or an action that stands there twice. */
    public LoanControls {
        cycles = cycles.stream().sorted(Comparator.comparingInt(CycleLimit::cycle)).toList();
        fourEyes = List.copyOf(fourEyes);
        if (cycles.stream().map(CycleLimit::cycle).distinct().count() < cycles.size()
                || fourEyes.stream().map(FourEyes::action).distinct().count() < fourEyes.size()) {
            throw new IllegalArgumentException("a cycle or an action twice");
        }
    }

    /**
     * Whether a second person must approve.
     *
     * @param action what is done
     * @param amount how much of it, in minor units
     * @return true if the product says so
     */
    public boolean needsFourEyes(FourEyesOn action, long amount) {
        return fourEyes.stream()
                .filter(each -> each.action() == action)
                .anyMatch(each -> each.above().isEmpty() || amount > each.above().getAsLong());
    }

    /** The limit of a cycle: its own, or the last one before it. */
    Optional<CycleLimit> limitOf(int cycle) {
        return cycles.reversed().stream().filter(each -> each.cycle() <= cycle).findFirst();
    }
}
