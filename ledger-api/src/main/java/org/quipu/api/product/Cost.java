package org.quipu.api.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.core.schedule.LoanCost;

/** What a loan costs a year, every charge and the compulsory savings included, in per cent. */
public record Cost(
        @Meaning(value = "The effective rate of directive 2008/48/EC, annex I.", example = "28.02")
                String effectiveRate,
        @Meaning(value = "The same with six decimals.", example = "28.017463")
                String effectiveRateExact,
        @Meaning(value = "The nominal APR of Regulation Z, appendix J.", example = "24.96")
                String nominalRate,
        @Meaning(value = "The same with six decimals.", example = "24.958226")
                String nominalRateExact,
        @Meaning(value = "The unit-periods of a year the nominal rate counts.", example = "12")
                int periodsPerYear,
        @Meaning(
                        value =
                                "What time was counted in: months (twelfths of a year), weeks (its"
                                        + " 52nd parts) or days (its 365th parts).",
                        example = "months")
                String basis) {
    private static final int SHOWN = 2;

    /**
     * What a loan costs.
     *
     * @param cost as it was computed
     * @return as it is shown
     */
    public static Cost of(LoanCost cost) {
        return new Cost(
                shown(cost.effective()),
                cost.effective().toPlainString(),
                shown(cost.nominal()),
                cost.nominal().toPlainString(),
                cost.periodsPerYear(),
                Wire.name(cost.basis()));
    }

    private static String shown(BigDecimal percent) {
        return percent.setScale(SHOWN, RoundingMode.HALF_UP).toPlainString();
    }
}
