package org.quipu.projections.arrears;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.projections.arrears.Portfolio.Figures;
import org.quipu.projections.balances.Moment;

/**
 * The portfolio of one date as it was known once and as it is known now, with what moved it.
 *
 * @param then as it was known, at first at the close of that date
 * @param now as it is known
 * @param sheets one a currency
 */
public record Restatement(Moment then, Moment now, List<Sheet> sheets) {
    /** Keeps a copy. */
    public Restatement {
        sheets = List.copyOf(sheets);
    }

    /**
     * The portfolio of one currency.
     *
     * @param currency of every amount
     * @param then as it was known
     * @param now as it is known
     * @param moved loans that stand otherwise, the largest difference of principal first
     * @param more whether there are others
     */
    public record Sheet(
            Currency currency, Figures then, Figures now, List<Moved> moved, boolean more) {
        /** Keeps a copy. */
        public Sheet {
            moved = List.copyOf(moved);
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
     * A loan that stands otherwise than it was known to.
     *
     * @param loan its id
     * @param externalId the caller's own identifier
     * @param then how it was known to stand; empty where nothing was owed
     * @param now how it is known to stand; empty where nothing was owed
     * @param position of the event that made known what is known now
     */
    public record Moved(
            String loan,
            Optional<String> externalId,
            Optional<Stood> then,
            Optional<Stood> now,
            long position) {}

    /**
     * A loan on the date.
     *
     * @param principal outstanding, minor units
     * @param daysPastDue of the oldest instalment that is late
     * @param uncured whether it is restructured and not cured
     */
    public record Stood(long principal, int daysPastDue, boolean uncured) {}
}
