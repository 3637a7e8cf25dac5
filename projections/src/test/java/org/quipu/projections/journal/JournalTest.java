package org.quipu.projections.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.Checker;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.entry.EntryCommand.PostJournalEntry;
import org.quipu.core.entry.EntryLine;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.Known;
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
        assertThat(sheet.statutory().debits()).isEqualTo(sheet.statutory().credits());
    }

    @Test
    void shows_a_date_as_it_was_known_at_a_position() {
        var paid = followed.ask(day(4, 10), repay("521.01"));
        followed.ask(day(4, 10), new ReverseTransaction(paid, false, BY_CASHIER));

        var on = Optional.of(day(4, 10));
        assertThat(figures(new When(on, Optional.of(new Known.At(paid))), Scope.ALL))
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
        var request =
                new AccountLedger.Request(
                        "1100", Scope.ALL, Optional.empty(), Optional.empty(), 10);
        var lines = journal.account(LEDGER, When.NOW, request).orElseThrow().lines();
        assertThat(lines)
                .extracting(each -> each.line().amount().decimal() + " " + each.balance().decimal())
                .containsExactly("-487.68 1512.32", "2000.00 2000.00");
    }

    @Test
    void tells_what_is_owned_owed_and_earned() {
        followed.ask(day(4, 10), repay("521.01"));
        followed.follow();

        var sheet = journal.balanceSheet(LEDGER, When.NOW, Scope.ALL).sheets().getFirst();
        assertThat(sheet.assets().total()).isEqualTo(sheet.funding());
        assertThat(sheet.result()).isEqualTo(money("20.00"));
        assertThat(income(Optional.empty(), day(4, 10)).getFirst().result())
                .isEqualTo(money("20.00"));
        assertThat(income(Optional.of(day(3, 11)), day(4, 10))).isEmpty();
    }

    private List<Statements.IncomeStatement> income(Optional<LocalDate> from, LocalDate to) {
        var when = new When(Optional.of(to), Optional.empty());
        return journal.incomeStatement(LEDGER, when, from, Scope.ALL).sheets();
    }

    @Test
    void an_entry_by_hand_stands_in_the_books_of_its_date_and_reverses_itself() {
        var made = written(day(4, 10), day(3, 31), Optional.of(day(4, 5)));

        assertThat(rent(day(3, 30), Optional.empty())).isEqualTo("0.00");
        assertThat(rent(day(3, 31), Optional.empty())).isEqualTo("900.00");
        assertThat(rent(day(4, 5), Optional.empty())).isEqualTo("0.00");
        assertThat(rent(day(3, 31), Optional.of(made - 1))).isEqualTo("0.00");
    }

    @Test
    void finds_entries_page_by_page_and_goes_on_in_an_account() {
        followed.ask(day(4, 10), repay("100.00"));
        var last = followed.ask(day(4, 11), repay("50.00"));
        written(day(4, 12), day(4, 12), Optional.empty());

        var repaid = Optional.of("loan.repayment-received.v1");
        var first = entries(repaid, Optional.empty());
        assertThat(first.entries())
                .extracting(JournalEntries.Entry::position)
                .containsExactly(last);
        var second = entries(repaid, first.next());
        assertThat(second.entries()).hasSize(1);
        assertThat(second.next()).isEmpty();

        var page = account(Optional.empty());
        var rest = account(page.next());
        assertThat(page.lines()).hasSize(1);
        assertThat(rest.lines().getFirst().balance())
                .isEqualTo(
                        page.lines()
                                .getFirst()
                                .balance()
                                .minus(page.lines().getFirst().line().amount()));
    }

    private JournalEntries entries(Optional<String> type, Optional<Long> before) {
        return journal.entries(
                LEDGER,
                When.NOW,
                new JournalEntries.Request(
                        Optional.empty(),
                        Optional.empty(),
                        Scope.ALL,
                        type,
                        new JournalEntries.Page(before, false, 1)));
    }

    private AccountLedger account(Optional<AccountLedger.After> after) {
        var request = new AccountLedger.Request("1070", Scope.ALL, Optional.empty(), after, 1);
        return journal.account(LEDGER, When.NOW, request).orElseThrow();
    }

    private String rent(LocalDate asOf, Optional<Long> knownAt) {
        return trialBalance(new When(Optional.of(asOf), knownAt.map(Known.At::new)), Scope.ALL)
                .sheets()
                .getFirst()
                .lines()
                .stream()
                .filter(line -> line.account().code().equals("5200"))
                .map(line -> line.balance().decimal())
                .findFirst()
                .orElse("0.00");
    }

    /** Rent of 900.00 that is owed. */
    private long written(LocalDate today, LocalDate date, Optional<LocalDate> reversesOn) {
        var lines =
                List.of(
                        new EntryLine(new EntryLine.Onto.Code("5200"), "north", money("900.00")),
                        new EntryLine(new EntryLine.Onto.Code("2140"), "north", money("-900.00")));
        var request =
                followed.ask(
                        today,
                        new PostJournalEntry(Optional.of(date), lines, reversesOn, BY_CASHIER));
        var made =
                followed.ask(
                        today,
                        new GrantApproval(
                                request, Checker.UNLIMITED, Envelope.of("baraka", "console")));
        followed.follow();
        return made;
    }

    private static Scope of(String branch) {
        return new Scope(Optional.of(branch), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static org.quipu.core.money.Money money(String amount) {
        return org.quipu.core.Village.kes(amount);
    }

    private List<String> figures(When when, Scope scope) {
        return trialBalance(when, scope).sheets().getFirst().lines().stream()
                .map(line -> line.role().orElseThrow() + " " + line.balance().decimal())
                .toList();
    }

    private TrialBalance trialBalance(When when, Scope scope) {
        followed.follow();
        return journal.trialBalance(LEDGER, when, scope);
    }
}
