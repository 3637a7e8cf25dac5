package org.quipu.core.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.account;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.transfer;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Claim;
import org.quipu.core.account.AccountEvent.AccountBlocked;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductRefusal;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.UnblockAccount;
import org.quipu.core.savings.SavingsEvent.AccountOpened;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.FeeCharged;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

class SavingsDeciderTest {
    private static final SavingsRules PLAIN = SavingsRules.plain(KES);

    @Test
    void opens_an_account_for_a_client_under_a_product() {
        village()
                .when(account("c", "amina"))
                .thenHappens(AccountOpened.class)
                .when(account("c", "baraka"))
                .thenRefused(SavingsRefusal.ID_TAKEN)
                .when(account("d", "nobody"))
                .thenRefused(ClientRefusal.UNKNOWN)
                .when(
                        new OpenSavingsAccount(
                                "d",
                                "amina",
                                "nothing",
                                Optional.empty(),
                                Optional.empty(),
                                BY_CASHIER))
                .thenRefused(ProductRefusal.UNKNOWN);
    }

    @Test
    void gives_an_external_id_to_one_account_only() {
        var history =
                village()
                        .asked(named("c", "ACC-17"))
                        .when(named("d", "ACC-17"))
                        .thenRefused(SavingsRefusal.EXTERNAL_ID_TAKEN)
                        .history();
        assertThat(history.state(AccountKinds.EXTERNAL_ACCOUNT.ref("ACC-17")))
                .isEqualTo(new Claim.Taken("c"));
    }

    @Test
    void takes_cash_in_through_the_till() {
        village()
                .when(deposit("a", "250.00"))
                .then(
                        new Deposited(
                                new Movement(
                                        JAN_1,
                                        JAN_1,
                                        List.of(
                                                saver("-250.00", "-250.00", "250.00"),
                                                new Leg.OfAccount(
                                                        "till",
                                                        Component.TILL,
                                                        kes("250.00"),
                                                        kes("250.00"),
                                                        Optional.empty())),
                                        AT_TILL.orBranch("north"))));
    }

