package org.quipu.core.day;

import java.util.List;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.day.DayCommand.AdvanceBusinessDate;
import org.quipu.core.day.DayCommand.AdvanceDueWork;
import org.quipu.core.day.DayCommand.AdvanceOrderWork;
import org.quipu.core.day.DayCommand.BookChunk;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CorrectBooking;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;
import org.quipu.core.day.DayEvent.BusinessDayClosed;
import org.quipu.core.day.DayEvent.DayClosing;
import org.quipu.core.day.DayEvent.DueWorkAdvanced;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.DayEvent.OrderWorkAdvanced;
import org.quipu.core.day.Days.Phase;
import org.quipu.core.day.Institution.Founded;

/** The rules of the institution's calendar. */
public final class DayDecider implements Decider<DayCommand> {
    private static final Ref<Institution> INSTITUTION = DayKinds.INSTITUTION.ref(DayKinds.THIS);

    @Override
    public Set<Ref<?>> needs(DayCommand command, Known known) {
        return switch (command) {
            case BookChunk chunk ->
                    Set.of(DayKinds.ALL_DAYS, DayKinds.THE_BOOKING, chunk(chunk.chunk()));
            case CorrectBooking correct ->
                    Set.of(DayKinds.ALL_DAYS, FourEyes.QUEUE, chunk(correct.chunk()));
            default -> Set.of(INSTITUTION, DayKinds.ALL_DAYS, DayKinds.THE_BOOKING);
        };
    }

    private static Ref<Recorded> chunk(int number) {
        return DayKinds.CHUNK.ref(Integer.toString(number));
    }

    @Override
    public List<? extends LedgerEvent> decide(DayCommand command, Known known) {
        return switch (command) {
            case FoundInstitution found -> found(found, known);
            case AdvanceBusinessDate advance -> advance(advance, known);
            case CutOff cutOff -> cutOff(cutOff, known);
            case AdvanceDueWork done -> dueWork(done, known);
            case AdvanceOrderWork done -> orderWork(done, known);
            case CloseBusinessDay close -> close(close, known);
            case BookChunk chunk -> DayBooker.chunk(chunk, known);
            case BookDay book -> DayBooker.day(book, known);
            case CorrectBooking correct -> DayCorrector.decide(correct, known);
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

    private static List<DayEvent> cutOff(CutOff asked, Known known) {
        var day = asked.day();
        var today = known.businessDate();
        if (day.isAfter(today)) throw new Refused(DayRefusal.NOT_BEGUN, "businessDate", today);
        var days = known.get(DayKinds.ALL_DAYS);
        var began = days.began().orElseThrow(() -> new Refused(DayRefusal.NOT_FOUNDED));
        if (day.isBefore(began)) {
            throw new Refused(DayRefusal.BEFORE_THE_INSTITUTION, "firstDay", began);
        }
        if (days.isCutOff(day)) return List.of();
        var next = day.plusDays(1);
        return List.of(new DayClosing(day, next.isAfter(today) ? next : today, asked.envelope()));
    }

    private static List<DayEvent> dueWork(AdvanceDueWork done, Known known) {
        var days = known.get(DayKinds.ALL_DAYS);
        if (!days.isNext(done.day(), Phase.FALLING_DUE) || done.chunks() <= days.dueThrough())
            return List.of();
        return List.of(
                new DueWorkAdvanced(
                        done.day(), done.chunks(), known.businessDate(), done.envelope()));
    }

    private static List<DayEvent> orderWork(AdvanceOrderWork done, Known known) {
        var days = known.get(DayKinds.ALL_DAYS);
        if (!days.isNext(done.day(), Phase.FALLING_DUE) || done.chunks() <= days.ordersThrough())
            return List.of();
        return List.of(
                new OrderWorkAdvanced(
                        done.day(), done.chunks(), known.businessDate(), done.envelope()));
    }

    private static List<DayEvent> close(CloseBusinessDay close, Known known) {
        var days = known.get(DayKinds.ALL_DAYS);
        if (!days.isNext(close.day(), Phase.FALLING_DUE)) return List.of();
        return List.of(new BusinessDayClosed(close.day(), known.businessDate(), close.envelope()));
    }
}
