package org.quipu.core.product;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Timing;

/**
 * What an applicant may choose of each term. Everything else is the product's own.
 *
 * @param principal in minor units
 * @param price what the money costs
 * @param instalments how many
 * @param grace lighter instalments at the start
 * @param dates when instalments fall due
 */
public record LoanLimits(
        Range principal, Price price, Range instalments, GraceLimits grace, DateLimits dates) {
    /** What the money costs. */
    public sealed interface Price {}

    /**
     * Interest by a rate a year.
     *
     * @param minimum the least
     * @param maximum the most
     * @param usual what applies where nothing is chosen
     */
    public record ByRate(AnnualRate minimum, AnnualRate maximum, AnnualRate usual)
            implements Price {
        /** Refuses an unusual order. */
        public ByRate {
            if (minimum.compareTo(usual) > 0 || usual.compareTo(maximum) > 0) {
                throw new IllegalArgumentException("not minimum <= default <= maximum rate");
            }
        }

        boolean holds(AnnualRate rate) {
            return minimum.compareTo(rate) <= 0 && rate.compareTo(maximum) <= 0;
        }
    }

    /**
     * Interest as an amount for the whole loan (the common service charge); flat loans only.
     *
     * @param interest in minor units
     */
    public record ByAmount(Range interest) implements Price {}

    /**
     * Lighter instalments at the start.
     *
     * @param principal how many carry no principal
     * @param interest in how many no interest is due
     * @param mode what becomes of that interest where nothing is chosen
     * @param modes what may become of it
     */
    public record GraceLimits(
            Range principal, Range interest, Grace.Mode mode, Set<Grace.Mode> modes) {
        /** No grace. */
        public static final GraceLimits NONE =
                new GraceLimits(
                        Range.only(0), Range.only(0), Grace.Mode.DEFER, Set.of(Grace.Mode.DEFER));

        /** Keeps its own sorted copy; refuses a default outside what may be chosen. */
        public GraceLimits {
            modes = Collections.unmodifiableSortedSet(new TreeSet<>(modes));
            if (!modes.contains(mode)) {
                throw new IllegalArgumentException("the default grace mode is not allowed");
            }
            if (Math.max(principal.maximum(), interest.maximum()) > Timing.INSTALMENTS_MAX) {
                throw new IllegalArgumentException("grace longer than any loan");
            }
        }
    }

    /**
     * When instalments fall due.
     *
     * @param frequencies from one to the next; the first applies where nothing is chosen
     * @param firstDueDays the most days from disbursement to a first due date that is chosen; 0
     *     where the frequency alone decides
     */
    public record DateLimits(List<Frequency> frequencies, int firstDueDays) {
        /** Keeps a copy; refuses a product without frequency. */
        public DateLimits {
            frequencies = List.copyOf(frequencies);
            if (frequencies.isEmpty() || firstDueDays < 0) {
                throw new IllegalArgumentException("no frequency, or days below zero");
            }
        }
    }

    /** Refuses a loan of nothing, and more instalments than any loan may have. */
    public LoanLimits {
        if (principal.minimum() < 1) throw new IllegalArgumentException("principal not above zero");
        if (instalments.minimum() < 1 || instalments.maximum() > Timing.INSTALMENTS_MAX) {
            throw new IllegalArgumentException("instalments: 1 to " + Timing.INSTALMENTS_MAX);
        }
    }
}
