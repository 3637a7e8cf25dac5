package org.quipu.core.day;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.day.DayCommand.CorrectBooking;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.Days.Phase;
import org.quipu.core.money.Money;

/**
 * Takes drift into the books. It was computed to the close of the last booked day against what was
 * recorded then; that still holds where no later day was booked and nothing was corrected since.
 */
final class DayCorrector {
    private DayCorrector() {}

    static List<? extends LedgerEvent> decide(CorrectBooking correct, Known known) {
        var days = known.get(DayKinds.ALL_DAYS);
        var isBooking = days.next().filter(next -> next.phase() == Phase.BOOKING).isPresent();
        if (isBooking || !days.booked().equals(Optional.of(correct.day()))) {
            throw days.booked()
                    .map(last -> new Refused(DayRefusal.NOT_THE_LAST_BOOKED, "bookedThrough", last))
                    .orElseGet(() -> new Refused(DayRefusal.NOT_THE_LAST_BOOKED));
        }
        var recorded = DayBooker.recorded(correct.chunk(), known);
        if (recorded.corrected().equals(Optional.of(correct.day()))) {
            throw new Refused(DayRefusal.ALREADY_CORRECTED);
        }
        if (correct.drift().isEmpty()) throw new Refused(DayRefusal.NOTHING_TO_CORRECT);
        DayBooker.requireOf(recorded::has, Sheet.of(correct.drift()));
        var corrected =
                new BookingCorrected(
                        correct.day(),
                        correct.chunk(),
                        correct.drift(),
                        known.approver(),
                        known.businessDate(),
                        correct.envelope());
        return FourEyes.ask(known, correct, DayRefusal.CORRECTION_NEEDS_FOUR_EYES, stake(corrected))
                .orElse(List.of(corrected));
    }

    /** All debits of accounts that are not single-entry. */
    private static Optional<Money> stake(BookingCorrected corrected) {
        return corrected.lines().stream()
                .filter(line -> line.role().book().isDoubleEntry())
                .map(BookedLine::moved)
                .filter(Money::isPositive)
                .reduce(Money::plus);
    }
}
