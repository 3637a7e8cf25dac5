package org.quipu.core.chart;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;

/** What the bank remembers of its chart of accounts. */
public final class ChartKinds {
    /** A chart with its mappings. */
    public static final Kind<Chart> CHARTS = new Kind<>("chart", "chart", new Charts());

    /** The one chart of a ledger. */
    public static final Ref<Chart> CHART = CHARTS.ref("this");

    private ChartKinds() {}

    private record Charts() implements Fold<Chart> {
        @Override
        public Chart initial() {
            return Chart.DEFAULT;
        }

        @Override
        public Chart evolve(Chart state, LedgerEvent event) {
            return event instanceof ChartEvent own ? state.after(own) : state;
        }
    }
}
