package org.quipu.core.day;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.Institution.Founded;
import org.quipu.core.day.Institution.None;

/** What the bank remembers of its calendar. */
public final class DayKinds {
    /** The id of the one institution of a ledger. */
    public static final String THIS = "this";

    /** The institution. */
    public static final Kind<Institution> INSTITUTION =
            new Kind<>("institution", "institution", new Calendar());

    private DayKinds() {}

    private record Calendar() implements Fold<Institution> {
        @Override
        public Institution initial() {
            return new None();
        }

        @Override
        public Institution evolve(Institution state, LedgerEvent event) {
            if (!(event instanceof DayEvent own)) return state;
            return switch (own) {
                case InstitutionFounded(var name, var zone, var mode, var first, _) ->
                        new Founded(name, zone, mode, first);
                case BusinessDateAdvanced advanced -> advanced(state, advanced);
            };
        }

        private static Institution advanced(Institution state, BusinessDateAdvanced advanced) {
            if (!(state instanceof Founded founded)) {
                throw new IllegalStateException("Before founding: " + advanced);
            }
            return new Founded(founded.name(), founded.zone(), founded.mode(), advanced.bookedOn());
        }
    }
}
