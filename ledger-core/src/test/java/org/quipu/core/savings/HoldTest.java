package org.quipu.core.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.transfer;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.account.AccountEvent.HoldExpired;
import org.quipu.core.account.AccountEvent.HoldPlaced;
import org.quipu.core.account.AccountEvent.HoldReleased;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Holds;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

class HoldTest {
    private static final Optional<LocalDate> NEVER = Optional.empty();

    @Test
    void reserves_a_part_of_what_is_available() {
        withHundred()
                .when(hold("h1", "60.00", NEVER))
                .then(
                        new HoldPlaced(
                                "a",
                                "h1",
                                kes("60.00"),
                                NEVER,
                                kes("40.00"),
                                JAN_1,
                                BY_CASHIER.orBranch("north")))
                .when(withdraw("a", "40.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(hold("h2", "40.01", NEVER))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(hold("h1", "1.00", NEVER))
                .thenRefused(SavingsRefusal.HOLD_ID_TAKEN)
                .when(hold("h2", "1.00", Optional.of(JAN_1)))
                .thenRefused(SavingsRefusal.HOLD_EXPIRY_NOT_LATER)
                .when(new CloseAccount("a", AT_TILL))
                .thenRefused(SavingsRefusal.HOLDS_ACTIVE);
    }

    @Test
    void gives_a_reserved_part_back() {
        withHundred()
                .asked(hold("h1", "60.00", NEVER))
                .when(new ReleaseHold("a", "h1", BY_CASHIER))
                .then(
                        new HoldReleased(
                                "a",
                                "h1",
                                kes("60.00"),
                                kes("100.00"),
                                JAN_1,
                                BY_CASHIER.orBranch("north")))
                .when(new ReleaseHold("a", "h1", BY_CASHIER))
                .thenRefused(SavingsRefusal.NO_SUCH_HOLD);
    }

    @Test
    void pays_some_of_a_hold_and_keeps_the_rest() {
        var given =
                withHundred()
                        .asked(hold("h1", "60.00", NEVER))
                        .when(capture("25.00", true))
                        .thenHappens(HoldCaptured.class)
                        .when(capture("35.01", true))
                        .thenRefused(SavingsRefusal.MORE_THAN_HELD);
        assertThat(balance(given.history(), "a")).isEqualTo("75.00");
        assertThat(open(given).heldOn(JAN_1)).isEqualTo(kes("35.00"));
    }

    @Test
    void pays_some_of_a_hold_and_releases_the_rest() {
        var given = withHundred().asked(hold("h1", "60.00", NEVER), capture("25.00", false));
        assertThat(open(given).heldOn(JAN_1)).isEqualTo(kes("0.00"));
        given.when(withdraw("a", "75.00")).thenHappens(Withdrawn.class);
    }

    @Test
    void pays_a_hold_to_another_account() {
        var given =
                withHundred()
                        .asked(
                                hold("h1", "100.00", NEVER),
                                new CaptureHold(
                                        "a",
                                        "h1",
                                        kes("100.00"),
                                        Optional.of("b"),
                                        false,
                                        NEVER,
                                        BY_CASHIER));
        assertThat(balance(given.history(), "b")).isEqualTo("100.00");
    }

    @Test
    void an_expired_hold_is_gone_by_date_and_recorded_by_the_next_decision() {
        var given =
                withHundred()
                        .asked(hold("h1", "60.00", Optional.of(JAN_1.plusDays(3))))
                        .on(JAN_1.plusDays(2))
                        .when(withdraw("a", "40.01"))
                        .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                        .on(JAN_1.plusDays(3));
        assertThat(open(given).heldOn(JAN_1.plusDays(2))).isEqualTo(kes("60.00"));
        assertThat(open(given).heldOn(JAN_1.plusDays(3))).isEqualTo(kes("0.00"));
        given.when(withdraw("a", "100.00")).thenHappens(HoldExpired.class, Withdrawn.class);
        assertThat(open(given).holds()).isEqualTo(Holds.NONE);
    }

    @Test
    void a_hold_does_not_reach_back_before_it_was_placed() {
        withHundred()
                .on(JAN_1.plusDays(1))
                .asked(withdraw("a", "50.00"))
                .on(JAN_1.plusDays(2))
                .asked(deposit("a", "50.00"), hold("h1", "50.00", NEVER))
                .when(withdraw("a", "50.01", JAN_1))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(withdraw("a", "50.00", JAN_1))
                .thenHappens(Withdrawn.class);
    }

    @Test
    void holds_are_limited_to_a_hundred() {
        var given = withHundred();
        for (var i = 0; i < 100; i++) given.asked(hold("h" + i, "0.01", NEVER));
        given.when(hold("one more", "0.01", NEVER)).thenRefused(SavingsRefusal.TOO_MANY_HOLDS);
    }

    @Test
    void a_transfer_records_expiries_on_both_accounts() {
        var soon = Optional.of(JAN_1.plusDays(1));
        withHundred()
                .asked(deposit("b", "5.00"), hold("h1", "60.00", soon))
                .asked(new PlaceHold("b", "h1", kes("5.00"), soon, BY_CASHIER))
                .on(JAN_1.plusDays(1))
                .when(transfer("a", "b", "100.00"))
                .thenHappens(
                        HoldExpired.class,
                        HoldExpired.class,
                        org.quipu.core.transfer.TransferEvent.Transferred.class);
    }

    private static Given withHundred() {
        return village().asked(deposit("a", "100.00"));
    }

    private static PlaceHold hold(String id, String amount, Optional<LocalDate> expiresOn) {
        return new PlaceHold("a", id, kes(amount), expiresOn, BY_CASHIER);
    }

    private static CaptureHold capture(String amount, boolean keepRest) {
        return new CaptureHold("a", "h1", kes(amount), Optional.empty(), keepRest, NEVER, AT_TILL);
    }

    private static Account.Open open(Given given) {
        return (Account.Open) given.history().state(AccountKinds.ACCOUNT.ref("a"));
    }
}
