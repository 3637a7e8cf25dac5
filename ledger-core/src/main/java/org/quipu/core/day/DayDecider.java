package org.quipu.core.day;

import java.util.List;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.day.DayCommand.AdvanceBusinessDate;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.Institution.Founded;

/** The rules of the institution's calendar. */
public final class DayDecider implements Decider<DayCommand> {
    private static final Ref<Institution> INSTITUTION = DayKinds.INSTITUTION.ref(DayKinds.THIS);

    @Override
    public Set<Ref<?>> needs(DayCommand command, Known known) {
        return Set.of(INSTITUTION);
    }

    @Override
    public List<? extends LedgerEvent> decide(DayCommand command, Known known) {
        return switch (command) {
            case FoundInstitution found -> found(found, known);
            case AdvanceBusinessDate advance -> advance(advance, known);
        };
    }

    private static List<DayEvent> found(FoundInstitution found, Known known) {
        if (known.get(INSTITUTION) instanceof Founded) {
            throw new Refused(DayRefusal.ALREADY_FOUNDED);
        }
        var mode = found.firstDate().isPresent() ? DateMode.COMMAND : DateMode.CLOCK;
        return List.of(
                new InstitutionFounded(
                        found.name(),
                        found.zone(),
                        mode,
                        found.firstDate().orElse(known.businessDate()),
                        found.envelope()));
    }

    private static List<DayEvent> advance(AdvanceBusinessDate advance, Known known) {
        if (!(known.get(INSTITUTION) instanceof Founded founded)) {
            throw new Refused(DayRefusal.NOT_FOUNDED);
        }
        if (founded.mode() == DateMode.CLOCK) throw new Refused(DayRefusal.RUN_BY_CLOCK);
        var today = known.businessDate();
        if (advance.to().isBefore(today)) {
            throw new Refused(DayRefusal.BACKWARDS, "businessDate", today);
        }
        if (advance.to().equals(today)) return List.of();
        return List.of(new BusinessDateAdvanced(today, advance.to(), advance.envelope()));
    }
}
