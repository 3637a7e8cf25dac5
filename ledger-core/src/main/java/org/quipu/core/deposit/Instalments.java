package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What of a recurring deposit was paid and missed. One that is neither counts as paid: it may still
 * come.
 *
 * @param paid in order
 * @param missed in order
 */
public record Instalments(List<Paid> paid, List<Missed> missed) {
    static final Instalments NONE = new Instalments(List.of(), List.of());

    /**
     * An instalment that came in.
     *
     * @param number from 0
     * @param position where it stands
     */
    public record Paid(int number, long position) {}

    /**
     * An instalment that did not.
     *
     * @param number from 0
     * @param known from when on it is known
     */
    public record Missed(int number, LocalDate known) {}

    /** Keeps copies. */
    public Instalments {
        paid = List.copyOf(paid);
        missed = List.copyOf(missed);
    }

    Instalments with(Paid one) {
        var all = new ArrayList<>(paid);
        all.add(one);
        return new Instalments(all, missed);
    }

    Instalments with(Missed one) {
        var all = new ArrayList<>(missed);
        all.add(one);
        return new Instalments(paid, all);
    }

    Instalments undone(long position) {
        return new Instalments(
                paid.stream().filter(each -> each.position() != position).toList(), missed);
    }

    /** The one that stands at a position. */
    Optional<Paid> at(long position) {
        return paid.stream().filter(each -> each.position() == position).findFirst();
    }

    /**
     * Whether one came in.
     *
     * @param number from 0
     * @return false where it did not, or not yet
     */
    public boolean isPaid(int number) {
        return paid.stream().anyMatch(each -> each.number() == number);
    }

    /**
     * Whether one will not come in any more.
     *
     * @param number from 0
     * @return true where it was not paid in time
     */
    public boolean isMissed(int number) {
        return missed.stream().anyMatch(each -> each.number() == number);
    }

    Set<Integer> missedAt(LocalDate knownAt) {
        var numbers = new HashSet<Integer>();
        for (var each : missed) if (!each.known().isAfter(knownAt)) numbers.add(each.number());
        return numbers;
    }

    Set<Integer> unpaid(int count) {
        var numbers = new HashSet<Integer>();
        for (var number = 0; number < count; number++) if (!isPaid(number)) numbers.add(number);
        return numbers;
    }

    OptionalInt next(int count) {
        for (var number = 0; number < count; number++) {
            if (!isPaid(number) && !isMissed(number)) return OptionalInt.of(number);
        }
        return OptionalInt.empty();
    }
}
