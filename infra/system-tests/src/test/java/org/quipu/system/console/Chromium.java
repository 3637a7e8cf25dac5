package org.quipu.system.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own chromium, driven by Playwright without downloading another. */
final class Chromium implements AutoCloseable {
    private static final Path EXECUTABLE =
            Path.of(System.getenv().getOrDefault("QUIPU_CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(EXECUTABLE)
                                    .setChromiumSandbox(false)
                                    .setArgs(
                                            List.of(
                                                    "--disable-gpu",
                                                    "--disable-quic",
                                                    "--no-first-run",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--disable-sync")));

    /** Whether there is one to drive. */
    static boolean isThere() {
        return Files.isExecutable(EXECUTABLE);
    }

    /** A window of its own, with no cookies yet. */
    BrowserContext window(int width, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(width, 860)
                        .setLocale("en-GB")
                        .setColorScheme(scheme));
    }

    /** A window that runs no script. */
    BrowserContext plainWindow() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
