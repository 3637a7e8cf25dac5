package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.simulate.Cases;
import tools.jackson.databind.json.JsonMapper;

/** Cases over HTTP are answered as on the command line, within bounds, without a trace. */
class SimulationTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String SCHEDULE =
            """
            {"id": "s-1", "kind": "schedule", "input": {"principal": "2000.00", "annual_rate": "20",\
             "method": "annuity", "frequency": "monthly", "instalments": 4,\
             "disbursement_date": "2025-03-10", "day_count": "30/360"}}\
            """;
    private static final String UNKNOWN = "{\"id\": 2, \"kind\": \"tea\", \"input\": {}}";

    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");

    private Reply simulate(String type, String body) {
        var head = api.head("alpha");
        var reply =
                api.send(
                        api.request("/v1/simulations")
                                .header("Authorization", "Bearer " + savers.token())
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build());
        assertThat(api.head("alpha")).isEqualTo(head);
        return reply;
    }

    private static String onTheCommandLine(String line) {
        return new Cases().answer(line);
    }

    @Test
    void answers_as_on_the_command_line() {
        var one = simulate(JSON, SCHEDULE);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.response().body()).isEqualTo(onTheCommandLine(SCHEDULE));
        assertThat(one.json().at("/result/total_interest").asString("")).isEqualTo("84.02");

        var list = simulate(JSON, "[" + SCHEDULE + "," + UNKNOWN + "]");
        assertThat(list.response().body())
                .isEqualTo(
                        "[" + onTheCommandLine(SCHEDULE) + "," + onTheCommandLine(UNKNOWN) + "]");

        var lines = simulate(LINES, SCHEDULE + "\n" + UNKNOWN + "\n");
        assertThat(lines.header("Content-Type")).hasValue(LINES);
        assertThat(lines.response().body())
                .isEqualTo(onTheCommandLine(SCHEDULE) + "\n" + onTheCommandLine(UNKNOWN) + "\n");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(UNKNOWN, "/kind", "case/unknown-kind"),
                Arguments.of(
                        SCHEDULE.replace("\"principal\": \"2000.00\",", ""),
                        "/input/principal",
                        "case/bad-input"),
                Arguments.of(
                        SCHEDULE.replace("\"instalments\": 4", "\"instalments\": 0"),
                        "/input",
                        "case/bad-input"),
                Arguments.of(SCHEDULE.replace("\"kind\"", "\"kin\""), "/kin", "property/unknown"),
                Arguments.of("{\"kind\": 1, \"input\": {}}", "/kind", "type/string"),
                Arguments.of("{\"kind\": \"apr\", \"input\": []}", "/input", "type/object"),
                Arguments.of("[" + SCHEDULE + ", 7]", "/1", "type/object"),
                Arguments.of("7", "", "type/object"),
                Arguments.of(
                        "[" + SCHEDULE.replace("2025-03-10", "+999999999-03-10") + "]",
                        "/0/input/disbursement_date",
                        "date/out-of-range"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void names_what_is_wrong(String body, String pointer, String rule) {
        var reply = simulate(JSON, body);
        Problems.check(reply);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/rule").asString("")).isEqualTo(rule);
    }

    @Test
    void takes_neither_nothing_nor_too_much() {
        assertThat(simulate(JSON, "[]").status()).isEqualTo(400);
        assertThat(simulate(LINES, "\n").status()).isEqualTo(400);
        assertThat(simulate(JSON, "[" + (UNKNOWN + ",").repeat(1_000) + UNKNOWN + "]").status())
                .isEqualTo(413);
        assertThat(simulate(JSON, " ".repeat((1 << 20) + 1)).status()).isEqualTo(413);
        assertThat(simulate("text/plain", SCHEDULE).status()).isEqualTo(415);
    }

    @Test
    void refuses_answers_beyond_their_limit() {
        var loan = JsonMapper.shared().readTree(SCHEDULE).get("input").toString();
        var life =
                "{\"kind\": \"servicing\", \"input\": {\"terms\": "
                        + loan
                        + ", \"ask\": {\"daily\": {\"from\": \"2025-03-10\", \"to\":"
                        + " \"2125-03-10\"}}}}";
        var reply = simulate(JSON, "[" + (life + ",").repeat(19) + life + "]");
        Problems.check(reply);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("rule")).startsWith("simulation/");
    }
}
