package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which loans are asked for.
 *
 * @param due why they need looking after
 * @param days past due of the contract that are asked for
 * @param step what is to be done next about them
 * @param filter which loans are looked at
 * @param sort what comes first
 * @param page where the page begins and how long it is
 */
public record WorklistRequest(Due due, Days days, Step step, Filter filter, Sort sort, Range page) {
    /** Why a loan needs looking after. */
    public enum Due {
        /** An instalment is late. */
        LATE,
        /** Something falls due on the date. */
        TODAY,
        /** Something falls due on one of the seven days after the date. */
        WEEK
    }

    /** What is to be done next; of loans that are late alone. */
    public enum Step {
        /** Whatever it is, or nothing. */
        ANY,
        /** Anything that has to be done by the date. */
        DUE,
        /** Wait for a promise. */
        AWAIT_PROMISE,
        /** Call. */
        CALL,
        /** Go there. */
        VISIT,
        /** Write. */
        LETTER,
        /** Give the loan to another officer. */
        HAND_OVER;

        boolean takes(Optional<NextStep> next, LocalDate day) {
            return switch (this) {
                case ANY -> true;
                case DUE -> next.filter(it -> it.isDue(day)).isPresent();
                case AWAIT_PROMISE, CALL, VISIT, LETTER, HAND_OVER ->
                        next.filter(it -> it.step().name().equals(name())).isPresent();
            };
        }
    }

    /** Whether what is to be done next decides which loans come, or in which order. */
    boolean isBySteps() {
        return step != Step.ANY || sort == Sort.STEP;
    }

    /**
     * Days past due from the fewest to the most, both included.
     *
     * @param least not below zero
     * @param most not below {@code least}
     */
    public record Days(int least, int most) {
        /** Any. */
        public static final Days ALL = new Days(0, Integer.MAX_VALUE);
    }

    /** What comes first; loans that are alike by their ids. */
    public enum Sort {
        /** The latest. */
        DAYS,
        /** The largest amount in arrears, without penalties. */
        ARREARS,
        /** The largest principal outstanding. */
        PRINCIPAL,
        /** The one whose next step has been due for longest; those without one come last. */
        STEP,
        /** The first id. */
        LOAN
    }

    /**
     * A page.
     *
     * @param after the last line of the page before; empty for the first page
     * @param limit how many lines at most
     */
    public record Range(Optional<After> after, int limit) {}

    /**
     * A line that was shown.
     *
     * @param key what it was sorted by
     * @param loan its loan's id
     */
    public record After(long key, String loan) {}
}
