package org.quipu.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;

/**
 * Turns a balance and periods into instalments, for a new loan as for the rest of an old one. The
 * last instalment takes whatever is left.
 *
 * @param balance owed at the start, in minor units
 * @param periods the instalments' periods in order
 * @param interest how interest is charged
 * @param grace what is left of the grace
 * @param fee of each instalment
 * @param nominal whose nominal period an annuity is computed with
 * @param precision how amounts are rounded
 */
public record Amortisation(
        long balance,
        List<Period> periods,
        Interest interest,
        Grace grace,
        long fee,
        Frequency nominal,
        Precision precision) {

    /** The instalments; a level that is computed when amortisation starts. */
    public Schedule schedule() {
        return schedule(OptionalLong.empty());
    }

    /**
     * The instalments.
     *
     * @param level the instalment of an annuity or the principal part of equal parts, where an
     *     earlier one stays
     * @return as many as periods
     */
    public Schedule schedule(OptionalLong level) {
        return new Run(level).rows();
    }

    /** One pass over the periods. */
    private final class Run {
        private final List<Instalment> rows = new ArrayList<>(periods.size());
        private final List<Accrual> deferred = new ArrayList<>();
        private final FlatInterest flat =
                interest.method() == Method.FLAT
                        ? FlatInterest.of(Amortisation.this)
                        : FlatInterest.NONE;
        private OptionalLong level;
        private long owed = balance;

        Run(OptionalLong level) {
            this.level = level;
        }

        Schedule rows() {
            for (var k = 1; k <= periods.size(); k++) rows.add(row(k));
            return new Schedule(rows, level.orElse(0));
        }

        private Instalment row(int k) {
            var period = periods.get(k - 1);
            var earned = interestOf(k, period);
            var own = new Accrual(period.start(), period.end(), earned);
            var capitalised = grace.capitalises(k) ? List.of(own) : List.<Accrual>of();
            var due = due(k, own);
            var principal = principal(k, earned);
            owed += (capitalised.isEmpty() ? 0 : earned) - principal;
            return new Instalment(k, period, principal, fee, owed, due, capitalised);
        }

        private long interestOf(int k, Period period) {
            return interest.method() == Method.FLAT
                    ? flat.of(k, periods.size())
                    : interest.on(owed, period, RoundingPoint.PERIOD_INTEREST, precision);
        }

        private List<Accrual> due(int k, Accrual own) {
            var inGrace = k <= grace.interest();
            if (!inGrace || grace.mode() == Grace.Mode.DEFER) deferred.add(own);
            if (inGrace && k < periods.size()) return List.of();
            var due = List.copyOf(deferred);
            deferred.clear();
            return due;
        }

        private long principal(int k, long earned) {
            if (k == periods.size()) return owed;
            if (k <= grace.principal()) return 0;
            if (interest.method() == Method.BULLET) return 0;
            if (level.isEmpty()) {
                level = OptionalLong.of(Level.of(Amortisation.this, owed, k, flat.total()));
            }
            var part =
                    interest.method() == Method.EQUAL_PRINCIPAL
                            ? level.getAsLong()
                            : level.getAsLong() - earned;
            return Math.clamp(part, 0, owed);
        }
    }
}
