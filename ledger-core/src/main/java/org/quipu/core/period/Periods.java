package org.quipu.core.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.Refused;
import org.quipu.core.day.Days;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.period.PeriodEvent.LoansTaped;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;

/**
 * What is known of the accounting periods. They are closed in order, so that the books are open
 * from one day on.
 *
 * @param closed those that are closed, in order
 * @param closing the cut-off of the next one while its trial balance is drawn up
 * @param frozen the last that was closed, for the next to go on from; empty after a reopening
 */
public record Periods(List<Shut> closed, Optional<Closing> closing, Optional<PeriodClosed> frozen) {
    /** Everything is open. */
    public static final Periods OPEN = new Periods(List.of(), Optional.empty(), Optional.empty());

    /** Keeps its own copy. */
    public Periods {
        closed = List.copyOf(closed);
    }

    /**
     * A closed period.
     *
     * @param period which
     * @param position of the event that closed it
     * @param on the business date it was closed
     * @param closing of a thirteenth period: what a reopening takes back
     */
    public record Shut(Period period, long position, LocalDate on, Optional<ChartEntry> closing) {}

    /**
     * A period whose trial balance is being drawn up.
     *
     * @param period which
     * @param position of its cut-off: later events are not in it
     * @param taped how many chunks of loans are on the tape
     * @param envelope who asked
     */
    public record Closing(Period period, long position, int taped, Envelope envelope) {
        /** Whether this is the closing of that period that was cut off there. */
        boolean is(Period asked, long through) {
            return period.equals(asked) && position == through;
        }
    }

    /**
     * The last period into which nothing can be written any more.
     *
     * @return closed, or about to be
     */
    public Optional<Period> last() {
        return closing.map(Closing::period)
                .or(() ->
                        closed.isEmpty()
                                ? Optional.empty()
                                : Optional.of(closed.getLast().period()));
    }

    /**
     * The one that is closed next: the month of the institution's first day, then one after the
     * other.
     *
     * @param days of the institution
     * @return empty where it was not founded
     */
    public Optional<Period> next(Days days) {
        return last().map(Period::next).or(() -> days.began().map(Period::of));
    }

    /**
     * The first day into which entries can be written.
     *
     * @return empty where every day is open
     */
    public Optional<LocalDate> openFrom() {
        return last().map(period -> period.lastDay().plusDays(1));
    }

    /**
     * Refuses a day of a closed period; the answer names the first open one.
     *
     * @param date in whose books something shall stand
     * @throws Refused if its period is closed
     */
    public void requireOpen(LocalDate date) {
        openFrom()
                .filter(date::isBefore)
                .ifPresent(first -> {
                    throw new Refused(PeriodRefusal.CLOSED, "firstOpenDate", first);
                });
    }

    Periods cutOff(PeriodClosing event, long position) {
        return new Periods(
                closed,
                Optional.of(new Closing(event.period(), position, 0, event.envelope())),
                frozen);
    }

    Periods taped(LoansTaped event) {
        var taped =
                closing.map(each ->
                        new Closing(
                                each.period(),
                                each.position(),
                                event.chunk() + 1,
                                each.envelope()));
        return new Periods(closed, taped, frozen);
    }

    Periods shut(PeriodClosed event, long position) {
        var all = new ArrayList<>(closed);
        all.add(new Shut(event.period(), position, event.bookedOn(), event.closing()));
        return new Periods(all, Optional.empty(), Optional.of(event));
    }

    Periods reopened() {
        return new Periods(
                closed.subList(0, closed.size() - 1), Optional.empty(), Optional.empty());
    }
}
