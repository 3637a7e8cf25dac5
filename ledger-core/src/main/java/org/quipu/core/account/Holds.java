package org.quipu.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * The active holds of one account. The sum is kept beside them, since every withdrawal asks for it.
 *
 * @param active in the order of placing, at most {@link #LIMIT}
 * @param total what all of them reserve, in minor units
 * @param firstExpiry the epoch day on which the first of them expires; {@link Long#MAX_VALUE} for
 *     never
 */
public record Holds(List<Hold> active, long total, long firstExpiry) {
    /** The most an account may have at a time. */
    public static final int LIMIT = 100;

    /** No hold at all. */
    public static final Holds NONE = new Holds(List.of(), 0, Long.MAX_VALUE);

    /** Keeps its own copy. */
    public Holds {
        active = List.copyOf(active);
    }

    /**
     * Finds one.
     *
     * @param id which
     * @return the hold, empty where none of that id is active
     */
    public Optional<Hold> find(String id) {
        for (var hold : active) {
            if (hold.id().equals(id)) return Optional.of(hold);
        }
        return Optional.empty();
    }

    /**
     * What is reserved on a day, by the holds that are still active now.
     *
     * @param placedBy only holds placed on this epoch day or before
     * @param today the epoch day by which expired ones are gone
     * @return minor units
     */
    public long on(long placedBy, long today) {
        if (active.isEmpty()) return 0;
        if (placedBy >= today && today < firstExpiry) return total;
        var sum = 0L;
        for (var hold : active) {
            var expiry = hold.expiresOn();
            var expired = expiry.isPresent() && expiry.get().toEpochDay() <= today;
            if (!expired && hold.placedOn().toEpochDay() <= placedBy) sum += hold.amount().minor();
        }
        return sum;
    }

    /**
     * Those that expired though nobody said so yet.
     *
     * @param day the business date
     * @return in the order of placing
     */
    public List<Hold> expiredOn(LocalDate day) {
        if (day.toEpochDay() < firstExpiry) return List.of();
        return active.stream().filter(hold -> hold.isExpiredOn(day)).toList();
    }

    Holds with(Hold hold) {
        var holds = new ArrayList<>(active);
        holds.add(hold);
        return of(holds);
    }

    /** The same holds, with what one of them still reserves; nothing removes it. */
    Holds with(String id, Money left) {
        var holds = new ArrayList<Hold>(active.size());
        for (var hold : active) {
            if (!hold.id().equals(id)) {
                holds.add(hold);
            } else if (left.isPositive()) {
                holds.add(new Hold(id, left, hold.placedOn(), hold.expiresOn(), hold.pledgedFor()));
            }
        }
        return of(holds);
    }

    Holds without(String id) {
        var holds = new ArrayList<>(active);
        holds.removeIf(hold -> hold.id().equals(id));
        return of(holds);
    }

    private static Holds of(List<Hold> holds) {
        var total = 0L;
        var firstExpiry = Long.MAX_VALUE;
        for (var hold : holds) {
            total = Math.addExact(total, hold.amount().minor());
            var expiry = hold.expiresOn();
            if (expiry.isPresent()) {
                firstExpiry = Math.min(firstExpiry, expiry.get().toEpochDay());
            }
        }
        return new Holds(holds, total, firstExpiry);
    }
}
