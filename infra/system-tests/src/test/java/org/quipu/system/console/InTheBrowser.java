package org.quipu.system.console;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests that are skipped, and say so, where there is no browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // opened before all tests
abstract class InTheBrowser {
    /** What the browser had to say of the pages of this test. */
    final List<String> complaints = new ArrayList<>();

    Chromium chromium;

    @BeforeAll
    void opensTheBrowser() {
        if (!Chromium.isThere()) {
            System.err.println("SKIPPED: the console's browser test; install chromium");
            Assumptions.abort("no chromium");
        }
        chromium = new Chromium();
    }

    @BeforeEach
    void forgets() {
        complaints.clear();
    }

    @AfterAll
    void closesTheBrowser() {
        if (chromium != null) chromium.close();
    }
}
