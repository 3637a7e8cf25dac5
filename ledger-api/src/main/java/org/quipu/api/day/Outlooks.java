package org.quipu.api.day;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.booking.Outlook;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.Loan;
import org.quipu.core.servicing.LossTables;

/**
 * What the days to come move of each loan as it is remembered now. An outlook goes with the state
 * of the loan that it was made for, so nothing has to be taken back when the loan changes or leaves
 * the memory.
 */
public final class Outlooks {
    private final LoanMeasuring measuring;
    private final Cache<Loan, Outlook> byState = Caffeine.newBuilder().weakKeys().build();

    /**
     * Knows nothing yet.
     *
     * @param measuring what a day moves in the books of a loan
     */
    public Outlooks(LoanMeasuring measuring) {
        this.measuring = measuring;
    }

    /** Measures a loan, or tells what was seen when it was measured last. */
    Optional<Measured> measured(Loan loan, LocalDate day, Recorded recorded, LossTables losses) {
        var known = byState.getIfPresent(loan);
        if (known != null && known.covers(day, losses)) {
            return known.on(loan.agreed().orElseThrow().account(), day);
        }
        var measured = measuring.ahead(loan, day, recorded, losses);
        measured.outlook().ifPresent(outlook -> byState.put(loan, outlook));
        return measured.moved();
    }

    /** Forgets all: where other rules begin to measure, as with a new build. */
    public void forget() {
        byState.invalidateAll();
    }
}
