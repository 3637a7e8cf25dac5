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
 * @param conditions what it costs, how long money stays, when it sleeps; empty for none of these
 */
public record SavingsRules(
        Currency currency,
        Money minimumBalance,
        Optional<Money> maximumBalance,
        Money overdraftLimit,
        Set<String> fees,
        Optional<SavingsInterest> interest,
        Optional<SavingsConditions> conditions)
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
        return new SavingsRules(
                currency,
                zero,
                Optional.empty(),
                zero,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * These rules with another minimum.
     *
     * @param minimum what must stay
     * @return the changed rules
     */
    public SavingsRules withMinimum(Money minimum) {
        return new SavingsRules(
                currency, minimum, maximumBalance, overdraftLimit, fees, interest, conditions);
    }

    /**
     * These rules with a maximum.
     *
     * @param maximum what no deposit may exceed
     * @return the changed rules
     */
    public SavingsRules withMaximum(Money maximum) {
        return new SavingsRules(
                currency,
                minimumBalance,
                Optional.of(maximum),
                overdraftLimit,
                fees,
                interest,
                conditions);
    }

    /**
     * These rules with an overdraft.
     *
     * @param limit how far below zero
     * @return the changed rules
     */
    public SavingsRules withOverdraft(Money limit) {
        return new SavingsRules(
                currency, minimumBalance, maximumBalance, limit, fees, interest, conditions);
    }

    /**
     * These rules with fees.
     *
     * @param names the fees that may be charged
     * @return the changed rules
     */
    public SavingsRules withFees(String... names) {
        return new SavingsRules(
                currency,
                minimumBalance,
                maximumBalance,
                overdraftLimit,
                Set.of(names),
                interest,
                conditions);
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
                Optional.of(earned),
                conditions);
    }

    /**
     * These rules with conditions.
     *
     * @param agreed what accounts cost, how long money stays, when they sleep
     * @return the changed rules
     */
    public SavingsRules withConditions(SavingsConditions agreed) {
        return new SavingsRules(
                currency,
                minimumBalance,
                maximumBalance,
                overdraftLimit,
                fees,
                interest,
                Optional.of(agreed));
    }
}
