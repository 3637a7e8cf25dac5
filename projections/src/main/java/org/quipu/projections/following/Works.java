package org.quipu.projections.following;

import java.util.List;
import java.util.Optional;
import org.quipu.projections.balances.Moment;

/**
 * What runs of an institution, as its tables say: who decides, and how far each projection is.
 *
 * @param moment what they are true for
 * @param leader the process that decides for the ledger
 * @param epoch how often the ledger was taken over
 * @param head the last position of the log
 * @param generation of the tables that are read; grows with each rebuild
 * @param breaks parts of the books that reconciliation found apart
 * @param projections by name
 */
public record Works(
        Moment moment,
        String leader,
        long epoch,
        long head,
        int generation,
        long breaks,
        List<Followed> projections) {
    /** Keeps a copy. */
    public Works {
        projections = List.copyOf(projections);
    }

    /**
     * A projection.
     *
     * @param name which
     * @param version of its tables and rules
     * @param position the last event it took in
     * @param topic the stream it reads; empty while it reads the log itself
     */
    public record Followed(String name, int version, long position, Optional<String> topic) {}

    /**
     * How far behind a projection is.
     *
     * @param followed which
     * @return events not taken in yet
     */
    public long lag(Followed followed) {
        return Math.max(0, head - followed.position());
    }
}
