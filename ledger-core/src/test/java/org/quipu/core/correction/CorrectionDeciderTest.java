package org.quipu.core.correction;

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

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.PostingMoved;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.PlaceHold;

class CorrectionDeciderTest {
    @Test
    void takes_a_transfer_back_with_its_value_date_booked_today() {
        var given = village().asked(deposit("a", "100.00"), transfer("a", "b", "30.00"));
        var transfer = given.history().head();
        given.on(JAN_1.plusDays(3))
                .when(reverse(transfer))
                .then(
                        new TransactionReversed(
                                transfer,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Movement(
                                        JAN_1,
                                        JAN_1.plusDays(3),
                                        List.of(
                                                leg("a", "-30.00", "-100.00", "100.00"),
                                                leg("b", "30.00", "0.00", "0.00")),
                                        BY_CASHIER.orBranch("north"))))
                .when(reverse(transfer))
                .thenRefused(CorrectionRefusal.ALREADY_REVERSED)
                .when(reverse(transfer + 1))
                .thenRefused(CorrectionRefusal.REVERSAL_OF_REVERSAL)
                .when(reverse(transfer + 2))
                .thenRefused(CorrectionRefusal.UNKNOWN_TRANSACTION)
                .when(reverse(1))
                .thenRefused(CorrectionRefusal.NOT_A_MOVEMENT);
    }

    @Test
    void has_a_second_person_asked_before_a_spent_deposit_is_taken_back() {
        var given =
                village()
                        .asked(
                                deposit("b", "500.00"),
                                deposit("a", "100.00"),
                                deposit("a", "50.00"));
        var spent = given.history().head();
        given.asked(withdraw("a", "120.00"))
                .when(reverse(spent))
                .thenRefused(PostingRefusal.OVERDRAFT_EXCEEDED)
                .when(new ReverseTransaction(spent, true, BY_CASHIER))
                .then(
                        new ApprovalRequested(
                                new ReverseTransaction(spent, true, BY_CASHIER),
                                "correction/needs-four-eyes",
                                Optional.of(kes("50.00")),
                                JAN_1));
        assertThat(balance(given.history(), "a")).isEqualTo("30.00");
    }

    @Test
    void asks_nobody_for_what_the_overdraft_carries_or_another_rule_forbids() {
        var given = village().asked(deposit("a", "100.00"), deposit("a", "50.00"));
        var deposit = given.history().head();
        given.when(new ReverseTransaction(deposit, true, BY_CASHIER))
                .thenHappens(TransactionReversed.class);

        var gone = village().asked(deposit("a", "10.00"));
        var cash = gone.history().head();
        gone.asked(transfer("a", "b", "10.00"), transfer("till", "vault", "10.00"))
                .when(new ReverseTransaction(cash, true, BY_CASHIER))
                .thenRefused(PostingRefusal.INSUFFICIENT_CASH);
    }

    @Test
    void asks_every_day_since_the_deposit() {
        var given = village().asked(deposit("a", "100.00"));
        var first = given.history().head();
        given.on(JAN_1.plusDays(1))
                .asked(withdraw("a", "60.00"))
                .on(JAN_1.plusDays(2))
                .asked(deposit("a", "500.00"))
                .when(reverse(first))
                .thenRefused(PostingRefusal.OVERDRAFT_EXCEEDED);
    }

    @Test
    void lets_the_overdraft_but_not_the_minimum_carry_a_reversal() {
        var rules = SavingsRules.plain(KES).withMinimum(kes("100.00")).withOverdraft(kes("120.00"));
        var given = village(rules).asked(deposit("b", "500.00"), deposit("a", "100.00"));
        var deposit = given.history().head();
        given.asked(withdraw("a", "120.00"))
                .when(reverse(deposit))
                .thenHappens(TransactionReversed.class);
        assertThat(balance(given.history(), "a")).isEqualTo("-120.00");
    }

