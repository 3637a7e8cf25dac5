package org.quipu.projections.arrears;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.portfolio.Age;
import org.quipu.core.rate.Ratio;
import org.quipu.projections.balances.Moment;

/**
 * From which age to which loans went between the closes of two days.
 *
 * @param moment what it is true for; its date is the second day
 * @param from the first day
 * @param sheets one a currency, since currencies are never added
 */
public record RollRates(Moment moment, LocalDate from, List<Sheet> sheets) {
    /** Keeps a copy. */
    public RollRates {
        sheets = List.copyOf(sheets);
    }

    /**
     * The loans of one currency.
     *
     * @param currency of every amount
     * @param rolls by where they came from, then by where they went
     */
    public record Sheet(Currency currency, List<Roll> rolls) {
        /** Keeps a copy. */
        public Sheet {
            rolls = List.copyOf(rolls);
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

        /**
         * What went one way, in per cent of the principal that stood where it came from.
         *
         * @param roll of this sheet
         * @return two decimals, ties away from zero; empty for loans that are new
         */
        public Optional<BigDecimal> percent(Roll roll) {
            var whole =
                    rolls.stream()
                            .filter(it -> it.before().equals(roll.before()))
                            .mapToLong(Roll::principalBefore)
                            .sum();
            return Ratio.percent(
                    BigDecimal.valueOf(roll.principalBefore()), BigDecimal.valueOf(whole));
        }
    }

    /** Where a loan is that has no age any more. */
    public enum End {
        /** Nothing is owed: paid, let go for a trifle, or never lent after all. */
        CLOSED,
        /** It was given up. */
        WRITTEN_OFF
    }

    /**
     * Loans that went one way. Amounts are minor units.
     *
     * @param before their age on the first day; empty for those that were not in the portfolio
     * @param after their age on the second day; empty for those that are in it no longer
     * @param end what became of those; empty for the others
     * @param loans how many
     * @param principalBefore outstanding on the first day
     * @param principalAfter outstanding on the second day
     */
    public record Roll(
            Optional<Age> before,
            Optional<Age> after,
            Optional<End> end,
            long loans,
            long principalBefore,
            long principalAfter) {}
}
