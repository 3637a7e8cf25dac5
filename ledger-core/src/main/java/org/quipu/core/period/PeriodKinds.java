package org.quipu.core.period;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodEvent.PeriodReopened;

/** What the bank remembers of accounting periods. */
public final class PeriodKinds {
    /** All periods. */
    public static final Kind<Periods> ALL = new Kind<>("periods", "periods", new Closed());

    /** The one list of a ledger. */
    public static final Ref<Periods> PERIODS = ALL.ref("this");

    private PeriodKinds() {}

    private record Closed() implements Fold<Periods> {
        @Override
        public Periods initial() {
            return Periods.OPEN;
        }

        @Override
        public Periods evolve(Periods state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Periods evolve(Periods state, LedgerEvent event, long position) {
            return switch (event) {
                case PeriodClosing closing -> state.cutOff(closing, position);
                case PeriodClosed closed -> state.shut(closed, position);
                case PeriodReopened _ -> state.reopened();
                default -> state;
            };
        }
    }
}
