package org.quipu.projections.standingorder;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * A standing order as it is known.
 *
 * @param id which
 * @param setAt where it was given
 * @param account the savings account that pays
 * @param to the account, loan or deposit that is paid
 * @param isLoan whether that is a loan
 * @param pays amount, instalment, surplus or fill_up
 * @param amount what is paid, kept or filled up to
 * @param frequency of a fixed amount
 * @param start the first day on which anything is paid
 * @param until the last one
 * @param tries on how many days a payment is tried
 * @param status standing, paused or ended
 * @param reason why it ended
 * @param since the day of its status
 * @param next when it is paid next; empty where the account that is paid says when
 * @param last what became of the last try
 */
public record OrderSeen(
        String id,
        long setAt,
        String account,
        String to,
        boolean isLoan,
        String pays,
        Optional<Money> amount,
        Optional<String> frequency,
        LocalDate start,
        Optional<LocalDate> until,
        int tries,
        String status,
        Optional<String> reason,
        LocalDate since,
        Optional<LocalDate> next,
        Optional<Try> last) {
    /**
     * A try.
     *
     * @param position of its event
     * @param occasion the day on which the payment was to be made
     * @param attempt which try it was, from 1
     * @param on the day of the try
     * @param paid what was paid
     * @param missing what was not
     * @param refused the rule that forbade it
     * @param transaction the position of what was paid
     */
    public record Try(
            long position,
            LocalDate occasion,
            int attempt,
            LocalDate on,
            Money paid,
            Money missing,
            Optional<String> refused,
            Optional<Long> transaction) {}

    /**
     * Whether it stands, and its last try left something missing.
     *
     * @return true where somebody may want to know
     */
    public boolean isFailing() {
        return status.equals("standing")
                && last.filter(it -> it.missing().isPositive()).isPresent();
    }
}
