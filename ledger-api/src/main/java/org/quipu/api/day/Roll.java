package org.quipu.api.day;

import java.util.ArrayList;
import java.util.List;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.log.Ledger;
import org.quipu.log.catalogue.EventCatalogue;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/**
 * Every loan there ever was, in the order in which they became known to the log.
 *
 * @param ledger whose
 */
record Roll(Ledger ledger) {
    private static final EventCatalogue CATALOGUE = EventNames.catalogue();
    private static final EventCodec CODEC = new EventCodec(CATALOGUE);
    private static final String APPLIED = CATALOGUE.nameOf(LoanApplied.class);

    /** So many positions of the log are looked through in one statement. */
    private static final int STRETCH = 20_000;

    /**
     * Some loans.
     *
     * @param loans in order
     * @param through up to where in the log there are no others
     */
    record Stretch(List<String> loans, long through) {}

    /** All after a position, as far as the log reaches. */
    List<String> all(long after) {
        return next(after, ledger.standing().durable(), Integer.MAX_VALUE).loans();
    }

    Stretch next(long after, long end, int limit) {
        var found = new ArrayList<String>();
        for (var at = after; at < end; at += STRETCH) {
            for (var entry : ledger.log().ofType(APPLIED, at, Math.min(at + STRETCH, end))) {
                var applied = (LoanApplied) CODEC.decode(entry.type(), entry.payload());
                found.add(applied.terms().id());
                if (found.size() == limit) return new Stretch(found, entry.position());
            }
        }
        return new Stretch(found, Math.max(after, end));
    }
}
