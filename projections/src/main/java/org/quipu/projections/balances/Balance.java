package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * What an account holds, as its holder reads it: a saver's money and the cash in a till are
 * positive.
 *
 * @param account whose
 * @param moment what it is true for
 * @param by which date counts for the balance
 * @param balance at close of the date
 * @param held reserved on the date
 * @param available what the holder may draw by booking date, holds and the product's limits
 *     considered; customers' accounts only
 * @param status what may happen on it
 * @param dormantSince the first day of its dormancy; empty where it is awake
 * @param holds what is reserved, one by one
 */
public record Balance(
        Account account,
        Moment moment,
        By by,
        Money balance,
        Money held,
        Optional<Money> available,
        Status status,
        Optional<LocalDate> dormantSince,
        List<Hold> holds) {
    /** Keeps its own copy. */
    public Balance {
        holds = List.copyOf(holds);
    }

    /**
     * A part that is reserved.
     *
     * @param id which
     * @param amount what it reserves
     * @param since the booking date of placing
     * @param expiresOn the first day on which it reserves nothing; empty for no end
     * @param loan what it secures; empty where it secures none
     */
    public record Hold(
            String id,
            Money amount,
            LocalDate since,
            Optional<LocalDate> expiresOn,
            Optional<String> loan) {}
}
