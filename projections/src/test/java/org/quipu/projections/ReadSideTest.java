package org.quipu.projections;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipFile;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.access.Documented;
import org.quipu.access.Exposed;
import org.quipu.access.Keys;
import org.quipu.local.LocalKafka;
import org.quipu.local.LocalPostgres;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.KeyServer;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.log.Ledger;
import org.quipu.projections.runtime.Generations;
import org.quipu.projections.runtime.Schema;
import org.quipu.stream.StreamSettings;
import org.quipu.stream.TopicWitness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadSideTest {
    @TempDir Path files;

    private static final String DATABASE = LocalPostgres.shared().newDatabase();
    private static final Path ISSUER_FOLDER = folder();
    private static final KeyServer ISSUER = new KeyServer(LocalSecrets.in(ISSUER_FOLDER));
    private static final WriteSide WRITES = new WriteSide(DATABASE);
    private static final Ledger DEMO = WRITES.found("demo");
    private static final TopicWitness TOPIC =
            new TopicWitness("demo", StreamSettings.of(LocalKafka.shared().bootstrap()));

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;
    @Autowired private javax.sql.DataSource database;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("QUIPU_DB_URL", () -> DATABASE);
        registry.add("QUIPU_DB_USER", () -> "postgres");
        registry.add("QUIPU_KAFKA_BOOTSTRAP", () -> LocalKafka.shared().bootstrap());
        registry.add("QUIPU_ISSUER", ISSUER::address);
        registry.add("QUIPU_LOCAL", () -> "true");
        registry.add("QUIPU_CONSOLE_CLIENT_SECRET", () -> "secret");
        registry.add("QUIPU_MANAGEMENT_PORT", () -> "0");
    }

    @AfterAll
    static void closes() {
        WRITES.close();
    }

    @Test
    void reads_what_was_written() {
        WRITES.open(DEMO, "sav-2");
        var position = WRITES.deposit(DEMO, "sav-2", "250.00");
        var balance = get("demo", "/v1/balances/ext:EXT-sav-2?atLeast=" + position);

        assertThat(balance.path("account").asString()).isEqualTo("sav-2");
        assertThat(balance.path("balance").asString()).isEqualTo("250.00");
        assertThat(balance.path("available").asString()).isEqualTo("250.00");
        assertThat(balance.path("asOf").asString()).isEqualTo("2026-03-02");
        assertThat(balance.path("position").asLong()).isGreaterThanOrEqualTo(position);
        assertThat(balance.has("lag")).isTrue();
    }

    @Test
    void pages_through_a_statement_by_the_links_it_gives() {
        WRITES.open(DEMO, "sav-3");
        WRITES.deposit(DEMO, "sav-3", "10.00");
        WRITES.deposit(DEMO, "sav-3", "20.00");
        var position = WRITES.withdraw(DEMO, "sav-3", "5.00");
        var amounts = new ArrayList<String>();
        var path = "/v1/statements/sav-3?limit=2&atLeast=" + position;
        while (!path.isEmpty()) {
            var answer = ask("demo", path);
            for (var line : json(answer).path("lines")) amounts.add(line.path("amount").asString());
            path = answer.headers().firstValue("Link").map(ReadSideTest::target).orElse("");
        }

        assertThat(amounts).containsExactly("10.00", "20.00", "-5.00");
    }

    @Test
    void tells_a_statement_as_of_a_day() {
        WRITES.open(DEMO, "sav-of-a-day");
        var position = WRITES.deposit(DEMO, "sav-of-a-day", "10.00");
        var path = "/v1/statements/sav-of-a-day?atLeast=" + position;
        var day = get("demo", path).path("asOf").asString();
        var before = LocalDate.parse(day).minusDays(1);

        assertThat(get("demo", path + "&asOf=" + day).path("lines")).hasSize(1);
        assertThat(get("demo", path + "&asOf=" + before).path("lines")).isEmpty();
        var twice = get("demo", path + "&asOf=" + before + "&to=" + before);
        assertThat(twice.path("status").asInt()).isEqualTo(400);
        assertThat(twice.path("errors").path(0).path("pointer").asString()).isEqualTo("asOf");
    }

    @Test
    void reads_a_loan_at_a_date() {
        var position = WRITES.lend(DEMO, "ln-1");
        await("demo", position);
        var path = "/v1/loans/ext:EXT-ln-1?asOf=2026-04-05&atLeast=" + position;
        var loan = get("demo", path);

        assertThat(loan.path("loan").asString()).isEqualTo("ln-1");
        assertThat(loan.path("status").asString()).isEqualTo("active");
        var figures = loan.path("figures");
        assertThat(figures.path("principalOutstanding").asString()).isEqualTo("2000.00");
        assertThat(figures.path("arrears").path("total").asString()).isEqualTo("522.47");
        assertThat(figures.path("daysPastDue").asInt()).isEqualTo(3);
        assertThat(loan.path("schedule")).hasSize(4);
        assertThat(loan.path("schedule").path(0).path("state").asString()).isEqualTo("late");
        assertThat(loan.path("transactions").path(0).path("cash").asString()).isEqualTo("-1980.00");
        assertThat(loan.path("transactions").path(0).path("id").asString())
                .isEqualTo(Long.toString(position));
        assertThat(ask("demo", "/v1/loans/sav-1").statusCode()).isEqualTo(404);
    }

    @Test
    void refuses_a_cursor_of_another_account() {
        WRITES.deposit(DEMO, "sav-1", "10.00");
        var position = WRITES.deposit(DEMO, "sav-1", "10.00");
        var next =
                get("demo", "/v1/statements/sav-1?limit=1&atLeast=" + position)
                        .path("next")
                        .asString();

        assertThat(get("demo", "/v1/statements/till-1?cursor=" + next).path("status").asInt())
                .isEqualTo(400);
        assertThat(get("demo", "/v1/statements/sav-1?cursor=x" + next).path("type").asString())
                .isEqualTo("/problems/invalid-request");
    }

    @Test
    void keeps_institutions_apart_also_one_founded_later() {
        var later = WRITES.found("later");
        var position = WRITES.deposit(later, "sav-1", "1.00");
        await("later", position);

        assertThat(
                        get("later", "/v1/balances/sav-1?atLeast=" + position)
                                .path("balance")
                                .asString())
                .isEqualTo("1.00");
        WRITES.open(DEMO, "sav-demo-only");
        assertThat(ask("later", "/v1/balances/sav-demo-only").statusCode()).isEqualTo(404);
    }

    /** What the figures are: {@link SavingYear}. */
    @Test
    void certifies_the_interest_of_savings_and_of_deposits_for_a_term() throws IOException {
        var year = new SavingYear(WRITES);
        var position = year.live();
        await(SavingYear.NAME, position);
        var path = "/v1/interest-certificates/cli-1/2026";
        var certificate = get(SavingYear.NAME, path + "?atLeast=" + position);

        var accounts = new ArrayList<String>();
        for (var each : certificate.path("accounts")) accounts.add(told(each));
        assertThat(accounts)
                .containsExactly(
                        "monthly term-deposit 6.00 0.60 5.40 0.00 0.00",
                        "sav-1 deposit 0.00 0.00 0.00 0.00 0.00",
                        "short term-deposit 12.50 1.25 11.25 7.50 0.75",
                        "taken-back term-deposit 20.00 2.00 18.00 7.50 0.75");
        var total = certificate.path("totals").path(0);
        assertThat(total.path("gross").asString())
                .isEqualTo("38.50")
                .isEqualTo(year.gross().decimal());
        assertThat(total.path("tax").asString()).isEqualTo("3.85").isEqualTo(year.tax().decimal());
        assertThat(certificate.path("position").asLong()).isGreaterThanOrEqualTo(position);
        assertThat(certificate.path("lag").isNumber()).isTrue();

        var one = get(SavingYear.NAME, "/v1/interest-certificates/short/2026");
        assertThat(one.path("accounts")).hasSize(1);
        assertThat(get(SavingYear.NAME, "/v1/interest-certificates/cli-1/2025").path("accounts"))
                .isEmpty();
        assertThat(ask(SavingYear.NAME, "/v1/interest-certificates/cli-9/2026").statusCode())
                .isEqualTo(404);
        var pdf = file(SavingYear.NAME, path + "/pdf").body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        var shown = Files.createDirectories(Path.of("target", "statements"));
        Files.write(shown.resolve("certificate-of-a-client.pdf"), pdf);

        var issued = get(SavingYear.NAME, "/v1/statements/sav-1/issued");
        assertThat(issued.path("position").asLong()).isGreaterThanOrEqualTo(position);
        assertThat(issued.path("lag").isNumber()).isTrue();
    }

    private static String told(JsonNode interest) {
        var text = new StringBuilder(interest.path("account").asString());
        for (var name : List.of("kind", "gross", "tax", "net", "takenBack", "taxGivenBack")) {
            text.append(' ').append(interest.path(name).asString());
        }
        return text.toString();
    }

    @Test
    void goes_on_where_the_topic_was_deleted_and_made_again() throws Exception {
        WRITES.open(DEMO, "sav-4");
        WRITES.deposit(DEMO, "sav-4", "1.00");
        deleteTopic();
        WRITES.deposit(DEMO, "sav-4", "2.00");
        var position = WRITES.deposit(DEMO, "sav-4", "4.00");
        await("demo", position);

        assertThat(get("demo", "/v1/balances/sav-4").path("balance").asString()).isEqualTo("7.00");
    }

    /** Nobody posts meanwhile: the relay looks by itself. */
    @Test
    void a_topic_made_anew_is_filled_though_nothing_is_posted() throws Exception {
        deleteTopic();
        var head = DEMO.log().head();
        for (var tries = 0; tries < 100 && !TOPIC.newest().equals(List.of(head)); tries++)
            Thread.sleep(100);

        assertThat(TOPIC.newest()).containsExactly(head);
    }

    /** All that is on the topic once more: twice, backwards, and with every third left out. */
    @Test
    void a_stream_that_repeats_swaps_and_drops_changes_nothing() throws Exception {
        WRITES.open(DEMO, "sav-mangled");
        await("demo", WRITES.deposit(DEMO, "sav-mangled", "10.00"));
        var records = Topics.records("ledger.demo");
        assertThat(records).hasSizeGreaterThan(3);
        var mangled = new ArrayList<>(records);
        Collections.reverse(mangled);
        mangled.addAll(records);
        for (var at = mangled.size() - 1; at >= 0; at -= 3) mangled.remove(at);
        Topics.publish(mangled);
        var position = WRITES.deposit(DEMO, "sav-mangled", "5.00");
        await("demo", position);

        var balance = get("demo", "/v1/balances/sav-mangled?atLeast=" + position);
        assertThat(balance.path("balance").asString()).isEqualTo("15.00");
        assertThat(rebuild("").path("differences")).isEmpty();
    }

    @Test
    void records_that_retention_took_before_they_were_read_come_from_the_log() throws Exception {
        WRITES.open(DEMO, "sav-retained");
        WRITES.deposit(DEMO, "sav-retained", "10.00");
        Topics.deleteRecords("ledger.demo");
        var position = WRITES.deposit(DEMO, "sav-retained", "5.00");
        await("demo", position);

        var balance = get("demo", "/v1/balances/sav-retained?atLeast=" + position);
        assertThat(balance.path("balance").asString()).isEqualTo("15.00");
    }

    @Test
    void rebuilds_the_same_tables_under_another_time_zone_and_locale() {
        await("demo", WRITES.lend(DEMO, "ln-zone"));
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            var told = rebuild("");
            assertThat(told.path("stage").asString()).as(told.toString()).isEqualTo("swapped");
            assertThat(told.path("differences")).isEmpty();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void rebuilds_the_same_tables_from_the_log() {
        WRITES.open(DEMO, "sav-5");
        WRITES.lend(DEMO, "ln-5");
        for (int i = 1; i < 40; i++) WRITES.deposit(DEMO, "sav-5", i + ".50");
        var position = WRITES.withdraw(DEMO, "sav-5", "7.00");
        await("demo", position);
        var told = rebuild("");

        assertThat(told.path("stage").asString()).as(told.toString()).isEqualTo("swapped");
        assertThat(told.path("differences")).isEmpty();
        var after = WRITES.deposit(DEMO, "sav-5", "1.00");
        assertThat(get("demo", "/v1/balances/sav-5?atLeast=" + after).path("position").asLong())
                .isGreaterThanOrEqualTo(after);
    }

    @Test
    void finds_a_line_that_somebody_changed() throws SQLException {
        WRITES.open(DEMO, "sav-6");
        var position = WRITES.deposit(DEMO, "sav-6", "77.00");
        await("demo", position);
        var change = "UPDATE %s.journal_line SET amount = amount * 2 WHERE position = " + position;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(change.formatted(live(connection)));
        }
        var told = rebuild("");

        assertThat(told.path("stage").asString()).isEqualTo("differs");
        assertThat(told.path("differences").path(0).path("table").asString())
                .isEqualTo("journal_line");
        assertThat(told.path("differences").path(0).path("live").toString()).contains("15400");
        assertThat(rebuild("?acceptDifferences=true").path("stage").asString())
                .isEqualTo("swapped");
        assertThat(rebuild("").path("differences")).isEmpty();
    }

    @Test
    void rebuilds_for_those_who_run_the_system_only() {
        var answer = send(post("auditor", "/v1/rebuild"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(send(post("operations", "/v1/rebuild?acceptDifferences=1")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void waits_for_a_position_and_says_when_it_is_not_there() {
        var answer = ask("demo", "/v1/balances/sav-1?atLeast=1000000");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/not-yet-applied");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2026-02-30",
                "asOf=",
                "asOf=9999-12-31",
                "by=colour",
                "knownAt=-1",
                "atLeast=1e3",
                "atLeast=99999999999999999999",
                "asOf=2026-03-01&asOf=2026-03-02",
                "surprise=1"
            })
    void names_the_parameter_that_is_wrong(String query) {
        var answer = ask("demo", "/v1/balances/sav-1?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json(answer).path("errors").path(0).path("pointer").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void knows_nothing_at_the_close_of_a_day_that_is_open() {
        assertThat(get("demo", "/v1/balances/sav-1?knownAt=2026-03-01").path("status").asInt())
                .isEqualTo(422);
    }

    @Test
    void answers_problems_for_what_is_not_there() {
        assertThat(ask("demo", "/v1/balances/unknown").statusCode()).isEqualTo(404);
        var nowhere = ask("demo", "/v1/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(json(nowhere).path("type").asString()).isEqualTo("/problems/not-found");
    }

    @Test
    void lets_nobody_in_without_a_token_of_the_issuer() {
        for (var token : List.of("", "Bearer x.y.z", "Bearer " + token(stranger(), "auditor"))) {
            var request = HttpRequest.newBuilder(uri("/v1/balances/sav-1"));
            if (!token.isEmpty()) request.header("Authorization", token);
            var answer = send(request.build());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(json(answer).path("type").asString()).isEqualTo("/problems/unauthenticated");
        }
    }

    @Test
    void shows_of_itself_its_health_and_metrics_only() throws Exception {
        for (var token : List.of("", token(ISSUER, "operations"))) {
            assertThat(Exposed.at("http://127.0.0.1:" + managementPort, token))
                    .filteredOn(it -> !it.endsWith(" 302")) // to the login
                    .containsExactlyInAnyOrder(
                            "GET /actuator 200",
                            "GET /actuator/health 200",
                            "GET /actuator/health/liveness 200",
                            "GET /actuator/health/readiness 200",
                            "GET /actuator/prometheus 200");
            assertThat(Exposed.at("http://127.0.0.1:" + port, token))
                    .allMatch(it -> it.endsWith(" 302"));
        }
    }

    @Test
    void nobody_gets_in_where_they_do_not_belong() throws Exception {
        var elsewhere = WRITES.found("elsewhere");
        WRITES.open(elsewhere, "sav-elsewhere");
        await("elsewhere", WRITES.lend(elsewhere, "ln-elsewhere"));
        WRITES.open(DEMO, "sav-own");
        await("demo", WRITES.lend(DEMO, "ln-own"));
        var key = RSAKey.parse(Files.readString(ISSUER_FOLDER.resolve("signing-key.json")));
        var document = json(send(HttpRequest.newBuilder(uri("/openapi.json")).build()));
        var readers =
                new Readers(uri("/"), new Keys(ISSUER.address(), key), Documented.all(document));
        var matrix = readers.ask();

        System.out.println("who gets in at projections: " + matrix);
        assertThat(matrix.wronglyAllowed()).isEmpty();
        assertThat(matrix.otherwiseWrong()).isEmpty();
        assertThat(matrix.rows()).isGreaterThan(1_400);
        assertThat(readers.withOneRoleLess().wronglyAllowed()).hasSize(1);
    }

    @Test
    void answers_with_the_portfolio_at_risk_and_the_loans_behind_it() {
        var position = WRITES.lend(DEMO, "ln-late");
        await("demo", position);
        var at = "?asOf=2026-05-03&branch=main&atLeast=" + position;
        var answer = get("demo", "/v1/portfolio-at-risk" + at + "&by=product");
        var total = answer.path("sheets").path(0).path("total");
        assertThat(answer.path("by").asString()).isEqualTo("product");
        assertThat(answer.path("asOf").asString()).isEqualTo("2026-05-03");
        assertThat(total.path("loans").asInt()).isPositive();
        assertThat(total.path("atRisk").path(0).path("name").asString()).isEqualTo("PAR1");
        assertThat(total.path("atRisk").path(1).path("percent").asString()).isEqualTo("100.00");
        assertThat(total.path("ageingByContract").path(2).path("amount"))
                .isEqualTo(total.path("grossPortfolio"));
        assertThat(answer.path("sheets").path(0).path("parts")).hasSize(1);

        var seen = new ArrayList<String>();
        var path = "/v1/arrears" + at + "&age=31-60&sort=loan&limit=1";
        while (!path.isEmpty()) {
            var page = ask("demo", path);
            var line = json(page).path("lines").path(0);
            seen.add(line.path("loan").asString());
            assertThat(line.path("daysPastDue").asInt()).isEqualTo(31);
            assertThat(line.path("arrears").path("penalty").asString()).isNotEqualTo("0.00");
            path = page.headers().firstValue("Link").map(ReadSideTest::target).orElse("");
        }
        assertThat(seen).contains("ln-late").hasSize(total.path("loans").asInt()).isSorted();
    }

    @Test
    void tells_what_moved_the_portfolio_of_a_date_since() {
        var position = WRITES.lend(DEMO, "ln-restated");
        await("demo", position);
        var known = position - 1;
        var path = "/v1/portfolio-at-risk/restatement?asOf=2026-04-05&knownAt=" + known;
        var answer = get("demo", path);
        assertThat(answer.path("knownAt").asLong()).isEqualTo(known);
        var sheet = answer.path("sheets").path(0);
        assertThat(sheet.path("moved").findValuesAsString("loan")).contains("ln-restated");
        assertThat(sheet.path("now").path("loans").asInt())
                .isGreaterThan(sheet.path("then").path("loans").asInt());
    }

    @Test
    void writes_portfolio_and_arrears_as_tables() {
        var position = WRITES.lend(DEMO, "ln-table");
        await("demo", position);
        var at = "?asOf=2026-05-03&atLeast=" + position;
        var portfolio = table("/v1/portfolio-at-risk" + at + "&by=branch");
        assertThat(portfolio.getFirst()).startsWith("currency,part,loans,gross_portfolio,par1,");
        assertThat(portfolio.getLast()).startsWith("KES,total,");
        var arrears = table("/v1/arrears" + at);
        assertThat(arrears.getFirst()).startsWith("loan,external_id,client,officer,");
        assertThat(arrears).anyMatch(it -> it.startsWith("ln-table,EXT-ln-table,"));
    }

    @Test
    void writes_portfolio_and_arrears_as_files() throws IOException {
        var position = WRITES.lend(DEMO, "ln-file");
        await("demo", position);
        var at = "?asOf=2026-05-03&atLeast=" + position;
        assertThat(sheet("/v1/portfolio-at-risk.xlsx" + at)).contains("<v>100.00</v>");
        var first = file("/v1/arrears.csv" + at + "&limit=1&sort=loan");
        assertThat(new String(first.body(), StandardCharsets.UTF_8).lines()).hasSize(2);
        var next = first.headers().firstValue("Link").map(ReadSideTest::target).orElseThrow();
        assertThat(next).startsWith("/v1/arrears.csv?");
        assertThat(new String(file(next).body(), StandardCharsets.UTF_8))
                .startsWith("loan,external_id,");
        assertThat(sheet("/v1/arrears.xlsx" + at)).doesNotContain("<f>");
        assertThat(file("/v1/arrears.pdf").statusCode()).isEqualTo(404);
        assertThat(file("/v1/arrears.xlsx?due=never").statusCode()).isEqualTo(400);
    }

    @Test
    void keeps_who_took_which_file_and_no_refusal() {
        var query = "asOf=2026-05-03&branch=kept";
        assertThat(file("/v1/arrears.csv?" + query).statusCode()).isEqualTo(200);
        assertThat(table("/v1/arrears?" + query)).hasSize(1);
        assertThat(file("/v1/arrears.xlsx?branch=kept&due=never").statusCode()).isEqualTo(400);
        assertThat(ask("demo", "/v1/arrears?" + query).statusCode()).isEqualTo(200);

        var kept = get("demo", "/v1/exports?by=auditor@demo").path("exports");
        var own = kept.valueStream().filter(it -> it.path("query").asString().contains("kept"));
        assertThat(own.map(it -> it.path("path").asString() + " " + it.path("file").asString()))
                .containsExactly("/v1/arrears arrears.csv", "/v1/arrears.csv arrears.csv");
        assertThat(kept.path(0).path("roles").path(0).asString()).isEqualTo("auditor");
        assertThat(kept.path(0).path("position").asLong()).isPositive();
        assertThat(get("demo", "/v1/exports?to=2026-01-01").path("exports")).isEmpty();
        assertThat(send(as("cashier", "/v1/exports").build()).statusCode()).isEqualTo(403);
        assertThat(ask("demo", "/v1/exports?by=").statusCode()).isLessThan(500);
    }

    @Test
    void tells_how_the_portfolio_came_about() throws IOException {
        var position = WRITES.lend(DEMO, "ln-history");
        await("demo", position);
        var at = "?asOf=2026-05-03&atLeast=" + position;
        var months = get("demo", "/v1/portfolio-movements" + at + "&months=3&by=branch");
        var total = months.path("sheets").path(0).path("total");
        assertThat(total).hasSize(3);
        assertThat(total.path(0).path("opening").asString()).isEqualTo("0.00");
        assertThat(total.path(0).path("loansDisbursed").asInt()).isPositive();
        assertThat(total.path(0).path("disbursed").asString())
                .isEqualTo(total.path(2).path("closing").asString());
        assertThat(total.path(2).path("to").asString()).isEqualTo("2026-05-03");

        var cohort =
                get("demo", "/v1/vintages" + at).path("sheets").path(0).path("cohorts").path(0);
        assertThat(cohort.path("month").asString()).isEqualTo("2026-03-01");
        assertThat(cohort.path("points")).hasSize(2);
        assertThat(cohort.path("points").path(1).path("outstanding").asString())
                .isEqualTo(cohort.path("disbursed").asString());

        var roll = get("demo", "/v1/roll-rates" + at).path("sheets").path(0).path("rolls").path(0);
        assertThat(roll.path("before").asString()).isEqualTo("1-30");
        assertThat(roll.path("after").asString()).isEqualTo("31-60");
        assertThat(roll.path("percent").asString()).isEqualTo("100.00");
        for (var report : List.of("portfolio-movements", "vintages", "roll-rates")) {
            assertThat(sheet("/v1/" + report + ".xlsx" + at)).contains("<row r=\"2\"");
        }
    }

    @Test
    void tells_whom_the_institution_serves_and_how_it_does() throws IOException {
        var position = WRITES.lend(DEMO, "ln-indicators");
        await("demo", position);
        var at = "?asOf=2026-05-03&atLeast=" + position;
        var total = get("demo", "/v1/outreach" + at + "&by=branch").path("total");
        assertThat(total.path("activeBorrowers").asInt()).isEqualTo(1);
        assertThat(total.path("loans").asInt()).isPositive();
        assertThat(total.path("women").path("percent").asString()).isEqualTo("0.00");

        var answer = get("demo", "/v1/indicators?from=2026-03-01&to=2026-05-03");
        var sheet = answer.path("sheets").path(0);
        assertThat(sheet.path("currency").asString()).isEqualTo("KES");
        var yield = sheet.path("indicators").path(0);
        assertThat(yield.path("name").asString()).isEqualTo("portfolioYield");
        assertThat(yield.path("figures").findValuesAsString("name"))
                .containsExactly("loanIncome", "portfolioAtBegin", "portfolioAtEnd");
        assertThat(yield.path("figures").path(0).path("value").asString()).isNotEqualTo("0.00");
        assertThat(sheet("/v1/outreach.xlsx" + at)).contains("<row r=\"2\"");
        assertThat(new String(file("/v1/indicators.csv" + at).body(), StandardCharsets.UTF_8))
                .contains("portfolioYield", "borrowersAtEnd <5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portfolio-movements?months=0",
                "portfolio-movements?months=61",
                "vintages?months=one",
                "vintages?moreThan=-1",
                "roll-rates?by=branch",
                "outreach?by=1",
                "indicators?from=2026-13-01",
                "indicators?from=2026-05-04&asOf=2026-05-03"
            })
    void names_what_is_wrong_in_a_question_about_the_portfolio(String question) {
        var answer = get("demo", "/v1/" + question);
        assertThat(answer.path("status").asInt()).isEqualTo(400);
        var name = question.substring(question.indexOf('?') + 1, question.indexOf('='));
        assertThat(answer.path("errors").path(0).path("pointer").asString()).isEqualTo(name);
        var file = file("/v1/" + question.replace("?", ".csv?"));
        assertThat(file.statusCode()).isEqualTo(400);
    }

    private String sheet(String path) throws IOException {
        var answer = file(path);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        var kept = Files.write(Files.createTempFile(files, "answer", ".xlsx"), answer.body());
        try (var zip = new ZipFile(kept.toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<byte[]> file(String path) {
        return file("demo", path);
    }

    private HttpResponse<byte[]> file(String institution, String path) {
        var token = token(ISSUER, "auditor@" + institution);
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private List<String> table(String path) {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token(ISSUER, "auditor@demo"))
                        .header("Accept", "text/csv")
                        .build();
        return send(request).body().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"by=DROP TABLE", "age=old", "sort=1;--", "due=never", "dimension=gender"})
    void narrows_by_words_it_knows_only(String query) {
        var path = query.startsWith("by=") ? "/v1/portfolio-at-risk?" : "/v1/arrears?";
        var answer = get("demo", path + query.replace(" ", "%20"));
        assertThat(answer.path("status").asInt()).isEqualTo(400);
        assertThat(answer.path("errors").path(0).path("pointer").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void refuses_a_cursor_of_another_question() {
        var position = WRITES.lend(DEMO, "ln-page-1");
        await("demo", WRITES.lend(DEMO, "ln-page-2"));
        var path = "/v1/arrears?asOf=2026-05-03&limit=1&atLeast=" + position;
        var next = get("demo", path).path("next").asString();
        assertThat(get("demo", path + "&cursor=" + next).path("lines")).hasSize(1);
        assertThat(get("demo", path + "&sort=loan&cursor=" + next).path("status").asInt())
                .isEqualTo(400);
    }

    /** Delete the file and run this test to write it anew, then read the difference. */
    @Test
    void answers_with_the_trial_balance() {
        var position = WRITES.deposit(DEMO, "sav-1", "10.00");
        var sheet =
                get("demo", "/v1/trial-balance?currency=KES&atLeast=" + position)
                        .path("sheets")
                        .path(0);
        assertThat(sheet.path("lines").size()).isGreaterThan(1);
        assertThat(sheet.path("debits").asString())
                .isNotEqualTo("0.00")
                .isEqualTo(sheet.path("credits").asString());
        assertThat(get("demo", "/v1/trial-balance?branch=nowhere").path("sheets").size()).isZero();
    }

    @Test
    void answers_whether_the_books_are_what_accounts_and_loans_come_to() {
        var position = WRITES.deposit(DEMO, "sav-1", "10.00");
        var path = "/v1/reconciliation?atLeast=";
        var answer = get("demo", path + position);
        assertThat(answer.path("equal").asBoolean()).isTrue();
        assertThat(answer.path("position").asLong()).isGreaterThanOrEqualTo(position);
        var deposits = new ArrayList<String>();
        for (var check : answer.path("checks")) {
            if (!check.path("check").asString().equals("deposits")) continue;
            deposits.add(check.path("subLedger").asString());
            assertThat(check.path("ledger").asString()).isEqualTo(deposits.getFirst());
            assertThat(check.path("difference").asString()).isEqualTo("0.00");
            assertThat(check.path("heldThrough").asLong())
                    .isEqualTo(answer.path("position").asLong());
            assertThat(check.has("broke")).isFalse();
        }
        assertThat(deposits).hasSize(1);
        var unknown = get("demo", "/v1/reconciliation?asOf=2026-03-02");
        assertThat(unknown.path("errors").path(0).path("pointer").asString()).isEqualTo("asOf");
        var late = ask("demo", path + (position + 1_000_000));
        assertThat(late.statusCode()).isNotEqualTo(200);
    }

    @Test
    void answers_with_the_statements_and_what_is_behind_them() {
        WRITES.deposit(DEMO, "sav-1", "10.00");
        var position = WRITES.deposit(DEMO, "sav-1", "20.00");
        var sheet =
                get("demo", "/v1/balance-sheet?currency=KES&atLeast=" + position)
                        .path("sheets")
                        .path(0);
        assertThat(sheet.path("assets").path("total").asString())
                .isNotEqualTo("0.00")
                .isEqualTo(sheet.path("funding").asString());
        assertThat(get("demo", "/v1/income-statement?from=2020-01-01").has("sheets")).isTrue();

        var account = get("demo", "/v1/ledger-accounts/2000?limit=1");
        assertThat(account.path("account").asString()).isEqualTo("Deposits");
        assertThat(account.path("lines").size()).isEqualTo(1);
        var next = account.path("next").asString();
        var second = get("demo", "/v1/ledger-accounts/2000?limit=1&cursor=" + next);
        assertThat(second.path("lines").path(0).path("event").asLong())
                .isLessThan(account.path("lines").path(0).path("event").asLong());
        assertThat(get("demo", "/v1/ledger-accounts/77").path("status").asInt()).isEqualTo(404);

        var entries = get("demo", "/v1/journal-entries?account=2000&limit=1");
        var entry = entries.path("entries").path(0);
        assertThat(entry.path("lines").size()).isGreaterThan(1);
        var older =
                get(
                        "demo",
                        "/v1/journal-entries?account=2000&limit=1&cursor="
                                + entries.path("next").asString());
        assertThat(older.path("entries").path(0).path("event").asLong())
                .isLessThan(entry.path("event").asLong());
        assertThat(get("demo", "/v1/journal-entries?cursor=forged").path("status").asInt())
                .isEqualTo(400);
    }

    @Test
    void is_described_by_the_committed_document() throws IOException {
        var file = Path.of("..", "docs", "openapi", "projections.json");
        var served = send(HttpRequest.newBuilder(uri("/openapi.json")).build()).body();
        var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var pretty = mapper.writeValueAsString(mapper.readTree(served)) + "\n";
        if (!Files.exists(file)) Files.writeString(file, pretty);

        assertThat(mapper.readTree(served)).isEqualTo(mapper.readTree(Files.readString(file)));
    }

    /** A position to come is left out: it is waited for. */
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\u202egnp",
                    "a".repeat(3_000),
                    "'; DROP TABLE event; --",
                    "${jndi:ldap://127.0.0.1/a}",
                    "../../etc/passwd",
                    "a\r\nSet-Cookie: b=c",
                    "ext:",
                    "NaN",
                    "1e400",
                    "-1",
                    "9223372036854775808",
                    "2026-02-30",
                    "-999999999-01-01",
                    "+999999999-12-31",
                    "9999-12-31",
                    "1500-01-01");

    @Test
    void whatever_is_asked_is_answered_or_refused_in_words() {
        var document = json(send(HttpRequest.newBuilder(uri("/openapi.json")).build()));
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var path : document.path("paths").properties()) {
            for (var parameter : path.getValue().path("get").path("parameters")) {
                for (var odd : ODD) {
                    var answer = ask("demo", hostile(path.getKey(), parameter, odd));
                    asked++;
                    var type = answer.headers().firstValue("Content-Type").orElse("");
                    if (answer.statusCode() >= 500
                            || (answer.statusCode() >= 400 && !type.contains("problem+json"))) {
                        wrong.add(answer.uri() + " " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(3_000);
    }

    private static String hostile(String path, JsonNode parameter, String odd) {
        var name = parameter.path("name").asString();
        var value = URLEncoder.encode(odd, StandardCharsets.UTF_8).replace("+", "%20");
        var inPath = parameter.path("in").asString().equals("path");
        var usual =
                (inPath ? path.replace("{" + name + "}", value) : path)
                        .replace("{date}", "2026-03-01")
                        .replace("{period}", "2026-03")
                        .replaceAll("\\{[a-zA-Z]+}", "1");
        return inPath ? usual : usual + "?" + name + "=" + value;
    }

    @Test
    void explains_every_type_of_problem() {
        var type = get("demo", "/v1/balances/unknown").path("type").asString();

        assertThat(send(HttpRequest.newBuilder(uri(type)).build()).body())
                .isEqualToIgnoringNewLines("404 There is no such thing");
    }

    @Test
    void sends_people_to_the_login_and_forbids_scripts_that_are_not_its_own() {
        var answer = send(HttpRequest.newBuilder(uri("/")).build());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    private void deleteTopic() throws InterruptedException, ExecutionException {
        Map<String, Object> config = Map.of("bootstrap.servers", LocalKafka.shared().bootstrap());
        try (var admin = Admin.create(config)) {
            admin.deleteTopics(List.of("ledger.demo")).all().get();
        }
    }

    /** Reading on after five seconds is allowed: a lost stream is made up from the log. */
    private void await(String institution, long position) {
        for (int attempt = 0; attempt < 6; attempt++) {
            var answer = ask(institution, "/v1/balances/till-1?atLeast=" + position);
            if (answer.statusCode() == 200) return;
        }
        throw new AssertionError("Never applied: " + position);
    }

    /** Rebuilds and waits for the end. */
    private JsonNode rebuild(String query) {
        assertThat(send(post("operations", "/v1/rebuild" + query)).statusCode()).isEqualTo(202);
        while (true) {
            var told = json(send(as("operations", "/v1/rebuild").build()));
            var stage = told.path("stage").asString();
            if (!stage.equals("building") && !stage.equals("comparing")) return told;
        }
    }

    private HttpRequest post(String role, String path) {
        return as(role, path).POST(HttpRequest.BodyPublishers.noBody()).build();
    }

    private HttpRequest.Builder as(String role, String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token(ISSUER, role + "@demo"));
    }

    private static String live(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(new Generations("demo").select())) {
            row.next();
            return new Schema("demo", row.getInt(1)).quoted();
        }
    }

    private JsonNode get(String institution, String path) {
        return json(ask(institution, path));
    }

    private HttpResponse<String> ask(String institution, String path) {
        var token = token(ISSUER, "auditor@" + institution);
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String target(String link) {
        return link.substring(1, link.indexOf('>'));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** An issuer with a key of its own. */
    private static KeyServer stranger() {
        return new KeyServer(LocalSecrets.in(folder()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("quipu-issuer");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A token of a demo person, for example {@code auditor} or {@code auditor@other}. */
    private static String token(KeyServer issuer, String identity) {
        return issuer.mint().person(Identity.parse(identity).orElseThrow());
    }
}
