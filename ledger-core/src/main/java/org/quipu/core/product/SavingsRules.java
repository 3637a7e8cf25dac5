package org.quipu.core.product;

import java.util.Collections;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quipu.core.money.Money;

/**
 * What a savings account may do.
 *
 * @param currency of every account of the product
 * @param minimumBalance what must stay on it; not below zero
 * @param maximumBalance what no deposit may exceed; empty for no limit
 * @param overdraftLimit how far below zero it may fall; zero for not at all
 * @param fees the names of the fees that may be charged
 * @param interest what it earns; empty for nothing
 */
public record SavingsRules(
        Currency currency,
        Money minimumBalance,
        Optional<Money> maximumBalance,
        Money overdraftLimit,
        Set<String> fees,
        Optional<SavingsInterest> interest)
        implements ProductRules {
    /** Keeps its own copy, sorted, so that the same rules are always written the same. */
    public SavingsRules {
        fees = Collections.unmodifiableSortedSet(new TreeSet<>(fees));
    }

    /**
     * Rules without limits and fees.
     *
     * @param currency of every account
     * @return minimum and overdraft zero, no maximum
     */
    public static SavingsRules plain(Currency currency) {
        var zero = Money.zero(currency);
        return new SavingsRules(currency, zero, Optional.empty(), zero, Set.of(), Optional.empty());
    }

    /**
     * These rules with another minimum.
     *
     * @param minimum what must stay
     * @return the changed rules
     */
    public SavingsRules withMinimum(Money minimum) {
        return new SavingsRules(currency, minimum, maximumBalance, overdraftLimit, fees, interest);
    }

    /**
     * These rules with a maximum.
     *
     * @param maximum what no deposit may exceed
     * @return the changed rules
     */
    public SavingsRules withMaximum(Money maximum) {
        return new SavingsRules(
                currency, minimumBalance, Optional.of(maximum), overdraftLimit, fees, interest);
    }

    /**
     * These rules with an overdraft.
     *
     * @param limit how far below zero
     * @return the changed rules
     */
    public SavingsRules withOverdraft(Money limit) {
        return new SavingsRules(currency, minimumBalance, maximumBalance, limit, fees, interest);
    }

    /**
     * These rules with fees.
     *
     * @param names the fees that may be charged
     * @return the changed rules
     */
    public SavingsRules withFees(String... names) {
        return new SavingsRules(
                currency, minimumBalance, maximumBalance, overdraftLimit, Set.of(names), interest);
    }

    /**
     * These rules with interest.
     *
     * @param earned what accounts earn
     * @return the changed rules
     */
    public SavingsRules withInterest(SavingsInterest earned) {
        return new SavingsRules(
                currency,
                minimumBalance,
                maximumBalance,
                overdraftLimit,
                fees,
                Optional.of(earned));
    }
}
