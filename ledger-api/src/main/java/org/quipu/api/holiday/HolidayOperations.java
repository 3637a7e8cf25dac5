package org.quipu.api.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.holiday.HolidayCommand.ChangeCalendar;
import org.quipu.core.holiday.HolidayCommand.DeclareHoliday;
import org.quipu.core.holiday.HolidayCommand.WithdrawHoliday;
import org.quipu.core.holiday.HolidayEvent.CalendarChanged;
import org.quipu.core.holiday.HolidayEvent.HolidayDeclared;
import org.quipu.core.holiday.HolidayEvent.HolidayWithdrawn;

/** Everything that can be asked of calendars. */
public final class HolidayOperations {
    private static final String CHAPTER = "calendars";
    private static final String ROOT = "/v1/calendars";
    private static final Set<Role> KEEPERS = Set.of(Role.ADMINISTRATOR);

    private HolidayOperations() {}

    /** Another weekend. */
    record Change(
            @Meaning(value = "Whose calendar; the institution's if absent.", example = "north")
                    Optional<Code> branch,
            @Meaning(value = "The free days of the week, at most six; may be none.")
                    List<DayOfWeek> weekend,
            @Meaning(value = "The first day it holds; the business date if absent.")
                    Optional<LocalDate> validFrom) {}

    /** A new holiday. */
    record Declaration(
            @Meaning(value = "Whose calendar; the institution's if absent.", example = "north")
                    Optional<Code> branch,
            @Meaning(
                            value = "The day, within 50 years of the business date.",
                            example = "2026-06-01")
                    LocalDate date,
            @Meaning(value = "What the day is called, a code.", example = "madaraka-day")
                    Code name) {}

    /** A holiday that is none any more. */
    record Withdrawal(
            @Meaning(value = "Whose calendar; the institution's if absent.", example = "north")
                    Optional<Code> branch,
            @Meaning(value = "A declared holiday.", example = "2026-06-01") LocalDate date) {}

    /** A weekend that was set. */
    record Changed(
            @Meaning(value = "The transaction's id.", example = "21") String id,
            @Meaning(value = "Where its event stands in the log.", example = "21") long position,
            @Meaning(value = "Whose calendar; absent for the institution's.", example = "north")
                    Optional<String> branch,
            @Meaning(value = "The free days of the week.") List<String> weekend,
            @Meaning(value = "The first day it holds.") LocalDate validFrom,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Changed of(Happened happened) {
            var at = happened.the(CalendarChanged.class);
            return new Changed(
                    at.id(),
                    at.position(),
                    at.event().branch(),
                    at.event().weekend().stream().map(Wire::name).toList(),
                    at.event().validFrom(),
                    at.event().bookedOn());
        }
    }

    /** A holiday that was declared. */
    record Declared(
            @Meaning(value = "The transaction's id.", example = "22") String id,
            @Meaning(value = "Where its event stands in the log.", example = "22") long position,
            @Meaning(value = "Whose calendar; absent for the institution's.", example = "north")
                    Optional<String> branch,
            @Meaning(value = "The day.") LocalDate date,
            @Meaning(value = "What the day is called.", example = "madaraka-day") String name,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Declared of(Happened happened) {
            var at = happened.the(HolidayDeclared.class);
            return new Declared(
                    at.id(),
                    at.position(),
                    at.event().branch(),
                    at.event().date(),
                    at.event().name(),
                    at.event().bookedOn());
        }
    }

    /** A holiday that was withdrawn. */
    record Withdrawn(
            @Meaning(value = "The transaction's id.", example = "23") String id,
            @Meaning(value = "Where its event stands in the log.", example = "23") long position,
            @Meaning(value = "Whose calendar; absent for the institution's.", example = "north")
                    Optional<String> branch,
            @Meaning(value = "The day.") LocalDate date,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Withdrawn of(Happened happened) {
            var at = happened.the(HolidayWithdrawn.class);
            return new Withdrawn(
                    at.id(),
                    at.position(),
                    at.event().branch(),
                    at.event().date(),
                    at.event().bookedOn());
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(change(), declare(), withdraw(), read());
    }

    private static Operation change() {
        return Write.at(
                        ROOT,
                        new Manual(
                                "changeCalendar",
                                CHAPTER,
                                "Sets the weekend of the institution or of a branch from a date on."
                                        + " Schedules that were made before stay as they are.",
                                KEEPERS))
                .asks(
                        Change.class,
                        """
                        {"weekend": ["saturday", "sunday"], "validFrom": "2026-04-01"}\
                        """,
                        asking ->
                                new ChangeCalendar(
                                        branch(asking.body().branch()),
                                        asking.body().weekend().stream()
                                                .collect(Collectors.toUnmodifiableSet()),
                                        asking.body().validFrom(),
                                        Source.NONE.envelope(asking)))
                .answers(Changed.class, Changed::of);
    }

    private static Operation declare() {
        return Write.at(
                        ROOT + "/holidays",
                        new Manual(
                                "declareHoliday",
                                CHAPTER,
                                "Makes a day free at the institution or at a branch. Schedules that"
                                        + " were made before stay as they are.",
                                KEEPERS))
                .asks(
                        Declaration.class,
                        """
                        {"date": "2026-06-01", "name": "madaraka-day"}\
                        """,
                        HolidayOperations::declaration)
                .answers(Declared.class, Declared::of);
    }

    private static DeclareHoliday declaration(Asking<Declaration> asking) {
        var body = asking.body();
        return new DeclareHoliday(
                branch(body.branch()),
                body.date(),
                body.name().text(),
                Source.NONE.envelope(asking));
    }

    private static Operation withdraw() {
        return Write.at(
                        ROOT + "/holidays/withdrawals",
                        new Manual(
                                "withdrawHoliday",
                                CHAPTER,
                                "Takes a declared holiday back. Schedules that were made before stay"
                                        + " as they are.",
                                KEEPERS))
                .asks(
                        Withdrawal.class,
                        """
                        {"date": "2026-06-01"}\
                        """,
                        asking ->
                                new WithdrawHoliday(
                                        branch(asking.body().branch()),
                                        asking.body().date(),
                                        Source.NONE.envelope(asking)))
                .answers(Withdrawn.class, Withdrawn::of);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT),
                new Manual(
                        "readCalendar",
                        CHAPTER,
                        "Answers the calendar of the institution, or of a branch with the"
                                + " institution's days, from the decided state.",
                        Role.READERS),
                List.of(
                        new Parameter(
                                "branch",
                                "string",
                                "A branch; absent for the institution.",
                                false)),
                HolidayReading.Standing.class,
                HolidayReading::read);
    }

    private static Optional<String> branch(Optional<Code> branch) {
        return branch.map(Code::text);
    }
}
