package org.quipu.projections.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Role;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.runtime.FollowedBank;

/** 2,000.00 lent in four months from 10 March 2025, less an upfront fee of 20.00. */
class JournalTest {
    private final Given bank = lent(new NextInstalments());
    private final FollowedBank followed = new FollowedBank(bank, new Balances(), new Journal());
    private final JournalQueries journal = new JournalQueries(followed.database);

    @Test
    void books_a_loan_and_what_is_paid_of_it() {
        followed.ask(day(4, 10), repay("521.01"));

        assertThat(figures(When.NOW, Scope.ALL))
                .contains(
                        "LOAN_PORTFOLIO 1512.32",
                        "INTEREST_RECEIVABLE -33.33",
                        "FEE_INCOME -20.00");
        var sheet = trialBalance(When.NOW, Scope.ALL).sheets().getFirst();
        assertThat(sheet.debits()).isEqualTo(sheet.credits());
    }

    @Test
    void shows_a_date_as_it_was_known_at_a_position() {
        var paid = followed.ask(day(4, 10), repay("521.01"));
        followed.ask(day(4, 10), new ReverseTransaction(paid, false, BY_CASHIER));

        var on = Optional.of(day(4, 10));
        assertThat(figures(new When(on, Optional.of(paid)), Scope.ALL))
                .contains("LOAN_PORTFOLIO 1512.32");
        assertThat(figures(new When(on, Optional.empty()), Scope.ALL))
                .contains("LOAN_PORTFOLIO 2000.00");
        assertThat(figures(new When(Optional.of(day(4, 9)), Optional.empty()), Scope.ALL))
                .contains("LOAN_PORTFOLIO 2000.00");
    }

    @Test
    void each_branch_balances_when_money_goes_to_another() {
        bank.on(day(4, 10)).asked(repay("521.01"));
        bank.asked(
                new RegisterClient(
                        "far",
                        "hash",
                        Optional.empty(),
                        "valley",
                        Optional.empty(),
                        BY_CASHIER.orBranch("valley")),
                new OpenSavingsAccount(
                        "v", "far", "plain", Optional.of("valley"), Optional.empty(), BY_CASHIER));
        followed.ask(
                day(4, 11),
                new Transfer("till", "v", money("75.00"), Optional.empty(), BY_CASHIER));

        assertThat(figures(When.NOW, of("valley")))
                .containsExactly("INTER_BRANCH 75.00", "DEPOSITS -75.00");
        assertThat(figures(When.NOW, Scope.ALL)).contains("INTER_BRANCH 0.00");
    }

    @Test
    void shows_the_newest_lines_of_an_account_with_the_balance_after_each() {
        followed.ask(day(4, 10), repay("521.01"));

        followed.follow();
        var kes = new Scope(Optional.empty(), Optional.empty(), Optional.of("KES"));
        var lines = journal.account(LEDGER, When.NOW, Role.LOAN_PORTFOLIO, kes, 10).lines();
        assertThat(lines)
                .extracting(line -> line.amount().decimal() + " " + line.balance().decimal())
                .containsExactly("-487.68 1512.32", "2000.00 2000.00");
    }

    private static Scope of(String branch) {
        return new Scope(Optional.of(branch), Optional.empty(), Optional.empty());
    }

    private static org.quipu.core.money.Money money(String amount) {
        return org.quipu.core.Village.kes(amount);
    }

    private List<String> figures(When when, Scope scope) {
        return trialBalance(when, scope).sheets().getFirst().lines().stream()
                .map(line -> line.role() + " " + line.balance().decimal())
                .toList();
    }

    private TrialBalance trialBalance(When when, Scope scope) {
        followed.follow();
        return journal.trialBalance(LEDGER, when, scope);
    }
}
