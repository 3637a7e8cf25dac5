package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.projections.arrears.RollRateQueries.Way;
import org.quipu.projections.balances.Moment;

/**
 * The loans behind one roll rate.
 *
 * @param moment what it is true for; its date is the second day
 * @param from the first day
 * @param way from which age to which they went
 * @param lines a loan each, the largest first; no more than {@link #MOST}
 * @param more whether there are more of them
 */
public record RolledLoans(Moment moment, LocalDate from, Way way, List<Line> lines, boolean more) {
    /** The most that are told at once. */
    public static final int MOST = 500;

    /** Keeps a copy. */
    public RolledLoans {
        lines = List.copyOf(lines);
    }

    /**
     * A loan that went this way.
     *
     * @param loan its id
     * @param externalId the caller's own identifier
     * @param client the borrower
     * @param branch where it is booked
     * @param before principal outstanding on the first day
     * @param after principal outstanding on the second day
     */
    public record Line(
            String loan,
            Optional<String> externalId,
            String client,
            String branch,
            Money before,
            Money after) {
        static Line of(ResultSet row) throws SQLException {
            var currency = Currency.getInstance(row.getString("currency"));
            return new Line(
                    row.getString("loan"),
                    Optional.ofNullable(row.getString("external_id")),
                    row.getString("client"),
                    row.getString("branch"),
                    new Money(currency, row.getLong("principal_before")),
                    new Money(currency, row.getLong("principal_after")));
        }
    }
}
