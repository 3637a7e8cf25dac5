package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not exactly as documented gets a clear problem document, and the log stays as it is. */
class StrictInputTest {
    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String account = savers.openWith("10.00");
    private final String path = Savers.path(account, "deposits");

    /** Posts, and holds the server to its promise that nothing happened. */
    private Reply refused(String body) {
        var head = api.head("alpha");
        var reply = api.post(path, savers.token(), RunningApi.key(), body);
        assertThat(api.head("alpha")).isEqualTo(head);
        Problems.check(reply);
        return reply;
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                field("\"amount\": 1.9", "/amount", "type/string"),
                field("\"amount\": 12", "/amount", "type/string"),
                field("\"amount\": \"0\"", "/amount", "amount/not-positive"),
                field("\"amount\": \"0.00\"", "/amount", "amount/not-positive"),
                field("\"amount\": \"-5.00\"", "/amount", "amount/not-positive"),
                field("\"amount\": \"1.005\"", "/amount", "amount/too-many-decimals"),
                field("\"amount\": \"1.00001\"", "/amount", "amount/too-many-decimals"),
                field("\"amount\": \"1e30\"", "/amount", "amount/not-decimal"),
                field("\"amount\": \"1" + "0".repeat(30) + "\"", "/amount", "amount/too-large"),
                field("\"amount\": \"1" + "0".repeat(300) + "\"", "/amount", "amount/too-large"),
                field("\"amount\": \" 1.00\"", "/amount", "amount/not-decimal"),
                field("\"amount\": \"+1.00\"", "/amount", "amount/not-decimal"),
                field("\"amount\": \"01.00\"", "/amount", "amount/not-decimal"),
                field("\"amount\": \"1,00\"", "/amount", "amount/not-decimal"),
                field("\"amount\": \"NaN\"", "/amount", "amount/not-decimal"),
                field("\"amount\": \"١٢\"", "/amount", "amount/not-decimal"),
                field("\"amount\": null", "/amount", "property/required"),
                field("\"amount\": {}", "/amount", "type/string"),
                field(
                        "\"amount\": \"1.00\", \"valueDate\": \"2026-02-30\"",
                        "/valueDate",
                        "date/no-such-day"),
                field(
                        "\"amount\": \"1.00\", \"valueDate\": \"1899-12-31\"",
                        "/valueDate",
                        "date/out-of-range"),
                field(
                        "\"amount\": \"1.00\", \"valueDate\": \"9999-01-01\"",
                        "/valueDate",
                        "date/out-of-range"),
                field(
                        "\"amount\": \"1.00\", \"valueDate\": \"31/03/2026\"",
                        "/valueDate",
                        "date/not-iso"),
                field("\"amount\": \"1.00\", \"valueDate\": 20260331", "/valueDate", "type/string"),
                field(
                        "\"amount\": \"1.00\", \"ammount\": \"1.00\"",
                        "/ammount",
                        "property/unknown"),
                field(
                        "\"amount\": \"1.00\", \"narrative\": \"a\\u0000b\"",
                        "/narrative",
                        "text/control-character"),
                field(
                        "\"amount\": \"1.00\", \"narrative\": \"a\\nb\"",
                        "/narrative",
                        "text/control-character"),
                field(
                        "\"amount\": \"1.00\", \"narrative\": \"a\\ud800b\"",
                        "/narrative",
                        "text/lone-surrogate"),
                field(
                        "\"amount\": \"1.00\", \"narrative\": \"a\\udc00\"",
                        "/narrative",
                        "text/lone-surrogate"),
                field("\"amount\": \"1.00\", \"narrative\": \"  \"", "/narrative", "text/blank"),
                field(
                        "\"amount\": \"1.00\", \"narrative\": \"" + "x".repeat(501) + "\"",
                        "/narrative",
                        "text/too-long"),
                field(
                        "\"amount\": \"1.00\", \"externalId\": \"a/../b\"",
                        "/externalId",
                        "external-id/shape"),
                field(
                        "\"amount\": \"1.00\", \"externalId\": \"'; drop table event;--\"",
                        "/externalId",
                        "external-id/shape"));
    }

    private static Arguments field(String members, String pointer, String rule) {
        return Arguments.of(members, pointer, rule);
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void names_the_field_and_the_rule_it_breaks(String members, String pointer, String rule) {
        var reply = refused("{\"settlementAccount\": \"float-mpesa\", " + members + "}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.text("type")).isEqualTo("/problems/invalid-request");
        assertThat(reply.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/rule").asString("")).isEqualTo(rule);
    }

    @Test
    void names_every_bad_field_at_once() {
        var reply = refused("{\"amount\": 1, \"valueDate\": \"x\", \"zzz\": true}");

        assertThat(reply.json().get("errors").findValuesAsString("pointer"))
                .containsExactly("/zzz", "/amount", "/valueDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"amount\": \"1.00\"",
                "{\"amount\": \"1.00\", \"amount\": \"2.00\", \"settlementAccount\": \"float-mpesa\"}",
                "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\"} {}",
                "{'amount': '1.00'}",
                "{\"amount\": NaN}",
                "{\"amount\": 01}",
                "<amount>1</amount>",
            })
    void refuses_what_is_not_one_json_document(String body) {
        var reply = refused(body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.text("type")).isEqualTo("/problems/malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "true", "null"})
    void refuses_what_is_not_an_object(String body) {
        assertThat(refused(body).json().at("/errors/0/rule").asString("")).isEqualTo("type/object");
    }

    @Test
    void refuses_deep_documents() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);

        assertThat(refused("{\"amount\": " + deep + "}").status()).isEqualTo(400);
    }

    @Test
    void refuses_bytes_that_are_not_utf_8() {
        var head = api.head("alpha");
        var reply =
                api.send(
                        api.request(path)
                                .header("Authorization", "Bearer " + savers.token())
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", RunningApi.key())
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                new byte[] {'{', '"', (byte) 0xc3, '"', '}'}))
                                .build());

        assertThat(reply.status()).isEqualTo(400);
        Problems.check(reply);
        assertThat(api.head("alpha")).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryrun=true", "?dryRun=yes", "?dryRun=true&dryRun=true", "?x=%00"})
    void refuses_unknown_and_odd_parameters(String query) {
        var head = api.head("alpha");
        var reply =
                api.post(
                        path + query,
                        savers.token(),
                        RunningApi.key(),
                        "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\"}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        Problems.check(reply);
        assertThat(api.head("alpha")).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/savings-accounts/ext:%00/deposits",
                "/v1/savings-accounts/%ff/deposits",
                "/v1/savings-accounts/../deposits",
                "/v1/savings-accounts/a;b/deposits",
                "/v1//savings-accounts/x/deposits",
                "/v1/savings-accounts/a%2Fb/deposits",
            })
    void answers_odd_paths_with_a_problem(String odd) {
        var reply = api.post(odd, savers.token(), RunningApi.key(), "{}");

        assertThat(reply.status()).as(reply.toString()).isIn(400, 404);
        Problems.check(reply);
    }
}
