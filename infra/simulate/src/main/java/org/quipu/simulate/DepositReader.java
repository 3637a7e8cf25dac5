package org.quipu.simulate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.termdeposit.DepositInterest;

/** Reads how a term deposit earns. */
final class DepositReader {
    private static final List<String> NAMES =
            List.of(
                    "annual_rate",
                    "start_date",
                    "day_count",
                    "compound_months",
                    "tax_pct",
                    "minor_digits",
                    "rounding",
                    "cash_unit");

    private DepositReader() {}

    /** The names that say how a deposit earns, and others. */
    static Set<String> namesWith(Stream<String> others) {
        return Stream.concat(NAMES.stream(), others).collect(Collectors.toSet());
    }

    static DepositInterest interest(Fields in) {
        return new DepositInterest(
                in.rate("annual_rate"),
                DayCount.of(in.optionalText("day_count").orElse("ACT/365F")),
                in.whole("compound_months", 0),
                in.rateOrZero("tax_pct"),
                TermsReader.precision(in));
    }

    /** The end of a term; refused beyond the last year, before its months are gone through. */
    static LocalDate maturity(Fields in, String name, LocalDate start, ChronoUnit unit) {
        var maturity = start.plus(in.whole(name), unit);
        if (maturity.getYear() > Fields.LAST_YEAR) throw in.bad(name, "ends after 9999");
        return maturity;
    }
}
