package org.quipu.api.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.day.BookedLine;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Days;
import org.quipu.core.day.Measured;
import org.quipu.log.LogEntry;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Reads how far the days are from the decided state, and what was booked from the log. */
final class DayReading {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private DayReading() {}

    /** How far the days are. */
    record Standing(
            @Meaning("The business date.") LocalDate businessDate,
            @Meaning("The first day that was ever closed, with all before it; none so far: absent.")
                    Optional<LocalDate> closedFrom,
            @Meaning("Days up to here are cut off; absent where none ever was.")
                    Optional<LocalDate> cutOffThrough,
            @Meaning("Days up to here are closed.") Optional<LocalDate> closedThrough,
            @Meaning("Days up to here are booked.") Optional<LocalDate> bookedThrough,
            @Meaning(value = "done, falling-due or booking.", example = "done") String work,
            @Meaning(value = "The last position this may reflect.", example = "49001")
                    long position) {}

    /** One line of what was booked. */
    record Line(
            @Meaning(value = "The branch in whose books it is.", example = "main") String branch,
            @Meaning(value = "The product of the accounts behind it.", example = "biashara")
                    String product,
            @Meaning(value = "Whose money was lent; the bank's own: absent.", example = "fund-1")
                    Optional<String> fund,
            @Meaning(value = "The currency.", example = "KES") String currency,
            @Meaning(
                            value = "The account of the general ledger by its meaning.",
                            example = "interest_income")
                    String account,
            @Meaning(value = "The difference the day made; debit positive.", example = "-1.05")
                    String own,
            @Meaning(
                            value = "What became known of earlier days since they were booked.",
                            example = "0.35")
                    String restated,
            @Meaning(value = "How many customers' accounts are behind it.", example = "17")
                    int count) {
        static Line of(BookedLine line) {
            return new Line(
                    line.grain().branch(),
                    line.grain().product(),
                    line.grain().fund(),
                    line.own().currency().getCurrencyCode(),
                    line.role().text(),
                    line.own().decimal(),
                    line.restated().decimal(),
                    line.count());
        }
    }

    /** A booked day. */
    record Booked(
            @Meaning("The day.") LocalDate day,
            @Meaning(
                            value = "What stands later in the log counts in later days.",
                            example = "48990")
                    long through,
            @Meaning(value = "The version of the rules that measured.", example = "1") int rules,
            @Meaning(value = "Where it is recorded.", example = "49001") long position,
            @Meaning("By product, branch, account of the general ledger.") List<Line> lines) {}

    /** What moved on one account of the general ledger for one customer's account. */
    record Figure(
            @Meaning(
                            value = "The account of the general ledger by its meaning.",
                            example = "interest_income")
                    String account,
            @Meaning(value = "The difference the day made; debit positive.", example = "-1.05")
                    String own,
            @Meaning(
                            value = "What became known of earlier days since they were booked.",
                            example = "0.35")
                    String restated) {
        static Figure of(Measured.Figure figure) {
            return new Figure(
                    figure.role().text(), figure.own().decimal(), figure.restated().decimal());
        }
    }

    /** What moved of one customer's account. */
    record Account(
            @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String account,
            @Meaning(value = "The branch in whose books it is.", example = "main") String branch,
            @Meaning(value = "Its product.", example = "biashara") String product,
            @Meaning(value = "Whose money was lent; the bank's own: absent.", example = "fund-1")
                    Optional<String> fund,
            @Meaning(value = "Its currency.", example = "KES") String currency,
            @Meaning("By account of the general ledger.") List<Figure> figures) {
        static Account of(Measured measured) {
            return new Account(
                    measured.account(),
                    measured.grain().branch(),
                    measured.grain().product(),
                    measured.grain().fund(),
                    measured.figures().getFirst().own().currency().getCurrencyCode(),
                    measured.figures().stream().map(Figure::of).toList());
        }
    }

    /** The accounts of a chunk. */
    record Chunk(
            @Meaning("The day.") LocalDate day,
            @Meaning(value = "Its number, from 0.", example = "0") int chunk,
            @Meaning(value = "Where it is recorded.", example = "48995") long position,
            @Meaning("Those for which anything moved.") List<Account> accounts) {}

    static Standing standing(Query.Reading reading) {
        var read = reading.state(DayKinds.ALL_DAYS);
        var days = read.state();
        return new Standing(
                read.businessDate(),
                days.first().filter(_ -> days.closed().isPresent()),
                days.cutOff(),
                days.closed(),
                days.booked(),
                days.next().map(next -> work(next.phase())).orElse("done"),
                read.position());
    }

    private static String work(Days.Phase phase) {
        return switch (phase) {
            case FALLING_DUE -> "falling-due";
            case BOOKING -> "booking";
        };
    }

    static Booked booked(Query.Reading reading) {
        var day = DayOperations.day(reading.variable("date"));
        var entry =
                find(
                        DayKinds.ALL_DAYS.toTag(),
                        event -> event instanceof DayBooked booked && booked.day().equals(day),
                        reading);
        var booked = (DayBooked) event(entry);
        return new Booked(
                day,
                booked.through(),
                booked.rules(),
                entry.position(),
                booked.lines().stream().map(Line::of).toList());
    }

    static Chunk chunk(Query.Reading reading) {
        var day = DayOperations.day(reading.variable("date"));
        var entry =
                find(
                        new Tag(DayKinds.CHUNK.tag(), reading.variable("number")),
                        event -> event instanceof ChunkBooked booked && booked.day().equals(day),
                        reading);
        var booked = (ChunkBooked) event(entry);
        return new Chunk(
                day,
                booked.chunk(),
                entry.position(),
                booked.measured().stream().map(Account::of).toList());
    }

    private static LogEntry find(Tag tag, Predicate<LedgerEvent> wanted, Query.Reading reading) {
        return reading.counter()
                .ledger()
                .log()
                .historyToEnd(tag, 0)
                .filter(entry -> wanted.test(event(entry)))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "The day is not booked."));
    }

    static LedgerEvent event(LogEntry entry) {
        return CODEC.decode(entry.type(), entry.payload());
    }
}
