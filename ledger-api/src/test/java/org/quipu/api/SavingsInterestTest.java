package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.api.SavingsCases.Played;
import tools.jackson.databind.JsonNode;

/** Interest on savings over HTTP: the cases of the specification, the books, what is refused. */
class SavingsInterestTest {
    private final RunningApi api = RunningApi.get();

    @Test
    void open_cases_of_savings_come_out_as_they_are_computed() {
        for (var each : SavingsCases.of("savings")) {
            var expected = each.get("expected");
            var what = each.get("id").asString("");
            // Days cost time; one account with all that books have is enough here.
            var isBooked = what.equals("ODR-001");
            var played = Played.of(api, each.get("input"), isBooked);
            assertThat(played.rejected()).as(what).isEqualTo(texts(expected.get("rejected")));
            assertThat(played.postings()).as(what).isEqualTo(postings(expected.get("postings")));
            assertThat(played.restatements())
                    .as(what)
                    .isEqualTo(restatements(expected.path("restatements")));
            var standing = played.standing();
            assertThat(standing.text("balance")).as(what).isEqualTo(text(expected, "balance"));
            assertThat(standing.text("available")).as(what).isEqualTo(text(expected, "available"));
            assertThat(standing.json().at("/interest/earned").asString(""))
                    .as(what)
                    .isEqualTo(text(expected, "accrued_unposted"));
            if (isBooked) {
                assertThat(played.books()).as(what).isEqualTo(amounts(expected.get("gl")));
            }
        }
    }

    @Test
    void open_cases_of_days_with_savings_are_booked_as_they_are_computed() {
        for (var each : SavingsCases.of("day_booking")) {
            var accounts = each.at("/input/accounts");
            if (accounts.size() != 1 || !text(accounts.get(0), "kind").equals("savings")) continue;
            var played = Played.ofDays(api, each.get("input"));
            for (var day : each.at("/expected/days")) {
                assertThat(played.lines(text(day, "day")))
                        .as("%s %s", each.get("id"), day.get("day"))
                        .isEqualTo(lines(day.get("lines")));
            }
        }
    }

    private static List<String> lines(JsonNode lines) {
        var texts = new ArrayList<String>();
        for (var line : lines) texts.add(SavingsCases.line(line));
        return texts;
    }

    private static List<String> postings(JsonNode postings) {
        var texts = new ArrayList<String>();
        for (var each : postings) {
            texts.add(
                    "%s %s %s %s"
                            .formatted(
                                    text(each, "date"),
                                    text(each, "gross"),
                                    text(each, "tax"),
                                    each.path("overdraft_interest").asString("0.00")));
        }
        return texts;
    }

    private static List<String> restatements(JsonNode restatements) {
        var texts = new ArrayList<String>();
        for (var each : restatements) {
            texts.add(
                    "%s %s %s %s"
                            .formatted(
                                    text(each, "date"),
                                    text(each, "booked"),
                                    text(each, "gross"),
                                    text(each, "tax")));
        }
        return texts;
    }

    private static Map<String, BigDecimal> amounts(JsonNode gl) {
        var amounts = new TreeMap<String, BigDecimal>();
        gl.properties()
                .forEach(each -> {
                    var amount = new BigDecimal(each.getValue().asString(""));
                    if (amount.signum() != 0) amounts.put(each.getKey(), amount);
                });
        return amounts;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString("");
    }

    private static final String PRODUCT =
            """
            {"id": "%s", "name": "S", "kind": "savings", "currency": "KES", "interest": %s}\
            """;

    private String refusal(String product, String interest) {
        var head = api.head("alpha");
        var reply =
                api.post(
                        "/v1/products",
                        api.everything("alpha"),
                        RunningApi.key(),
                        PRODUCT.formatted(product, interest));
        assertThat(reply.status()).as("%s", reply).isBetween(400, 422);
        Problems.check(reply);
        assertThat(api.head("alpha")).isEqualTo(head);
        return reply.status() == 400
                ? reply.json().at("/errors/0/rule").asString("")
                : reply.text("rule");
    }

