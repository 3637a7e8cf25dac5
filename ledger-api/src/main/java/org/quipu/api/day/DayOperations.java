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
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.day.DayCommand.AdvanceBusinessDate;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;

/** Days: opened where the date is set by command, cut off, closed and booked. */
public final class DayOperations {
    private static final String CHAPTER = "business-days";
    private static final String ROOT = "/v1/business-days";

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

    /** Days that are cut off. */
    record CutOffDay(
            @Meaning("Days up to here are cut off; they are closed and booked one by one.")
                    LocalDate day,
            @Meaning(value = "Where the log stands.", example = "91") long position) {
        static CutOffDay of(Happened happened) {
            return new CutOffDay(
                    Dates.read(happened.path().getOrDefault("date", "")), happened.position());
        }
    }

    /**
     * All of them.
     *
     * @param measuring the rules that the shadow run computes by
     * @return in reading order
     */
    public static List<Operation> all(LoanMeasuring measuring) {
        var drift = new DriftReading(measuring);
        return List.of(
                open(),
                close(),
                standing(),
                booking(),
                chunk(),
                drift(drift),
                drifted(drift),
                correct(drift));
    }

    private static Operation open() {
        return Write.at(
                        ROOT + "/{date}/opening",
                        new Manual(
                                "openBusinessDay",
                                CHAPTER,
                                "Turns to a later day where the date is set by command; nothing"
                                        + " happens if it is that day already.",
                                Set.of(Role.OPERATIONS)))
                .asks(Nothing.class, "{}", DayOperations::advance)
                .answers(Opened.class, Opened::of);
    }

    private static Operation close() {
        return Write.at(
                        ROOT + "/{date}/close",
                        new Manual(
                                "closeBusinessDay",
                                CHAPTER,
                                "Cuts off a day, and all before it that are not closed: what is"
                                        + " posted from here on is booked later. Answers at once; then"
                                        + " what fell due is recorded, each day is closed, and what it"
                                        + " moved in the books is booked. Nothing happens to days that"
                                        + " are cut off already.",
                                Set.of(Role.OPERATIONS)))
                .asks(Nothing.class, "{}", DayOperations::cutOff)
                .answers(CutOffDay.class, CutOffDay::of);
    }

    private static Operation standing() {
        return new Query<>(
                Route.get(ROOT),
                new Manual(
                        "readBusinessDays",
                        CHAPTER,
                        "Answers the business date and how far days are cut off, closed and booked.",
                        Role.READERS),
                List.of(),
                DayReading.Standing.class,
                DayReading::standing);
    }

    private static Operation booking() {
        return new Query<>(
                Route.get(ROOT + "/{date}/booking"),
                new Manual(
                        "readDayBooking",
                        CHAPTER,
                        "Answers what the bank booked for a day: a line for each product, branch and"
                                + " account of the general ledger. What is booked never changes.",
                        Role.READERS),
                List.of(),
                DayReading.Booked.class,
                DayReading::booked);
    }

    private static Operation chunk() {
        return new Query<>(
                Route.get(ROOT + "/{date}/booking/chunks/{number}"),
                new Manual(
                        "readDayBookingChunk",
                        CHAPTER,
                        "Answers the accounts behind a day's lines, at most 200 a chunk; chunks are"
                                + " numbered from 0, and all chunks of a day add up to its lines.",
                        Role.READERS),
                List.of(),
                DayReading.Chunk.class,
                DayReading::chunk);
    }

    private static Operation drift(DriftReading drift) {
        return new Query<>(
                Route.get(ROOT + "/{date}/drift"),
                new Manual(
                        "readDayDrift",
                        CHAPTER,
                        "Computes the books up to a booked day once more by today's rules, as known"
                                + " at its closing, and answers where what is recorded differs. Writes"
                                + " nothing. Of the last booked day it is what stands otherwise in the"
                                + " books now.",
                        Role.READERS),
                List.of(),
                DriftReading.Drift.class,
                drift::day);
    }

    private static Operation drifted(DriftReading drift) {
        return new Query<>(
                Route.get(ROOT + "/{date}/drift/chunks/{number}"),
                new Manual(
                        "readDayDriftChunk",
                        CHAPTER,
                        "Answers the accounts behind a day's drift, of one chunk of its booking.",
                        Role.READERS),
                List.of(),
                DriftReading.Chunk.class,
                drift::chunk);
    }

    private static Operation correct(DriftReading drift) {
        return Write.at(
                        ROOT + "/{date}/drift/chunks/{number}/corrections",
                        new Manual(
                                "correctBooking",
                                CHAPTER,
                                "Takes the drift of a chunk's accounts, to the close of the last"
                                        + " booked day, into the open books once a second person has"
                                        + " approved it. Booked days stay as they are.",
                                Set.of(Role.ACCOUNTANT)))
                .asks(
                        DriftReading.Correction.class,
                        """
                        {"narrative": "interest of leap years, mended in 1.4"}\
                        """,
                        drift::correction)
                .answers(DriftReading.Corrected.class, DriftReading.Corrected::of);
    }

    private static CutOff cutOff(Asking<Nothing> asking) {
        return new CutOff(day(asking.variable("date")), Source.NONE.envelope(asking));
    }

    private static AdvanceBusinessDate advance(Asking<Nothing> asking) {
        return new AdvanceBusinessDate(day(asking.variable("date")), Source.NONE.envelope(asking));
    }

    /**
     * The day that a path names.
     *
     * @throws ProblemException 400 if it is no date of the years 1900 to 2200
     */
    static LocalDate day(String text) {
        try {
            return Dates.read(text);
        } catch (Breach breach) {
            throw new ProblemException(
                    new FieldError("path", "date", breach.rule(), breach.detail()));
        }
    }
}
