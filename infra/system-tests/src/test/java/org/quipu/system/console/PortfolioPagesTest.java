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
        lender.formGroup();
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
            page.locator("select[name=step]").selectOption("visit");
            page.locator("select[name=sort]").selectOption("step");
            page.locator(".filters button").click();
            assertThat(page.locator(".worklist tbody tr")).hasCount(2);
            page.locator("select[name=step]").selectOption("call");
            page.locator(".filters button").click();
            assertThat(page.locator(".empty")).isVisible();
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
        issue(bank);
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
            assertThat(page.locator(".issued tbody tr")).hasCount(1);
            assertThat(page.locator(".issued .now")).hasCount(2);
            assertThat(page.locator("#issue")).hasCount(0);
            Visit.look(page, "restatement", 1280, ColorScheme.LIGHT);
            page.setViewportSize(390, 860);
            Visit.look(page, "restatement", 390, ColorScheme.LIGHT);
            page.locator(".moved .event a").click();
            assertThat(page.locator("h1")).containsText("Repayment");
        }
        assertThat(complaints).isEmpty();
    }

    /** An accountant sends out what is known of a day. */
    private void issue(SmallBank bank) {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(bank, "accountant");
            page.navigate(at("/portfolio/restatement?asOf=2026-05-30"));
            assertThat(page.locator(".issued")).hasCount(0);
            page.locator("#narrative").fill("to the central bank");
            page.locator("#issue button").click();
            assertThat(page.locator(".issued tbody tr")).hasCount(1);
            assertThat(page.locator(".issued .now")).hasCount(0);
        }
    }

    @Test
    void tells_how_the_portfolio_came_about_down_to_the_loans() throws Exception {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            page.navigate(at("/portfolio?branch=south"));
            page.locator(".books a", named("Movements")).click();
            assertThat(page).hasURL(Pattern.compile("/portfolio/movements.branch=south"));
            assertThat(page.locator("#movements canvas")).isVisible();
            assertThat(page.locator("#movements-told")).containsText("Jun 2026: paid out 0.00");
            var march = page.locator(".moves tbody tr", named("Mar 2026"));
            assertThat(march.locator(".figure").nth(2)).hasText("24,000.00");
            look(page, "movements");
            var file = page.waitForDownload(() -> page.locator(".export").first().click());
            assertThat(Files.readAllLines(file.path())).hasSize(13);
            march.locator(".figure a").first().click();
            assertThat(page.locator("h1")).hasText("Disbursed");
            assertThat(page.locator(".moved-loans tbody tr")).hasCount(3);
            assertThat(page.locator(".moved-loans .amount").first()).hasText("4,000.00");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/loans/.*asOf=2026-03-30"));

            page.navigate(at("/portfolio/vintages?moreThan=10"));
            assertThat(page.locator("#vintages canvas")).isVisible();
            assertThat(page.locator(".cohorts tbody th")).hasText("Mar 2026");
            look(page, "vintages");
            page.navigate(at("/portfolio/roll-rates"));
            assertThat(page.locator(".rolls tbody th").last()).hasText("31-60");
            look(page, "roll-rates");
            page.locator(".rolls thead a").first().click();
            assertThat(page).hasURL(Pattern.compile("/arrears.age=1-30"));
            page.goBack();
            page.locator(".rolls .share a").last().click();
            assertThat(page.locator("h1")).hasText("From 31-60 to 31-60");
            assertThat(page.locator(".moved-loans tbody tr").first()).containsText("P-");
            look(page, "rolled-loans");
            page.locator(".moved-loans a.open").first().click();
            assertThat(page).hasURL(Pattern.compile("/loans/.*asOf="));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void shows_a_loan_that_was_transferred_where_it_was_and_where_it_is() {
        var bank = new SmallBank();
        bank.deposit("100000.00", "2026-03-30");
        bank.lendSix();
        var loan = bank.transfer("north", "village-fund");
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(bank, "auditor");
            page.navigate(at("/loans/" + loan));
            assertThat(page.locator(".facts")).containsText("north");
            assertThat(page.locator(".facts")).containsText("village-fund");
            look(page, "loan-transferred");
            page.navigate(at("/loans/" + loan + "?asOf=2026-06-19"));
            assertThat(page.locator(".facts")).containsText("south");
            page.navigate(at("/portfolio/movements?by=branch&months=2"));
            assertThat(page.locator(".moves thead")).containsText("Transferred");
            assertThat(page.locator(".moves")).containsText("28,323.62");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void tells_whom_the_bank_serves_how_it_does_and_what_runs() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = login(window);
            page.navigate(at("/portfolio/outreach?by=gender"));
            assertThat(page.locator(".ledger tfoot .figure").first()).hasText("6");
            assertThat(page.locator("#few")).containsText("<5");
            look(page, "outreach");
            page.locator(".ledger a.open", named("female")).click();
            assertThat(page).hasURL(Pattern.compile("/portfolio.*dimension=gender&value=female"));

            page.locator(".books a", named("Indicators")).click();
            assertThat(page.locator(".indicators tbody tr")).hasCount(7);
            assertThat(page.locator(".indicators tbody tr", named("Women borrowers")))
                    .containsText("66.67 %");
            look(page, "indicators");
            page.locator(".figures-of a").nth(2).click();
            assertThat(page.locator("h1")).hasText("Portfolio");

            page.locator(".truth a", named("System")).click();
            assertThat(page.locator(".projections tbody tr").first()).containsText("Well");
            assertThat(page.locator("#leader")).not().hasText("nobody yet");
            look(page, "system");
            page.locator("#reconciled").click();
            assertThat(page.locator("h1")).hasText("Reconciliation");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void posts_a_meeting_and_tells_what_became_of_each_line() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT)) {
            var page = new Visit(window, complaints).login(lender, "cashier");
            page.navigate(at("/groups/ext:G-1"));
            assertThat(page.locator("h1")).containsText("umoja-1");
            assertThat(page.locator("tr.member a")).hasCount(2);
            page.locator("[aria-label='Paid on P-0']").fill("10.00");
            page.locator("[aria-label='Paid on P-2']").fill("5x");
            page.locator("tr.member", named("Borrower 2")).locator("input").check();
            page.locator("#total").fill("15.00");
            page.locator("#settlementAccount").fill("till-1");
            page.locator("#sheet .chief").click();
            assertThat(page.locator(".paid small.wrong")).hasCount(1);
            assertThat(page.locator("[aria-label='Paid on P-2']"))
                    .hasAttribute("aria-invalid", "true");
            assertThat(page.locator("tr.member input:checked")).hasCount(1);
            page.locator("[aria-label='Paid on P-2']").fill("5.00");
            assertThat(page.locator("#collected")).hasText("2 lines, 15.00 in all.");
            look(page, "group-sheet");
            page.keyboard().press("Enter");
            assertThat(page.locator("#posted")).containsText("The sheet is posted");
            assertThat(page.locator(".outcome")).hasCount(2);
            assertThat(page.locator(".meetings tbody tr")).containsText("15.00");
            look(page, "group-posted");

            page.locator("tr.member a", named("Borrower 0")).click();
            assertThat(page.locator("h1")).containsText("Borrower 0");
            assertThat(page.locator(".holdings .account-of")).hasText("P-0");
            assertThat(page.locator(".client-facts")).containsText("male");
            look(page, "client");
            page.locator(".facts a", named("umoja-1")).click();
            page.locator(".collection .account-of a").first().click();
            page.locator(".facts dd.id a").first().click();
            assertThat(page).hasURL(Pattern.compile("/clients/cli_"));
        }
        assertThat(complaints).allMatch(it -> it.contains("422"));
    }

    private static void look(Page page, String name) {
        Visit.look(page, name, 1280, ColorScheme.LIGHT);
        page.setViewportSize(390, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Visit.look(page, name, 390, ColorScheme.DARK);
        page.setViewportSize(1280, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
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
