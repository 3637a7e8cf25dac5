package org.quipu.projections.arrears;

import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;

/**
 * The rows of a table that were known at a position. Those that still are have indexes of their
 * own, and so have those that are known no longer: each half is asked for by itself.
 */
final class KnownSpans {
    private final boolean newest;

    KnownSpans(Reading reading, Moment moment) {
        var applied =
                reading.sql("SELECT position FROM $.place WHERE projection = ?")
                        .param(Arrears.NAME)
                        .query(Long.class)
                        .single();
        newest = applied == moment.position();
    }

    /** What stands after FROM; {@code :position} is a parameter. */
    String of(String table) {
        return newest
                ? "(SELECT * FROM $.%s WHERE known_to IS NULL)".formatted(table)
                : """
                (SELECT * FROM $.%1$s WHERE known_to IS NULL AND known_from <= :position
                 UNION ALL
                 SELECT * FROM $.%1$s WHERE known_to > :position AND known_from <= :position)\
                """
                        .formatted(table);
    }
}
