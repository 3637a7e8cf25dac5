package org.quipu.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.system.QuipuSystem;
import org.quipu.system.SmallBank;

@SuppressWarnings("NullAway.Init") // opened before all tests
class PortfolioPagesTest extends InTheBrowser {
    private SmallBank lender;

    @BeforeAll
    void lends() {
        lender = new SmallBank();
        lender.deposit("100000.00", "2026-03-30");
        lender.lendSix();
    }

    @Test
    void leads_from_the_portfolio_through_a_branch_to_a_loan_at_that_date() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            page.locator(".rooms a", named("Portfolio")).click();
            assertThat(page.locator("h1")).hasText("Portfolio");
            assertThat(page.locator(".truth")).containsText("as of 20 Jun 2026");
            assertThat(page.locator("#par canvas")).isVisible();
            assertThat(page.locator("#par-told")).containsText("20 Jun 2026: PAR1");
            assertThat(page.locator(".parts tbody tr")).hasCount(2);
            assertThat(page.locator(".parts tfoot .figure").first()).hasText("6");

            page.locator(".parts a.open", named("south")).click();
            assertThat(page).hasURL(Pattern.compile("branch=south"));
            assertThat(page.locator(".chosen a")).containsText("Branch south");
            assertThat(page.locator(".parts tfoot .figure").first()).hasText("3");
            assertThat(page.locator(".parts tbody tr")).hasCount(1);

            page.locator(".holding .sum.late a").nth(1).click();
            assertThat(page.locator("h1")).hasText("Arrears");
            assertThat(page).hasURL(Pattern.compile("moreThan=30"));
            assertThat(page.locator(".worklist tbody tr")).hasCount(1);
            assertThat(page.locator(".worklist .days-late")).hasText("51");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/loans/.*asOf=2026-06-20"));
            assertThat(page.locator(".figures .late")).containsText("51 days");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void tells_loans_apart_by_what_is_known_of_their_clients() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            page.navigate(at("/portfolio"));
            page.locator("select[name=by]").selectOption("gender");
            page.locator(".dates button").click();
            assertThat(page).hasURL(Pattern.compile("by=gender"));
            page.locator(".parts a.open", named("female")).click();
            assertThat(page).hasURL(Pattern.compile("dimension=gender&value=female"));
            assertThat(page.locator(".parts tfoot .figure").first()).hasText("4");
            page.locator(".chosen a").click();
            assertThat(page.locator(".parts tfoot .figure").first()).hasText("6");
            page.locator("input[name=asOf]").fill("2026-03-29");
            page.locator(".dates button").click();
            assertThat(page.locator(".empty")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void works_through_what_is_late_and_what_falls_due() throws Exception {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            page.navigate(at("/arrears?asOf=2026-05-30"));
            assertThat(page.locator(".switch a").first()).containsText("Late 2");
            assertThat(page.locator(".switch a").nth(1)).containsText("Due today 4");
            page.locator("select[name=sort]").selectOption("principal");
            page.locator(".filters button").click();
            assertThat(page.locator(".worklist .loan").first()).hasText("P-5");
            page.locator(".switch a").nth(1).click();
            assertThat(page).hasURL(Pattern.compile("due=today"));
            assertThat(page.locator(".worklist tbody tr")).hasCount(4);

            page.locator(".filters input[name=officer]").fill("officer-1");
            page.locator(".filters button").click();
            assertThat(page.locator(".worklist tbody tr")).hasCount(2);
            var file = page.waitForDownload(() -> page.locator(".export").first().click());
            var lines = Files.readAllLines(file.path());
            assertThat(lines).hasSize(3);
            assertThat(lines.getFirst()).startsWith("loan,external_id,client,officer");
            assertThat(lines.getLast()).contains("officer-1");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void shows_what_became_known_of_a_day_since() {
        var bank = new SmallBank();
        bank.deposit("100000.00", "2026-03-30");
        bank.lendSix();
        bank.learnLate();
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(bank, "auditor");
            page.navigate(at("/portfolio?asOf=2026-05-30"));
            page.locator("#restated").click();
            assertThat(page.locator("h1")).hasText("Portfolio restated");
            assertThat(page.locator(".moved tbody tr")).hasCount(1);
            assertThat(page.locator(".moved .id")).hasText("P-5");
            assertThat(page.locator(".moved td.figure").first()).hasText("30");
            assertThat(page.locator(".moved td.figure").nth(1)).hasText("0");
            Visit.look(page, "restatement", 1280, ColorScheme.LIGHT);
            page.setViewportSize(390, 860);
            Visit.look(page, "restatement", 390, ColorScheme.LIGHT);
            page.locator(".moved .event a").click();
            assertThat(page.locator("h1")).containsText("Repayment");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void is_readable_for_everybody(int width, ColorScheme scheme) {
        try (var window = chromium.window(width, scheme)) {
            var page = login(window);
            page.navigate(at("/portfolio"));
            assertThat(page.locator("#par canvas")).isVisible();
            Visit.look(page, "portfolio", width, scheme);
            page.navigate(at("/portfolio?branch=south&by=gender"));
            assertThat(page.locator("#par canvas")).isVisible();
            Visit.look(page, "portfolio-part", width, scheme);
            page.navigate(at("/arrears?moreThan=10"));
            assertThat(page.locator(".worklist tbody tr")).hasCount(4);
            page.keyboard().press("j");
            Visit.look(page, "arrears", width, scheme);
        }
        assertThat(complaints).isEmpty();
    }

    private static String at(String path) {
        return QuipuSystem.shared().projections() + path;
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page login(BrowserContext window) {
        return new Visit(window, complaints).login(lender, "auditor");
    }
}
