package org.quipu.core.period;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.DayKinds;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodEvent.PeriodReopened;

/** What the bank remembers of accounting periods. */
public final class PeriodKinds {
    /** All periods. */
    public static final Kind<Periods> ALL = new Kind<>("periods", "periods", new Closed());

    /** The one list of a ledger. */
    public static final Ref<Periods> PERIODS = ALL.ref("this");

    /**
     * The first business date of the institution: no books are older. Empty before it is founded.
     */
    public static final Kind<Optional<LocalDate>> FIRST_DAY =
            new Kind<>("first-day", DayKinds.INSTITUTION.tag(), new First());

    /** The first day of this institution. */
    public static final Ref<Optional<LocalDate>> BEGINNING = FIRST_DAY.ref(DayKinds.THIS);

    private PeriodKinds() {}

    private record First() implements Fold<Optional<LocalDate>> {
        @Override
        public Optional<LocalDate> initial() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> evolve(Optional<LocalDate> state, LedgerEvent event) {
            return event instanceof InstitutionFounded founded
                    ? Optional.of(founded.bookedOn())
                    : state;
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
                case PeriodClosed closed -> state.shut(closed, position);
                case PeriodReopened _ -> state.reopened();
                default -> state;
            };
        }
    }
}