    @Test
    void takes_a_fee_back_from_income() {
        var given =
                village(SavingsRules.plain(KES).withFees("sms"))
                        .asked(
                                deposit("a", "10.00"),
                                new ChargeFee(
                                        "a", "sms", kes("3.00"), Optional.empty(), BY_CASHIER));
        given.when(reverse(given.history().head())).thenHappens(TransactionReversed.class);
        assertThat(balance(given.history(), "a")).isEqualTo("10.00");
    }

    @Test
    void a_capture_taken_back_does_not_hold_again() {
        var given =
                village()
                        .asked(
                                deposit("a", "10.00"),
                                new PlaceHold("a", "h", kes("10.00"), Optional.empty(), BY_CASHIER),
                                new CaptureHold(
                                        "a",
                                        "h",
                                        kes("10.00"),
                                        Optional.empty(),
                                        false,
                                        Optional.empty(),
                                        AT_TILL));
        given.when(reverse(given.history().head())).thenHappens(TransactionReversed.class);
        var open = (Account.Open) given.history().state(AccountKinds.ACCOUNT.ref("a"));
        assertThat(open.heldOn(JAN_1)).isEqualTo(kes("0.00"));
        assertThat(open.ownBalance()).isEqualTo(kes("10.00"));
    }

    @Test
    void refuses_corrections_on_closed_accounts_and_cash_that_is_gone() {
        var given = village().asked(deposit("a", "10.00"));
        var deposit = given.history().head();
        given.asked(transfer("till", "vault", "10.00"))
                .when(reverse(deposit))
                .thenRefused(PostingRefusal.INSUFFICIENT_CASH)
                .asked(transfer("vault", "till", "10.00"), new CloseAccount("a", AT_TILL))
                .when(reverse(deposit))
                .thenRefused(PostingRefusal.ACCOUNT_CLOSED);
    }

    @Test
    void moves_a_posting_to_the_account_it_was_meant_for() {
        var given = village().asked(deposit("a", "10.00"));
        var deposit = given.history().head();
        given.on(JAN_1.plusDays(1))
                .when(move(deposit, "a", "b"))
                .then(
                        new PostingMoved(
                                deposit,
                                "a",
                                "b",
                                new Movement(
                                        JAN_1,
                                        JAN_1.plusDays(1),
                                        List.of(
                                                leg("a", "10.00", "0.00", "0.00"),
                                                leg("b", "-10.00", "-10.00", "10.00")),
                                        BY_CASHIER.orBranch("north"))))
                .when(reverse(deposit))
                .thenRefused(CorrectionRefusal.ALREADY_MOVED)
                .when(reverse(deposit + 1))
                .thenHappens(TransactionReversed.class)
                .when(reverse(deposit))
                .thenHappens(TransactionReversed.class);
        assertThat(balance(given.history(), "a")).isEqualTo("0.00");
        assertThat(balance(given.history(), "b")).isEqualTo("0.00");
        assertThat(balance(given.history(), "till")).isEqualTo("0.00");
    }

    @Test
    void moves_only_what_is_there_and_where_it_makes_sense() {
        var given = village().asked(deposit("a", "10.00"));
        var deposit = given.history().head();
        given.when(move(deposit, "b", "a"))
                .thenRefused(CorrectionRefusal.NO_SUCH_POSTING)
                .when(move(deposit, "a", "a"))
                .thenRefused(CorrectionRefusal.SAME_ACCOUNT)
                .when(move(deposit, "a", "vault"))
                .thenRefused(CorrectionRefusal.OTHER_SIDE)
                .when(move(deposit, "till", "vault"))
                .thenHappens(PostingMoved.class);
        assertThat(balance(given.history(), "vault")).isEqualTo("10.00");
    }

    private static ReverseTransaction reverse(long transaction) {
        return new ReverseTransaction(transaction, false, BY_CASHIER);
    }

    private static MovePosting move(long transaction, String from, String to) {
        return new MovePosting(transaction, from, to, BY_CASHIER);
    }

    private static Leg leg(String account, String amount, String after, String available) {
        return new Leg.OfAccount(
                account, Component.DEPOSIT, kes(amount), kes(after), Optional.of(kes(available)));
    }
}
