package org.quipu.core.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.quipu.core.Codes;
import org.quipu.core.Decider;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.holiday.HolidayCommand.ChangeCalendar;
import org.quipu.core.holiday.HolidayCommand.DeclareHoliday;
import org.quipu.core.holiday.HolidayCommand.WithdrawHoliday;
import org.quipu.core.holiday.HolidayEvent.CalendarChanged;
import org.quipu.core.holiday.HolidayEvent.HolidayDeclared;
import org.quipu.core.holiday.HolidayEvent.HolidayWithdrawn;

/** The rules of calendars. */
public final class HolidayDecider implements Decider<HolidayCommand> {
    private static final int YEARS = 50;

    @Override
    public Set<Ref<?>> needs(HolidayCommand command, Known known) {
        return Set.of(HolidayKinds.calendarOf(command.branch()));
    }

    @Override
    public List<? extends LedgerEvent> decide(HolidayCommand command, Known known) {
        var calendar = known.get(HolidayKinds.calendarOf(command.branch()));
        return List.of(
                switch (command) {
                    case ChangeCalendar change -> change(change, calendar, known.businessDate());
                    case DeclareHoliday declare -> declare(declare, calendar, known.businessDate());
                    case WithdrawHoliday withdraw ->
                            withdraw(withdraw, calendar, known.businessDate());
                });
    }

    private static HolidayEvent change(ChangeCalendar change, FreeDays calendar, LocalDate today) {
        if (change.weekend().size() == DayOfWeek.values().length) {
            throw new Refused(HolidayRefusal.NO_WORKING_DAY);
        }
        var validFrom = change.validFrom().orElse(today);
        requireInRange(validFrom, today);
        if (!calendar.weekends().isEmpty() && validFrom.isBefore(today)) {
            throw new Refused(HolidayRefusal.RETROACTIVE, "businessDate", today);
        }
        if (calendar.weekends().size() >= FreeDays.WEEKENDS) {
            throw new Refused(HolidayRefusal.TOO_MANY_CHANGES);
        }
        return new CalendarChanged(
                change.branch(), change.weekend(), validFrom, today, envelope(change));
    }

    private static HolidayEvent declare(
            DeclareHoliday declare, FreeDays calendar, LocalDate today) {
        if (!Codes.isCode(declare.name())) throw new Refused(HolidayRefusal.NOT_A_CODE);
        requireInRange(declare.date(), today);
        var there = calendar.holidayOn(declare.date());
        if (there.isPresent()) {
            throw new Refused(HolidayRefusal.ALREADY_DECLARED, "name", there.get().name());
        }
        if (calendar.holidays().size() >= FreeDays.HOLIDAYS) {
            throw new Refused(HolidayRefusal.TOO_MANY);
        }
        return new HolidayDeclared(
                declare.branch(), declare.date(), declare.name(), today, envelope(declare));
    }

    private static HolidayEvent withdraw(
            WithdrawHoliday withdraw, FreeDays calendar, LocalDate today) {
        if (calendar.holidayOn(withdraw.date()).isEmpty()) {
            throw new Refused(HolidayRefusal.NOT_DECLARED);
        }
        return new HolidayWithdrawn(withdraw.branch(), withdraw.date(), today, envelope(withdraw));
    }

    private static void requireInRange(LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS))) {
            throw new Refused(HolidayRefusal.OUT_OF_RANGE, "businessDate", today);
        }
    }

    private static Envelope envelope(HolidayCommand command) {
        return command.branch().map(command.envelope()::orBranch).orElse(command.envelope());
    }
}
