package org.quipu.api.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.account.Grain;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.money.Money;
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
                    int count) {}

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
        var sums = new Sums();
        for (var chunk = 0; chunk < chunks; chunk++) {
            var drift = drift(reading, day, chunk);
            if (drift.isEmpty()) continue;
            drifted.add(chunk);
            drift.forEach(sums::add);
        }
        return new Drift(day, chunks, drifted, sums.lines());
    }

    Chunk chunk(Query.Reading reading) {
        var day = bookedDay(reading);
        var chunks = reading.state(DayKinds.THE_BOOKING).state().chunks();
        var number = number(reading.variable("number"));
        if (number < 0 || number >= chunks) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such chunk.");
        }
        return new Chunk(
                day, number, drift(reading, day, number).stream().map(Account::of).toList());
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

    private List<Measured> drift(Query.Reading reading, LocalDate day, int chunk) {
        var ledger = reading.counter().ledger();
        var recorded = recorded(ledger, day, chunk);
        var provisions = new ProvisionsRead(ledger);
        return DayWork.states(ledger, List.copyOf(recorded.accounts().keySet())).stream()
                .flatMap(loan -> measuring.drift(loan, day, recorded, provisions.of(loan)).stream())
                .toList();
    }

    /** What was recorded up to a day: the fold of the chunk's history to there. */
    private static Recorded recorded(Ledger ledger, LocalDate day, int chunk) {
        var ref = DayKinds.CHUNK.ref(Integer.toString(chunk));
        var recorded = DayKinds.CHUNK.fold().initial();
        var after = 0L;
        while (true) {
            var page = ledger.log().history(ref.toTag(), after, DayReading.PAGE);
            for (var entry : page) {
                var event = DayReading.event(entry);
                if (event instanceof ChunkBooked booked && booked.day().isAfter(day)) {
                    return recorded;
                }
                recorded = DayKinds.CHUNK.fold().evolve(recorded, event);
            }
            if (page.size() < DayReading.PAGE) return recorded;
            after = page.getLast().position();
        }
    }

    /** Sums over accounts, by grain, currency and account of the general ledger. */
    private static final class Sums {
        private record Sum(Money amount, int count) {
            Sum plus(Sum other) {
                return new Sum(amount.plus(other.amount), count + other.count);
            }
        }

        private final Map<List<String>, Sum> sums = new TreeMap<>(Sums::compare);

        void add(Measured drift) {
            Grain grain = drift.grain();
            for (var figure : drift.figures()) {
                var amount = figure.restated();
                var place =
                        List.of(
                                grain.branch(),
                                grain.product(),
                                amount.currency().getCurrencyCode(),
                                figure.role().text());
                sums.merge(place, new Sum(amount, 1), Sum::plus);
            }
        }

        private static int compare(List<String> one, List<String> other) {
            for (var at = 0; at < one.size(); at++) {
                var order = one.get(at).compareTo(other.get(at));
                if (order != 0) return order;
            }
            return 0;
        }

        /** A sum of zero over accounts that drifted apart is drift too. */
        List<Line> lines() {
            var lines = new ArrayList<Line>();
            sums.forEach((place, sum) ->
                    lines.add(
                            new Line(
                                    place.get(0),
                                    place.get(1),
                                    place.get(2),
                                    place.get(3),
                                    sum.amount.decimal(),
                                    sum.count)));
            return lines;
        }
    }
}
