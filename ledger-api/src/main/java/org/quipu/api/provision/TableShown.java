package org.quipu.api.provision;

import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.Provisions;

/** A provision table as it is answered. */
record TableShown(
        @Meaning(value = "When allowances are made: daily or month_end.", example = "month_end")
                String days,
        @Meaning("By days past due.") List<RowShown> rows) {

    /** One class of loans. */
    record RowShown(
            @Meaning(value = "Days past due from here on.", example = "31") int from,
            @Meaning(value = "Days past due up to here; absent in the last row.", example = "60")
                    Optional<Integer> to,
            @Meaning(value = "Share of the principal, in per cent.", example = "25") String rate,
            @Meaning(value = "Share while restructured and not cured, in per cent.", example = "50")
                    Optional<String> restructuredRate) {
        static RowShown of(Provisions.Row row) {
            return new RowShown(
                    row.from(),
                    row.to().isPresent() ? Optional.of(row.to().getAsInt()) : Optional.empty(),
                    text(row.rate()),
                    row.restructured().map(RowShown::text));
        }

        private static String text(AnnualRate share) {
            return share.percent().toPlainString();
        }
    }

    static TableShown of(Provisions table) {
        return new TableShown(
                text(table.days()), table.table().stream().map(RowShown::of).toList());
    }

    static String text(Provisions.Days days) {
        return switch (days) {
            case Provisions.Daily _ -> "daily";
            case Provisions.MonthEnd _ -> "month_end";
            case Provisions.On _ -> "dates";
        };
    }
}
