package org.quipu.core.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Block;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsInterest.Manner;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.product.SavingsTermsRefusal;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.RecordInterest;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** Rules of interest on an account, one by one; 3.65 % of 1,000.00 is 0.10 a day. */
class EarningTest {
    private static final LocalDate FEB_1 = JAN_1.plusMonths(1);
    private static final RecordInterest RECORD = new RecordInterest("a", BY_CASHIER);

    private static SavingsRules rules(String rate, Method method) {
        var manner =
                new Manner(
                        method,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.MONTHLY,
                        Compounding.POSTING,
                        DayCount.ACT_365F);
        var tiers = Tiers.single(percent(rate));
        return SavingsRules.plain(KES)
                .withInterest(
                        new SavingsInterest(
                                SavingsInterest.credit(manner, tiers, 0),
                                AnnualRate.ZERO,
                                percent("10"),
                                new Precision(2, Rounding.HALF_EVEN)));
    }

    private static AnnualRate percent(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    private static AdoptSavingsRules adopt(SavingsRules rules, LocalDate from) {
        return new AdoptSavingsRules("plain", "Plain", rules, Optional.of(from), BY_CASHIER);
    }

    private static Given saved() {
        return village(rules("3.65", Method.DAILY)).asked(deposit("a", "1000.00"));
    }

    private static InterestPosted posted(Given given) {
        return given.history().events().stream()
                .filter(InterestPosted.class::isInstance)
                .map(InterestPosted.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void what_fell_due_is_recorded_before_whatever_touches_the_account_next() {
        var given =
                saved().on(FEB_1.plusDays(4))
                        .when(deposit("a", "1.00"))
                        .thenHappens(InterestPosted.class, Deposited.class)
                        .when(deposit("a", "1.00"))
                        .thenHappens(Deposited.class)
                        .when(RECORD)
                        .then();
        assertThat(posted(given).due()).isEqualTo("interest-posted:2026-01-31");
        assertThat(posted(given).gross()).isEqualTo(kes("3.10"));
        assertThat(posted(given).tax()).isEqualTo(kes("0.31"));
        assertThat(balance(given.history(), "a")).isEqualTo("1004.79");
    }

    @Test
    void each_posting_that_was_missed_is_recorded() {
        saved().on(FEB_1.plusMonths(2))
                .when(RECORD)
                .thenHappens(InterestPosted.class, InterestPosted.class, InterestPosted.class);
    }

    @Test
    void a_rate_changes_on_its_day() {
        var given =
                saved().asked(adopt(rules("7.30", Method.DAILY), JAN_1.plusDays(10)))
                        .on(FEB_1)
                        .asked(RECORD);
        assertThat(posted(given).gross()).isEqualTo(kes("5.20"));
    }

    @Test
    void nothing_is_posted_where_nothing_is() {
        village(rules("3.65", Method.DAILY)).on(FEB_1).when(RECORD).then();
        village().asked(deposit("a", "1000.00")).on(FEB_1).when(RECORD).then();
    }

    @Test
    void a_blocked_account_goes_on_earning() {
        saved().asked(new BlockAccount("a", Block.ALL, BY_CASHIER))
                .on(FEB_1)
                .when(RECORD)
                .thenHappens(InterestPosted.class);
    }

    @Test
    void a_posting_stands_in_the_books_of_its_own_day_while_that_is_open() {
        var open = saved().on(FEB_1.plusDays(4)).asked(RECORD);
        assertThat(posted(open).inBooksOf()).isEqualTo(FEB_1.minusDays(1));
        assertThat(posted(open).bookedOn()).isEqualTo(FEB_1.plusDays(4));

        var first = Optional.of(JAN_1);
        var closed =
                saved().asked(new FoundInstitution("v", ZoneOffset.UTC, first, BY_CASHIER))
                        .on(FEB_1.plusDays(5))
                        .asked(
                                new CutOff(FEB_1.plusDays(4), BY_CASHIER),
                                new CloseBusinessDay(FEB_1.plusDays(4), BY_CASHIER),
                                RECORD);
        assertThat(posted(closed).inBooksOf()).isEqualTo(FEB_1.plusDays(5));
    }

    @Test
    void a_late_booking_is_followed_by_what_it_changes() {
        var given =
                saved().on(FEB_1.plusDays(4))
                        .when(withdraw("a", "500.00", JAN_1.plusDays(10)))
                        .thenHappens(InterestPosted.class, Withdrawn.class, InterestRestated.class);
        var restated = (InterestRestated) given.history().events().getLast();
        assertThat(restated.gross()).isEqualTo(kes("-1.05"));
        assertThat(restated.tax()).isEqualTo(kes("-0.11"));
        assertThat(restated.day()).isEqualTo(FEB_1.minusDays(1));
        given.when(new ReverseTransaction(given.history().head(), false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.FELL_DUE);
    }

    @Test
    void a_product_that_pays_interest_changes_its_rates_and_nothing_else() {
        var plain = village(rules("3.65", Method.MINIMUM));
        plain.when(adopt(SavingsRules.plain(KES), FEB_1))
                .thenRefused(SavingsTermsRefusal.INTEREST_ENDS)
                .when(adopt(rules("3.65", Method.AVERAGE), FEB_1))
                .thenRefused(SavingsTermsRefusal.MANNER_FIXED)
                .when(adopt(rules("4", Method.MINIMUM), FEB_1.plusDays(1)))
                .thenRefused(SavingsTermsRefusal.CHANGE_INSIDE_CALCULATION_PERIOD)
                .when(adopt(rules("101", Method.MINIMUM), FEB_1))
                .thenRefused(SavingsTermsRefusal.RATE_TOO_HIGH);
        plain.asked(adopt(rules("4", Method.MINIMUM), FEB_1));
    }

    @Test
    void a_product_begins_to_pay_interest_on_a_day() {
        var given =
                village()
                        .asked(deposit("a", "1000.00"))
                        .asked(adopt(rules("3.65", Method.DAILY), JAN_1.plusDays(21)))
                        .on(FEB_1)
                        .asked(RECORD);
        assertThat(posted(given).gross()).isEqualTo(kes("1.00"));
    }
}
