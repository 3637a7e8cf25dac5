package org.quipu.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.system.QuipuSystem;
import org.quipu.system.SmallBank;

/** A loan officer asks to let penalties go; what waits is decided at the console. */
@SuppressWarnings("NullAway.Init") // opened before all tests
class ApprovalsTest extends InTheBrowser {
    private SmallBank bank;

    @BeforeAll
    void opens() {
        bank = new SmallBank();
        bank.lend();
    }

    @Test
    void a_second_person_looks_at_the_figures_and_approves_by_keyboard() {
        bank.askToWaive("1.25", "flood");
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(bank, "approver");
            page.navigate(approvals());
            var line = page.locator("#waiting ~ table tbody tr").last();
            assertThat(line.locator(".what")).hasText("Waive 1.25 KES of penalty");
            assertThat(line.locator(".maker")).hasText("loan-officer@" + bank.name);
            assertThat(line.locator(".age")).hasText("today");
            assertThat(line.locator(".words")).hasText("flood");
            assertThat(line.locator(".amount")).hasText("1.25 KES");
            line.locator("a.open").focus();
            page.keyboard().press("Enter");

            var due = page.locator(".changes tr", new Page.LocatorOptions().setHasText("Due"));
            var before = due.locator("td").nth(2).textContent();
            var after = due.locator("td").nth(3).textContent();
            assertThat(before).matches("[0-9]{1,3}(,[0-9]{3})*[.][0-9]{2}");
            assertThat(cents(before) - cents(after)).isEqualTo(125);
            page.locator(".chief").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1 .status")).hasText("Granted");
            assertThat(page.locator(".verdict")).containsText("approver@" + bank.name);
            assertThat(page.locator(".decide")).hasCount(0);

            page.locator(".back a").click();
            assertThat(page.locator("#decided ~ table tbody tr").first().locator(".status"))
                    .hasText("Granted");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_loan_tells_what_waits_about_it() {
        var id = bank.askToWaive("3.00", "storm");
        var loan = QuipuSystem.shared().projections() + "/loans/ext:LN-1";
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(bank, "approver");
            page.navigate(loan);
            var waits = page.locator(".waiting li").last();
            assertThat(waits).containsText("Waive 3.00 KES of penalty");
            assertThat(waits).containsText("asked by loan-officer@" + bank.name);
            waits.locator("a.open").click();
            assertThat(page).hasURL(Pattern.compile("/approvals/" + id + "$"));
            page.navigate(loan + "?asOf=2026-03-31");
            assertThat(page.locator(".waiting")).hasCount(0);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void refuses_with_a_reason_and_tells_who_comes_too_late() {
        var id = bank.askToWaive("2.00", "drought");
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var other = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(bank, "approver");
            var late = new Visit(other, complaints).login(bank, "approver");
            page.navigate(approvals() + "/" + id);
            late.navigate(approvals() + "/" + id);
            page.locator("#narrative").fill("no proof");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1 .status")).hasText("Refused");
            assertThat(page.locator(".verdict")).containsText("no proof");
            assertThat(complaints).isEmpty();

            late.locator(".chief").click();
            assertThat(late.locator("#failed"))
                    .hasText("The approval was granted, refused or withdrawn before.");
            assertThat(late.locator("h1 .status")).hasText("Refused");
        }
    }

    @Test
    void grants_nothing_else_than_what_was_shown() {
        var first = bank.askToWaive("3.00", "shown first");
        var other = bank.askToWaive("0.50", "done meanwhile");
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var elsewhere = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(bank, "approver");
            page.navigate(approvals() + "/" + first);
            var meanwhile = new Visit(elsewhere, complaints).login(bank, "approver");
            meanwhile.navigate(approvals() + "/" + other);
            meanwhile.locator(".chief").click();
            assertThat(meanwhile.locator("h1 .status")).hasText("Granted");

            page.locator(".chief").click();
            assertThat(page.locator("#failed")).isVisible();
            assertThat(page.locator("h1 .status")).hasText("Pending");
            page.locator(".chief").click();
            assertThat(page.locator("h1 .status")).hasText("Granted");
        }
    }

    @Test
    void a_maker_takes_back_and_a_bystander_looks() {
        var id = bank.askToWaive("4.00", "mistaken");
        try (var window = chromium.window(1280, ColorScheme.LIGHT);
                var other = chromium.window(1280, ColorScheme.LIGHT)) {
            var bystander = new Visit(other, complaints).login(bank, "auditor");
            bystander.navigate(approvals() + "/" + id);
            assertThat(bystander.locator("main button")).hasCount(0);
            assertThat(bystander.locator(".empty"))
                    .hasText("It is decided by a person with the role approver.");

            var maker = new Visit(window, complaints).login(bank, "loan-officer");
            maker.navigate(approvals() + "/" + id);
            assertThat(maker.locator("main button")).hasCount(1);
            maker.locator("main button").click();
            assertThat(maker.locator("h1 .status")).hasText("Withdrawn");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void is_readable_for_everybody(int width, ColorScheme scheme) {
        bank.askToWaive("1.10", "the market burned down");
        try (var window = chromium.window(width, scheme)) {
            var page = new Visit(window, complaints).login(bank, "approver");
            page.navigate(approvals());
            Visit.look(page, "approvals", width, scheme);
            page.locator("a.open").first().click();
            assertThat(page).hasURL(Pattern.compile("/approvals/[0-9]+$"));
            Visit.look(page, "approval", width, scheme);
            page.locator("#narrative").fill("no proof");
            page.keyboard().press("Enter");
            assertThat(page.locator(".verdict")).isVisible();
            Visit.look(page, "approval-refused", width, scheme);
        }
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.replaceAll("[^0-9]", ""));
    }

    private static String approvals() {
        return QuipuSystem.shared().projections() + "/approvals";
    }
}
