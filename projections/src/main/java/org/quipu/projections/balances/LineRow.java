package org.quipu.projections.balances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.quipu.projections.balances.StatementRequest.After;
import org.quipu.projections.balances.StatementRequest.Range;

/** A row of {@code line}: amounts in minor units, debit positive. */
record LineRow(
        long position,
        int leg,
        LocalDate bookingDate,
        LocalDate valueDate,
        long amount,
        long balance,
        Texts texts) {
    /** What a line says beside its figures. */
    record Texts(
            String type,
            Optional<String> counterparty,
            Optional<String> externalId,
            Optional<String> receipt,
            Optional<String> narrative) {}

    static LineRow read(ResultSet row, int number) throws SQLException {
        return new LineRow(
                row.getLong("position"),
                row.getInt("leg"),
                row.getObject("booking_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getLong("amount"),
                row.getLong("balance"),
                new Texts(
                        row.getString("type"),
                        Optional.ofNullable(row.getString("counterparty")),
                        Optional.ofNullable(row.getString("external_id")),
                        Optional.ofNullable(row.getString("receipt")),
                        Optional.ofNullable(row.getString("narrative"))));
    }

    StatementLine line(Account account, long after) {
        return new StatementLine(
                position,
                leg,
                texts.type(),
                bookingDate,
                valueDate,
                account.own(amount),
                account.own(after),
                texts.counterparty(),
                texts.externalId(),
                texts.receipt(),
                texts.narrative());
    }

    After end(Range range, long running) {
        var date = range.by() == By.BOOKING ? bookingDate : valueDate;
        return new After(date, position, leg, running);
    }
}
