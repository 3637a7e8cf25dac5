package org.quipu.simulate;

import java.math.BigDecimal;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;

/** Reads how a term deposit earns. */
final class DepositReader {
    private DepositReader() {}

    static DepositInterest interest(Fields in) {
        return new DepositInterest(
                AnnualRate.percent(in.decimal("annual_rate")),
                DayCount.of(in.optionalText("day_count").orElse("ACT/365F")),
                in.whole("compound_months", 0),
                AnnualRate.percent(in.optionalDecimal("tax_pct").orElse(BigDecimal.ZERO)),
                TermsReader.precision(in));
    }
}
