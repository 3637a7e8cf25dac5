package org.quipu.projections.loans;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.loan.LoanEvent;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/** The loans projection: the events of each loan, to be folded when it is asked for. */
public final class Loans implements Projection {
    /** The name of its position. */
    public static final String NAME = "loans";

    private static final String EVENTS =
            """
            CREATE TABLE IF NOT EXISTS $.loan_event (
                loan text COLLATE "C" NOT NULL,
                position bigint NOT NULL,
                type text NOT NULL,
                event text NOT NULL,
                PRIMARY KEY (loan, position))
            """;

    private final EventCodec codec;

    /**
     * The projection.
     *
     * @param codec how events are written down
     */
    public Loans(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(EVENTS);
    }

    @Override
    public List<String> tableNames() {
        return List.of("loan_event");
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var rows = new CopyRows("$.loan_event", 4);
        for (var happened : events) {
            for (var loan : touchedBy(happened.event())) {
                rows.row()
                        .text(loan)
                        .bigint(happened.position())
                        .text(happened.type())
                        .text(new String(codec.encode(happened.event()), UTF_8));
            }
        }
        rows.copy(connection, schema);
    }

    /**
     * The loans an event happened to: its own, that of a reversal, and those it has legs of.
     *
     * @param event any
     * @return their ids, in the order the event names them
     */
    public static Set<String> touchedBy(LedgerEvent event) {
        var loans = new LinkedHashSet<String>();
        if (event instanceof LoanEvent own) loans.add(own.loan());
        if (event instanceof TransactionReversed reversed) reversed.loan().ifPresent(loans::add);
        if (event instanceof MayMove moves && moves.moved().isPresent()) {
            for (var leg : moves.moved().get().legs()) {
                if (leg instanceof Leg.OfAccount own && own.component().isLoan()) {
                    loans.add(own.account());
                }
            }
        }
        return loans;
    }
}
