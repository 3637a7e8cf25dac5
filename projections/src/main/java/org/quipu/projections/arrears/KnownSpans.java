package org.quipu.projections.arrears;

import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;

/** Which spans were known at a position: by an index where that is the newest there is. */
final class KnownSpans {
    private KnownSpans() {}

    /** A condition on spans named {@code p}; {@code :position} is a parameter. */
    static String at(Reading reading, Moment moment) {
        var applied =
                reading.sql("SELECT position FROM $.place WHERE projection = ?")
                        .param(Arrears.NAME)
                        .query(Long.class)
                        .single();
        return applied == moment.position()
                ? "p.known_to IS NULL"
                : "p.known_from <= :position AND (p.known_to IS NULL OR p.known_to > :position)";
    }
}
