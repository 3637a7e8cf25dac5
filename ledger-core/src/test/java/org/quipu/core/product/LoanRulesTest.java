package org.quipu.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.core.product.LoanProducts.KES;
import static org.quipu.core.product.LoanProducts.business;
import static org.quipu.core.product.LoanProducts.calculation;
import static org.quipu.core.product.LoanProducts.percent;
import static org.quipu.core.product.LoanProducts.serviceCharge;
import static org.quipu.core.product.LoanProducts.with;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.core.Refused;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.holiday.FreeDays;
import org.quipu.core.money.Money;
import org.quipu.core.product.LoanCalculation.DueDates;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.product.TermsAsked.DatesAsked;
import org.quipu.core.product.TermsAsked.PriceAsked;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.FeeShares;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Schedule;
import org.quipu.core.schedule.Timing;

class LoanRulesTest {
    private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);

    @Test
    void lends_on_the_usual_terms_where_nothing_else_is_asked() {
        var rules = business();
        var contract = agree(rules, TermsAsked.usual(kes("5000.00")));
        var terms = contract.terms();
        assertThat(terms.principal()).isEqualTo(500_000);
        assertThat(terms.interest().rate()).isEqualTo(percent("24"));
        assertThat(terms.timing().disbursed()).isEqualTo(JAN_31);
        assertThat(terms.timing().instalments()).isEqualTo(12);
        assertThat(terms.timing().frequency()).isEqualTo(Frequency.of("monthly"));
        assertThat(terms.grace()).isEqualTo(Grace.NONE);
        assertThat(contract.servicing()).isEqualTo(rules.servicing());
    }

    @Test
    void lends_on_what_is_asked_within_the_limits() {
        var asked =
                new TermsAsked(
                        kes("1000.00"),
                        new PriceAsked(Optional.of(percent("36")), Optional.empty()),
                        new DatesAsked(
                                Optional.of(JAN_31.plusDays(45)),
                                Optional.of(Frequency.of("biweekly")),
                                OptionalInt.of(24)),
                        Optional.of(new Grace(3, 3, Grace.Mode.CAPITALISE)));
        var terms = agree(business(), asked).terms();
        assertThat(terms.interest().rate()).isEqualTo(percent("36"));
        assertThat(terms.timing().firstDue()).contains(JAN_31.plusDays(45));
        assertThat(terms.timing().frequency().every()).isEqualTo(14);
        assertThat(terms.timing().instalments()).isEqualTo(24);
        assertThat(terms.grace()).isEqualTo(new Grace(3, 3, Grace.Mode.CAPITALISE));
    }

    @Test
    void charges_an_amount_where_the_product_does() {
        var usual = agree(serviceCharge(), TermsAsked.usual(kes("5000.00"))).terms();
        assertThat(Schedule.of(usual).interestDue()).isEqualTo(10_000);
        var asked = asking(Optional.empty(), Optional.of(kes("500.00")));
        assertThat(Schedule.of(agree(serviceCharge(), asked).terms()).interestDue())
                .isEqualTo(50_000);
        refuses(
                serviceCharge(),
                asking(Optional.empty(), Optional.of(kes("500.01"))),
                LoanTermsRefusal.INTEREST_OUT_OF_LIMITS,
                Map.of("minimum", "50.00", "maximum", "500.00"));
        refuses(
                serviceCharge(),
                asking(Optional.of(percent("24")), Optional.empty()),
                LoanTermsRefusal.PRICE_OF_ANOTHER_KIND,
                Map.of("charged", "amount"));
        refuses(
                business(),
                asking(Optional.empty(), Optional.of(kes("100.00"))),
                LoanTermsRefusal.PRICE_OF_ANOTHER_KIND,
                Map.of("charged", "rate"));
    }

    @ParameterizedTest
    @CsvSource({"999.99", "100000.01", "0.00", "-1.00"})
    void refuses_a_principal_outside_the_limits(String principal) {
        refuses(
                business(),
                TermsAsked.usual(kes(principal)),
                LoanTermsRefusal.PRINCIPAL_OUT_OF_LIMITS,
                Map.of("minimum", "1000.00", "maximum", "100000.00"));
    }

    @Test
    void refuses_another_currency() {
        refuses(
                business(),
                TermsAsked.usual(Money.of("USD 5000.00")),
                LoanTermsRefusal.CURRENCY,
                Map.of("currency", "KES"));
    }

    @ParameterizedTest
    @CsvSource({"17.99999999", "36.00000001", "0"})
    void refuses_a_rate_outside_the_limits(String rate) {
        refuses(
                business(),
                asking(Optional.of(percent(rate)), Optional.empty()),
                LoanTermsRefusal.RATE_OUT_OF_LIMITS,
                Map.of("minimum", "18", "maximum", "36"));
    }

    @Test
    void refuses_dates_the_product_does_not_have() {
        for (var instalments : new int[] {0, 25, -1, 2_000_000}) {
            refuses(
                    business(),
                    asking(Optional.empty(), "monthly", instalments),
                    LoanTermsRefusal.INSTALMENTS_OUT_OF_LIMITS,
                    Map.of("minimum", "1", "maximum", "24"));
        }
        refuses(
                business(),
                asking(Optional.empty(), "weekly", 12),
                LoanTermsRefusal.FREQUENCY_NOT_OFFERED,
                Map.of());
        for (var first : new LocalDate[] {JAN_31, JAN_31.minusDays(1), JAN_31.plusDays(46)}) {
            refuses(
                    business(),
                    asking(Optional.of(first), "monthly", 12),
                    LoanTermsRefusal.FIRST_DUE_OUT_OF_LIMITS,
                    Map.of("disbursed", "2026-01-31", "latest", "2026-03-17"));
        }
    }

    @Test
    void refuses_a_grace_the_product_does_not_have_or_that_contradicts_the_rest() {
        refuses(
                business(),
                asking(new Grace(4, 0, Grace.Mode.DEFER), 12),
                LoanTermsRefusal.GRACE_OUT_OF_LIMITS,
                Map.of("minimum", "0", "maximum", "3"));
        refuses(
                business(),
                asking(new Grace(0, 1, Grace.Mode.WAIVE), 12),
                LoanTermsRefusal.GRACE_OUT_OF_LIMITS,
                Map.of("modes", "[DEFER, CAPITALISE]"));
        refuses(
                business(),
                asking(new Grace(3, 0, Grace.Mode.DEFER), 3),
                LoanTermsRefusal.CONTRADICTION,
                Map.of("because", "grace on principal leaves no instalment for it"));
    }

    @Test
    void lends_more_to_who_has_borrowed_before() {
        business().checkCycle(1, kes("20000.00"));
        business().checkCycle(2, kes("20000.00"));
        business().checkCycle(3, kes("50000.00"));
        business().checkCycle(9, kes("50000.00"));
        assertRefused(
                () -> business().checkCycle(2, kes("20000.01")),
                LoanTermsRefusal.ABOVE_CYCLE_LIMIT,
                Map.of("maximum", "KES 20000.00"));
        assertRefused(
                () -> business().checkCycle(4, kes("50000.01")),
                LoanTermsRefusal.ABOVE_CYCLE_LIMIT,
                Map.of("maximum", "KES 50000.00"));
    }

    @Test
    void asks_for_a_second_person_above_an_amount() {
        var controls = business().controls();
        assertThat(controls.needsFourEyes(FourEyesOn.WRITE_OFF, 1)).isTrue();
        assertThat(controls.needsFourEyes(FourEyesOn.WAIVER, 10_000)).isFalse();
        assertThat(controls.needsFourEyes(FourEyesOn.WAIVER, 10_001)).isTrue();
        assertThat(controls.needsFourEyes(FourEyesOn.REFUND, Long.MAX_VALUE)).isFalse();
    }

    /** 12.5 % of 1000.04 is 125.005: a tie, to the even cent. */
    @Test
    void rounds_compulsory_savings_once() {
        assertThat(business().savings(100_004)).isEqualTo(12_500);
        assertThat(business().savings(100_012)).isEqualTo(12_502);
    }

    /** A fee of 116.00 contains 16.00 of a tax of 16 %. */
    @Test
    void takes_the_tax_out_of_a_charge() {
        var charge = new Charge(new Fee.Flat(11_600), Optional.of("insurer"), percent("16"));
        var precision = business().precision();
        var proceeds = charge.proceeds().orElseThrow();
        assertThat(proceeds.of(11_600, precision)).isEqualTo(new FeeShares(0, 10_000, 1_600));
        assertThat(proceeds.of(1, precision)).isEqualTo(new FeeShares(0, 1, 0));
        assertThat(Charge.NONE.proceeds()).isEmpty();
    }

    @Test
    void withholds_the_upfront_charge_whole() {
        var charge =
                new Charge(
                        new Fee.Percent(new BigDecimal("2.50")), Optional.empty(), percent("16"));
        var rules = with(business(), calculation(Method.ANNUITY, charge));
        var terms = agree(rules, TermsAsked.usual(kes("1000.00"))).terms();
        assertThat(terms.fees().upfront().of(terms.principal(), terms.precision()))
                .isEqualTo(2_500);
    }

    /** 28 February 2026 is a Saturday; 25 December comes long after the last instalment. */
    @Test
    void keeps_the_free_days_around_the_loan_where_they_matter() {
        var calendar =
                new BranchCalendar(
                        FreeDays.NONE,
                        new FreeDays(
                                List.of(
                                        new FreeDays.Weekend(
                                                LocalDate.of(2020, 1, 1),
                                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))),
                                List.of(
                                        new FreeDays.Holiday(LocalDate.of(2026, 3, 2), "founders"),
                                        new FreeDays.Holiday(
                                                LocalDate.of(2027, 12, 25), "christmas"))));
        var usual = TermsAsked.usual(kes("5000.00"));
        var plain = business().contract(usual, JAN_31, calendar).terms().timing();
        assertThat(plain.shift()).isEqualTo(Timing.Shift.NONE);

        var how = business().calculation();
        var following =
                new LoanCalculation(
                        how.method(),
                        how.dayCount(),
                        how.basis(),
                        new DueDates(false, HolidayRule.FOLLOWING, Timing.Accrual.UNADJUSTED),
                        how.upfront(),
                        how.instalment());
        var shifted =
                with(business(), following).contract(usual, JAN_31, calendar).terms().timing();
        assertThat(shifted.periods().getFirst().due()).isEqualTo("2026-03-03");
        assertThat(shifted.shift().days().holidays()).containsExactly(LocalDate.of(2026, 3, 2));
    }

    private static LoanContract agree(LoanRules rules, TermsAsked asked) {
        return rules.contract(asked, JAN_31, BusinessDays.EVERY_DAY);
    }

    private static void refuses(
            LoanRules rules, TermsAsked asked, LoanTermsRefusal reason, Map<String, String> why) {
        assertRefused(() -> agree(rules, asked), reason, why);
    }

    private static void assertRefused(
            ThrowingCallable asked, Refused.Reason reason, Map<String, String> figures) {
        assertThatThrownBy(asked)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(
                        refused -> assertThat(refused.reason()).isEqualTo(reason),
                        refused -> assertThat(refused.figures()).isEqualTo(figures));
    }

    private static TermsAsked asking(Optional<AnnualRate> rate, Optional<Money> interest) {
        return new TermsAsked(
                kes("5000.00"), new PriceAsked(rate, interest), DatesAsked.USUAL, Optional.empty());
    }

    private static TermsAsked asking(
            Optional<LocalDate> firstDue, String frequency, int instalments) {
        return new TermsAsked(
                kes("5000.00"),
                PriceAsked.USUAL,
                new DatesAsked(
                        firstDue,
                        Optional.of(Frequency.of(frequency)),
                        OptionalInt.of(instalments)),
                Optional.empty());
    }

    private static TermsAsked asking(Grace grace, int instalments) {
        return new TermsAsked(
                kes("5000.00"),
                PriceAsked.USUAL,
                new DatesAsked(Optional.empty(), Optional.empty(), OptionalInt.of(instalments)),
                Optional.of(grace));
    }

    private static Money kes(String amount) {
        return Money.of(KES, amount);
    }
}
