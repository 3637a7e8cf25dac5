package org.quipu.core.product;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.quipu.core.Refused;
import org.quipu.core.money.Money;

/**
 * What accounts of a savings product cost, how long their money stays, and when they sleep. Fees
 * are amounts of the product's currency, above zero.
 *
 * @param lockIn how long after its opening nothing is withdrawn; empty for not at all
 * @param openingFee taken with the first deposit
 * @param monthlyFee falls due at the end of each month whose first day the account was open on
 * @param withdrawalFee taken with each withdrawal
 * @param inactivity what falls due at the end of a month in which nobody has come for long
 * @param closingFee taken where the account is closed, of what is there
 * @param dormancyDays after how many days without its holder an account is dormant
 */
public record SavingsConditions(
        Optional<LockIn> lockIn,
        Optional<Money> openingFee,
        Optional<Money> monthlyFee,
        Optional<Money> withdrawalFee,
        Optional<Inactivity> inactivity,
        Optional<Money> closingFee,
        OptionalInt dormancyDays) {
    /** The longest that a product counts days, and the longest lock-in. */
    public static final int DAYS_MAX = 3_660;

    /** None. */
    public static final SavingsConditions NONE =
            new SavingsConditions(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty());

    /** What a lock-in is counted in. */
    public enum Unit {
        /** Days. */
        DAYS,
        /** Months; a day that a month does not have is its last. */
        MONTHS
    }

    /**
     * How long money stays.
     *
     * @param count how many
     * @param unit of what
     */
    public record LockIn(int count, Unit unit) {
        /**
         * When it ends.
         *
         * @param opened the day of opening
         * @return the first day on which money may be withdrawn
         */
        public LocalDate end(LocalDate opened) {
            return switch (unit) {
                case DAYS -> opened.plusDays(count);
                case MONTHS -> opened.plusMonths(count);
            };
        }
    }

    /**
     * A fee of accounts that nobody comes to.
     *
     * @param fee how much
     * @param days after how many days without the holder
     */
    public record Inactivity(Money fee, int days) {}

    /** Refuses what cannot be meant. */
    void check(SavingsRules rules) {
        var fees =
                Stream.of(
                                openingFee,
                                monthlyFee,
                                withdrawalFee,
                                inactivity.map(Inactivity::fee),
                                closingFee)
                        .flatMap(Optional::stream)
                        .toList();
        for (var fee : fees) {
            if (!fee.currency().equals(rules.currency())) {
                throw new Refused(SavingsTermsRefusal.FEE_CURRENCY, "fee", fee.decimal());
            }
            if (!fee.isPositive()) {
                throw new Refused(SavingsTermsRefusal.FEE_NOT_POSITIVE, "fee", fee.decimal());
            }
        }
        lockIn.ifPresent(it -> checkDays(it.count()));
        inactivity.ifPresent(it -> checkDays(it.days()));
        dormancyDays.ifPresent(SavingsConditions::checkDays);
    }

    private static void checkDays(int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw new Refused(SavingsTermsRefusal.DAYS, "count", days);
        }
    }
}
