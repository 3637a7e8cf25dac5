package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Weekends and holidays over HTTP, at an institution of its own. */
class CalendarsTest {
    private final RunningApi api = RunningApi.get();
    private final String name = api.newInstitution();
    private final String administrator = api.keys.token(name, "administrator");

    private Reply done(String path, String body) {
        return api.done(name, "/v1/calendars" + path, body);
    }

    private Reply asked(String path, String body) {
        return api.post("/v1/calendars" + path, administrator, RunningApi.key(), body);
    }

    @Test
    void a_branch_has_the_institution_s_holidays_and_its_own() {
        var changed = done("", "{\"weekend\": [\"sunday\", \"saturday\"]}");
        done(
                "",
                "{\"branch\": \"north\", \"weekend\": [\"friday\"], \"validFrom\": \"2026-05-01\"}");
        var declared = done("/holidays", "{\"date\": \"2026-06-01\", \"name\": \"madaraka-day\"}");
        done(
                "/holidays",
                "{\"branch\": \"north\", \"date\": \"2026-04-07\", \"name\": \"market-day\"}");

        var all = api.get("/v1/calendars", administrator);
        var north = api.get("/v1/calendars?branch=north", administrator);

        assertThat(changed.json().path("weekend").toString())
                .isEqualTo("[\"saturday\",\"sunday\"]");
        assertThat(changed.text("validFrom")).isEqualTo("2026-03-31");
        assertThat(declared.text("name")).isEqualTo("madaraka-day");
        assertThat(all.json().path("holidays").toString())
                .isEqualTo("[{\"date\":\"2026-06-01\",\"name\":\"madaraka-day\"}]");
        assertThat(north.json().path("holidays").toString())
                .isEqualTo(
                        "[{\"branch\":\"north\",\"date\":\"2026-04-07\",\"name\":\"market-day\"},"
                                + "{\"date\":\"2026-06-01\",\"name\":\"madaraka-day\"}]");
        assertThat(north.json().path("weekend").toString()).isEqualTo("[\"saturday\",\"sunday\"]");
        assertThat(north.json().at("/weekends/1/days").toString()).isEqualTo("[\"friday\"]");
        assertThat(north.text("asOf")).isEqualTo("2026-03-31");
    }

    @Test
    void a_holiday_is_declared_once_and_withdrawn() {
        var body = "{\"date\": \"2026-06-01\", \"name\": \"madaraka-day\"}";
        done("/holidays", body);
        assertThat(asked("/holidays", body).text("rule")).isEqualTo("holiday/already-declared");
        assertThat(done("/holidays/withdrawals", "{\"date\": \"2026-06-01\"}").text("date"))
                .isEqualTo("2026-06-01");
        var none = asked("/holidays/withdrawals", "{\"date\": \"2026-06-01\"}");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("rule")).isEqualTo("holiday/not-declared");
        assertThat(api.get("/v1/calendars", administrator).json().path("holidays")).isEmpty();
    }

    @Test
    void says_which_field_breaks_which_rule() {
        refused("", "{\"weekend\": [\"noday\"]}", "/weekend/0", "choice/unknown");
        refused("", "{\"weekend\": \"friday\"}", "/weekend", "type/array");
        refused("", "{}", "/weekend", "property/required");
        refused(
                "/holidays",
                "{\"date\": \"0001-01-01\", \"name\": \"x\"}",
                "/date",
                "date/out-of-range");
        refused(
                "/holidays",
                "{\"date\": \"2026-02-30\", \"name\": \"x\"}",
                "/date",
                "date/no-such-day");
        refused("/holidays", "{\"date\": \"2026-06-01\", \"name\": \"\"}", "/name", "code/shape");
        assertThat(asked("/holidays", "{\"date\": \"2199-01-01\", \"name\": \"x\"}").text("rule"))
                .isEqualTo("holiday/out-of-range");
        var odd = api.get("/v1/calendars?branch=%20", administrator);
        assertThat(odd.status()).isEqualTo(400);
        Problems.check(odd);
    }

    private void refused(String path, String body, String pointer, String rule) {
        var head = api.head(name);
        var reply = asked(path, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/rule").asString("")).isEqualTo(rule);
        assertThat(api.head(name)).isEqualTo(head);
    }
}
