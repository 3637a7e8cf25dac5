package org.quipu.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quipu.system.QuipuSystem;
import org.quipu.system.SmallBank;

/** The end of a month in one bank: days are closed, entries written, the period shut. */
@SuppressWarnings("NullAway.Init") // opened before all tests
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BooksPagesTest extends InTheBrowser {
    private SmallBank bank;

    @BeforeAll
    void lends() {
        bank = new SmallBank();
        bank.deposit("100000.00", "2026-03-30");
        bank.estimateLosses();
        bank.lendSix();
    }

    @Test
    @Order(1)
    void closes_days_by_button_and_leads_from_a_line_to_a_loan() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "operations");
            page.locator(".rooms a", named("Books")).click();
            page.locator(".books a", named("Days")).click();
            assertThat(page.locator("main .empty")).hasText("No day was closed yet.");
            page.locator("#day").fill("2026-05-01");
            page.keyboard().press("Enter");
            assertThat(page.locator("#booked")).hasText("1 May 2026");
            page.locator("#day").fill("2026-06-18");
            page.keyboard().press("Enter");
            assertThat(page.locator("#closing")).containsText("Closing up to 18 Jun 2026");
            picture(page, "days-closing");
            assertThat(page.locator("#booked"))
                    .hasText("18 Jun 2026", new HasTextOptions().setTimeout(60_000));
            for (var day : new String[] {"19 Jun 2026", "20 Jun 2026"}) {
                page.locator("#next", named("Close " + day)).focus();
                page.keyboard().press("Enter");
                assertThat(page.locator("#booked")).hasText(day);
            }
            assertThat(page.locator(".closed-days tbody tr")).hasCount(31);
            page.keyboard().press("n");
            assertThat(page).hasURL(Pattern.compile("before=2026-05-21"));
            assertThat(page.locator(".closed-days a.open").first()).hasText("20 May 2026");
            page.goBack();

            page.locator(".closed-days a.open").first().click();
            assertThat(page.locator("h1")).containsText("20 Jun 2026 Saturday");
            page.locator("input[name=branch]").fill("north");
            page.locator("input[name=account]").fill("interest_income");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("branch=north.*account=interest_income"));
            var line = page.locator(".booked tbody tr");
            assertThat(line).hasCount(1);
            var together = line.locator(".figure").nth(2).textContent();
            assertThat(together).startsWith("\u2212");
            line.locator("a.open").click();
            assertThat(page.locator("#line")).hasText(together + " KES");
            assertThat(page.locator("#sum")).hasText(together);
            assertThat(sum(page.locator(".behind tbody tr"))).isEqualTo(cents(together));
            page.locator(".behind a.open").first().click();
            assertThat(page).hasURL(Pattern.compile("/loans/.*asOf=2026-06-20"));

            page.navigate(at("/days/2026-06-20"));
            page.locator("#drift").click();
            assertThat(page.locator("#none")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(2)
    void says_why_a_day_is_not_closed_and_who_may() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var other = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "operations");
            page.navigate(at("/days?day=2026-07-01"));
            page.evaluate("document.getElementById('day').removeAttribute('max')");
            page.locator(".refusing button").click();
            assertThat(page.locator("#failed"))
                    .containsText("A day can be closed from its own date on; this one is to come.");
            assertThat(page.locator("#failed dd")).hasText("21 Jun 2026");

            var bystander = login(other, "auditor");
            bystander.navigate(at("/days"));
            assertThat(bystander.locator("main button")).hasCount(0);
            assertThat(bystander.locator("main .empty"))
                    .hasText("Days are closed by a person with the role operations.");
        }
    }

    @Test
    @Order(3)
    void shows_expected_losses_as_a_book_of_their_own_down_to_the_loans() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "accountant");
            page.navigate(at("/days/2026-06-20?branch=north&account=expected_loss_allowance"));
            assertThat(page.locator(".facts"))
                    .containsText("Tables of expected lossesof 30 Mar 2026");
            assertThat(page.locator(".facts")).containsText("Provision tablesof 30 Mar 2026");
            var line = page.locator(".booked tbody tr");
            assertThat(line).hasCount(1);
            assertThat(line.locator("small")).hasText("expected loss");
            var together = line.locator(".figure").nth(2).textContent();
            line.locator("a.open").click();
            assertThat(page.locator("#sum")).hasText(together);
            assertThat(sum(page.locator(".behind tbody tr"))).isEqualTo(cents(together));

            page.navigate(at("/trial-balance"));
            var books = page.locator(".ledger tbody");
            assertThat(books).hasCount(2);
            assertThat(books.last().locator("th").first()).hasText("Expected loss");
            for (var book : books.all()) {
                var totals = book.locator(".total .figure");
                assertThat(totals.first()).not().hasText("0.00");
                assertThat(totals.last()).hasText(totals.first().textContent());
            }
            page.navigate(at("/balance-sheet"));
            assertThat(page.locator("main")).not().containsText("Expected");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(3)
    void writes_an_entry_that_another_person_approves_and_takes_it_back() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var other = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "accountant");
            page.navigate(at("/entries"));
            assertThat(page.locator("#currency")).hasValue("KES");
            page.locator("#date").fill("2026-06-15");
            page.locator("#narrative").fill("rent of June");
            line(page, 0, "5200", "900.00", "");
            line(page, 1, "2140", "", "900.50");
            assertThat(page.locator("#balance"))
                    .hasText("main: debits 900.00, credits 900.50, 0.50 more credit.");
            page.keyboard().press("Enter");
            assertThat(page.locator("#failed"))
                    .containsText("Debits and credits of each branch must be equal");
            assertThat(page.locator("input[name=account1]")).hasValue("2140");
            page.locator("input[name=credit1]").fill("9x");
            page.keyboard().press("Enter");
            assertThat(page.locator("#failed li")).containsText("Line 2 credit:");
            assertThat(page.locator("input[name=credit1]")).hasAttribute("aria-invalid", "true");
            page.locator("input[name=credit1]").fill("900.00");
            assertThat(page.locator("#balance")).containsText("equal");
            page.keyboard().press("Enter");
            assertThat(page.locator("#waits")).containsText("It waits for a second person");

            var approver = login(other, "approver");
            var approval = page.locator("#waits a").getAttribute("href");
            approver.navigate(at(approval));
            assertThat(approver.locator("h1")).containsText("Write an entry by hand");
            approver.locator(".chief").click();
            assertThat(approver.locator("h1 .status")).hasText("Granted");
            assertThat(approver.locator(".verdict")).containsText("approver@" + bank.name);

            bank.caughtUp();
            page.navigate(at("/entries"));
            page.locator(".by-hand a.open").first().click();
            assertThat(page.locator("h1 .status")).hasText("Standing");
            assertThat(page.locator(".facts")).containsText("rent of June");
            page.locator("#date").fill("2026-06-14");
            page.locator(".decide button").click();
            assertThat(page.locator("#failed"))
                    .containsText("A reversal is not dated before what it reverses.");
            page.locator("#date").fill("2026-06-20");
            page.locator(".decide button").click();
            assertThat(page.locator("#waits")).isVisible();
        }
        assertThat(complaints).allMatch(it -> it.contains("422"));
    }

    @Test
    @Order(4)
    void adds_an_account_and_books_fees_to_it() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "accountant");
            page.navigate(at("/chart"));
            page.locator("#code").fill("4011");
            page.locator("#name").fill("Membership fees");
            page.locator("#type").selectOption("expense");
            page.keyboard().press("Tab");
            page.locator("#add button").click();
            assertThat(page.locator(".chart tr", named("Membership fees"))).containsText("Expense");
            page.locator("a[aria-label='Change 4011']").click();
            assertThat(page.locator("#name")).hasValue("Membership fees");
            page.locator("#type").selectOption("income");
            page.locator("#add button").click();
            assertThat(page.locator("#failed")).containsText("An account keeps its type");

            page.locator("#code").fill("4012");
            page.locator("#add button").click();
            assertThat(page.locator(".chart tr", named("4012"))).containsText("Income");
            page.locator("#role").selectOption("fee_income");
            page.locator("#product").fill("business");
            page.locator("#account").fill("4012");
            page.locator("#validFrom").fill("2026-07-01");
            page.locator("#map button").click();
            assertThat(page.locator(".mapped tbody tr")).containsText("1 Jul 2026");
            assertThat(page.locator(".chart tr", named("4012")))
                    .containsText("Fee income of business since 1 Jul 2026");
        }
        assertThat(complaints).allMatch(it -> it.contains("422"));
    }

    @Test
    @Order(5)
    void closes_a_period_that_another_person_approves() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var other = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "accountant");
            page.navigate(at("/periods"));
            assertThat(page.locator(".steps .done")).hasCount(2);
            page.locator("#narrative").fill("all is in");
            page.keyboard().press("Enter");
            assertThat(page.locator(".waiting")).containsText("Close period 2026-03");

            var approver = login(other, "approver");
            approver.navigate(at("/periods"));
            approver.locator(".waiting a").click();
            approver.locator(".chief").click();
            assertThat(approver.locator("h1 .status")).hasText("Granted");

            page.navigate(at("/periods"));
            assertThat(page.locator(".shut tbody tr")).containsText("2026-03");
            assertThat(page.locator("#open")).hasText("1 Apr 2026");
            assertThat(page.locator("#close")).hasText("Ask to close 2026-04");
            page.locator(".shut a.open").click();
            var totals = page.locator(".frozen tfoot").first().locator(".figure");
            assertThat(totals.first()).not().hasText("0.00");
            assertThat(totals.last()).hasText(totals.first().textContent());
            page.locator(".facts a", named("as known then")).click();
            assertThat(page).hasURL(Pattern.compile("/trial-balance.*asOf=2026-03-31&knownAt="));

            page.navigate(at("/periods"));
            page.locator("#why").fill("an invoice came late");
            page.keyboard().press("Enter");
            assertThat(page.locator(".waiting")).containsText("Open period 2026-03 again");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(6)
    void finds_the_loan_of_a_payment_in_suspense_and_gives_another_back() {
        bank.takePaymentFile();
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var other = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "accountant");
            page.navigate(at("/trial-balance"));
            page.locator(".books a", named("Payments")).click();
            assertThat(page.locator(".lead"))
                    .hasText("75.00 KES of 2 payments wait for their loans.");
            page.locator("a.open", named("mpesa-2026-06-19.csv")).click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator("tbody tr").first()).containsText("Posted");
            page.locator("tbody tr", named("MP2")).locator("a.open").click();
            assertThat(page.locator(".facts")).containsText("John Otieno, +254700000002");
            look(page, page.url().substring(at("").length()), "suspended");
            page.locator("#loan").fill("ext:P-56");
            page.keyboard().press("Enter");
            assertThat(page.locator("#failed")).containsText("There is no loan of this id");
            assertThat(page.locator("#loan")).hasValue("ext:P-56");
            page.locator("#loan").fill("ext:P-5");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1 .status")).hasText("Assigned");
            page.locator(".facts a", named("event")).last().click();
            assertThat(page.locator("h1")).containsText("Repayment");

            page.navigate(at("/payments"));
            page.locator("a.open", named("mpesa:MP3")).click();
            page.locator("#back button").click();
            assertThat(page.locator("#waits")).containsText("It waits for a second person");

            look(page, "/payments?status=all", "payments");
            page.locator("a.open", named("mpesa-2026-06-19.csv")).click();
            look(page, page.url().substring(at("").length()), "payment-file");
            assertThat(page.context().request().get(at("/payments.csv?status=all"))).isOK();
            var auditor = login(other, "auditor");
            auditor.navigate(at("/system"));
            auditor.locator("a", named("Files taken")).click();
            var last = auditor.locator("tbody tr").first();
            assertThat(last).containsText("accountant@" + bank.name);
            assertThat(last).containsText("suspended-payments.csv");
            look(auditor, "/exports", "exports");
        }
        assertThat(complaints).allMatch(it -> it.contains("422"));
    }

    @Test
    @Order(7)
    void takes_a_file_of_payments_in_once_it_was_looked_at() {
        var csv =
                "transaction,date,amount,account\nMP8,2026-06-21,20.00,P-5\nMP9,2026-06-21,5.00,?\n"
                        + "\n".repeat(60_000);
        var file = new FilePayload("June 21.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, "accountant");
            page.navigate(at("/payments"));
            page.locator("a", named("Take a file in")).click();
            page.locator("#payments").fill("3");
            page.locator("#total").fill("25.00");
            page.locator("#channel").fill("mpesa");
            page.locator("#settlementAccount").fill("till-1");
            page.locator("#suspenseAccount").fill("suspense");
            page.locator("#file").setInputFiles(file);
            look(page, "intake", 1280, ColorScheme.LIGHT);
            page.locator("#intake button").click();
            assertThat(page.locator("#failed")).containsText("The file has 2.");
            page.locator("#payments").fill("2");
            page.locator("#file").setInputFiles(file);
            page.locator("#intake button").click();
            assertThat(page.locator(".lead")).containsText("Nothing has happened yet");
            assertThat(page.locator("tbody tr").first()).containsText("Posted");
            assertThat(page.locator("tbody tr").last()).containsText("Suspended");
            look(page, "intake-preview", 390, ColorScheme.DARK);
            look(page, "intake-preview", 1280, ColorScheme.LIGHT);
            page.locator("#sure button").click();
            assertThat(page.locator("h1")).containsText("June-21.csv");
            assertThat(page.locator("tbody tr").last().locator("a.open")).isVisible();
        }
        assertThat(complaints).allMatch(it -> it.contains("422"));
    }

    @Test
    @Order(8)
    void is_readable_for_everybody() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var other = chromium.window(1280, ColorScheme.LIGHT)) {
            var operations = login(other, "operations");
            look(operations, "/days?before=2026-06-05", "days");
            var page = login(window, "accountant");
            look(page, "/days/2026-06-18", "day");
            page.locator(".booked a.open").first().click();
            look(page, page.url().substring(at("").length()), "day-accounts");
            look(page, "/days/2026-06-18/drift", "day-drift");
            look(page, "/trial-balance", "trial-balance-books");
            look(page, "/entries", "entries");
            page.locator(".by-hand a.open").first().click();
            look(page, page.url().substring(at("").length()), "entry");
            look(page, "/chart", "chart");
            look(page, "/chart?type=income&account=4011", "chart-account");
            look(page, "/periods", "periods");
            look(page, "/periods/2026-03", "period");
        }
        assertThat(complaints).isEmpty();
    }

    private static void look(Page page, String path, String name) {
        page.navigate(at(path));
        look(page, name, 1280, ColorScheme.LIGHT);
        look(page, name, 390, ColorScheme.DARK);
    }

    private static void look(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Visit.look(page, name, width, scheme);
    }

    private static void picture(Page page, String name) {
        var path = Path.of("target", "console", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(path));
    }

    private static void line(Page page, int number, String account, String debit, String credit) {
        page.locator("input[name=account" + number + "]").fill(account);
        page.locator("input[name=branch" + number + "]").fill("main");
        page.locator("input[name=debit" + number + "]").fill(debit);
        page.locator("input[name=credit" + number + "]").fill(credit);
    }

    private static long sum(Locator lines) {
        return lines.all().stream()
                .mapToLong(line -> cents(line.locator(".figure").nth(2).textContent()))
                .sum();
    }

    private static long cents(String amount) {
        var digits = Long.parseLong(amount.replaceAll("[^0-9]", ""));
        return amount.startsWith("\u2212") ? -digits : digits;
    }

    private static String at(String path) {
        return QuipuSystem.shared().projections() + path;
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page login(BrowserContext window, String role) {
        return new Visit(window, complaints).login(bank, role);
    }
}
