package org.quipu.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.system.QuipuSystem;
import org.quipu.system.SmallBank;

@SuppressWarnings("NullAway.Init") // opened before all tests
class ConsoleTest extends InTheBrowser {
    private SmallBank bank;
    private SmallBank lender;
    private String loan;

    @BeforeAll
    void opens() {
        bank = new SmallBank();
        bank.deposit("250.00", "2026-03-30");
        bank.deposit("1000.00", "2026-03-30");
        long last = 0;
        for (int i = 1; i <= 60; i++) last = bank.deposit(i + ".50", "2026-03-30");
        bank.applied(last);
        lender = new SmallBank();
        loan = lender.lend();
        lender.orderInstalments();
        lender.endApplications();
    }

    @Test
    void leads_from_a_login_to_the_event_behind_a_line() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            assertThat(page.locator("h1")).hasText("Accounts");
            page.keyboard().press("/");
            page.keyboard().type("ACC-17");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText(bank.account);
            assertThat(page.locator(".main .sum")).hasText("3,110.00 KES");
            assertThat(page.locator(".truth")).containsText("True at position");
            assertThat(page.locator(".truth")).containsText("as of 30 Mar 2026");
            assertThat(page.locator("#days canvas")).isVisible();
            assertThat(page.locator("#days-told")).hasText("30 Mar 2026: 3,110.00 KES");

            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator(".behind-line pre")).containsText("\"balanceAfter\"");
            assertThat(page.locator(".behind-line")).containsText("savings.deposited.v1");
            page.keyboard().press("Enter");
            assertThat(page.locator(".behind-line")).hasCount(0);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void turns_pages_and_the_order_of_dates_and_keeps_both_in_the_address() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:ACC-17");
            assertThat(page.locator(".statement tbody tr")).hasCount(50);
            page.keyboard().press("n");
            assertThat(page.locator(".statement tbody tr")).hasCount(12);
            assertThat(page.locator(".statement tbody tr").last().locator(".balance"))
                    .hasText("250.00");
            page.goBack();
            assertThat(page.locator(".statement tbody tr")).hasCount(50);

            page.locator(".switch a").last().click();
            assertThat(page.url()).contains("by=value");
            assertThat(page.locator(".main h2")).hasText("Balance by value date");
            page.locator("input[name=to]").fill("2026-03-29");
            page.locator(".dates button").click();
            assertThat(page.locator(".main .sum")).hasText("0.00 KES");
            assertThat(page.locator(".empty")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void shows_interest_day_by_day_and_what_was_posted_of_it() {
        var saver = new SmallBank();
        saver.earn();
        saver.deposit("1000.00", "2026-03-30");
        saver.turnTo("2026-05-11");
        saver.deposit("500.00", "2026-05-01");
        saver.applied(saver.deposit("200.00", "2026-04-01"));
        for (var width : new int[] {1280, 390}) {
            try (var window = chromium.window(width, ColorScheme.LIGHT)) {
                var page = login(window, saver);
                page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:ACC-17");
                assertThat(page.locator(".statement .what").first()).hasText("Interest, changed");
                page.locator("#interest").click();
                assertThat(page.locator(".main .sum")).hasText("2.34 KES");
                assertThat(page.locator(".interest tbody tr")).hasCount(10);
                page.locator("input[name=from]").fill("2026-03-30");
                page.locator(".dates button").click();
                var posted = page.locator(".postings").first().locator("tbody tr");
                assertThat(posted).hasCount(2);
                assertThat(posted.nth(1)).containsText("4.93");
                assertThat(page.locator("#restated")).isVisible();
                Visit.look(page, "interest", width, ColorScheme.LIGHT);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void shows_a_term_deposit_with_what_it_comes_to_period_by_period() {
        var saver = new SmallBank();
        saver.deposit("1000.00", "2026-03-30");
        saver.layDown();
        saver.layDownMonthly();
        saver.turnTo("2026-11-10");
        for (var width : new int[] {1280, 390}) {
            try (var window = chromium.window(width, ColorScheme.LIGHT)) {
                var page = login(window, saver);
                page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:TD-17");
                page.locator("#terms").click();
                assertThat(page.locator("#value")).containsText("644.58");
                assertThat(page.locator("#instruction")).containsText("Renewed");
                assertThat(page.locator(".periods tbody tr")).hasCount(3);
                assertThat(page.locator(".earlier tbody tr")).hasCount(1);
                Visit.look(page, "deposit", width, ColorScheme.LIGHT);
            }
        }
        saver.takeBack();
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, saver);
            page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:TD-17");
            assertThat(page.locator("h1 .status")).hasText("Closed");
            assertThat(page.locator(".statement .what").first()).hasText("Closed early");
            page.locator("#terms").click();
            assertThat(page.locator("#early")).containsText("5");
            Visit.look(page, "deposit-closed", 1280, ColorScheme.LIGHT);
            page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:RD-17");
            page.locator("#terms").click();
            assertThat(page.locator(".instalments tbody tr")).hasCount(6);
            assertThat(page.locator(".instalments tbody tr").nth(1)).containsText("Missed");
            Visit.look(page, "deposit-monthly", 1280, ColorScheme.LIGHT);
            page.locator(".account a[href*='/clients/']").click();
            var certificate = page.locator("#certificates a").first();
            var file = page.waitForDownload(certificate::click);
            assertThat(file.suggestedFilename()).isEqualTo("interest-2026.pdf");
            Visit.look(page, "client-certificates", 1280, ColorScheme.LIGHT);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void shows_what_an_account_costs_what_reserves_it_and_what_was_sent_of_it() {
        var saver = new SmallBank();
        saver.cost();
        var statement = saver.read("/v1/statements/ext:ACC-17/issued/1");
        assertThat(statement.path("asSent").asBoolean()).as("%s", statement).isTrue();
        assertThat(statement.path("lines")).hasSize(1);
        for (var width : new int[] {1280, 390}) {
            try (var window = chromium.window(width, ColorScheme.LIGHT)) {
                var page = login(window, saver);
                page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:ACC-17");
                assertThat(page.locator("#dormant")).hasText("since 29 Apr 2026");
                assertThat(page.locator(".holds tbody tr")).containsText("250.00");
                assertThat(page.locator(".statement .what").first()).hasText("Fee, due");
                assertThat(page.locator(".main .sum")).hasText("990.00 KES");
                var sent = page.locator(".issued tbody tr");
                assertThat(sent).containsText("1,000.00");
                var file = page.waitForDownload(() -> sent.locator("a").first().click());
                assertThat(file.suggestedFilename()).isEqualTo("statement-1.pdf");
                Visit.look(page, "account-conditions", width, ColorScheme.LIGHT);
            }
        }
        saver.order();
        for (var width : new int[] {1280, 390}) {
            try (var window = chromium.window(width, ColorScheme.LIGHT)) {
                var page = login(window, saver);
                page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:ACC-17");
                var orders = page.locator(".orders tbody tr");
                assertThat(orders).hasCount(3);
                assertThat(orders.nth(0)).containsText("11 Jun 2026");
                assertThat(orders.nth(1)).containsText("Insufficient available balance");
                assertThat(orders.nth(2)).containsText("All above 500.00 KES");
                Visit.look(page, "account-orders", width, ColorScheme.LIGHT);
                page.navigate(QuipuSystem.shared().projections() + "/standing-orders");
                assertThat(page.locator(".orders tbody tr")).hasCount(1);
                assertThat(page.locator(".orders .out")).hasText("5,000.00");
                assertThat(page.locator(".orders .status")).hasText("Failing");
                Visit.look(page, "standing-orders", width, ColorScheme.LIGHT);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void sends_a_statement_gives_a_fee_back_and_takes_a_deposit_back() {
        var saver = new SmallBank();
        saver.cost();
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var narrow = chromium.window(390, ColorScheme.DARK)) {
            var page = new Visit(window, complaints).login(saver, "cashier");
            page.locator("#dormant").click();
            assertThat(page.locator(".dormant tbody tr")).containsText("29 Apr 2026");
            Visit.look(page, "dormant", 1280, ColorScheme.LIGHT);
            page.locator(".dormant a.open").click();

            page.locator("#send input[name=to]").fill("2026-05-11");
            page.locator("#send button").click();
            assertThat(page.locator("#failed")).containsText("closed");
            page.locator("#send input[name=to]").fill("");
            page.locator("#send button").click();
            assertThat(page.locator("#failed")).isVisible(); // nothing was closed since the first
            Visit.look(page, "account-refused", 1280, ColorScheme.LIGHT);

            page.locator("tr:has-text('Fee, due') a.open").first().click();
            page.locator(".behind-line .alone").click();
            page.locator("#waiver input[name=reason]").fill("the branch was closed");
            page.locator("#waiver button").click();
            assertThat(page.locator("h1")).containsText("Fee given back");
            page.goBack();
            page.locator("#waiver button").click();
            assertThat(page.locator("#failed")).isVisible();

            var other = new Visit(narrow, complaints).login(saver, "cashier");
            other.navigate(QuipuSystem.shared().projections() + "/accounts/ext:ACC-17");
            other.locator("tr:has-text('Deposit') a.open").first().click();
            other.locator(".behind-line .alone").click();
            other.locator("#reversal input[name=narrative]").fill("typed twice");
            Visit.look(other, "event-to-take-back", 390, ColorScheme.DARK);
            other.locator("#reversal button").click();
            assertThat(other.locator("h1")).containsText("Reversal");
        }
    }

    @Test
    void shows_a_loan_at_the_date_of_the_address() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.keyboard().press("/");
            page.keyboard().type("LN-1");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText(loan);
            assertThat(page.locator(".schedule tbody tr")).hasCount(6);
            assertThat(page.locator(".orders tbody tr")).containsText("when due");
            var states = page.locator(".schedule .state .status");
            assertThat(states.nth(0)).hasText("Paid");
            assertThat(states.nth(1)).hasText("Late 21 days");
            assertThat(states.nth(2)).hasText("To come");
            assertThat(page.locator(".transactions .undone")).containsText("700.00");
            assertThat(page.locator("#principal canvas")).isVisible();
            assertThat(page.locator("#principal-told")).containsText("20 Jun 2026: real");

            page.locator(".schedule .date a").first().click();
            assertThat(page).hasURL(Pattern.compile("asOf=2026-04-30"));
            assertThat(page.locator(".truth")).containsText("as of 30 Apr 2026");
            assertThat(states.nth(1)).hasText("To come");
            page.locator("input[name=asOf]").fill("2026-03-29");
            page.locator(".dates button").click();
            assertThat(page.locator(".empty")).hasText("Nothing was paid out by this date.");
            page.locator("#newest").click();

            page.locator(".transactions a.open").first().click();
            assertThat(page.locator(".behind-line pre")).containsText("\"reverses\"");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void slides_through_a_loans_life_by_keyboard_and_keeps_the_day_in_the_address() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.navigate(loanPage());
            assertThat(page.locator("#principal canvas")).isVisible();
            page.locator("#slide").focus();
            page.keyboard().press("Home");
            assertThat(page).hasURL(Pattern.compile("asOf=2026-03-30"));
            assertThat(page.locator(".truth")).containsText("as of 30 Mar 2026");
            assertThat(page.locator(".main .sum")).hasText("24,000.00 KES");
            assertThat(page.locator("#slide")).isFocused();
            page.keyboard().press("End");
            assertThat(page).hasURL(Pattern.compile("asOf=2026-09-30"));
            assertThat(page.locator(".schedule .state .status").nth(5)).hasText("Due");
            assertThat(page.locator("#principal-told")).containsText("30 Sept 2026");
            page.goBack();
            assertThat(page.locator(".truth")).containsText("as of 30 Mar 2026");
            assertThat(page.locator("#principal canvas")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void shows_a_loan_at_any_day_without_script() {
        try (var window = chromium.plainWindow()) {
            var page = login(window, lender);
            page.navigate(loanPage());
            page.locator("#slide").fill("31");
            page.locator(".slider button").click();
            assertThat(page).hasURL(Pattern.compile("asOf=2026-04-30"));
            assertThat(page.locator(".schedule .state .status").first()).hasText("Paid");
            page.locator("#asOf").fill("2026-06-10");
            page.locator(".dates button").click();
            assertThat(page.locator(".truth")).containsText("as of 10 Jun 2026");
        }
    }

    @Test
    void shows_a_loan_as_it_was_known_before_a_payment_was_taken_back() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.navigate(loanPage() + "?asOf=2026-06-10");
            var reversed = page.locator(".transactions .undone a.open");
            assertThat(reversed).hasCount(1);
            var mistake = reversed.textContent().replace(",", "");
            page.locator("#knownAt").fill(mistake);
            page.locator(".dates button").click();
            assertThat(page).hasURL(Pattern.compile("knownAt=" + mistake));
            assertThat(page.locator(".transactions .undone")).hasCount(0);
            assertThat(page.locator(".transactions .amount").first()).hasText("700.00");
            page.navigate(loanPage() + "?asOf=yesterday");
            assertThat(page.locator("h1")).hasText("A field is not as documented");
        }
        assertThat(complaints)
                .allMatch(it -> it.contains("400")); // the browser tells of the bad date
    }

    @Test
    void explains_every_figure_by_terms_that_lead_to_events() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.navigate(loanPage());
            var principal = page.locator(".main .sum span").textContent();
            page.locator(".main h2 a").click();
            assertThat(page.locator("h1")).hasText("Why these figures");
            var explained = page.locator("#principal_outstanding");
            assertThat(explained.locator("h2 .figure")).hasText(principal);
            assertThat(explained.locator("tbody tr").first()).containsText("Disbursement");
            assertThat(explained.locator("tbody tr").first().locator(".amount"))
                    .hasText("24,000.00");
            assertThat(explained.locator("tbody tr")).hasCount(3);
            for (var figure :
                    List.of(
                            "due.principal",
                            "arrears.principal",
                            "days_past_due",
                            "interest_earned",
                            "penalty_charged",
                            "settlement_amount")) {
                var terms = page.locator("[id='" + figure + "'] tbody tr");
                assertThat(terms.first()).isVisible();
                assertThat(terms.first().locator(".version")).hasText("1");
            }
            explained.locator("a.open").last().click();
            assertThat(page.locator("h1")).containsText("Repayment");
            page.locator("a.plain").first().click();
            assertThat(page).hasURL(Pattern.compile("/loans/.*knownAt="));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void tells_a_rejected_application_from_one_withdrawn() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.navigate(QuipuSystem.shared().projections() + "/loans/ext:LN-8");
            assertThat(page.locator("h1 .status")).hasText("Rejected");
            page.navigate(QuipuSystem.shared().projections() + "/loans/ext:LN-9");
            assertThat(page.locator("h1 .status")).hasText("Withdrawn");
        }
        assertThat(complaints).isEmpty();
    }

    private static String loanPage() {
        return QuipuSystem.shared().projections() + "/loans/ext:LN-1";
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void a_loan_is_readable_for_everybody(int width, ColorScheme scheme) {
        try (var window = chromium.window(width, scheme)) {
            var page = login(window, lender);
            page.navigate(QuipuSystem.shared().projections() + "/loans/ext:LN-1");
            assertThat(page.locator("#principal canvas")).isVisible();
            look(page, "loan", width, scheme);
            page.locator(".transactions a.open").first().click();
            assertThat(page.locator(".behind-line pre")).isVisible();
            look(page, "loan-event", width, scheme);
            page.locator("#explain").click();
            look(page, "explain", width, scheme);
            page.locator("a.open").first().click();
            look(page, "event", width, scheme);
        }
    }

    @Test
    void leads_from_the_trial_balance_to_the_event_behind_a_line() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.locator(".rooms a").last().click();
            assertThat(page.locator("h1")).hasText("Trial balance");
            var total = page.locator(".ledger .total .figure");
            assertThat(total.first()).not().hasText("0.00");
            assertThat(total.last()).hasText(total.first().textContent());

            page.locator(".ledger a.open", new Page.LocatorOptions().setHasText("Loan portfolio"))
                    .click();
            assertThat(page.locator("h1")).containsText("Loan portfolio");
            assertThat(page.locator(".ledger .balance").first()).not().hasText("0.00");
            page.locator(".ledger .event a").first().click();
            assertThat(page.locator("pre")).containsText("principal");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void leads_from_the_balance_sheet_to_entries_and_files() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.locator(".rooms a").last().click();
            page.locator(".books a", new Page.LocatorOptions().setHasText("Balance sheet")).click();
            assertThat(page.locator("h1")).hasText("Balance sheet");
            var assets = page.locator(".ledger tr.total .figure").first();
            assertThat(page.locator(".ledger tfoot .figure").last()).hasText(assets.textContent());
            assertThat(page.locator("a.export").last()).hasAttribute("href", "/balance-sheet.xlsx");

            page.locator(".books a", new Page.LocatorOptions().setHasText("Entries")).click();
            page.locator(".entries .event a").first().click();
            assertThat(page.locator("pre")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void tells_in_one_line_that_the_books_are_what_accounts_and_loans_come_to() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.locator(".rooms a").last().click();
            page.locator(".books a", new Page.LocatorOptions().setHasText("Reconciliation"))
                    .click();
            assertThat(page.locator("h1")).hasText("Reconciliation");
            assertThat(page.locator("#equal")).containsText("All is equal up to position");
            assertThat(page.locator("#broken")).hasCount(0);
            assertThat(page.locator(".ledger tbody tr").first()).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void names_a_line_that_somebody_changed_behind_the_journals_back(int width, ColorScheme scheme)
            throws Exception {
        var tampered = new SmallBank();
        var paid = tampered.deposit("250.00", "2026-03-30");
        tampered.applied(tampered.deposit("1000.00", "2026-03-30"));
        var table = "\"projection_" + tampered.name + "_1\".journal_line";
        try (var database = DriverManager.getConnection(QuipuSystem.shared().database());
                var statement = database.createStatement()) {
            statement.execute(
                    "UPDATE "
                            + table
                            + " SET amount = amount - 100 WHERE role = 'deposits'"
                            + " AND position = "
                            + paid);
        }
        try (var window = chromium.window(width, scheme)) {
            var page = login(window, tampered);
            page.navigate(QuipuSystem.shared().projections() + "/reconciliation");
            assertThat(page.locator("#equal")).hasCount(0);
            assertThat(page.locator("#broken")).containsText("first at position");
            var deposits =
                    page.locator(
                            ".breaks tbody tr", new Page.LocatorOptions().setHasText("Deposits"));
            assertThat(deposits.locator(".amount")).hasText("\u22121.00");
            assertThat(deposits).containsText("Deposit, 30 Mar 2026");
            look(page, "reconciliation-broken", width, scheme);
            deposits.locator("a").click();
            assertThat(page.locator("pre")).containsText("250.00");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void the_general_ledger_is_readable_for_everybody(int width, ColorScheme scheme) {
        try (var window = chromium.window(width, scheme)) {
            var page = login(window, lender);
            page.navigate(QuipuSystem.shared().projections() + "/trial-balance");
            look(page, "trial-balance", width, scheme);
            page.navigate(QuipuSystem.shared().projections() + "/ledger-accounts/1100");
            look(page, "ledger-account", width, scheme);
            for (var name :
                    List.of(
                            "balance-sheet",
                            "income-statement",
                            "journal-entries",
                            "reconciliation")) {
                page.navigate(QuipuSystem.shared().projections() + "/" + name);
                look(page, name, width, scheme);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void is_readable_for_everybody(int width, ColorScheme scheme) {
        try (var window = chromium.window(width, scheme)) {
            var page = login(window);
            look(page, "find", width, scheme);
            page.navigate(QuipuSystem.shared().projections() + "/accounts/ext:ACC-17");
            assertThat(page.locator("#days canvas")).isVisible();
            page.locator(".statement a.open").first().click();
            assertThat(page.locator(".behind-line pre")).isVisible();
            look(page, "account", width, scheme);
            page.navigate(QuipuSystem.shared().projections() + "/accounts/nobody");
            look(page, "mishap", width, scheme);
        }
    }

    @Test
    void shows_nothing_of_another_institution() {
        var other = new SmallBank();
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            page.navigate(QuipuSystem.shared().projections() + "/accounts/" + other.account);
            assertThat(page.locator("h1")).hasText("There is no such thing");
        }
    }

    private static void look(Page page, String name, int width, ColorScheme scheme) {
        Visit.look(page, name, width, scheme);
    }

    private Page login(BrowserContext window) {
        return login(window, bank);
    }

    private Page login(BrowserContext window, SmallBank whose) {
        return new Visit(window, complaints).login(whose, "auditor");
    }
}
