package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.quipu.core.calendar.CalendarPeriod;

/**
 * By which terms interest is earned, from each change on until the next. Rates change; when
 * interest is posted never does.
 *
 * @param from by their first day; at least one
 */
public record InterestPlan(NavigableMap<LocalDate, InterestTerms> from) {
    /** Keeps a copy; refuses none at all, and other posting periods. */
    public InterestPlan {
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
        if (from.isEmpty()) throw new IllegalArgumentException("no terms");
        if (from.values().stream().map(each -> each.credit().posting()).distinct().count() > 1) {
            throw new IllegalArgumentException("when interest is posted does not change");
        }
    }

    /**
     * The same terms for ever.
     *
     * @param first the day interest begins
     * @param terms from then on
     * @return the plan
     */
    public static InterestPlan of(LocalDate first, InterestTerms terms) {
        return new InterestPlan(new TreeMap<>(Map.of(first, terms)));
    }

    /**
     * The first day on which anything may be earned.
     *
     * @return that day
     */
    public LocalDate first() {
        return from.firstKey();
    }

    /**
     * Whether it never comes to anything.
     *
     * @return true where every rate of every day is zero
     */
    public boolean isNothing() {
        return from.values().stream().allMatch(InterestTerms::isNothing);
    }

    /**
     * When interest joins the balance.
     *
     * @return at the end of such periods
     */
    public CalendarPeriod posting() {
        return from.firstEntry().getValue().credit().posting();
    }

    /**
     * The terms of a day.
     *
     * @param day not before the first
     * @return in force on it
     */
    public InterestTerms on(LocalDate day) {
        var entry = from.floorEntry(day);
        if (entry == null) throw new IllegalArgumentException(day + " is before " + first());
        return entry.getValue();
    }
}
