package org.quipu.api.server;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quipu.api.input.Identifier;
import org.quipu.api.operation.Lookup;
import org.quipu.core.Command;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.DepositCommand.OpenTermDeposit;
import org.quipu.core.group.GroupCommand.FormGroup;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.product.ProductCommand.AdoptLoanRules;
import org.quipu.core.product.ProductCommand.AdoptRecurringDepositRules;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductCommand.AdoptTermDepositRules;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;

/**
 * Finds things for a line of an atomic batch: what is decided, and what earlier lines of the same
 * batch will make. (A transaction has no id before it is decided, so those of the same batch cannot
 * be named.)
 */
final class Ahead implements Lookup {
    private final Lookup decided;
    private final Map<String, Found> accounts = new HashMap<>();
    private final Map<String, Found> loans = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Currency> products = new HashMap<>();

    Ahead(Lookup decided) {
        this.decided = decided;
    }

    /** Takes note of what a line will make. */
    void note(Command command) {
        switch (command) {
            case RegisterClient(var id, _, _, _, var external, _) ->
                    note(clients, id, external, id);
            case FormGroup(var id, var terms, _, _, _) -> note(groups, id, terms.externalId(), id);
            case OpenSettlementAccount(var id, _, var currency, _, _, var external, _) ->
                    note(accounts, id, external, new Found(id, currency));
            case AdoptSavingsRules adopt -> products.put(adopt.product(), adopt.rules().currency());
            case AdoptLoanRules adopt -> products.put(adopt.product(), adopt.rules().currency());
            case AdoptTermDepositRules adopt ->
                    products.put(adopt.product(), adopt.rules().currency());
            case AdoptRecurringDepositRules adopt ->
                    products.put(adopt.product(), adopt.rules().currency());
            case OpenRecurringDeposit open ->
                    note(
                            accounts,
                            open.account(),
                            open.depositor().externalId(),
                            new Found(open.account(), open.instalment().currency()));
            case OpenTermDeposit open ->
                    note(
                            accounts,
                            open.account(),
                            open.depositor().externalId(),
                            new Found(open.account(), open.principal().currency()));
            case OpenSavingsAccount open ->
                    product(open.product())
                            .ifPresent(currency ->
                                    note(
                                            accounts,
                                            open.account(),
                                            open.externalId(),
                                            new Found(open.account(), currency)));
            case ApplyForLoan(var id, var applicant, var asked, _) ->
                    note(
                            loans,
                            id,
                            applicant.externalId(),
                            new Found(id, asked.principal().currency()));
            default -> {}
        }
    }

    private static <T> void note(Map<String, T> all, String id, Optional<String> external, T it) {
        all.put(id, it);
        external.ifPresent(name -> all.put("ext:" + name, it));
    }

    @Override
    public Optional<Found> account(Identifier identifier) {
        return Optional.ofNullable(accounts.get(identifier.text()))
                .or(() -> decided.account(identifier));
    }

    @Override
    public Optional<Found> loan(Identifier identifier) {
        return Optional.ofNullable(loans.get(identifier.text())).or(() -> decided.loan(identifier));
    }

    @Override
    public Optional<Currency> product(String id) {
        return Optional.ofNullable(products.get(id)).or(() -> decided.product(id));
    }

    @Override
    public Optional<String> client(Identifier identifier) {
        return Optional.ofNullable(clients.get(identifier.text()))
                .or(() -> decided.client(identifier));
    }

    @Override
    public Optional<String> group(Identifier identifier) {
        return Optional.ofNullable(groups.get(identifier.text()))
                .or(() -> decided.group(identifier));
    }

    @Override
    public Optional<Long> transaction(Identifier identifier) {
        return decided.transaction(identifier);
    }
}
