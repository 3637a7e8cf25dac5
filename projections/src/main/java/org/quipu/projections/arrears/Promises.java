package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.SQLException;
import org.quipu.core.loan.LoanEvent.PaymentPromised;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** What borrowers promised in a batch of events. */
final class Promises {
    private final CopyRows rows =
            new CopyRows("$.arrears_promise (loan, position, booked_on, amount, due)", 5);

    void add(Happened happened) {
        if (!(happened.event() instanceof PaymentPromised promised)) return;
        rows.row()
                .text(promised.loan())
                .bigint(happened.position())
                .date(promised.bookedOn())
                .bigint(promised.amount().minor())
                .date(promised.by());
    }

    void write(Connection connection, Schema schema) throws SQLException {
        rows.copy(connection, schema);
    }
}
