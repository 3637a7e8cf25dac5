package org.quipu.core.account;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * The net change of a balance by value date, debit positive, in minor units. Changes older than a
 * window before the newest day melt into one opening figure, so that it stays small for ever. A
 * further change on the newest day copies nothing, a new or an earlier day copies the array once:
 * this is the hottest code of the ledger.
 *
 * @param opening the balance at close of {@code openingDay}
 * @param openingDay the newest day that melted into the opening; {@link #NEVER} where none did
 * @param past day, change, day, change …, ascending, newer than {@code openingDay}; shared between
 *     timelines and never written to
 * @param newestDay the newest epoch day with a change; {@link #NEVER} before the first
 * @param newestChange the change on that day
 * @param total the balance after everything
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content below; copying is the cost
public record Timeline(
        long opening, long openingDay, long[] past, long newestDay, long newestChange, long total) {
    /** Earlier than any day. */
    public static final long NEVER = Long.MIN_VALUE;

    /** How many days before the newest one stay apart in the state of an account. */
    public static final int OPEN_WINDOW = 400;

    /** For histories that keep every day apart. */
    public static final int EVERYTHING = Integer.MAX_VALUE;

    /** No change yet. */
    public static final Timeline EMPTY = new Timeline(0, NEVER, new long[0], NEVER, 0, 0);

    /**
     * Adds a change.
     *
     * @param day its value date as epoch day
     * @param change debit positive
     * @param window days before the newest that stay apart
     * @return the timeline with it
     */
    public Timeline plus(long day, long change, int window) {
        if (day == newestDay) {
            return new Timeline(
                    opening,
                    openingDay,
                    past,
                    day,
                    Math.addExact(newestChange, change),
                    Math.addExact(total, change));
        }
        if (newestDay == NEVER) return new Timeline(0, NEVER, past, day, change, change);
        return day > newestDay ? later(day, change, window) : earlier(day, change, window);
    }

    private Timeline later(long day, long change, int window) {
        var all = Arrays.copyOf(past, past.length + 2);
        all[past.length] = newestDay;
        all[past.length + 1] = newestChange;
        var melted = 0;
        var newOpening = opening;
        while (melted < all.length && all[melted] < day - window) {
            newOpening += all[melted + 1];
            melted += 2;
        }
        return new Timeline(
                newOpening,
                melted == 0 ? openingDay : all[melted - 2],
                melted == 0 ? all : Arrays.copyOfRange(all, melted, all.length),
                day,
                change,
                Math.addExact(total, change));
    }

    private Timeline earlier(long day, long change, int window) {
        var newTotal = Math.addExact(total, change);
        if (day < newestDay - window) {
            return new Timeline(
                    opening + change,
                    Math.max(openingDay, day),
                    past,
                    newestDay,
                    newestChange,
                    newTotal);
        }
        return new Timeline(
                opening, openingDay, inserted(day, change), newestDay, newestChange, newTotal);
    }

    private long[] inserted(long day, long change) {
        var at = past.length;
        while (at > 0 && past[at - 2] > day) at -= 2;
        if (at > 0 && past[at - 2] == day) {
            var changed = past.clone();
            changed[at - 1] = Math.addExact(changed[at - 1], change);
            return changed;
        }
        var longer = Arrays.copyOf(past, past.length + 2);
        System.arraycopy(past, at, longer, at + 2, past.length - at);
        longer[at] = day;
        longer[at + 1] = change;
        return longer;
    }

    /**
     * Whether balances from a day on are known here.
     *
     * @param day an epoch day
     * @return false where the day melted into the opening
     */
    public boolean covers(long day) {
        return day >= openingDay;
    }

    /**
     * The balance at close of a day.
     *
     * @param day an epoch day that is covered
     * @return debit positive, in minor units
     * @throws IllegalArgumentException if the day is not covered
     */
    public long balanceOn(long day) {
        requireCovered(day);
        if (day >= newestDay) return total;
        var balance = total - newestChange;
        for (var at = past.length; at > 0 && past[at - 2] > day; at -= 2) balance -= past[at - 1];
        return balance;
    }

    /** Sees changes, one day after the other. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A day's net change.
         *
         * @param day its value date as epoch day
         * @param change debit positive, in minor units
         */
        void change(long day, long change);
    }

    /**
     * Shows the changes after a day, in order.
     *
     * @param day an epoch day that is covered
     * @param visitor sees them
     * @throws IllegalArgumentException if the day is not covered
     */
    public void after(long day, Visitor visitor) {
        requireCovered(day);
        for (var at = 0; at < past.length; at += 2) {
            if (past[at] > day) visitor.change(past[at], past[at + 1]);
        }
        if (newestDay > day) visitor.change(newestDay, newestChange);
    }

    /**
     * The least that is free at the close of any day from one to today: the balance in its holder's
     * sense less what is reserved that day.
     *
     * @param from the first epoch day, covered
     * @param today the last epoch day; changes after it are looked at too
     * @param sign see {@link Component#sign}
     * @param reserved by epoch day; must not fall as days go on
     * @return minor units in the holder's sense
     * @throws IllegalArgumentException if the first day is not covered
     */
    public long leastFree(long from, long today, int sign, LongUnaryOperator reserved) {
        requireCovered(from);
        var least = sign * total - reserved.applyAsLong(Math.max(today, newestDay));
        var until = newestDay;
        var balance = total - newestChange;
        for (var at = past.length; until > from; at -= 2) {
            least = Math.min(least, sign * balance - reserved.applyAsLong(until - 1));
            if (at == 0) break;
            until = past[at - 2];
            balance -= past[at - 1];
        }
        return least;
    }

    private void requireCovered(long day) {
        if (!covers(day)) {
            throw new IllegalArgumentException(
                    "Day " + day + " melted into the opening of " + openingDay);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline that
                && opening == that.opening
                && openingDay == that.openingDay
                && newestDay == that.newestDay
                && newestChange == that.newestChange
                && total == that.total
                && Arrays.equals(past, that.past);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(past) + Long.hashCode(total);
    }

    @Override
    public String toString() {
        return "Timeline["
                + opening
                + " "
                + Arrays.toString(past)
                + " "
                + newestDay
                + ": "
                + newestChange
                + ", total "
                + total
                + "]";
    }
}
