package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.balances.Moment;

/**
 * The loans behind one figure of how the portfolio came about.
 *
 * @param moment what it is true for; its date is the last day
 * @param from the first day
 * @param flow in which way they moved
 * @param lines a loan and day each, by day; no more than {@link #MOST}
 * @param more whether there are more of them
 */
public record MovedLoans(Moment moment, LocalDate from, Flow flow, List<Line> lines, boolean more) {
    /** The most that are told at once. */
    public static final int MOST = 500;

    /** Keeps a copy. */
    public MovedLoans {
        lines = List.copyOf(lines);
    }

    /**
     * What moved on a loan on a day.
     *
     * @param loan its id
     * @param externalId the caller's own identifier
     * @param client the borrower
     * @param branch where it is booked
     * @param day the value date
     * @param amount how much
     */
    public record Line(
            String loan,
            Optional<String> externalId,
            String client,
            String branch,
            LocalDate day,
            Money amount) {}
}
