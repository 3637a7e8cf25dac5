package org.quipu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quipu.local.http.Api;

/**
 * Two banks with the same life. One closes each day by itself; the other missed them all and closes
 * them by one command, while the server is killed again and again. Both books say the same.
 */
class ClosedDaysTest {
    private static final int KILLS = Boolean.getBoolean("quipu.long") ? 20 : 1;
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 12);
    private static final long SEED = 20_260_612;

    private final QuipuSystem system = QuipuSystem.shared();

    private SmallBank bank() {
        var bank = new SmallBank();
        bank.deposit("50000.00", "2026-03-30");
        bank.orderWeekly("2026-05-28");
        bank.lendSix();
        close(bank, FIRST.minusDays(1));
        return bank;
    }

    private void close(SmallBank bank, LocalDate day) {
        var ended = system.quipu("close-day", day.toString(), "--institution", bank.name);
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(day + " is closed and booked");
    }

    /** As a program would, a day at a time. */
    private void closeEach(SmallBank bank) throws InterruptedException {
        var token = system.token("operations", "--institution", bank.name);
        try (var api = new Api(system.api(), () -> token)) {
            for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                api.post("/v1/business-days/" + day + "/close", Map.of(), "close-" + day)
                        .orFail("closing");
                while (!api.get("/v1/business-days")
                        .json()
                        .path("work")
                        .asString()
                        .equals("done")) {
                    Thread.sleep(20);
                }
            }
        }
    }

    private List<String> lines(SmallBank bank) {
        var token = system.token("auditor", "--institution", bank.name);
        var lines = new ArrayList<String>();
        try (var api = new Api(system.api(), () -> token)) {
            for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                var booking = api.get("/v1/business-days/" + day + "/booking").orFail("reading");
                for (var line : booking.json().get("lines")) lines.add(day + " " + line);
            }
        }
        return lines;
    }

    /** What the standing order paid. */
    private String ordered(SmallBank bank) {
        var token = system.token("auditor", "--institution", bank.name);
        try (var api = new Api(system.api(), () -> token)) {
            var read = api.get("/v1/savings-accounts/ext:ACC-18").orFail("reading");
            return read.json().get("balance").asString();
        }
    }

    @Test
    void killed_anywhere_and_caught_up_the_same_is_booked() throws Exception {
        var punctual = bank();
        closeEach(punctual);

        var late = bank();
        var err = Files.createTempFile(system.home(), "close", ".txt");
        var closing = system.start(err, "close-day", LAST.toString(), "--institution", late.name);
        var random = new Random(SEED);
        for (var kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextInt(400)); // a random point of the work
            system.kill("ledger-api");
            system.awaitReady();
        }
        assertThat(closing.waitFor()).as(Files.readString(err)).isZero();
        close(late, LAST);

        var booked = lines(punctual);
        assertThat(booked).hasSizeGreaterThan(60).anyMatch(line -> line.contains("penalty_income"));
        assertThat(lines(late)).isEqualTo(booked);
        assertThat(List.of(ordered(punctual), ordered(late))).containsOnly("300.00");
        System.out.printf(
                "RAN closed days: %d lines of %d days, the same after %d kills%n",
                booked.size(), FIRST.datesUntil(LAST.plusDays(1)).count(), KILLS);
    }
}
