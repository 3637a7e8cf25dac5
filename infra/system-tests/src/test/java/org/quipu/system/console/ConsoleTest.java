package org.quipu.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.system.QuipuSystem;
import org.quipu.system.SmallBank;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // opened before all tests
class ConsoleTest {
    private static final List<String> WCAG_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private SmallBank bank;
    private SmallBank lender;
    private String loan;

    @BeforeAll
    void opens() {
        if (!Chromium.isThere()) {
            System.err.println("SKIPPED: the console's browser test; install chromium");
            Assumptions.abort("no chromium");
        }
        bank = new SmallBank();
        bank.deposit("250.00", "2026-03-30");
        bank.deposit("1000.00", "2026-03-30");
        long last = 0;
        for (int i = 1; i <= 60; i++) last = bank.deposit(i + ".50", "2026-03-30");
        bank.applied(last);
        lender = new SmallBank();
        loan = lender.lend();
        chromium = new Chromium();
    }

    @BeforeEach
    void forgets() {
        complaints.clear();
    }

    @AfterAll
    void closes() {
        if (chromium != null) chromium.close();
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
    void shows_a_loan_at_the_date_of_the_address() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window, lender);
            page.keyboard().press("/");
            page.keyboard().type("LN-1");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText(loan);
            assertThat(page.locator(".schedule tbody tr")).hasCount(6);
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
            page.locator(".moment a").first().click();

            page.locator(".transactions a.open").first().click();
            assertThat(page.locator(".behind-line pre")).containsText("\"reverses\"");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void a_loan_is_readable_for_everybody(int width, ColorScheme scheme) {
        try (var window = chromium.window(width, scheme)) {
            var page = login(window, lender);
            page.navigate(QuipuSystem.shared().projections() + "/loans/ext:LN-1");
            assertThat(page.locator("#principal canvas")).isVisible();
            look(page, "loan", width, scheme);
            page.locator(".transactions a.open").first().click();
            assertThat(page.locator(".behind-line pre")).isVisible();
            look(page, "loan-event", width, scheme);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
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

    private void look(Page page, String name, int width, ColorScheme scheme) {
        var picture = "%s-%d-%s.png".formatted(name, width, scheme);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "console", picture)));
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s scrolls sideways", picture)
                .isEqualTo(0);
        var violations = new AxeBuilder(page).withTags(WCAG_AA).analyze().getViolations();
        assertThat(violations.stream().map(it -> it.getId() + " " + it.getNodes()).toList())
                .as(picture)
                .isEmpty();
    }

    private Page login(BrowserContext window) {
        return login(window, bank);
    }

    private Page login(BrowserContext window, SmallBank whose) {
        var page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(QuipuSystem.shared().projections() + "/");
        var secrets = LocalSecrets.in(QuipuSystem.shared().home().resolve("secrets"));
        page.locator("input[name=username]").fill("auditor@" + whose.name);
        page.locator("input[name=password]").fill(secrets.personPassword("auditor").orElseThrow());
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.startsWith(QuipuSystem.shared().projections()));
        return page;
    }
}
