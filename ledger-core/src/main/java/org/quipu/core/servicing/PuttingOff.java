package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.servicing.LoanTransaction.Moratorium;
import org.quipu.core.servicing.LoanTransaction.Reschedule;

/**
 * The instalments to come are put off as any other schedule is replaced (domain.md 6.7), and
 * interest stops where that was agreed (6.8).
 */
final class PuttingOff {
    private final RunningLoan loan;
    private final LocalDate day;
    private final Moratorium asked;
    private final Rescheduling rescheduling;

    PuttingOff(RunningLoan loan, LocalDate day, Moratorium asked) {
        this.loan = loan;
        this.day = day;
        this.asked = asked;
        this.rescheduling =
                new Rescheduling(
                        loan,
                        day,
                        new Reschedule(
                                asked.stamp(), Optional.empty(), 0, Optional.of(asked.nextDue())));
    }

    /** Why it cannot be done, if so. */
    Optional<ServicingRefusal> refusal() {
        var refusal = rescheduling.refusal();
        if (refusal.isPresent()) return refusal;
        if (!asked.nextDue().isAfter(rescheduling.nextDue())) {
            return Optional.of(ServicingRefusal.NOT_LATER);
        }
        return asked.stopsInterest() && !loan.stops.running()
                ? Optional.of(ServicingRefusal.ALREADY_STOPPED)
                : Optional.empty();
    }

    void apply() {
        rescheduling.apply();
        if (asked.stopsInterest()) loan.stop(day);
    }
}
