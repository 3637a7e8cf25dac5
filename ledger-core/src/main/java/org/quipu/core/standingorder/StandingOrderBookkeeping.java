package org.quipu.core.standingorder;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderChanged;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderEnded;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderPaused;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderResumed;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderSet;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderTried;

/** How what happens to standing orders is booked: not at all, what they pay is booked as it is. */
public final class StandingOrderBookkeeping {
    private StandingOrderBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return empty, since none of it moves money
     */
    public static Optional<JournalEntry> journal(StandingOrderEvent event) {
        return switch (event) {
            case StandingOrderSet _,
                    StandingOrderChanged _,
                    StandingOrderPaused _,
                    StandingOrderResumed _,
                    StandingOrderTried _,
                    StandingOrderEnded _ ->
                    Optional.empty();
        };
    }
}
