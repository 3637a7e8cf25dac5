package org.quipu.system.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.system.QuipuSystem;
import org.quipu.system.QuipuSystem.Ended;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoanImportTest {
    private static final QuipuSystem SYSTEM = QuipuSystem.shared();
    private static final RealInput REAL = new RealInput("loans", "microloans-ng");
    private static final int LOANS = 400;
    private static final boolean LONG = Boolean.getBoolean("quipu.long");

    @TempDir Path folder;

    /** Killed in the middle, gone on with, run again from a renamed folder, then spoilt. */
    @Test
    void brings_every_loan_to_its_end_and_nothing_twice() throws Exception {
        var lender = folder.resolve("lender");
        new MadeUpLoans(1, LOANS).write(lender);
        killedInTheMiddle(lender);

        var first = totals(imported(lender, "KES"));
        assertThat(first.path("replayed").asInt()).isPositive();
        assertThat(first.path("loans").asInt()).isEqualTo(LOANS);
        assertThat(first.path("repaid").asInt()).isEqualTo(LOANS - 1);
        assertThat(first.path("found")).isEqualTo(first.path("expected"));
        atRiskAsTheFilesSay(
                lender,
                first.path("institution").asString(),
                List.of("2020-04-15", "2020-05-31", "2020-07-20"));
        booksAsTheFilesSay(lender, first.path("institution").asString(), 2);

        Files.move(lender, folder.resolve("renamed"));
        var second = totals(imported(folder.resolve("renamed"), "KES"));
        assertThat(second.path("done").asInt()).isZero();
        assertThat(second.path("institution")).isEqualTo(first.path("institution"));
        assertThat(second.path("found")).isEqualTo(first.path("found"));

        payACentMore(first.path("institution").asString(), 100 + LOANS);
        var third = imported(folder.resolve("renamed"), "KES");
        assertThat(third.exit()).isNotZero();
        assertThat(third.out()).contains("loan 500: unpaid 0.00 instead of 0.01");
    }

    @Test
    void brings_a_real_lender_in() throws Exception {
        var totals = totals(imported(REAL.orSkip(), "NGN"));

        assertThat(totals.path("repaid").asInt()).isEqualTo(9_084);
        assertThat(totals.path("repayments").asInt()).isEqualTo(9_411);
        assertThat(sum(totals, "disbursed")).isEqualByComparingTo("149037000.00");
        assertThat(sum(totals, "received")).isEqualByComparingTo("177003661.80");
        assertThat(sum(totals, "interest")).isEqualByComparingTo("27966661.80");
        var reported = List.of("2016-06-30", "2016-12-31", "2017-03-31");
        var told =
                atRiskAsTheFilesSay(REAL.orSkip(), totals.path("institution").asString(), reported);
        var months = LONG ? 24 : 0;
        var days = booksAsTheFilesSay(REAL.orSkip(), totals.path("institution").asString(), months);
        REAL.ran(
                "9,084 loans repaid to the last kobo by 9,411 repayments, 177,003,661.80 NGN; "
                        + told
                        + "; "
                        + days);
    }

    /** Active loans, gross portfolio, PAR and both ageings on some days. */
    private static String atRiskAsTheFilesSay(Path files, String institution, List<String> days)
            throws Exception {
        var byHand = new PortfolioByHand(LenderFiles.read(files));
        var asked = new PortfolioAsked(institution);
        var told = new ArrayList<String>();
        for (var day : days) {
            var expected = byHand.on(LocalDate.parse(day));
            assertThat(asked.on(LocalDate.parse(day))).as(day).isEqualTo(expected);
            told.add(day + " PAR30 " + expected.get("PAR30 %") + " %");
        }
        return String.join(", ", told);
    }

    /**
     * Every day is closed and booked, and each month's last has the trial balance of the files.
     *
     * @param months so many from the first day, all there are in the long form; none at 0
     */
    private static String booksAsTheFilesSay(Path files, String institution, int months)
            throws Exception {
        if (months == 0) return "books compared in the long form";
        var lender = LenderFiles.read(files);
        var byHand = new BooksByHand(lender);
        closed(institution, lender.first().toString());
        var end = lender.first().plusMonths(months).toString();
        var closed =
                LONG
                        ? closed(institution, "--output", "json")
                        : closed(institution, end, "--output", "json");
        var last =
                LocalDate.parse(JsonMapper.shared().readTree(closed.out()).path("day").asString());
        var asked = new BooksAsked(institution);
        var balances = 0;
        for (var day = nextReported(lender.first().minusDays(1));
                !day.isAfter(last);
                day = nextReported(day)) {
            assertThat(asked.on(day)).as("%s", day).isEqualTo(byHand.on(day));
            balances++;
        }
        assertThat(asked.on(last)).as("%s", last).isEqualTo(byHand.on(last));
        return "%d trial balances from %s to %s".formatted(balances + 1, lender.first(), last);
    }

    private static Ended closed(String institution, String... options) {
        var command = new ArrayList<>(List.of("close-day", "--institution", institution));
        command.addAll(List.of(options));
        var ended = SYSTEM.quipu(command.toArray(String[]::new));
        assertThat(ended.exit()).as(ended.err()).isZero();
        return ended;
    }

    /** Each month's last day. */
    private static LocalDate nextReported(LocalDate day) {
        return YearMonth.from(day.plusDays(1)).atEndOfMonth();
    }

    private void killedInTheMiddle(Path lender) throws Exception {
        var err = folder.resolve("err.txt");
        var running = SYSTEM.start(err, command(lender, "KES"));
        while (running.isAlive() && !Files.readString(err).contains("requests (")) {
            Thread.onSpinWait();
        }
        running.destroyForcibly().waitFor();
    }

    private static void payACentMore(String institution, int loan) throws Exception {
        var body = "{\"amount\":\"0.01\",\"settlementAccount\":\"imported-cash\"}";
        var path = SYSTEM.api() + "/v1/loans/ext:" + loan + "/repayments";
        var token = SYSTEM.token("integrator", "--institution", institution);
        var request =
                HttpRequest.newBuilder(URI.create(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "a-cent-more")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    private static String[] command(Path lender, String currency) {
        return new String[] {
            "import", "loans", lender.toString(), "--output", "json", "--currency", currency
        };
    }

    private static Ended imported(Path lender, String currency) {
        return SYSTEM.quipu(command(lender, currency));
    }

    private static BigDecimal sum(JsonNode totals, String name) {
        return new BigDecimal(totals.path("found").path(name).asString());
    }

    private static JsonNode totals(Ended ended) {
        assertThat(ended.exit()).as(ended.err() + ended.out()).isZero();
        var totals = JsonMapper.shared().readTree(ended.out());
        assertThat(totals.path("differences")).isEmpty();
        return totals;
    }
}
