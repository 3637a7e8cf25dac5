package org.quipu.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.transfer;
import static org.quipu.core.Village.village;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Refused;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.money.Money;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.core.transfer.TransferEvent.Transferred;

class TransferDeciderTest {
    @Test
    void moves_money_between_two_savers_in_one_event() {
        village()
                .asked(deposit("a", "100.00"))
                .when(transfer("a", "b", "30.00"))
                .then(
                        new Transferred(
                                new Movement(
                                        JAN_1,
                                        JAN_1,
                                        List.of(
                                                leg("a", "30.00", "-70.00", "70.00"),
                                                leg("b", "-30.00", "-30.00", "30.00")),
                                        BY_CASHIER.orBranch("north")),
                                Optional.empty()));
    }

    @Test
    void gives_cash_of_the_till_for_savings_and_the_other_way_round() {
        var history =
                village()
                        .asked(
                                transfer("till", "a", "100.00"),
                                transfer("a", "till", "40.00"),
                                transfer("till", "vault", "25.00"),
                                transfer("float", "suspense", "7.00"),
                                transfer("suspense", "b", "5.00"))
                        .history();
        assertThat(balance(history, "a")).isEqualTo("60.00");
        assertThat(balance(history, "till")).isEqualTo("35.00");
        assertThat(balance(history, "vault")).isEqualTo("25.00");
        assertThat(balance(history, "float")).isEqualTo("7.00");
        assertThat(balance(history, "suspense")).isEqualTo("2.00");
        assertThat(balance(history, "b")).isEqualTo("5.00");
    }

    @Test
    void refuses_more_than_is_available() {
        village()
                .asked(deposit("a", "100.00"))
                .when(transfer("a", "b", "100.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE);
    }

    @Test
    void lets_an_overdraft_be_used_to_its_limit() {
        village(SavingsRules.plain(KES).withOverdraft(kes("50.00")))
                .when(transfer("a", "b", "50.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(transfer("a", "b", "50.00"))
                .thenHappens(Transferred.class);
    }

    @Test
    void refuses_what_is_no_transfer() {
        village()
                .asked(deposit("a", "100.00"))
                .when(transfer("a", "a", "1.00"))
                .thenRefused(TransferRefusal.SAME_ACCOUNT)
                .when(transfer("a", "nobody", "1.00"))
                .thenRefused(PostingRefusal.UNKNOWN_ACCOUNT)
                .when(transfer("a", "b", "0.00"))
                .thenRefused(PostingRefusal.AMOUNT_NOT_POSITIVE)
                .when(transfer("a", "b", "-1.00"))
                .thenRefused(PostingRefusal.AMOUNT_NOT_POSITIVE)
                .when(new Transfer("a", "b", Money.of("EUR 1.00"), Optional.empty(), BY_CASHIER))
                .thenRefused(PostingRefusal.WRONG_CURRENCY)
                .when(
                        new Transfer(
                                "a", "b", kes("1.00"), Optional.of(JAN_1.plusDays(1)), BY_CASHIER))
                .thenRefused(PostingRefusal.VALUE_DATE_IN_FUTURE);
    }

    @Test
    void refuses_cash_that_the_till_does_not_hold() {
        village()
                .asked(deposit("a", "100.00"), transfer("till", "vault", "80.00"))
                .when(transfer("a", "till", "20.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_CASH);
    }

    @Test
    void tells_no_figure_of_the_other_party() {
        var history =
                village(SavingsRules.plain(KES).withMaximum(kes("100.00")))
                        .asked(deposit("a", "60.00"), deposit("b", "60.00"))
                        .history();
        assertThatThrownBy(() -> history.ask(transfer("a", "b", "50.00")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.figures()).isEmpty());
        assertThatThrownBy(() -> history.ask(transfer("a", "b", "70.00")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.figures())
                                        .containsExactly(
                                                entry("account", "a"),
                                                entry("available", "60.00"),
                                                entry("amount", "70.00")));
    }

    private static Leg leg(String account, String amount, String after, String available) {
        return new Leg.OfAccount(
                account, Component.DEPOSIT, kes(amount), kes(after), Optional.of(kes(available)));
    }
}
