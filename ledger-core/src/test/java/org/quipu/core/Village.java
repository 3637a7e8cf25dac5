package org.quipu.core;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.money.Money;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;
import org.quipu.core.transfer.TransferCommand.Transfer;

/** A small bank to test with: a till, a vault, a float, Amina's and Baraka's savings. */
public final class Village {
    /** The day it begins. */
    public static final LocalDate JAN_1 = LocalDate.of(2026, 1, 1);

    /** Its currency. */
    public static final Currency KES = Currency.getInstance("KES");

    /** Who asks. */
    public static final Envelope BY_CASHIER = Envelope.of("cashier", "test");

    /** Who asks, with the till on the other side. */
    public static final Envelope AT_TILL = BY_CASHIER.withSettlementAccount("till");

    private Village() {}

    /**
     * Everything open and empty, under plain rules.
     *
     * @return the bank on its first day
     */
    public static Given village() {
        return village(SavingsRules.plain(KES));
    }

    /**
     * Everything open and empty.
     *
     * @param rules of the savings product
     * @return the bank on its first day
     */
    public static Given village(SavingsRules rules) {
        return Given.given(JAN_1)
                .asked(
                        settlement("till", Component.TILL),
                        settlement("vault", Component.VAULT),
                        settlement("float", Component.FLOAT),
                        settlement("suspense", Component.SUSPENSE),
                        new AdoptSavingsRules(
                                "plain", "Plain", rules, Optional.empty(), BY_CASHIER),
                        client("amina"),
                        client("baraka"),
                        account("a", "amina"),
                        account("b", "baraka"));
    }

    /**
     * Opens a settlement account.
     *
     * @param id which
     * @param component what it is
     * @return the command
     */
    public static OpenSettlementAccount settlement(String id, Component component) {
        return new OpenSettlementAccount(
                id, component, KES, "north", id, Optional.empty(), BY_CASHIER);
    }

    /**
     * Registers a client.
     *
     * @param id which
     * @return the command
     */
    public static RegisterClient client(String id) {
        return new RegisterClient(
                id, "hash-" + id, Optional.empty(), "north", Optional.empty(), BY_CASHIER);
    }

    /**
     * Opens a savings account.
     *
     * @param id which
     * @param client whose
     * @return the command
     */
    public static OpenSavingsAccount account(String id, String client) {
        return new OpenSavingsAccount(
                id, client, "plain", Optional.empty(), Optional.empty(), BY_CASHIER);
    }

    /**
     * Cash into an account.
     *
     * @param account which
     * @param amount in KES
     * @return the command
     */
    public static Deposit deposit(String account, String amount) {
        return new Deposit(account, kes(amount), Optional.empty(), AT_TILL);
    }

    /**
     * Cash into an account, effective on another day.
     *
     * @param account which
     * @param amount in KES
     * @param valueDate the day
     * @return the command
     */
    public static Deposit deposit(String account, String amount, LocalDate valueDate) {
        return new Deposit(account, kes(amount), Optional.of(valueDate), AT_TILL);
    }

    /**
     * Cash out of an account.
     *
     * @param account which
     * @param amount in KES
     * @return the command
     */
    public static Withdraw withdraw(String account, String amount) {
        return new Withdraw(account, kes(amount), Optional.empty(), AT_TILL);
    }

    /**
     * Cash out of an account, effective on another day.
     *
     * @param account which
     * @param amount in KES
     * @param valueDate the day
     * @return the command
     */
    public static Withdraw withdraw(String account, String amount, LocalDate valueDate) {
        return new Withdraw(account, kes(amount), Optional.of(valueDate), AT_TILL);
    }

    /**
     * A transfer.
     *
     * @param from which
     * @param to which
     * @param amount in KES
     * @return the command
     */
    public static Transfer transfer(String from, String to, String amount) {
        return new Transfer(from, to, kes(amount), Optional.empty(), BY_CASHIER);
    }

    /**
     * An amount.
     *
     * @param amount in KES
     * @return the money
     */
    public static Money kes(String amount) {
        return Money.of(KES, amount);
    }

    /**
     * An account's balance in its holder's sense.
     *
     * @param history what happened
     * @param account which
     * @return for example {@code 12.30}
     */
    public static String balance(History history, String account) {
        return history.state(AccountKinds.ACCOUNT.ref(account)) instanceof Account.Open open
                ? open.ownBalance().decimal()
                : "not open";
    }
}
