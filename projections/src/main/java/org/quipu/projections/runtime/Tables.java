package org.quipu.projections.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The tables of one ledger's projections: every change moves a position in the same transaction.
 */
interface Tables {
    /** Connections, resources, shutdown, conflicts of transactions: classes of SQLSTATE. */
    List<String> OUTAGES = List.of("08", "53", "57", "58", "40", "25");

    /** The tables that are read by now, these or others. */
    Tables live();

    /** New tables beside these, which nobody reads yet. What an earlier rebuild left goes. */
    Tables beside();

    /** Removes the tables of this generation. */
    void drop();

    /**
     * From now on these are read. The former ones lose their places, so that no process can apply
     * anything to them any more.
     */
    void replace(Tables former);

    /** One look at these and other tables, as they are now; what is applied later is not in it. */
    Comparison compare(Tables other);

    /**
     * Makes what is absent, rebuilds what is of another version, says where each stands, in their
     * order.
     */
    Map<Projection, Place> open(List<Projection> projections);

    /** Where a projection stands now, whoever moved it. */
    Place find(Projection projection);

    /** Whether a rebuild has put others in their place. */
    boolean areReplaced();

    /** Empties a projection, so that it is built again from the log. */
    Place reset(Projection projection);

    /**
     * Applies events to all projections that stand at the same place, in one transaction.
     *
     * @return false if another process moved one of them meanwhile: nothing was applied then
     */
    boolean apply(List<Projection> projections, Place from, Place to, List<Happened> events);

    /** Whether the database as a whole is away, so that the events are not to blame. */
    static boolean isOutage(Throwable failed) {
        return failed.getCause() instanceof SQLException known
                && (known instanceof java.sql.SQLTransientException
                        || known.getSQLState() == null
                        || OUTAGES.stream().anyMatch(known.getSQLState()::startsWith));
    }

    /** The database refused or did not answer; nothing was applied. */
    final class NotApplied extends RuntimeException {
        NotApplied(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
