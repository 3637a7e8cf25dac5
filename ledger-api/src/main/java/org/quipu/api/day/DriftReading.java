package org.quipu.api.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Past;
import org.quipu.api.operation.Patience;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Source;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.day.BookedLine;
import org.quipu.core.day.DayCommand.CorrectBooking;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.day.Sheet;
import org.quipu.log.Ledger;

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
            @Meaning(value = "Whose money was lent; the bank's own: absent.", example = "fund-1")
                    Optional<String> fund,
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
                    drift.grain().fund(),
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

    /** Why what drifted is taken into the books. */
    record Correction(
            @Meaning(
                            value =
                                    "Why, for the second person and for auditors. Kept outside the log.",
                            example = "interest of leap years, mended in 1.4")
                    FreeText narrative) {}

    /** What was corrected. */
    record Corrected(
            @Meaning(value = "Where it is recorded.", example = "49120") long position,
            @Meaning("The booked day, which stays as it is.") LocalDate day,
            @Meaning(value = "Whose accounts, from 0.", example = "0") int chunk,
            @Meaning("What moved in the books, by branch, product, currency, account.")
                    List<Line> lines,
            @Meaning("The second person.") Optional<String> approvedBy,
            @Meaning("The business date, in whose books it is.") LocalDate bookingDate) {
        static Corrected of(Happened happened) {
            var at = happened.the(BookingCorrected.class);
            var event = at.event();
            return new Corrected(
                    at.position(),
                    event.day(),
                    event.chunk(),
                    DriftReading.lines(event.lines()),
                    event.approvedBy(),
                    event.bookedOn());
        }
    }

    Drift day(Query.Reading reading) {
        var ledger = reading.counter().ledger();
        var day = bookedDay(ledger, reading.variable("date"));
        var chunks = chunks(ledger);
        var drifted = new ArrayList<Integer>();
        var sums = List.<BookedLine>of();
        var provisions = new ProvisionsRead(ledger);
        for (var chunk = 0; chunk < chunks; chunk++) {
            var drift = drift(ledger, day, chunk, provisions);
            if (drift.isEmpty()) continue;
            drifted.add(chunk);
            sums = BookedLine.sums(sums, Sheet.of(drift));
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
        var ledger = reading.counter().ledger();
        var day = bookedDay(ledger, reading.variable("date"));
        var number = number(ledger, reading.variable("number"));
        var drift = drift(ledger, day, number, new ProvisionsRead(ledger));
        return new Chunk(day, number, drift.stream().map(Account::of).toList());
    }

    /** Takes the drift of a chunk into the books. */
    CorrectBooking correction(Asking<Correction> asking) {
        var ledger = asking.counter().ledger();
        var day = bookedDay(ledger, asking.variable("date"));
        var number = number(ledger, asking.variable("number"));
        return new CorrectBooking(
                day,
                number,
                drift(ledger, day, number, new ProvisionsRead(ledger)),
                Source.ofNarrative(Optional.of(asking.body().narrative())).envelope(asking));
    }

    private static int chunks(Ledger ledger) {
        return state(ledger, DayKinds.THE_BOOKING).chunks();
    }

    /** Whatever is no number names no chunk. */
    private static int number(Ledger ledger, String text) {
        var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
        if (number < chunks(ledger)) return number;
        throw new ProblemException(ProblemType.NOT_FOUND, "There is no such chunk.");
    }

    private static LocalDate bookedDay(Ledger ledger, String text) {
        var day = DayOperations.day(text);
        var days = state(ledger, DayKinds.ALL_DAYS);
        if (days.booked().filter(last -> !day.isAfter(last)).isEmpty()
                || days.first().filter(first -> !day.isBefore(first)).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The day is not booked.");
        }
        return day;
    }

    private static <S> S state(Ledger ledger, Ref<S> ref) {
        return Patience.awaitRead(ledger.read(ref)).state();
    }

    private List<Measured> drift(
            Ledger ledger, LocalDate day, int chunk, ProvisionsRead provisions) {
        var recorded = recorded(ledger, day, chunk);
        var drift =
                LoanChunks.states(ledger, recorded.loans()).stream()
                        .flatMap(loan ->
                                measuring.drift(loan, day, recorded, provisions.of(loan)).stream())
                        .collect(Collectors.toCollection(ArrayList::new));
        drift.addAll(new Savers(ledger).drift(recorded, day));
        return drift;
    }

    /** What is recorded of days up to one, and of corrections as of them. */
    private static Recorded recorded(Ledger ledger, LocalDate day, int chunk) {
        var ref = DayKinds.CHUNK.ref(Integer.toString(chunk));
        return Past.of(ledger, ref, (_, event) -> !of(event).isAfter(day));
    }

    private static LocalDate of(LedgerEvent event) {
        return switch (event) {
            case ChunkBooked booked -> booked.day();
            case BookingCorrected corrected -> corrected.day();
            default -> throw new IllegalStateException("Not of a chunk: " + event);
        };
    }
}
