package org.quipu.core.booking;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts by account of the general ledger, sorted by its name; none is zero. Debit is positive.
 *
 * @param amounts minor units
 */
public record Balances(SortedMap<String, Long> amounts) {
    /** Nothing anywhere. */
    public static final Balances NONE = new Balances(new TreeMap<>());

    /** Keeps a copy without zeros. */
    public Balances {
        var copy = new TreeMap<>(amounts);
        copy.values().removeIf(amount -> amount == 0);
        amounts = Collections.unmodifiableSortedMap(copy);
    }

    static Balances of(Map<? extends Enum<?>, Long> byRole) {
        var named = new TreeMap<String, Long>();
        byRole.forEach((role, amount) -> named.put(role.name().toLowerCase(Locale.ROOT), amount));
        return new Balances(named);
    }

    /**
     * What is on an account.
     *
     * @param account its name
     * @return minor units; 0 where nothing is
     */
    public long on(String account) {
        return amounts.getOrDefault(account, 0L);
    }

    Balances plus(Balances other) {
        var sum = new TreeMap<>(amounts);
        other.amounts.forEach((account, amount) -> sum.merge(account, amount, Math::addExact));
        return new Balances(sum);
    }

    Balances minus(Balances other) {
        var negated = new TreeMap<String, Long>();
        other.amounts.forEach((account, amount) -> negated.put(account, -amount));
        return plus(new Balances(negated));
    }
}
