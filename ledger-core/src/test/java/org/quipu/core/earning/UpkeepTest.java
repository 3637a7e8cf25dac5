package org.quipu.core.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.transfer;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.account.AccountEvent.AccountReactivated;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionCommand.WaiveFee;
import org.quipu.core.correction.CorrectionEvent.FeeWaived;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.earning.UpkeepEvent.FeeFellDue;
import org.quipu.core.earning.UpkeepEvent.FeeRestated;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsConditions;
import org.quipu.core.product.SavingsConditions.Inactivity;
import org.quipu.core.product.SavingsConditions.LockIn;
import org.quipu.core.product.SavingsConditions.Unit;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.product.SavingsTermsRefusal;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.RecordInterest;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.FeeCharged;
import org.quipu.core.savings.SavingsEvent.Withdrawn;
import org.quipu.core.savings.SavingsRefusal;
import org.quipu.core.transfer.TransferEvent.Transferred;

/** Rules of fees, lock-in and dormancy, one by one. */
class UpkeepTest {
    private static final LocalDate FEB_1 = JAN_1.plusMonths(1);
    private static final RecordInterest RECORD = new RecordInterest("a", BY_CASHIER);

    private static SavingsConditions with(String part, String amount, int days) {
        var fee = Optional.of(kes(amount));
        return new SavingsConditions(
                part.equals("lock") ? Optional.of(new LockIn(days, Unit.MONTHS)) : Optional.empty(),
                part.equals("opening") ? fee : Optional.empty(),
                part.equals("monthly") ? fee : Optional.empty(),
                part.equals("withdrawal") ? fee : Optional.empty(),
                part.equals("inactivity")
                        ? Optional.of(new Inactivity(kes(amount), days))
                        : Optional.empty(),
                part.equals("closing") ? fee : Optional.empty(),
                part.equals("dormancy") ? OptionalInt.of(days) : OptionalInt.empty());
    }

    private static Given saving(SavingsConditions conditions) {
        return village(SavingsRules.plain(KES).withConditions(conditions));
    }

    /** 3.65 % of 1,000.00 is 0.10 a day. */
    private static Given earning(SavingsConditions conditions) {
        var manner =
                new SavingsInterest.Manner(
                        Method.DAILY,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.MONTHLY,
                        Compounding.POSTING,
                        DayCount.ACT_365F);
        var rate = AnnualRate.percent(new BigDecimal("3.65"));
        return village(
                SavingsRules.plain(KES)
                        .withInterest(
                                new SavingsInterest(
                                        SavingsInterest.credit(manner, Tiers.single(rate), 0),
                                        AnnualRate.ZERO,
                                        AnnualRate.ZERO,
                                        new Precision(2, Rounding.HALF_EVEN)))
                        .withConditions(conditions));
    }

    private static CloseAccount close() {
        return new CloseAccount("a", AT_TILL);
    }

    @Test
    void a_monthly_fee_falls_due_at_the_end_of_each_month_and_lowers_what_that_day_earns() {
        var given =
                earning(with("monthly", "100.00", 0))
                        .asked(deposit("a", "1000.00"))
                        .on(FEB_1.plusDays(3))
                        .when(RECORD)
                        .thenHappens(FeeFellDue.class, InterestPosted.class);
        var fee = (FeeFellDue) given.history().events().reversed().get(1);
        assertThat(fee.due()).isEqualTo("fee-monthly:2026-01-31");
        assertThat(fee.inBooksOf()).isEqualTo(FEB_1.minusDays(1));
        // 30 days of 1,000.00 and one of 900.00.
        assertThat(balance(given.history(), "a")).isEqualTo("903.09");
        given.when(RECORD).then().on(FEB_1.plusMonths(2)).asked(RECORD);
        assertThat(given.history().events().stream().filter(FeeFellDue.class::isInstance))
                .hasSize(3);
    }

    @Test
    void a_fee_that_falls_due_takes_what_is_there_and_leaves_no_debt() {
        var given =
                saving(with("monthly", "100.00", 0))
                        .asked(deposit("a", "30.00"))
                        .on(FEB_1)
                        .asked(RECORD);
        assertThat(balance(given.history(), "a")).isEqualTo("0.00");
        given.on(FEB_1.plusMonths(1)).when(RECORD).then();
    }

    @Test
    void a_late_booking_changes_what_a_fee_took() {
        var given =
                saving(with("monthly", "100.00", 0))
                        .asked(deposit("a", "30.00"))
                        .on(FEB_1.plusDays(1))
                        .asked(RECORD)
                        .when(deposit("a", "50.00", JAN_1.plusDays(9)))
                        .thenHappens(Deposited.class, FeeRestated.class);
        assertThat(((FeeRestated) given.history().events().getLast()).amount())
                .isEqualTo(kes("50.00"));
        assertThat(balance(given.history(), "a")).isEqualTo("0.00");
    }

