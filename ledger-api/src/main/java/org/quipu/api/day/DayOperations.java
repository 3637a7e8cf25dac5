package org.quipu.api.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Dates;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.day.DayCommand.AdvanceBusinessDate;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;

/** The business date, where it is set by command. */
public final class DayOperations {
    private DayOperations() {}

    /** Nothing more than the path says. */
    record Nothing() {}

    /** A day that began. */
    record Opened(
            @Meaning(value = "The business date from now on.") LocalDate businessDate,
            @Meaning(value = "Where the log stands.", example = "91") long position) {
        static Opened of(Happened happened) {
            return happened.find(BusinessDateAdvanced.class)
                    .map(at -> new Opened(at.event().bookedOn(), at.position()))
                    .orElseGet(() ->
                            new Opened(
                                    Dates.read(happened.path().getOrDefault("date", "")),
                                    happened.position()));
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                Write.at(
                                "/v1/business-days/{date}/opening",
                                new Manual(
                                        "openBusinessDay",
                                        "business-days",
                                        "Turns to a later day where the date is set by command; nothing"
                                                + " happens if it is that day already.",
                                        Set.of(Role.OPERATIONS)))
                        .asks(Nothing.class, "{}", DayOperations::advance)
                        .answers(Opened.class, Opened::of));
    }

    private static AdvanceBusinessDate advance(Asking<Nothing> asking) {
        try {
            return new AdvanceBusinessDate(
                    Dates.read(asking.variable("date")), Source.NONE.envelope(asking));
        } catch (Breach breach) {
            throw new ProblemException(
                    new FieldError("path", "date", breach.rule(), breach.detail()));
        }
    }
}