    @Test
    void terms_that_make_no_sense_are_refused_by_name() {
        var id = RunningApi.key().substring(0, 8);
        assertThat(refusal(id, "{\"rate\": \"-1\"}")).isEqualTo("amount/negative");
        assertThat(refusal(id, "{\"rate\": \"500\"}")).isEqualTo("savings-terms/rate-too-high");
        assertThat(refusal(id, "{}")).isEqualTo("rate/one-of-two");
        assertThat(refusal(id, "{\"rate\": \"5\", \"tax\": \"101\"}"))
                .isEqualTo("savings-terms/tax-above-all");
        assertThat(refusal(id, "{\"rate\": \"5\", \"dayCount\": \"30/360\"}"))
                .isEqualTo("savings-terms/daily-without-days");
        assertThat(
                        refusal(
                                id,
                                "{\"tiers\": [{\"from\": \"0\", \"rate\": \"1\"}, {\"from\": \"0\","
                                        + " \"rate\": \"2\"}]}"))
                .isEqualTo("savings-terms/tiers-not-ascending");
        assertThat(
                        refusal(
                                id,
                                "{\"rate\": \"5\", \"method\": \"minimum\", \"posting\": \"monthly\","
                                        + " \"calculation\": \"quarterly\"}"))
                .isEqualTo("savings-terms/calculation-longer-than-posting");

        api.done("alpha", "/v1/products", PRODUCT.formatted(id, "{\"rate\": \"5\"}"));
        var later = "{\"rate\": \"5\", \"posting\": \"annual\"}, \"validFrom\": \"2026-05-01\"";
        assertThat(refusal(id, later)).isEqualTo("savings-terms/manner-fixed");
        var changed =
                api.done("alpha", "/v1/products", PRODUCT.formatted(id, "{\"rate\": \"4.5\"}"));
        assertThat(changed.json().at("/interest/rate").asString("")).isEqualTo("4.5");
        assertThat(changed.json().at("/interest/posting").asString("")).isEqualTo("monthly");
    }

    /** The preview has the figures of the commit, the interest it changes among them. */
    @Test
    void a_late_deposit_is_previewed_with_what_it_changes_of_interest_posted() {
        var played = Played.opened(api, "{\"rate\": \"3.65\"}", LocalDate.parse("2025-01-01"));
        played.post("deposits", "1000.00", "2025-01-01");
        played.turnTo(LocalDate.parse("2025-02-05"));
        var head = api.head(played.institution());
        var preview = played.previewed("deposits", "500.00", "2025-01-11");
        assertThat(preview.status()).as("%s", preview).isEqualTo(200);
        assertThat(api.head(played.institution())).isEqualTo(head);

        var posted = played.post("deposits", "500.00", "2025-01-11");
        assertThat(posted.text("balance")).isEqualTo("1504.15");
        assertThat(posted.json().at("/interest/0/as").asString("")).isEqualTo("posted");
        assertThat(posted.json().at("/interest/1/as").asString("")).isEqualTo("restated");
        assertThat(posted.json().at("/interest/1/gross").asString("")).isEqualTo("1.05");
        assertThat(preview.json().get("interest")).isEqualTo(posted.json().get("interest"));
        assertThat(played.standing().text("balance")).isEqualTo("1504.15");
        assertThat(played.restatements()).containsExactly("2025-01-31 2025-02-05 1.05 0.00");
        var fellDue = played.reversed(posted.json().get("position").asLong(0) - 1);
        assertThat(fellDue.text("rule")).isEqualTo("correction/fell-due");
    }

    @Test
    void an_account_that_ends_takes_its_interest_with_it() {
        var played = Played.opened(api, "{\"rate\": \"3.65\"}", LocalDate.parse("2025-01-01"));
        played.post("deposits", "1000.00", "2025-01-01");
        played.turnTo(LocalDate.parse("2025-01-11"));
        assertThat(played.interest().at("/days/9/earned").asString("")).isEqualTo("1.00");
        played.close();
        assertThat(played.postings()).containsExactly("2025-01-11 1.00 0.00 0.00");
        assertThat(played.standing().text("balance")).isEqualTo("0.00");
    }
}
