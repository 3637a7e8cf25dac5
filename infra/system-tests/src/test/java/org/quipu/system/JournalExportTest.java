package org.quipu.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal as a file, read by another program: hledger's figures must be ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalExportTest {
    private final QuipuSystem system = QuipuSystem.shared();
    private final SmallBank bank = new SmallBank();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void lives() {
        bank.deposit("1234.50", "2026-03-30");
        bank.estimateLosses();
        bank.lend();
        var ended = system.quipu("close-day", "2026-05-31", "--institution", bank.name);
        assertThat(ended.exit()).as(ended.err()).isZero();
        bank.write("2026-05-31", "5200", "2140", "900.00");
    }

    @Test
    void hledger_finds_the_balance_sheet_that_we_tell() throws Exception {
        if (!isThere()) {
            System.err.println("SKIPPED: the journal read by hledger; install hledger");
            Assumptions.abort("no hledger");
        }
        var file = exported("hledger");

        for (var end : List.of("2026-06-21", "2026-06-01", "2026-04-01")) {
            var until = LocalDate.parse(end).minusDays(1).toString();
            var ours = told("/v1/trial-balance?currency=KES&asOf=" + until);
            assertThat(balances(hledger(file, end))).as("at %s", until).isEqualTo(ours);
        }
        assertThat(told("/v1/trial-balance?currency=KES&asOf=2026-06-20"))
                .containsEntry("5200", new BigDecimal("900.00"))
                .containsKeys("9100", "9110");
        assertThat(run("hledger", "-f", file.toString(), "check")).isEmpty();
        var assets = sheet().path("assets").path("total").asString();
        assertThat(run("hledger", "-f", file.toString(), "balancesheet", "-e", "2026-06-21"))
                .contains("KES " + assets)
                .doesNotContain("expected");
    }

    @Test
    void csv_has_every_line_and_sums_to_nothing() throws Exception {
        var sum = BigDecimal.ZERO;
        var lines = 0;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(exported("csv"))) {
            for (var line : csv) {
                sum = sum.add(new BigDecimal(line.getField("amount")));
                assertThat(line.getField("name")).isNotEmpty();
                lines++;
            }
        }
        assertThat(sum).isEqualByComparingTo("0");
        assertThat(lines).isGreaterThan(10);
    }

    private Path exported(String format) throws IOException {
        var file = Files.createTempFile(system.home(), "journal", "." + format);
        var ended =
                system.quipu(
                        "export",
                        "journal",
                        "--institution",
                        bank.name,
                        "--format",
                        format,
                        "--file",
                        file.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        return file;
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String hledger(Path file, String end) throws Exception {
        return run(
                "hledger",
                "-f",
                file.toString(),
                "balance",
                "--flat",
                "-N",
                "-e",
                end,
                "-O",
                "csv");
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    /** By the code that an account's name begins with; none at zero. */
    private static Map<String, BigDecimal> balances(String csv) throws IOException {
        var balances = new TreeMap<String, BigDecimal>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (var line : reader) {
                var name = line.getField("account");
                var code = name.substring(name.indexOf(':') + 1).split(" ", 2)[0];
                balances.put(code, new BigDecimal(line.getField("balance").substring(4)));
            }
        }
        return balances;
    }

    private Map<String, BigDecimal> told(String path) throws Exception {
        var balances = new TreeMap<String, BigDecimal>();
        for (var line : read(path).path("sheets").path(0).path("lines")) {
            var balance =
                    new BigDecimal(line.path("debit").asString())
                            .subtract(new BigDecimal(line.path("credit").asString()));
            if (balance.signum() != 0) balances.put(line.path("code").asString(), balance);
        }
        return balances;
    }

    private JsonNode sheet() throws Exception {
        return read("/v1/balance-sheet?currency=KES&asOf=2026-06-20").path("sheets").path(0);
    }

    private JsonNode read(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(system.projections() + path))
                        .header(
                                "Authorization",
                                "Bearer " + system.token("auditor", "--institution", bank.name))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
