package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/**
 * The reconciliation projection: what every event moves the accounts and loans by, added up from
 * the events alone, and where that is not what the journal has lines of.
 *
 * <p>It stands behind the journal in the list of projections, so that the lines of a batch are
 * there when it comes to them. Where the journal is elsewhere, only what both have is compared, and
 * the rest when both have come so far.
 */
public final class Reconciliation implements Projection {
    /** The name of its position. */
    public static final String NAME = "reconciliation";

    /** Grows with the tables, and with the shape of a loan's state, which they keep. */
    static final int VERSION = 9;

    private final EventCodec codec;

    /**
     * The projection.
     *
     * @param codec how events are written down
     */
    public Reconciliation(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<String> tables() {
        return ReconciliationTables.STATEMENTS;
    }

    @Override
    public List<String> tableNames() {
        return ReconciliationTables.NAMES;
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var moves = Moves.of(events, connection, schema);
        var accounts = AccountSums.read(events, moves, connection, schema);
        var provisions = Provided.read(codec, connection, schema);
        var products = SavingProducts.read(codec, connection, schema);
        for (var event : events) {
            accounts.take(event);
            provisions.take(event);
            products.take(event);
        }
        SaverSums.take(events, new KeptSavers(connection, schema), moves, products);
        LoanSums.take(events, new KeptLoans(connection, schema), moves, provisions);
        accounts.write(connection, schema);
        provisions.write(connection, schema);
        products.write(connection, schema);
        moves.write(connection, schema);
        days(events).copy(connection, schema);
        new Breaks(Sql.within(connection, schema)).hold(events.getLast().position());
    }

    private static CopyRows days(List<Happened> events) {
        var rows = new CopyRows("$.reconciliation_day (position, day, correction)", 3);
        for (var happened : events) {
            switch (happened.event()) {
                case DayBooked it ->
                        rows.row().bigint(happened.position()).date(it.day()).bool(false);
                case BookingCorrected it ->
                        rows.row().bigint(happened.position()).date(it.day()).bool(true);
                default -> {}
            }
        }
        return rows;
    }
}
