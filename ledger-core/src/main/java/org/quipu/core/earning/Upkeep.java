package org.quipu.core.earning;

import static org.quipu.core.product.FeeNames.INACTIVITY;
import static org.quipu.core.product.FeeNames.MONTHLY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.interest.DueFees;
import org.quipu.core.money.Money;
import org.quipu.core.product.SavingsConditions;

/**
 * What falls due on an account besides interest, as known on a day: fees at the ends of months, and
 * dormancy. Both follow from its conditions and from when its holder came.
 *
 * @param conditions from each version of the product on; empty for none
 * @param kept of the account
 * @param knownAt what was known later does not count
 */
public record Upkeep(
        NavigableMap<LocalDate, SavingsConditions> conditions, Kept kept, LocalDate knownAt)
        implements DueFees {
    @Override
    public List<DueFee> on(LocalDate day) {
        if (day.getDayOfMonth() != day.lengthOfMonth()) return List.of();
        var version = conditions.floorEntry(day);
        if (version == null) return List.of();
        var due = new ArrayList<DueFee>();
        var inForce = version.getValue();
        if (!kept.account().openedOn().isAfter(day.withDayOfMonth(1))) {
            inForce.monthlyFee().ifPresent(fee -> add(due, MONTHLY, fee, day));
        }
        inForce.inactivity()
                .filter(it -> since(day) >= it.days())
                .ifPresent(it -> add(due, INACTIVITY, it.fee(), day));
        return due;
    }

    /** One that was given back is as if it had never been. */
    private void add(List<DueFee> due, String name, Money fee, LocalDate day) {
        if (!kept.isWaived(name, day, knownAt)) due.add(new DueFee(name, fee.minor()));
    }

    private long since(LocalDate day) {
        return ChronoUnit.DAYS.between(kept.lastVisit(day, knownAt), day);
    }

    /** Whether any version lets fees fall due. */
    boolean takesFees() {
        return conditions.values().stream()
                .anyMatch(it -> it.monthlyFee().isPresent() || it.inactivity().isPresent());
    }

    /**
     * Whether the account may fall asleep, or sleeps.
     *
     * @return false where no version knows of dormancy, so that nobody's coming counts
     */
    public boolean maySleep() {
        return kept.dormantSince().isPresent()
                || conditions.values().stream().anyMatch(it -> it.dormancyDays().isPresent());
    }

    /**
     * Since when the account is dormant on a day, if nobody comes any more.
     *
     * @param day which
     * @return the first day of it; empty where it is not
     */
    public Optional<LocalDate> dormantSince(LocalDate day) {
        var last = kept.lastVisit(day, knownAt);
        for (var version : conditions.headMap(day, true).entrySet()) {
            var days = version.getValue().dormancyDays();
            if (days.isEmpty()) continue;
            var since = later(last.plusDays(days.getAsInt()), version.getKey());
            var next = conditions.higherKey(version.getKey());
            if (!since.isAfter(day) && (next == null || since.isBefore(next))) {
                return isDormant(day, last) ? Optional.of(since) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A later version may count more days, and so wake an account that sleeps. */
    private boolean isDormant(LocalDate day, LocalDate last) {
        var inForce = conditions.floorEntry(day).getValue().dormancyDays();
        return inForce.isPresent() && ChronoUnit.DAYS.between(last, day) >= inForce.getAsInt();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
