package org.quipu.api.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.day.BookedLine;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;

/**
 * The shadow run: computes booked days once more by today's rules and says where what is recorded
 * differs. It reads only, a chunk of accounts at a time, on the thread that asks.
 */
final class DriftReading {
    private final LoanMeasuring measuring;

    DriftReading(LoanMeasuring measuring) {
        this.measuring = measuring;
    }

    /** Drift on one account of the general ledger in one grain. */
    record Line(
            @Meaning(value = "The branch in whose books it is.", example = "main") String branch,
            @Meaning(value = "The product of the accounts behind it.", example = "biashara")
                    String product,
            @Meaning(value = "The currency.", example = "KES") String currency,
            @Meaning(
                            value = "The account of the general ledger by its meaning.",
                            example = "interest_income")
                    String account,
            @Meaning(
                            value =
                                    "What today's rules make of all days up to this one, less what"
                                            + " is recorded of them; debit positive.",
                            example = "-0.35")
                    String amount,
            @Meaning(value = "How many customers' accounts are behind it.", example = "17")
                    int count) {
        static Line of(BookedLine drift) {
            return new Line(
                    drift.grain().branch(),
                    drift.grain().product(),
                    drift.restated().currency().getCurrencyCode(),
                    drift.role().text(),
                    drift.restated().decimal(),
                    drift.count());
        }
    }

    /** What drifted of the books up to a day. */
    record Drift(
            @Meaning("The day.") LocalDate day,
            @Meaning(value = "How many chunks of accounts were computed once more.", example = "12")
                    int chunks,
            @Meaning(value = "The chunks whose accounts drifted, from 0.", example = "[3]")
                    List<Integer> drifted,
            @Meaning("By branch, product, currency, account; none where nothing drifted.")
                    List<Line> lines) {}

    /** Drift on one account of the general ledger for one customer's account. */
    record Figure(
            @Meaning(
                            value = "The account of the general ledger by its meaning.",
                            example = "interest_income")
                    String account,
            @Meaning(
                            value = "Today's rules less what is recorded; debit positive.",
                            example = "-0.35")
                    String amount) {}

    /** A customer's account that drifted. */
    record Account(
            @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String account,
            @Meaning(value = "The branch in whose books it is.", example = "main") String branch,
            @Meaning(value = "Its product.", example = "biashara") String product,
            @Meaning(value = "Its currency.", example = "KES") String currency,
            @Meaning("By account of the general ledger.") List<Figure> figures) {
        static Account of(Measured drift) {
            return new Account(
                    drift.account(),
                    drift.grain().branch(),
                    drift.grain().product(),
                    drift.figures().getFirst().restated().currency().getCurrencyCode(),
                    drift.figures().stream()
                            .map(each -> new Figure(each.role().text(), each.restated().decimal()))
                            .toList());
        }
    }

    /** The accounts of a chunk that drifted. */
    record Chunk(
            @Meaning("The day.") LocalDate day,
            @Meaning(value = "Its number, from 0.", example = "0") int chunk,
            @Meaning("Those that drifted.") List<Account> accounts) {}

    Drift day(Query.Reading reading) {
        var day = bookedDay(reading);
        var chunks = reading.state(DayKinds.THE_BOOKING).state().chunks();
        var drifted = new ArrayList<Integer>();
        var sums = List.<BookedLine>of();
        var provisions = new ProvisionsRead(reading.counter().ledger());
        for (var chunk = 0; chunk < chunks; chunk++) {
            var drift = drift(reading, day, chunk, provisions);
            if (drift.isEmpty()) continue;
            drifted.add(chunk);
            sums = BookedLine.sums(sums, drift);
        }
        return new Drift(day, chunks, drifted, lines(sums));
    }

    /** A sum of zero over accounts that drifted apart is drift too. */
    private static List<Line> lines(List<BookedLine> sums) {
        return sums.stream()
                .map(Line::of)
                .sorted(
                        Comparator.comparing(Line::branch)
                                .thenComparing(Line::product)
                                .thenComparing(Line::currency)
                                .thenComparing(Line::account))
                .toList();
    }

    Chunk chunk(Query.Reading reading) {
        var day = bookedDay(reading);
        var chunks = reading.state(DayKinds.THE_BOOKING).state().chunks();
        var number = number(reading.variable("number"));
        if (number < 0 || number >= chunks) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such chunk.");
        }
        var drift = drift(reading, day, number, new ProvisionsRead(reading.counter().ledger()));
        return new Chunk(day, number, drift.stream().map(Account::of).toList());
    }

    /** Whatever is no number names no chunk. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static LocalDate bookedDay(Query.Reading reading) {
        var day = DayOperations.day(reading.variable("date"));
        var days = reading.state(DayKinds.ALL_DAYS).state();
        if (days.booked().filter(last -> !day.isAfter(last)).isEmpty()
                || days.first().filter(first -> !day.isBefore(first)).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The day is not booked.");
        }
        return day;
    }

    private List<Measured> drift(
            Query.Reading reading, LocalDate day, int chunk, ProvisionsRead provisions) {
        var recorded = recorded(reading, day, chunk);
        var loans = List.copyOf(recorded.accounts().keySet());
        return DayWork.states(reading.counter().ledger(), loans).stream()
                .flatMap(loan -> measuring.drift(loan, day, recorded, provisions.of(loan)).stream())
                .toList();
    }

    /** What was recorded up to a day: the fold of the chunk's history to there. */
    private static Recorded recorded(Query.Reading reading, LocalDate day, int chunk) {
        var tag = DayKinds.CHUNK.ref(Integer.toString(chunk)).toTag();
        var events =
                DayReading.history(reading, tag)
                        .map(DayReading::event)
                        .takeWhile(event ->
                                !(event instanceof ChunkBooked booked && booked.day().isAfter(day)))
                        .iterator();
        var recorded = DayKinds.CHUNK.fold().initial();
        while (events.hasNext()) {
            recorded = DayKinds.CHUNK.fold().evolve(recorded, events.next());
        }
        return recorded;
    }
}
