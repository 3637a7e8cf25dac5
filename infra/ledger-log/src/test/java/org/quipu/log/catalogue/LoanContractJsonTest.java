package org.quipu.log.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Money;
import org.quipu.core.product.Charge;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.LoanCalculation.DueDates;
import org.quipu.core.product.LoanContract;
import org.quipu.core.product.LoanLimits;
import org.quipu.core.product.LoanProducts;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.product.TermsAsked.DatesAsked;
import org.quipu.core.product.TermsAsked.PriceAsked;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Timing;
import tools.jackson.databind.json.JsonMapper;

/** What a loan is computed from survives being stored, whichever choices it holds. */
class LoanContractJsonTest {
    private static final JsonMapper JSON = LedgerJson.mapper();
    private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);

    @Test
    void is_read_back_as_it_was() {
        for (var rules : List.of(shifting(LoanProducts.business()), LoanProducts.serviceCharge())) {
            for (var asked : List.of(TermsAsked.usual(Money.of("KES 5000.00")), choosy(rules))) {
                for (var days : List.of(BusinessDays.EVERY_DAY, worked())) {
                    var contract = rules.contract(asked, JAN_31, days);
                    var text = JSON.writeValueAsString(contract);
                    assertThat(JSON.readValue(text, LoanContract.class)).isEqualTo(contract);
                    assertThat(JSON.readValue(JSON.writeValueAsString(asked), TermsAsked.class))
                            .isEqualTo(asked);
                }
            }
        }
    }

    @Test
    void lists_free_days_in_order() {
        assertThat(JSON.writeValueAsString(worked()))
                .isEqualTo(
                        """
                        {"weekend":["saturday","sunday"],\
                        "holidays":["2026-02-02","2026-04-03","2026-12-25"]}\
                        """);
    }

    private static LoanRules shifting(LoanRules rules) {
        var how = rules.calculation();
        var following =
                new LoanCalculation(
                        how.method(),
                        how.dayCount(),
                        how.basis(),
                        new DueDates(true, HolidayRule.FOLLOWING, Timing.Accrual.ADJUSTED),
                        Charge.of(new Fee.Percent(new BigDecimal("2.50"))),
                        how.instalment());
        return LoanProducts.with(rules, following);
    }

    private static BusinessDays worked() {
        return new BusinessDays(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
                Set.of(
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 2, 2),
                        LocalDate.of(2026, 4, 3)));
    }

    private static TermsAsked choosy(LoanRules rules) {
        var rate = Optional.of(LoanProducts.percent("18.12345678"));
        var interest = Optional.of(Money.of("KES 99.99"));
        return new TermsAsked(
                Money.of("KES 5000.00"),
                rules.limits().price() instanceof LoanLimits.ByRate
                        ? new PriceAsked(rate, Optional.empty())
                        : new PriceAsked(Optional.empty(), interest),
                new DatesAsked(
                        Optional.of(JAN_31.plusDays(40)),
                        Optional.of(rules.limits().dates().frequencies().getLast()),
                        OptionalInt.of(24)),
                Optional.of(new Grace(2, 1, Grace.Mode.DEFER)));
    }
}
