package org.quipu.projections.runtime;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table by PostgreSQL's binary COPY, the fastest way in. Fill a row's
 * columns in the table's order: a row begins with {@link #row}.
 */
public final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** PostgreSQL counts days from 2000-01-01. */
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private final String into;
    private final int columns;
    private byte[] bytes = new byte[4_096];
    private int length;
    private int rows;

    /**
     * No rows yet.
     *
     * @param table with its columns, for example {@code $.day (booking_date, last_position)}
     * @param columns how many columns a row has
     */
    public CopyRows(String table, int columns) {
        this.into = "COPY " + table + " FROM STDIN (FORMAT binary)";
        this.columns = columns;
        put(HEADER);
    }

    /**
     * Begins a row.
     *
     * @return this
     */
    public CopyRows row() {
        rows++;
        int2(columns);
        return this;
    }

    /**
     * A text.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows text(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        int4(utf8.length);
        put(utf8);
        return this;
    }

    /**
     * A text or nothing.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows text(Optional<String> value) {
        return value.isPresent() ? text(value.get()) : nothing();
    }

    /**
     * A {@code bigint}.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows bigint(long value) {
        int4(8);
        int4((int) (value >> 32));
        int4((int) value);
        return this;
    }

    /**
     * A {@code bigint} or nothing.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows bigint(OptionalLong value) {
        return value.isPresent() ? bigint(value.getAsLong()) : nothing();
    }

    /**
     * A {@code boolean}.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows bool(boolean value) {
        int4(1);
        put(new byte[] {(byte) (value ? 1 : 0)});
        return this;
    }

    /**
     * A {@code smallint}.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows smallint(int value) {
        int4(2);
        int2(value);
        return this;
    }

    /**
     * An {@code integer}.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows integer(int value) {
        int4(4);
        int4(value);
        return this;
    }

    /**
     * A date.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows date(LocalDate value) {
        int4(4);
        int4(Math.toIntExact(value.toEpochDay() - EPOCH));
        return this;
    }

    /**
     * A date or nothing.
     *
     * @param value the column's value
     * @return this
     */
    public CopyRows date(Optional<LocalDate> value) {
        return value.isPresent() ? date(value.get()) : nothing();
    }

    private CopyRows nothing() {
        int4(-1);
        return this;
    }

    /**
     * Copies all rows into their table.
     *
     * @param connection in a transaction
     * @param schema of the ledger
     * @throws SQLException if the database refuses
     */
    public void copy(Connection connection, Schema schema) throws SQLException {
        if (rows == 0) return;
        int2(-1);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(schema.render(into));
        try {
            copy.writeToCopy(bytes, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private void int4(int value) {
        need(4);
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void int2(int value) {
        need(2);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void put(byte[] more) {
        need(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void need(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
