package org.quipu.core.account;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quipu.core.Fold;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.account.AccountEvent.PledgeReleased;
import org.quipu.core.money.Money;

/**
 * What of savings secures a loan.
 *
 * @param active by the hold's id
 */
public record Pledges(SortedMap<String, Pledge> active) {
    /** None. */
    public static final Pledges NONE = new Pledges(new TreeMap<>());

    /** Keeps its own copy. */
    public Pledges {
        active = Collections.unmodifiableSortedMap(new TreeMap<>(active));
    }

    /**
     * One hold on a savings account.
     *
     * @param account which account
     * @param amount what it still reserves
     * @param since the business date of pledging
     */
    public record Pledge(String account, Money amount, LocalDate since) {}

    /** Remembers them by loan; the account itself has the same events and no pledges. */
    record Remembered() implements Fold<Pledges> {
        @Override
        public Pledges initial() {
            return NONE;
        }

        @Override
        public Pledges evolve(Pledges state, LedgerEvent event) {
            return switch (event) {
                case BalancePledged it ->
                        state.with(it.hold(), new Pledge(it.account(), it.amount(), it.bookedOn()));
                case PledgeReleased it -> state.less(it.hold(), it.stillHeld());
                default -> state;
            };
        }
    }

    private Pledges with(String hold, Pledge pledge) {
        var all = new TreeMap<>(active);
        all.put(hold, pledge);
        return new Pledges(all);
    }

    private Pledges less(String hold, Money left) {
        var all = new TreeMap<>(active);
        all.computeIfPresent(hold, (_, it) -> new Pledge(it.account(), left, it.since()));
        all.values().removeIf(it -> it.amount().isZero());
        return new Pledges(all);
    }
}
