package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/**
 * What is set aside for losses, by days past due.
 *
 * @param table rows without gaps
 * @param days when allowances are made
 */
public record Provisions(List<Row> table, Days days) implements DatedTables.Table {
    /**
     * One class of the table.
     *
     * @param from days past due
     * @param to days past due, included; absent for no end
     * @param rate share of the principal; not a rate a year
     * @param restructured share while restructured and not cured
     */
    public record Row(
            int from, OptionalInt to, AnnualRate rate, Optional<AnnualRate> restructured) {
        /** Whether loans of so many days past due are in this class. */
        public boolean holds(int daysPastDue) {
            return daysPastDue >= from && (to.isEmpty() || daysPastDue <= to.getAsInt());
        }

        /** What has to be set aside for a loan of this class. */
        public long on(long principal, boolean uncured, Precision precision) {
            var share = uncured ? restructured.orElse(rate) : rate;
            return RoundingPoint.PROVISION.round(
                    precision, principal, share.numerator(), share.denominator());
        }
    }

    /** When allowances are made. */
    public sealed interface Days {
        /** The last of them that is not after a day; {@link LocalDate#MIN} where none was. */
        LocalDate lastBy(LocalDate day);
    }

    /** Every day. */
    public record Daily() implements Days {
        @Override
        public LocalDate lastBy(LocalDate day) {
            return day;
        }
    }

    /** The last day of each month. */
    public record MonthEnd() implements Days {
        @Override
        public LocalDate lastBy(LocalDate day) {
            return day.plusDays(1).withDayOfMonth(1).minusDays(1);
        }
    }

    /**
     * Some days.
     *
     * @param dates which
     */
    public record On(Set<LocalDate> dates) implements Days {
        /** Keeps a copy. */
        public On {
            dates = Set.copyOf(dates);
        }

        @Override
        public LocalDate lastBy(LocalDate day) {
            return dates.stream()
                    .filter(date -> !date.isAfter(day))
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }
    }

    /** Keeps a copy. */
    public Provisions {
        table = List.copyOf(table);
    }

    /**
     * What has to be set aside for one loan.
     *
     * @param principal outstanding, in minor units
     * @param daysPastDue of the loan
     * @param restructured whether it is restructured and not cured
     * @param precision how the account rounds
     * @return minor units
     * @throws IllegalArgumentException if the table has no row for these days
     */
    public long on(long principal, int daysPastDue, boolean restructured, Precision precision) {
        var row =
                table.stream()
                        .filter(each -> each.holds(daysPastDue))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no provision for " + daysPastDue + " days"));
        return row.on(principal, restructured, precision);
    }
}
