package org.quipu.projections.loans;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.quipu.core.LedgerEvent;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.servicing.Standing;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.runtime.Decoder;

/** Asks for a loan at a date, as known at a position. */
public final class LoanQueries {
    private final Reading.Room room;
    private final Decoder decoder;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     * @param decoder what the events kept mean
     */
    public LoanQueries(DataSource database, Decoder decoder) {
        this.room = new Reading.Room(database);
        this.decoder = decoder;
    }

    /**
     * An event of a loan.
     *
     * @param position in the log
     * @param type the catalogued name
     * @param event what happened
     */
    record Past(long position, String type, LedgerEvent event) {}

    /**
     * A loan at the close of a date; later facts that were known change nothing of it.
     *
     * @param ledger of which ledger
     * @param ref which account
     * @param when for when
     * @return the loan; empty where there was no such account, or it is no loan
     */
    public Optional<LoanView> loan(String ledger, AccountRef ref, When when) {
        return room.read(ledger, reading -> living(reading, ref, when).map(Living::view));
    }

    /**
     * Why a loan's figures are what they are at the close of a date.
     *
     * @param ledger of which ledger
     * @param ref which account
     * @param when for when
     * @return the figures; empty where there was no such loan, or nothing was paid out by the date
     */
    public Optional<Explained> explain(String ledger, AccountRef ref, When when) {
        return room.read(ledger, reading -> living(reading, ref, when).flatMap(Living::explained));
    }

    private Optional<Living> living(Reading reading, AccountRef ref, When when) {
        var moment = reading.moment(when, Loans.NAME);
        return reading.account(ref, moment.position())
                .filter(account -> account.component().isLoan())
                .map(account -> {
                    var past = past(reading, account.id(), moment.position());
                    return new Living(account, moment, past, state(past));
                });
    }

    /**
     * How loans that were paid out stand at the close of a date.
     *
     * @param reading that is under way
     * @param moment date and position
     * @param loans their ids; each has an application by then
     * @return by id; without those that nothing was paid out of by the date
     */
    public Map<String, Standing> standings(Reading reading, Moment moment, List<String> loans) {
        var pasts = new LinkedHashMap<String, List<Past>>();
        reading.sql(
                        """
                        SELECT position, type, event, loan FROM $.loan_event
                        WHERE loan IN (:loans) AND position <= :position ORDER BY position
                        """)
                .param("loans", loans.isEmpty() ? List.of("") : loans)
                .param("position", moment.position())
                .query((row, _) ->
                        pasts.computeIfAbsent(row.getString(4), _ -> new ArrayList<>())
                                .add(past(row)))
                .list();
        var standings = new HashMap<String, Standing>();
        pasts.forEach((loan, past) -> {
            if (!(state(past) instanceof Loan.Lent lent)) return;
            var days = new TreeSet<>(List.of(moment.asOf()));
            var close = lent.history().view(_ -> true, days).closes().get(moment.asOf());
            if (close != null) standings.put(loan, close.standing());
        });
        return standings;
    }

    private List<Past> past(Reading reading, String loan, long position) {
        return reading.sql(
                        """
                        SELECT position, type, event FROM $.loan_event
                        WHERE loan = ? AND position <= ? ORDER BY position
                        """)
                .params(loan, position)
                .query((row, _) -> past(row))
                .list();
    }

    private Past past(ResultSet row) throws SQLException {
        var type = row.getString(2);
        var event = decoder.decode(type, row.getString(3).getBytes(UTF_8));
        return new Past(row.getLong(1), type, event);
    }

    private static Loan state(List<Past> past) {
        var fold = LoanKinds.LOAN.fold();
        var state = fold.initial();
        for (var each : past) state = fold.evolve(state, each.event(), each.position());
        return state;
    }
}
