package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one happening moved: the journal of a transaction, or of what fell due by itself. Measures
 * (interest earned, penalties, suspension) are no part of it.
 *
 * @param day its value date
 * @param moved minor units by account, debit positive; they sum to zero, none is zero
 */
public record Entry(LocalDate day, Map<LoanAccount, Long> moved) {
    /** Keeps a sorted copy, always written the same; refuses a one-sided entry. */
    public Entry {
        var copy = new EnumMap<LoanAccount, Long>(LoanAccount.class);
        copy.putAll(moved);
        moved = Collections.unmodifiableMap(copy);
        var sum = 0L;
        for (var amount : moved.values()) sum += amount;
        if (sum != 0) throw new IllegalArgumentException("One-sided: " + moved);
    }

    /**
     * Both together, on this one's day.
     *
     * @param other added
     * @return the sum
     */
    public Entry plus(Entry other) {
        return sum(other, 1);
    }

    /**
     * This without another, on this one's day.
     *
     * @param other taken off
     * @return the difference
     */
    public Entry minus(Entry other) {
        return sum(other, -1);
    }

    private Entry sum(Entry other, int sign) {
        Map<LoanAccount, Long> sum = new EnumMap<>(LoanAccount.class);
        sum.putAll(moved);
        other.moved.forEach((account, amount) -> sum.merge(account, sign * amount, Long::sum));
        sum.values().removeIf(amount -> amount == 0);
        return new Entry(day, sum);
    }

    /**
     * What it moved on one account.
     *
     * @param account which
     * @return minor units, debit positive; 0 where it moved nothing
     */
    public long on(LoanAccount account) {
        return moved.getOrDefault(account, 0L);
    }
}
