package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.money.Money;

/**
 * What an account's holder ordered.
 *
 * @param from the savings account that pays
 * @param to the savings account, loan or recurring deposit that is paid
 * @param pays how much
 * @param amount what is paid, kept or filled up to; empty for an instalment, which says it itself
 * @param rhythm when a fixed amount is paid; empty for all others, which are looked at every day
 * @param start the first day on which anything is paid
 * @param until the last one; empty for no end
 * @param tries on how many days in a row one payment is tried, 1 for no second try
 */
public record OrderTerms(
        String from,
        String to,
        Pays pays,
        Optional<Money> amount,
        Optional<Rhythm> rhythm,
        LocalDate start,
        Optional<LocalDate> until,
        int tries) {
    /** The most days on which one payment is tried. */
    public static final int MOST_TRIES = 31;

    /** How much is paid. */
    public enum Pays {
        /** The same amount each time, whole or not at all. */
        AMOUNT,
        /** What is due of a loan, as far as it is there; the next instalment of a deposit. */
        INSTALMENT,
        /** All of the payer's own balance above an amount: a sweep. */
        SURPLUS,
        /** What the paid account lacks to an amount, as far as it is there: a sweep. */
        FILL_UP;

        /** Whether it depends on a balance alone, and is looked at on every day. */
        boolean isSweep() {
            return this == SURPLUS || this == FILL_UP;
        }
    }

    /**
     * Whether one of some accounts pays or is paid.
     *
     * @param accounts their ids
     * @return true where one is
     */
    public boolean isOfAny(Set<String> accounts) {
        return accounts.contains(from) || accounts.contains(to);
    }

    /** Whether both are in force on some day. */
    boolean overlaps(OrderTerms other) {
        return !endsBefore(other.start) && !other.endsBefore(start);
    }

    /** Whether the last day on which anything is paid is before a day. */
    boolean endsBefore(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }

    /** The same with what its holder may change. */
    OrderTerms with(Optional<Money> otherAmount, Optional<LocalDate> otherUntil, int otherTries) {
        return new OrderTerms(from, to, pays, otherAmount, rhythm, start, otherUntil, otherTries);
    }
}
