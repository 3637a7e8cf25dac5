package org.quipu.core.moratorium;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumAdvanced;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;

/** What is known of a moratorium. */
public sealed interface Moratorium {
    /** None was declared under this id. */
    record None() implements Moratorium {}

    /**
     * Declared; its loans are gone through in the order of their disbursements.
     *
     * @param declared what, by whom
     * @param position of that event: loans paid out later are not in it
     * @param progress how far it is
     */
    record Declared(MoratoriumDeclared declared, long position, Progress progress)
            implements Moratorium {
        Declared with(Progress other) {
            return new Declared(declared, position, other);
        }
    }

    /**
     * How far a moratorium is.
     *
     * @param through up to where in the log disbursements were gone through
     * @param tally what came of them
     * @param granted how many loans were put off, those since the last advance included
     * @param refusedBy how many loans each rule refused; as many entries as rules at most
     * @param completedOn the business date it was done
     */
    record Progress(
            long through,
            Tally tally,
            int granted,
            SortedMap<String, Integer> refusedBy,
            Optional<LocalDate> completedOn) {
        /** Nothing was gone through yet. */
        static final Progress NONE =
                new Progress(0, Tally.NONE, 0, new TreeMap<>(), Optional.empty());

        /** Keeps its own copy. */
        public Progress {
            refusedBy = Collections.unmodifiableSortedMap(new TreeMap<>(refusedBy));
        }

        Progress withGranted() {
            return new Progress(through, tally, granted + 1, refusedBy, completedOn);
        }

        Progress advanced(MoratoriumAdvanced advanced) {
            var rules = new TreeMap<>(refusedBy);
            for (var each : advanced.refused()) rules.merge(each.rule(), 1, Integer::sum);
            return new Progress(
                    advanced.through(), tally.plus(advanced.tally()), granted, rules, completedOn);
        }

        Progress completed(LocalDate on) {
            return new Progress(through, tally, granted, refusedBy, Optional.of(on));
        }
    }
}
