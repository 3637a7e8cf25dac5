package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Days closed and booked over HTTP, held against the same three loans computed without a log: one
 * pays late, and later it turns out that it had paid in time; one pays early into a credit; one
 * never pays and is given up. Losses are provided for every day.
 */
class BusinessDaysTest {
    private static final String ACCOUNTS =
            """
            {"id": "%s", "kind": "loan", "product": "%s", "branch": "main",
             "terms": {"principal": "2000.00", "annual_rate": "20", "method": "annuity",
              "frequency": "monthly", "instalments": 4, "disbursement_date": "2026-03-31",
              "currency": "KES", "minor_digits": 2, "rounding": "HALF_EVEN", "day_count": "30/360",
              "fee_upfront": {"type": "percent", "value": "1"}},
             "servicing": {"penalty_rate": "36.5", "overpayment": "%s", "provisions": {
              "days": "daily", "table": [{"from": 0, "to": 0, "rate": "1"},
               {"from": 1, "to": 25, "rate": "10"}, {"from": 26, "rate": "50"}]}},
             "transactions": [%s]}\
            """;

    private final RunningApi api = RunningApi.get();
    private final Borrowers bank = new Borrowers(api);

    private JsonNode close(String day) {
        return api.closed(bank.institution, day);
    }

    private void lent(String loan, String product) {
        bank.done(
                "/v1/loans",
                """
                {"client": "ext:C-1", "product": "%s", "principal": "2000.00", "externalId": "%s"}\
                """
                        .formatted(product, loan));
        bank.done(Borrowers.path(loan, "approval"), "{}");
        bank.done(
                Borrowers.path(loan, "disbursements"), "{\"settlementAccount\": \"float-mpesa\"}");
    }

    /** As lines of text, sorted: what the log says was booked for a day. */
    private List<String> booked(LocalDate day) {
        var lines = new ArrayList<String>();
        bank.read("/v1/business-days/" + day + "/booking")
                .json()
                .get("lines")
                .forEach(line ->
                        lines.add(
                                line(
                                        line.get("product").asString("") + "/main",
                                        line.get("account").asString(""),
                                        line)));
        return lines.stream().sorted().toList();
    }

    private static String line(String grain, String account, JsonNode figures) {
        return "%s %s own %s restated %s of %s"
                .formatted(
                        grain,
                        account,
                        figures.get("own").asString(""),
                        figures.get("restated").asString(""),
                        figures.get("count").asInt(0));
    }

    private SortedMap<LocalDate, List<String>> computed(String from, String to) {
        var days =
                LocalDate.parse(from)
                        .datesUntil(LocalDate.parse(to).plusDays(1))
                        .map(day -> "\"" + day + "\"")
                        .toList();
        var late =
                """
                {"id": "a", "type": "repayment", "date": "2026-05-02", "booked": "2026-05-05",
                 "amount": "100.00"},
                {"id": "b", "type": "repayment", "date": "2026-04-30", "booked": "2026-05-06",
                 "amount": "421.01"}\
                """;
        var early =
                """
                {"id": "c", "type": "repayment", "date": "2026-04-15", "amount": "600.00"}\
                """;
        var lost =
                """
                {"id": "d", "type": "write_off", "date": "2026-05-05"}\
                """;
        var input =
                "{\"id\": \"days\", \"kind\": \"day_booking\", \"input\": {\"accounts\": ["
                        + ACCOUNTS.formatted("L-1", "biashara", "next_instalments", late)
                        + ","
                        + ACCOUNTS.formatted("L-2", "patient", "hold", early)
                        + ","
                        + ACCOUNTS.formatted("L-3", "biashara", "next_instalments", lost)
                        + "], \"close\": {\"from\": \"%s\", \"to\": \"%s\"}, \"ask\": {\"days\": %s}}}"
                                .formatted(from, to, days);
        var reply =
                api.post(
                        "/v1/simulations",
                        bank.token(),
                        RunningApi.key(),
                        input.replace('\n', ' '));
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        var computed = new TreeMap<LocalDate, List<String>>();
        reply.json()
                .at("/result/days")
                .forEach(day -> {
                    var lines = new ArrayList<String>();
                    day.get("lines")
                            .forEach(line ->
                                    lines.add(
                                            line(
                                                    line.get("grain").asString(""),
                                                    line.get("account").asString(""),
                                                    line)));
                    computed.put(
                            LocalDate.parse(day.get("day").asString("")),
                            lines.stream().sorted().toList());
                });
        return computed;
    }

