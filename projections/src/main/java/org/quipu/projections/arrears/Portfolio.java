package org.quipu.projections.arrears;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.portfolio.Age;
import org.quipu.core.portfolio.AtRisk;
import org.quipu.core.rate.Ratio;
import org.quipu.projections.balances.Moment;

/**
 * The portfolio at the close of a date.
 *
 * @param moment what it is true for
 * @param sheets one a currency, since currencies are never added
 */
public record Portfolio(Moment moment, List<Sheet> sheets) {
    /** The days of PAR that are reported: late at all, and by more than these. */
    public static final List<Integer> DAYS = List.of(0, 30, 60, 90, 180);

    /** Keeps a copy. */
    public Portfolio {
        sheets = List.copyOf(sheets);
    }

    /**
     * The portfolio of one currency.
     *
     * @param currency of every amount
     * @param total all loans that were looked at
     * @param parts the same told apart, the largest first
     */
    public record Sheet(Currency currency, Figures total, List<Part> parts) {
        /** Keeps a copy. */
        public Sheet {
            parts = List.copyOf(parts);
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
     * Some of the loans.
     *
     * @param value what they have in common; empty for those that have none
     * @param figures of them
     */
    public record Part(Optional<String> value, Figures figures) {}

    /**
     * What is reported of some loans. Amounts are minor units.
     *
     * @param loans on which something is owed, those written off left out
     * @param atRisk their principal by age of the contract
     * @param instalments unpaid principal of overdue instalments, each by its own age
     */
    public record Figures(long loans, AtRisk atRisk, Map<Age, Long> instalments) {
        /** Keeps a copy. */
        public Figures {
            instalments = Map.copyOf(instalments);
        }

        /**
         * The principal outstanding of all loans.
         *
         * @return minor units
         */
        public long gross() {
            return atRisk.gross();
        }

        /**
         * The whole principal of loans that are late by more than some days.
         *
         * @param days such as 30; 0 for all that are late
         * @return minor units
         */
        public long par(int days) {
            return atRisk.moreThan(days);
        }

        /**
         * An amount in per cent of the gross portfolio.
         *
         * @param amount minor units
         * @return two decimals, ties away from zero; empty where there is no portfolio
         */
        public Optional<BigDecimal> percent(long amount) {
            return Ratio.percent(BigDecimal.valueOf(amount), BigDecimal.valueOf(gross()));
        }

        /**
         * The principal of loans of an age.
         *
         * @param age of the contract
         * @return minor units
         */
        public long ofContracts(Age age) {
            return atRisk.ageing().getOrDefault(age, 0L);
        }

        /**
         * Unpaid principal of overdue instalments of an age.
         *
         * @param age of the instalment
         * @return minor units
         */
        public long ofInstalments(Age age) {
            return instalments.getOrDefault(age, 0L);
        }
    }
}
