package org.quipu.projections.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quipu.core.account.Role;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/**
 * What the accounts and loans of each part of the books moved by, position by position. What is
 * measured of loans while a day is being booked moves at the event that ends the booking; until
 * that is here it waits at {@link #TO_COME}.
 */
final class Moves {
    /** Beyond every position. */
    static final long TO_COME = Long.MAX_VALUE;

    private final NavigableSet<Long> bookings = new TreeSet<>();
    private final Map<Move, Long> sums = new LinkedHashMap<>();

    private record Move(long position, String check, Part part) {}

    private Moves() {}

    /** Moves of a batch of events, and what waited for one of them. */
    static Moves of(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var moves = new Moves();
        for (var each : events) {
            if (each.event() instanceof DayBooked) moves.bookings.add(each.position());
        }
        if (events.stream().anyMatch(Moves::isOfBooking)) {
            moves.resume(events.getFirst().position(), connection, schema);
        }
        return moves;
    }

    private static boolean isOfBooking(Happened happened) {
        return happened.event() instanceof DayBooked || happened.event() instanceof ChunkBooked;
    }

    private void resume(long position, Connection connection, Schema schema) throws SQLException {
        var sql =
                """
                DELETE FROM $.reconciliation_move WHERE position = ?
                RETURNING figure, branch, product, currency, amount
                """;
        try (var delete = connection.prepareStatement(schema.render(sql))) {
            delete.setLong(1, TO_COME);
            try (var row = delete.executeQuery()) {
                while (row.next()) {
                    var part = new Part(row.getString(2), row.getString(3), row.getString(4));
                    add(bookingAfter(position), row.getString(1), part, row.getLong(5));
                }
            }
        }
    }

    /** Where the booking ends that is under way at a position. */
    long bookingAfter(long position) {
        var end = bookings.ceiling(position);
        return end == null ? TO_COME : end;
    }

    /** Debit is positive; what comes to nothing is no move. */
    void add(long position, String check, Part part, long minor) {
        if (minor != 0) sums.merge(new Move(position, check, part), minor, Math::addExact);
    }

    void add(long position, Role role, Part part, long minor) {
        add(position, role.text(), part, minor);
    }

    /**
     * What was measured of an account becomes something else.
     *
     * @return all that is measured of it by then, none at zero
     */
    Map<String, Long> become(
            Map<String, Long> measured,
            Map<String, Long> before,
            Map<String, Long> now,
            Part part,
            long position) {
        var sums = new TreeMap<>(measured);
        now.forEach((check, minor) -> {
            sums.merge(check, minor, Math::addExact);
            add(position, check, part, minor);
        });
        before.forEach((check, minor) -> {
            sums.merge(check, -minor, Math::addExact);
            add(position, check, part, -minor);
        });
        sums.values().removeIf(minor -> minor == 0);
        return sums;
    }

    void write(Connection connection, Schema schema) throws SQLException {
        var rows =
                new CopyRows(
                        "$.reconciliation_move (position, figure, branch, product, currency,"
                                + " amount)",
                        6);
        sums.forEach((move, minor) -> {
            if (minor == 0) return;
            rows.row()
                    .bigint(move.position)
                    .text(move.check)
                    .text(move.part.branch())
                    .text(move.part.product())
                    .text(move.part.currency())
                    .bigint(minor);
        });
        rows.copy(connection, schema);
    }
}
