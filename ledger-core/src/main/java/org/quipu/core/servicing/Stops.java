package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.schedule.Accrual;

/** The days on which a loan earns nothing. A stop lasts for ever until it is known to end. */
final class Stops {
    /** From a day, up to the one before another. */
    private record Stop(LocalDate from, LocalDate to) {
        long daysWithin(LocalDate start, LocalDate end) {
            var first = from.isAfter(start) ? from : start;
            var last = to.isBefore(end) ? to : end;
            return Math.max(0, last.toEpochDay() - first.toEpochDay());
        }
    }

    private final List<Stop> stops = new ArrayList<>();

    boolean running() {
        return stops.isEmpty() || !stops.getLast().to().equals(LocalDate.MAX);
    }

    void stop(LocalDate day) {
        stops.add(new Stop(day, LocalDate.MAX));
    }

    void resume(LocalDate day) {
        stops.set(stops.size() - 1, new Stop(stops.getLast().from(), day));
    }

    /** What an accrual comes to in all, without the days that earn nothing. */
    long amount(Accrual accrual, Precision precision) {
        return earned(accrual, accrual.to(), precision);
    }

    /** What of an accrual is earned at the close of a day. */
    long earned(Accrual accrual, LocalDate day, Precision precision) {
        if (stops.isEmpty() || !day.isAfter(accrual.from())) return accrual.earned(day, precision);
        var end = day.isBefore(accrual.to()) ? day : accrual.to();
        var stopped = 0L;
        for (var stop : stops) stopped += stop.daysWithin(accrual.from(), end);
        if (stopped == 0) return accrual.earned(day, precision);
        var running = end.toEpochDay() - accrual.from().toEpochDay() - stopped;
        return RoundingPoint.EARNED_INTEREST.round(
                precision, accrual.amount(), running, accrual.days());
    }
}
