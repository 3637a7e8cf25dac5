package org.quipu.projections.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.quipu.projections.loans.LoanView;
import org.quipu.projections.loans.ScheduleLine;

/**
 * The days of a loan's life, to slide along: from its application to its last due date, or to the
 * newest day where that is later.
 *
 * @param first its application
 * @param last the end
 * @param shown the day that is looked at
 */
record Slider(LocalDate first, LocalDate last, LocalDate shown) {
    static Slider of(LoanView newest, LoanView shown) {
        var day = shown.moment().asOf();
        var last = later(newest.moment().asOf(), day);
        for (var lent : newest.lent().stream().toList()) {
            last = lent.schedule().stream().map(ScheduleLine::due).reduce(last, Slider::later);
        }
        return new Slider(newest.account().openedOn(), last, day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** How many steps of a day there are. */
    public long steps() {
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** The step that is shown. */
    public long step() {
        return Math.clamp(ChronoUnit.DAYS.between(first, shown), 0, steps());
    }

    /** The day of a step; one beyond the end is the end. */
    LocalDate day(long step) {
        return first.plusDays(Math.clamp(step, 0, steps()));
    }
}
