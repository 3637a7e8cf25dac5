package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is noted of a client, over HTTP. */
class ClientsTest {
    private final RunningApi api = RunningApi.get();
    private final String officer = api.keys.token("alpha", "loan-officer");
    private final String name = RunningApi.key();
    private final String path = "/v1/clients/ext:" + name;

    ClientsTest() {
        api.done(
                "alpha",
                "/v1/clients",
                "{\"name\": \"N. N.\", \"branch\": \"main\", \"externalId\": \"%s\"}"
                        .formatted(name));
    }

    private Reply note(String dimension, String value, String validFrom) {
        return api.post(
                path + "/dimensions",
                officer,
                RunningApi.key(),
                "{\"dimension\": \"%s\", \"value\": \"%s\", \"validFrom\": \"%s\"}"
                        .formatted(dimension, value, validFrom));
    }

    @Test
    void a_dimension_is_read_as_of_a_date() {
        note("officer", "o-2", "2026-04-15");
        note("officer", "o-1", "2026-01-15");
        note("gender", "f", "1990-01-01");

        var now = api.get(path, officer);
        var later = api.get(path + "?asOf=2026-04-15", officer);
        var before = api.get(path + "?asOf=2026-01-14", officer);

        var gender = "{\"dimension\":\"gender\",\"value\":\"f\",\"validFrom\":\"1990-01-01\"}";
        var first = "{\"dimension\":\"officer\",\"value\":\"o-1\",\"validFrom\":\"2026-01-15\"}";
        var second = "{\"dimension\":\"officer\",\"value\":\"o-2\",\"validFrom\":\"2026-04-15\"}";
        assertThat(now.json().path("dimensions").toString())
                .isEqualTo("[" + gender + "," + first + "]");
        assertThat(now.text("asOf")).isEqualTo("2026-03-31");
        assertThat(later.json().path("dimensions").toString())
                .isEqualTo("[" + gender + "," + second + "]");
        assertThat(later.text("asOf")).isEqualTo("2026-04-15");
        assertThat(before.json().path("dimensions").toString()).isEqualTo("[" + gender + "]");
        assertThat(before.json().path("dimensionHistory").toString())
                .isEqualTo("[" + gender + "," + first + "," + second + "]");
    }

    @Test
    void odd_dates_and_words_are_refused() {
        var odd = api.get(path + "?asOf=yesterday", officer);
        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.json().at("/errors/0/rule").asString("")).isEqualTo("date/not-iso");
        Problems.check(odd);
        assertThat(note("gender", "f", "1850-01-01").status()).isEqualTo(400);
        assertThat(note("officer", "o-1", "2030-01-01").text("rule"))
                .isEqualTo("client/date-out-of-range");
        assertThat(note("officer", "Ms.Achieng", "2026-01-01").text("rule"))
                .isEqualTo("client/not-a-code");
    }
}