    @Test
    void books_each_day_as_its_own_difference_and_what_became_known_of_earlier_ones() {
        bank.done("/v1/products", Borrowers.product("patient", "hold"));
        lent("L-1", "biashara");
        lent("L-2", "patient");
        lent("L-3", "biashara");
        bank.done(
                "/v1/provision-tables",
                """
                {"days": "daily", "rows": [{"from": 0, "to": 0, "rate": "1"},
                 {"from": 1, "to": 25, "rate": "10"}, {"from": 26, "rate": "50"}]}\
                """);
        assertThat(close("2026-03-31").get("businessDate").asString("")).isEqualTo("2026-04-01");
        bank.on("2026-04-10");
        close("2026-04-10");
        bank.on("2026-04-15");
        bank.repay("L-2", "600.00");
        close("2026-04-15");
        bank.on("2026-05-05");
        bank.repay("L-1", "100.00", "2026-05-02");
        bank.done(Borrowers.path("L-3", "write-off"), "{}");
        close("2026-05-05");
        assertThat(close("2026-05-05").get("bookedThrough").asString("")).isEqualTo("2026-05-05");
        bank.repay("L-1", "421.01", "2026-04-30");
        var standing = close("2026-05-06");
        assertThat(standing.get("bookedThrough").asString("")).isEqualTo("2026-05-06");
        assertThat(standing.get("closedFrom").asString("")).isEqualTo("2026-03-31");

        var computed = computed("2026-03-31", "2026-05-06");
        assertThat(computed).hasSize(37);
        computed.forEach((day, lines) -> assertThat(booked(day)).as("%s", day).isEqualTo(lines));
        assertThat(String.valueOf(computed.get(computed.lastKey()))).contains("penalty_income own");
    }

    @Test
    void the_accounts_of_a_chunk_add_up_to_the_lines() {
        lent("L-1", "biashara");
        lent("L-2", "biashara");
        close("2026-03-31");
        bank.on("2026-04-02");
        close("2026-04-02");
        assertThat(booked(LocalDate.parse("2026-04-02")))
                .containsExactly(
                        "biashara/main interest_income own -2.22 restated 0.00 of 2",
                        "biashara/main interest_receivable own 2.22 restated 0.00 of 2");
        var chunk = bank.read("/v1/business-days/2026-04-02/booking/chunks/0").json();
        assertThat(chunk.get("accounts").size()).isEqualTo(2);
        assertThat(chunk.at("/accounts/0/figures/0/own").asString("")).isEqualTo("1.11");
    }

    private static final String EXPECTED =
            """
            {"days": "month_end", "stages": [
             {"stage": 1, "probabilityOfDefault": "2", "lossGivenDefault": "45"},
             {"stage": 2, "probabilityOfDefault": "20", "lossGivenDefault": "45"},
             {"stage": %d, "probabilityOfDefault": "100", "lossGivenDefault": "60"}]%s}\
            """;

    /** Of two loans one is given up; days are booked to the end of May. */
    private static void provided(Borrowers bank, RunningApi api) {
        bank.done("/v1/provision-tables", "{\"days\": \"month_end\", \"published\": \"practice\"}");
        for (var loan : List.of("L-1", "L-2")) {
            bank.done(
                    "/v1/loans",
                    """
                    {"client": "ext:C-1", "product": "biashara", "principal": "2000.00",
                     "externalId": "%s"}\
                    """
                            .formatted(loan));
            bank.done(Borrowers.path(loan, "approval"), "{}");
            bank.done(
                    Borrowers.path(loan, "disbursements"),
                    "{\"settlementAccount\": \"float-mpesa\"}");
        }
        api.closed(bank.institution, "2026-03-31");
        bank.on("2026-05-05");
        bank.repay("L-1", "100.00", "2026-04-30");
        bank.done(Borrowers.path("L-2", "write-off"), "{}");
        api.closed(bank.institution, "2026-05-05");
        bank.on("2026-05-31");
        api.closed(bank.institution, "2026-05-31");
    }

