package org.quipu.projections.arrears;

import java.sql.Connection;
import java.sql.SQLException;
import org.quipu.core.loan.LoanEvent.BorrowerContacted;
import org.quipu.core.loan.LoanEvent.OfficerChanged;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The field work on loans in a batch of events: contacts, and who looks after a loan from when. */
final class FieldWork {
    private final CopyRows contacts =
            new CopyRows("$.arrears_contact (loan, position, booked_on, made_on, way, outcome)", 6);
    private final CopyRows handOvers =
            new CopyRows("$.arrears_hand_over (loan, valid_from, position, officer)", 4);

    void add(Happened happened) {
        switch (happened.event()) {
            case BorrowerContacted contacted ->
                    contacts.row()
                            .text(contacted.loan())
                            .bigint(happened.position())
                            .date(contacted.bookedOn())
                            .date(contacted.on())
                            .text(contacted.way().text())
                            .text(contacted.outcome().text());
            case OfficerChanged changed ->
                    handOvers
                            .row()
                            .text(changed.loan())
                            .date(changed.from())
                            .bigint(happened.position())
                            .text(changed.officer());
            default -> {}
        }
    }

    void write(Connection connection, Schema schema) throws SQLException {
        contacts.copy(connection, schema);
        handOvers.copy(connection, schema);
    }
}