    @Test
    void pays_out_what_is_available_and_not_a_cent_more() {
        village(PLAIN.withMinimum(kes("50.00")))
                .asked(deposit("a", "250.00"))
                .when(withdraw("a", "200.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(withdraw("a", "200.00"))
                .thenHappens(Withdrawn.class);
    }

    @Test
    void counts_the_overdraft_as_available() {
        var rules = PLAIN.withMinimum(kes("10.00")).withOverdraft(kes("100.00"));
        village(rules)
                .asked(deposit("b", "500.00"))
                .when(withdraw("a", "90.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(withdraw("a", "90.00"))
                .thenHappens(Withdrawn.class);
    }

    @Test
    void refuses_a_backdated_withdrawal_that_was_not_there_on_some_day_since() {
        village()
                .asked(deposit("a", "100.00"))
                .on(JAN_1.plusDays(5))
                .asked(withdraw("a", "80.00"))
                .on(JAN_1.plusDays(9))
                .asked(deposit("a", "80.00"))
                .when(withdraw("a", "20.01", JAN_1.plusDays(3)))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(withdraw("a", "20.00", JAN_1.plusDays(3)))
                .thenHappens(Withdrawn.class)
                .when(withdraw("a", "80.00", JAN_1.plusDays(9)))
                .thenHappens(Withdrawn.class);
    }

    @Test
    void finds_the_balance_of_a_day_before_the_open_window() {
        var later = JAN_1.plusDays(1000);
        village()
                .asked(deposit("a", "100.00"))
                .on(JAN_1.plusDays(10))
                .asked(withdraw("a", "90.00"))
                .on(later)
                .asked(deposit("a", "500.00"))
                .when(withdraw("a", "10.01", JAN_1.plusDays(5)))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(withdraw("a", "10.00", JAN_1.plusDays(5)))
                .thenHappens(Withdrawn.class)
                .when(withdraw("a", "0.01", JAN_1.plusDays(5)))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE);
    }

    @Test
    void takes_a_backdated_deposit_but_none_from_before_the_account() {
        village()
                .on(JAN_1.plusDays(9))
                .when(deposit("a", "80.00", JAN_1))
                .thenHappens(Deposited.class)
                .when(deposit("a", "80.00", JAN_1.minusDays(1)))
                .thenRefused(PostingRefusal.BEFORE_OPENING)
                .when(deposit("a", "80.00", JAN_1.plusDays(10)))
                .thenRefused(PostingRefusal.VALUE_DATE_IN_FUTURE);
    }

    @Test
    void follows_the_version_of_the_product_that_is_valid_today() {
        var changed =
                new AdoptSavingsRules(
                        "plain",
                        "Plain",
                        PLAIN.withMaximum(kes("100.00")),
                        Optional.of(JAN_1.plusDays(1)),
                        BY_CASHIER);
        village()
                .asked(changed)
                .when(deposit("a", "90.00"))
                .thenHappens(Deposited.class)
                .on(JAN_1.plusDays(1))
                .when(deposit("a", "10.01"))
                .thenRefused(PostingRefusal.MAXIMUM_BALANCE)
                .when(deposit("a", "10.00"))
                .thenHappens(Deposited.class);
    }

    @Test
    void needs_a_settlement_account_on_the_other_side() {
        village()
                .when(new Deposit("a", kes("1.00"), Optional.empty(), BY_CASHIER))
                .thenRefused(SavingsRefusal.NO_SETTLEMENT_ACCOUNT)
                .when(
                        new Deposit(
                                "a",
                                kes("1.00"),
                                Optional.empty(),
                                BY_CASHIER.withSettlementAccount("b")))
                .thenRefused(SavingsRefusal.NOT_A_SETTLEMENT_ACCOUNT)
                .when(deposit("till", "1.00"))
                .thenRefused(SavingsRefusal.NOT_A_SAVINGS_ACCOUNT)
                .when(deposit("nobody", "1.00"))
                .thenRefused(PostingRefusal.UNKNOWN_ACCOUNT);
    }

    @Test
    void gives_an_external_id_to_one_transaction_only() {
        var once =
                new Deposit("a", kes("1.00"), Optional.empty(), AT_TILL.withExternalId("MP8842"));
        var history =
                village().asked(once).when(once).thenRefused(PostingRefusal.EXTERNAL_ID_TAKEN);
        assertThat(history.history().state(AccountKinds.EXTERNAL_TRANSACTION.ref("MP8842")))
                .isEqualTo(new Claim.Taken(Long.toString(history.history().head())));
    }

    @Test
    void charges_a_fee_that_the_product_names() {
        village(PLAIN.withFees("statement"))
                .asked(deposit("a", "10.00"))
                .when(fee("sms"))
                .thenRefused(SavingsRefusal.FEE_NOT_IN_PRODUCT)
                .when(fee("statement"))
                .then(
                        new FeeCharged(
                                "statement",
                                new Movement(
                                        JAN_1,
                                        JAN_1,
                                        List.of(
                                                saver("3.00", "-7.00", "7.00"),
                                                new Leg.OfRole(Role.FEE_INCOME, kes("-3.00"))),
                                        BY_CASHIER.orBranch("north"))));
    }

    @Test
    void a_block_of_debits_lets_money_in_but_not_out() {
        village()
                .asked(deposit("a", "10.00"))
                .when(new BlockAccount("a", Block.DEBITS, BY_CASHIER))
                .thenHappens(AccountBlocked.class)
                .when(withdraw("a", "1.00"))
                .thenRefused(PostingRefusal.ACCOUNT_BLOCKED)
                .when(deposit("a", "1.00"))
                .thenHappens(Deposited.class)
                .asked(new BlockAccount("a", Block.ALL, BY_CASHIER))
                .when(deposit("a", "1.00"))
                .thenRefused(PostingRefusal.ACCOUNT_BLOCKED)
                .asked(new UnblockAccount("a", BY_CASHIER))
                .when(withdraw("a", "11.00"))
                .thenHappens(Withdrawn.class);
    }

    @Test
    void closes_only_with_nothing_on_it_or_by_paying_out() {
        var given =
                village(PLAIN.withMinimum(kes("5.00")))
                        .asked(deposit("a", "10.00"), deposit("b", "10.00"))
                        .when(new CloseAccount("a", BY_CASHIER))
                        .thenRefused(SavingsRefusal.BALANCE_NOT_ZERO)
                        .when(new CloseAccount("a", AT_TILL))
                        .thenHappens(Withdrawn.class, AccountClosed.class)
                        .when(deposit("a", "1.00"))
                        .thenRefused(PostingRefusal.ACCOUNT_CLOSED)
                        .when(transfer("b", "a", "1.00"))
                        .thenRefused(PostingRefusal.ACCOUNT_CLOSED);
        assertThat(balance(given.history(), "till")).isEqualTo("10.00");
    }

    private static OpenSavingsAccount named(String account, String externalId) {
        return new OpenSavingsAccount(
                account, "amina", "plain", Optional.empty(), Optional.of(externalId), BY_CASHIER);
    }

    private static ChargeFee fee(String name) {
        return new ChargeFee("a", name, kes("3.00"), Optional.empty(), BY_CASHIER);
    }

    private static Leg saver(String amount, String after, String available) {
        return new Leg.OfAccount(
                "a", Component.DEPOSIT, kes(amount), kes(after), Optional.of(kes(available)));
    }
}