    @Test
    void expected_losses_are_booked_in_a_book_of_their_own() {
        bank.done("/v1/expected-loss-tables", EXPECTED.formatted(3, ""));
        provided(bank, api);
        var without = new BusinessDaysTest();
        provided(without.bank, api);

        var expected = new ArrayList<String>();
        for (var day = LocalDate.parse("2026-03-31");
                day.isBefore(LocalDate.parse("2026-06-01"));
                day = day.plusDays(1)) {
            var on = day;
            var lines = booked(day);
            assertThat(lines.stream().filter(line -> !line.contains(" expected_loss_")))
                    .as("the statutory lines of %s", day)
                    .isEqualTo(without.booked(day));
            lines.stream()
                    .filter(line -> line.contains(" expected_loss_expense"))
                    .forEach(line -> expected.add(on + line.substring(line.indexOf(" own"))));
        }
        // 0.9 % of 2000.00 each, of these with 33.33 of interest; what a late payment took off and
        // what is not owed any more; 9 % of 1933.33 and 25.21, late by 31 days
        assertThat(expected)
                .containsExactly(
                        "2026-03-31 own 36.00 restated 0.00 of 2",
                        "2026-04-30 own 0.60 restated 0.00 of 2",
                        "2026-05-05 own -18.30 restated -0.90 of 2",
                        "2026-05-31 own 158.87 restated 0.00 of 1");
    }

    @Test
    void tables_of_expected_losses_are_adopted_from_a_day_on() {
        bank.refused("/v1/expected-loss-tables", "{\"days\": \"daily\"}", 400);
        bank.refused("/v1/expected-loss-tables", EXPECTED.formatted(4, ""), 422);
        bank.refused(
                "/v1/expected-loss-tables",
                EXPECTED.formatted(3, ", \"validFrom\": \"2026-03-30\""),
                422);
        bank.done("/v1/expected-loss-tables", EXPECTED.formatted(3, ", \"product\": \"biashara\""));
        assertThat(bank.read("/v1/expected-loss-tables").json().get("tables").size()).isZero();
        var tables = bank.read("/v1/expected-loss-tables?product=biashara").json().get("tables");
        assertThat(tables.size()).isEqualTo(1);
        assertThat(tables.at("/0/table/stages/2/lossGivenDefault").asString("")).isEqualTo("60");
        assertThat(bank.read("/v1/provision-tables?product=biashara").json().get("tables").size())
                .isZero();
    }

    @Test
    void provision_tables_are_adopted_from_a_day_on() {
        var practice = "{\"days\": \"month_end\", \"published\": \"practice\"%s}";
        bank.refused("/v1/provision-tables", "{\"days\": \"daily\"}", 400);
        bank.refused(
                "/v1/provision-tables",
                practice.formatted(", \"rows\": [{\"from\": 0, \"rate\": \"1\"}]"),
                400);
        bank.refused(
                "/v1/provision-tables", practice.formatted(", \"validFrom\": \"2026-03-30\""), 422);
        bank.refused("/v1/provision-tables", practice.formatted(", \"product\": \"nothing\""), 422);
        bank.done("/v1/provision-tables", practice.formatted(", \"product\": \"biashara\""));
        bank.done(
                "/v1/provision-tables",
                practice.formatted(", \"product\": \"biashara\", \"validFrom\": \"2026-07-01\"")
                        .replace("practice", "mix"));
        assertThat(bank.read("/v1/provision-tables").json().get("tables").size()).isZero();
        var tables = bank.read("/v1/provision-tables?product=biashara").json().get("tables");
        assertThat(tables.size()).isEqualTo(2);
        assertThat(tables.at("/0/table/rows/4/rate").asString("")).isEqualTo("75");
        assertThat(tables.at("/1/validFrom").asString("")).isEqualTo("2026-07-01");
        assertThat(tables.at("/1/table/rows/0/restructuredRate").asString("")).isEqualTo("50");
    }

    @Test
    void days_that_cannot_be_closed_are_refused() {
        bank.refused("/v1/business-days/2026-04-01/close", "{}", 422);
        bank.refused("/v1/business-days/2026-03-30/close", "{}", 422);
        bank.refused("/v1/business-days/tomorrow/close", "{}", 400);
    }
}
