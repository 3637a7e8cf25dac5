package org.quipu.projections.indicator;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.quipu.core.indicator.Indicators;
import org.quipu.projections.balances.Moment;

/**
 * How an institution, or a branch of it, did in a period.
 *
 * @param moment what it is true for; its date is the last day of the period
 * @param from the first day of the period
 * @param sheets one a currency, since currencies are never added
 */
public record Performance(Moment moment, LocalDate from, List<Sheet> sheets) {
    /** Keeps a copy. */
    public Performance {
        sheets = List.copyOf(sheets);
    }

    /**
     * One currency.
     *
     * @param currency of every amount
     * @param indicators with the figures they are made from
     */
    public record Sheet(Currency currency, Indicators indicators) {}

    /** The period begins after it ends. */
    public static final class NoPeriod extends RuntimeException {
        NoPeriod(LocalDate from, LocalDate to) {
            super("From " + from + " to " + to);
        }
    }
}
