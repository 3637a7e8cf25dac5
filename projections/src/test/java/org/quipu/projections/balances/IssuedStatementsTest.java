package org.quipu.projections.balances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.account.AccountEvent.AccountReactivated;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.money.Money;
import org.quipu.core.statement.StatementEvent.StatementIssued;
import org.quipu.core.statement.StatementLine;
import org.quipu.log.Hash;
import org.quipu.projections.balances.BalanceQueries.AfterSleeper;
import org.quipu.projections.balances.BalanceQueries.Sleepers;

/** Statements are shown as they were sent; what an account's page says besides. */
class IssuedStatementsTest {
    private static final LocalDate MAR_1 = LocalDate.of(2026, 3, 1);
    private final Books books = new Books();

    @BeforeEach
    void opens() {
        books.offer("basic", "0.00", "0.00", MAR_1);
        books.openTill("till-1");
        books.open("sav-1");
    }

    private static Money kes(String amount) {
        return Money.of(Books.KES, amount);
    }

    private void issue(int number, LocalDate to, String opening, String closing, String digest) {
        var from = number == 1 ? MAR_1 : to;
        books.happen(
                "statement.issued.v1",
                new StatementIssued(
                        "sav-1",
                        number,
                        from,
                        to,
                        kes(opening),
                        kes(closing),
                        digest,
                        to.plusDays(1),
                        Envelope.of("teller", "tests")));
    }

    private static String digest(List<StatementLine> lines) {
        return Hash.ofText(StatementLine.text(lines)).toString();
    }

    private IssuedStatements statements() {
        books.balances();
        return new IssuedStatements(books.database);
    }

    private IssuedStatement one(int number) {
        return statements()
                .one(Books.LEDGER, AccountRef.parse("ext:EXT-sav-1"), number)
                .orElseThrow();
    }

    @Test
    void what_was_late_is_a_line_of_the_next_statement_and_the_first_stands() {
        var first = books.cash("sav-1", "100.00", MAR_1);
        var digest = digest(List.of(new StatementLine(first, 1, MAR_1, MAR_1, 100_00)));
        issue(1, MAR_1, "0.00", "100.00", digest);
        books.today = MAR_1.plusDays(1);
        var late = books.cash("sav-1", "-30.00", MAR_1);
        var lines = new ArrayList<StatementLine>();
        lines.add(new StatementLine(late, 1, MAR_1.plusDays(1), MAR_1, -30_00));
        issue(2, MAR_1.plusDays(1), "100.00", "70.00", digest(lines));

        assertThat(one(1).isAsSent()).isTrue();
        assertThat(one(1).lines())
                .extracting(it -> it.balance().decimal())
                .containsExactly("100.00");
        assertThat(one(2).isAsSent()).isTrue();
        assertThat(one(2).lines()).hasSize(1);
        assertThat(one(2).lines().getFirst().value()).isEqualTo(MAR_1);
        assertThat(one(2).lines().getFirst().balance().decimal()).isEqualTo("70.00");
        var sent = statements().of(Books.LEDGER, AccountRef.parse("sav-1")).orElseThrow();
        assertThat(sent.headings())
                .extracting(IssuedStatement.Heading::number)
                .containsExactly(2, 1);
        assertThat(statements().one(Books.LEDGER, AccountRef.parse("sav-1"), 3)).isEmpty();
    }

    @Test
    void lines_that_are_not_what_was_sent_are_told() {
        books.cash("sav-1", "100.00", MAR_1);
        issue(1, MAR_1, "0.00", "100.00", "0".repeat(64));
        assertThat(one(1).isAsSent()).isFalse();
    }

    @Test
    void a_certificate_is_of_an_account_or_of_a_client() {
        books.open("sav-2");
        books.balances();
        var certificates = new Certificates(books.database);
        var both = certificates.of(Books.LEDGER, "cli_1", 2026).orElseThrow();
        assertThat(both.accounts()).hasSize(2);
        assertThat(both.totals()).hasSize(1);
        assertThat(both.moment().position()).isEqualTo(4);
        var one = certificates.of(Books.LEDGER, "sav-1", 2026).orElseThrow();
        assertThat(one.accounts()).hasSize(1);
        assertThat(one.accounts().getFirst().sums().net()).isEqualTo(kes("0.00"));
        // opened later
        assertThat(certificates.of(Books.LEDGER, "cli_1", 2025).orElseThrow().accounts()).isEmpty();
        assertThat(certificates.of(Books.LEDGER, "none", 2026)).isEmpty();
        assertThat(certificates.of(Books.LEDGER, "till-1", 2026)).isEmpty();
    }

    @Test
    void dormancy_and_what_is_pledged_are_told_with_the_balance() {
        var teller = Envelope.of("teller", "tests");
        books.happen(
                "account.balance-pledged.v1",
                new BalancePledged("sav-1", "p", kes("5.00"), "ln_1", kes("0.00"), MAR_1, teller));
        books.happen(
                "account.dormant.v1",
                new AccountDormant("sav-1", "dormant:2026-03-01", MAR_1, MAR_1, teller));
        var balance = books.balance("sav-1", When.NOW, By.BOOKING);
        assertThat(balance.dormantSince()).contains(MAR_1);
        assertThat(balance.holds())
                .extracting(Balance.Hold::loan)
                .containsExactly(Optional.of("ln_1"));
        assertThat(asleep(Optional.of("main"), 9).balances()).hasSize(1);
        assertThat(asleep(Optional.of("south"), 9).balances()).isEmpty();

        books.happen("account.reactivated.v1", new AccountReactivated("sav-1", MAR_1, teller));
        assertThat(books.balance("sav-1", When.NOW, By.BOOKING).dormantSince()).isEmpty();
        assertThat(asleep(Optional.empty(), 9).balances()).isEmpty();
    }

    private BalanceQueries.Sleeping asleep(Optional<String> branch, int limit) {
        return books.balances()
                .dormant(
                        Books.LEDGER,
                        new Sleepers(branch, Optional.empty(), Optional.empty(), limit));
    }

    @Test
    void sleepers_are_told_page_by_page_those_longest_first() {
        var teller = Envelope.of("teller", "tests");
        for (var k = 2; k <= 6; k++) {
            books.open("sav-" + k);
            var since = MAR_1.minusDays(k / 2);
            books.happen(
                    "account.dormant.v1",
                    new AccountDormant("sav-" + k, "dormant:" + since, since, MAR_1, teller));
        }
        var told = new ArrayList<String>();
        var after = Optional.<AfterSleeper>empty();
        do {
            var page =
                    books.balances()
                            .dormant(
                                    Books.LEDGER,
                                    new Sleepers(Optional.empty(), Optional.empty(), after, 2));
            page.balances().forEach(it -> told.add(it.account().id()));
            after = page.next();
        } while (after.isPresent());
        assertThat(told).containsExactly("sav-6", "sav-4", "sav-5", "sav-2", "sav-3");
    }
}
