package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one happening moved: the journal of a transaction, or of what fell due by itself. Measures
 * (interest earned, penalties, suspension) are no part of it.
 *
 * @param day its value date
 * @param moved minor units by account, debit positive; they sum to zero, none is zero
 */
public record Entry(LocalDate day, Map<LoanAccount, Long> moved) {
    /** Keeps a copy; refuses a one-sided entry. */
    public Entry {
        moved = Map.copyOf(moved);
        var sum = 0L;
        for (var amount : moved.values()) sum += amount;
        if (sum != 0) throw new IllegalArgumentException("One-sided: " + moved);
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