    @Test
    void a_fee_that_took_what_was_there_does_not_keep_its_deposit_from_being_taken_back() {
        var given = saving(with("monthly", "100.00", 0)).asked(deposit("a", "30.00"));
        var deposited = given.history().head();
        given.on(FEB_1)
                .asked(RECORD)
                .when(new ReverseTransaction(deposited, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class, FeeRestated.class);
        assertThat(balance(given.history(), "a")).isEqualTo("0.00");
    }

    @Test
    void a_waived_fee_is_as_if_it_had_never_been_and_earns_again() {
        var given =
                earning(with("monthly", "100.00", 0))
                        .asked(deposit("a", "1000.00"))
                        .on(FEB_1.plusDays(3))
                        .asked(RECORD);
        var fee = given.history().head() - 1;
        given.when(new WaiveFee("b", fee, BY_CASHIER))
                .thenRefused(CorrectionRefusal.FEE_NOT_CHARGED)
                .onFigure("transaction", Long.toString(fee))
                .when(new ReverseTransaction(fee, false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.FELL_DUE)
                .when(new WaiveFee("a", fee, BY_CASHIER))
                .thenHappens(FeeWaived.class, InterestRestated.class);
        assertThat(balance(given.history(), "a")).isEqualTo("1003.10");
        var waiver = given.history().head() - 1;
        given.when(new WaiveFee("a", fee, BY_CASHIER))
                .thenRefused(CorrectionRefusal.FEE_GIVEN_BACK)
                .when(new ReverseTransaction(waiver, false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.REVERSAL_OF_REVERSAL);
    }

    @Test
    void a_fee_that_a_late_booking_brought_about_is_waived_like_any_other() {
        var given =
                saving(with("monthly", "100.00", 0))
                        .on(FEB_1.plusDays(1))
                        .when(deposit("a", "50.00", JAN_1.plusDays(9)))
                        .thenHappens(Deposited.class, FeeRestated.class);
        var fee = given.history().head();
        given.when(new WaiveFee("a", fee, BY_CASHIER)).thenHappens(FeeWaived.class);
        assertThat(balance(given.history(), "a")).isEqualTo("50.00");
        given.when(new WaiveFee("a", fee, BY_CASHIER))
                .thenRefused(CorrectionRefusal.FEE_GIVEN_BACK)
                .when(deposit("a", "20.00", JAN_1.plusDays(9)))
                .thenHappens(Deposited.class);
    }

    @Test
    void the_first_deposit_pays_for_the_account_once() {
        var given =
                saving(with("opening", "50.00", 0))
                        .when(deposit("a", "49.99"))
                        .thenRefused(SavingsRefusal.BELOW_OPENING_FEE)
                        .onFigure("fee", "50.00")
                        .onFigure("amount", "49.99")
                        .when(deposit("a", "80.00"))
                        .thenHappens(Deposited.class, FeeCharged.class)
                        .when(deposit("a", "1.00"))
                        .thenHappens(Deposited.class);
        assertThat(balance(given.history(), "a")).isEqualTo("31.00");
    }

    @Test
    void an_account_opened_before_there_was_such_a_fee_pays_none() {
        village()
                .on(FEB_1)
                .asked(adopt(with("opening", "50.00", 0)))
                .when(deposit("a", "10.00"))
                .thenHappens(Deposited.class);
    }

    @Test
    void a_withdrawal_and_its_fee_must_both_be_there() {
        var given =
                saving(with("withdrawal", "2.00", 0))
                        .asked(deposit("a", "100.00"))
                        .when(withdraw("a", "98.01"))
                        .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                        .when(withdraw("a", "98.00"))
                        .thenHappens(Withdrawn.class, FeeCharged.class);
        assertThat(balance(given.history(), "a")).isEqualTo("0.00");
        var fee = given.history().head();
        given.when(new WaiveFee("a", fee, BY_CASHIER))
                .thenHappens(FeeWaived.class)
                .when(new ReverseTransaction(fee, false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.ALREADY_REVERSED);
    }

    @Test
    void a_transfer_to_a_till_is_a_withdrawal_and_one_to_a_saver_is_not() {
        saving(with("withdrawal", "2.00", 0))
                .asked(deposit("a", "100.00"))
                .when(transfer("a", "till", "98.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(transfer("a", "b", "1.00"))
                .thenHappens(Transferred.class)
                .when(transfer("a", "till", "97.00"))
                .thenHappens(Transferred.class, FeeCharged.class)
                .when(transfer("till", "a", "97.00"))
                .thenHappens(Transferred.class);
    }

    @Test
    void what_was_reserved_is_paid_and_its_fee_takes_what_is_left() {
        var given = saving(with("withdrawal", "2.00", 0)).asked(deposit("a", "100.00"));
        given.asked(new PlaceHold("a", "h", kes("99.00"), Optional.empty(), BY_CASHIER))
                .when(capture("40.00"))
                .thenHappens(HoldCaptured.class, FeeCharged.class);
        // What is still held stays: of the fee there was 1.00.
        assertThat(balance(given.history(), "a")).isEqualTo("59.00");
        given.when(capture("59.00")).thenHappens(HoldCaptured.class);
        assertThat(balance(given.history(), "a")).isEqualTo("0.00");
    }

    private static CaptureHold capture(String amount) {
        return new CaptureHold(
                "a", "h", kes(amount), Optional.empty(), true, Optional.empty(), AT_TILL);
    }

    @Test
    void nothing_is_paid_out_before_a_lock_in_ends() {
        var given =
                saving(with("lock", "1.00", 3))
                        .asked(deposit("a", "100.00"))
                        .when(withdraw("a", "1.00"))
                        .thenRefused(PostingRefusal.LOCKED_IN)
                        .onFigure("until", "2026-04-01")
                        .when(transfer("a", "b", "1.00"))
                        .thenRefused(PostingRefusal.LOCKED_IN)
                        .when(close())
                        .thenRefused(PostingRefusal.LOCKED_IN);
        given.on(JAN_1.plusMonths(3))
                .when(withdraw("a", "1.00", JAN_1.plusDays(5)))
                .thenRefused(PostingRefusal.LOCKED_IN)
                .when(withdraw("a", "1.00"))
                .thenHappens(Withdrawn.class);
    }

    @Test
    void an_inactivity_fee_falls_due_until_the_holder_comes() {
        var given =
                saving(with("inactivity", "5.00", 40))
                        .asked(deposit("a", "100.00"))
                        .on(FEB_1)
                        .when(RECORD)
                        .then()
                        .on(FEB_1.plusMonths(1))
                        .when(RECORD)
                        .thenHappens(FeeFellDue.class);
        given.when(deposit("a", "1.00", FEB_1.plusDays(10)))
                .thenHappens(Deposited.class, FeeRestated.class);
        assertThat(balance(given.history(), "a")).isEqualTo("101.00");
    }

    @Test
    void an_account_sleeps_after_its_days_and_wakes_when_its_holder_comes() {
        var given =
                saving(with("dormancy", "1.00", 30))
                        .asked(deposit("a", "100.00"))
                        .on(JAN_1.plusDays(30))
                        .when(RECORD)
                        .then()
                        .on(JAN_1.plusDays(31))
                        .when(RECORD)
                        .thenHappens(AccountDormant.class)
                        .when(RECORD)
                        .then();
        var dormant = (AccountDormant) given.history().events().getLast();
        assertThat(dormant.due()).isEqualTo("dormant:2026-01-31");
        given.when(deposit("a", "1.00")).thenHappens(Deposited.class, AccountReactivated.class);
        var woke = given.history().head() - 1;
        given.when(new ReverseTransaction(woke, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class, AccountDormant.class);
    }

    @Test
    void closing_takes_its_fee_of_what_is_there_and_pays_out_the_rest() {
        saving(with("closing", "10.00", 0))
                .asked(deposit("a", "100.00"))
                .asked(new PlaceHold("a", "h", kes("5.00"), Optional.empty(), BY_CASHIER))
                .when(close())
                .thenRefused(SavingsRefusal.HOLDS_ACTIVE)
                .onFigure("held", "5.00");
        saving(with("closing", "10.00", 0))
                .asked(deposit("a", "100.00"))
                .when(close())
                .thenHappens(FeeCharged.class, Withdrawn.class, AccountClosed.class);
        saving(with("closing", "10.00", 0))
                .asked(deposit("a", "6.00"))
                .when(close())
                .thenHappens(FeeCharged.class, AccountClosed.class);
        saving(with("closing", "10.00", 0)).when(close()).thenHappens(AccountClosed.class);
    }

    @Test
    void conditions_that_cannot_be_meant_are_refused() {
        var given = village();
        for (var wrong : new SavingsConditions[] {with("monthly", "0.00", 0)}) {
            given.when(adopt(wrong)).thenRefused(SavingsTermsRefusal.FEE_NOT_POSITIVE);
        }
        given.when(adopt(with("dormancy", "1.00", 0)))
                .thenRefused(SavingsTermsRefusal.DAYS)
                .when(adopt(with("lock", "1.00", 4_000)))
                .thenRefused(SavingsTermsRefusal.DAYS);
    }

    private static AdoptSavingsRules adopt(SavingsConditions conditions) {
        return new AdoptSavingsRules(
                "plain",
                "Plain",
                SavingsRules.plain(KES).withConditions(conditions),
                Optional.empty(),
                BY_CASHIER);
    }
}
