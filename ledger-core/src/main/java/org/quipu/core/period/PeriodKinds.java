package org.quipu.core.period;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.period.PeriodEvent.LoansTaped;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodEvent.PeriodReopened;

/** What the bank remembers of accounting periods. */
public final class PeriodKinds {
    /** All periods. */
    public static final Kind<Periods> ALL = new Kind<>("periods", "periods", new Closed());

    /** The tapes by period. */
    public static final Kind<Taped> TAPE = new Kind<>("loan-tape", "loan-tape", new Tape());

    /** The one list of a ledger. */
    public static final Ref<Periods> PERIODS = ALL.ref("this");

    private PeriodKinds() {}

    /**
     * The loan tape of a period: how many chunks it has, those before a reopening included.
     *
     * @param period which
     * @return the reference, under whose tag the chunks are filed
     */
    public static Ref<Taped> tape(Period period) {
        return TAPE.ref(period.toString());
    }

    /**
     * A loan tape.
     *
     * @param chunks how often some loans were put on it
     */
    public record Taped(int chunks) {}

    private record Tape() implements Fold<Taped> {
        @Override
        public Taped initial() {
            return new Taped(0);
        }

        @Override
        public Taped evolve(Taped state, LedgerEvent event) {
            return event instanceof LoansTaped ? new Taped(state.chunks() + 1) : state;
        }
    }

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
                case LoansTaped taped -> state.taped(taped);
                case PeriodClosed closed -> state.shut(closed, position);
                case PeriodReopened _ -> state.reopened();
                default -> state;
            };
        }
    }
}
