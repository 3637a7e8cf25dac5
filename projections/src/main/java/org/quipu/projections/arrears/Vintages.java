package org.quipu.projections.arrears;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.rate.Ratio;
import org.quipu.projections.balances.Moment;

/**
 * Loans by the month in which they were paid out, and how each month's loans stood as they grew
 * older. Loans taken over from another system are in none: how they grew up is not known here.
 *
 * @param moment what it is true for
 * @param days late by more than so many days is at risk
 * @param sheets one a currency, since currencies are never added
 */
public record Vintages(Moment moment, int days, List<Sheet> sheets) {
    /** Keeps a copy. */
    public Vintages {
        sheets = List.copyOf(sheets);
    }

    /**
     * The months of one currency.
     *
     * @param currency of every amount
     * @param cohorts the oldest first
     */
    public record Sheet(Currency currency, List<Cohort> cohorts) {
        /** Keeps a copy. */
        public Sheet {
            cohorts = List.copyOf(cohorts);
        }

        /**
         * How old the oldest loans are.
         *
         * @return months on book
         */
        public int oldest() {
            return cohorts.stream()
                    .flatMap(cohort -> cohort.points().stream())
                    .mapToInt(Point::monthsOnBook)
                    .max()
                    .orElse(0);
        }

        /**
         * An amount of the sheet.
         *
         * @param minor minor units
         * @return the money
         */
        public Money money(long minor) {
            return new Money(currency, minor);
        }
    }

    /**
     * The loans of one month. Amounts are minor units.
     *
     * @param month its first day
     * @param loans how many were paid out
     * @param disbursed on them by the date asked for, further parts included
     * @param points at the end of each month since that is over
     */
    public record Cohort(LocalDate month, long loans, long disbursed, List<Point> points) {
        /** Keeps a copy. */
        public Cohort {
            points = List.copyOf(points);
        }

        /**
         * An amount in per cent of what was paid out.
         *
         * @param amount minor units
         * @return two decimals, ties away from zero
         */
        public Optional<BigDecimal> percent(long amount) {
            return Ratio.percent(BigDecimal.valueOf(amount), BigDecimal.valueOf(disbursed));
        }
    }

    /**
     * Loans of one month at the close of a later one's last day. Amounts are minor units.
     *
     * @param monthsOnBook 0 for the month in which they were paid out
     * @param on the day
     * @param outstanding their principal
     * @param atRisk of it, the whole principal of those that are late
     * @param writtenOff principal given up so far
     */
    public record Point(
            int monthsOnBook, LocalDate on, long outstanding, long atRisk, long writtenOff) {}
}
