package org.quipu.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.system.QuipuSystem;
import org.quipu.system.SmallBank;

/**
 * A person at the console.
 *
 * @param window with no cookies yet
 * @param complaints what the browser has to say of the pages
 */
record Visit(BrowserContext window, List<String> complaints) {
    private static final List<String> WCAG_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Logs a demo person of a bank in, by role. */
    Page login(SmallBank whose, String role) {
        var page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(QuipuSystem.shared().projections() + "/");
        var secrets = LocalSecrets.in(QuipuSystem.shared().home().resolve("secrets"));
        page.locator("input[name=username]").fill(role + "@" + whose.name);
        page.locator("input[name=password]").fill(secrets.personPassword(role).orElseThrow());
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.startsWith(QuipuSystem.shared().projections()));
        return page;
    }

    /** Takes a picture and has it judged by one who knows the accessibility rules. */
    static void look(Page page, String name, int width, ColorScheme scheme) {
        var picture = "%s-%d-%s.png".formatted(name, width, scheme);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "console", picture)));
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s scrolls sideways", picture)
                .isEqualTo(0);
        var height = page.viewportSize().height;
        var whole = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.max(height, whole)); // the foot covers nothing then
        // no page has frames: judged in place, not once more in an empty window of its own
        var violations =
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(WCAG_AA)
                        .analyze()
                        .getViolations();
        page.setViewportSize(width, height);
        assertThat(violations.stream().map(it -> it.getId() + " " + it.getNodes()).toList())
                .as(picture)
                .isEmpty();
    }
}
