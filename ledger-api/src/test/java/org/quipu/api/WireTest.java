package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, media types, sizes, headers, and what Tomcat itself refuses. */
class WireTest {
    private static final String BODY =
            "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\"}";

    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String path = Savers.path(savers.openWith("10.00"), "deposits");
    private final long head = api.head("alpha");

    private HttpRequest.Builder posting() {
        return api.request(path)
                .header("Authorization", "Bearer " + savers.token())
                .POST(BodyPublishers.ofString(BODY));
    }

    private void nothingHappened(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        Problems.check(reply);
        assertThat(api.head("alpha")).isEqualTo(head);
    }

    @Test
    void a_posting_needs_an_idempotency_key() {
        var reply = api.send(posting().header("Content-Type", "application/json").build());

        nothingHappened(reply, 400);
        assertThat(reply.json().at("/errors/0/rule").asString(""))
                .isEqualTo("idempotency-key/required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\u00fc", "x{256}"})
    void a_key_is_1_to_255_visible_ascii_characters(String key) throws IOException {
        var sent = key.equals("x{256}") ? "x".repeat(256) : key;
        var answer =
                raw(
                        "POST "
                                + path
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                                + savers.token()
                                + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                                + sent
                                + "\r\nContent-Length: "
                                + BODY.length()
                                + "\r\n\r\n"
                                + BODY);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer).contains("idempotency-key/");
        assertThat(api.head("alpha")).isEqualTo(head);
    }

    @Test
    void two_keys_are_none() {
        nothingHappened(
                api.send(
                        posting()
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "a")
                                .header("Idempotency-Key", "b")
                                .build()),
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/json;charset=utf-16", "x"})
    void only_json_is_read(String type) {
        nothingHappened(
                api.send(
                        posting()
                                .header("Content-Type", type)
                                .header("Idempotency-Key", RunningApi.key())
                                .build()),
                415);
    }

    @Test
    void only_json_is_answered() {
        nothingHappened(
                api.send(
                        posting()
                                .header("Content-Type", "application/json")
                                .header("Accept", "text/html")
                                .header("Idempotency-Key", RunningApi.key())
                                .build()),
                406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
    void another_method_is_not_offered(String method) {
        var reply =
                api.send(
                        api.request(path)
                                .header("Authorization", "Bearer " + savers.token())
                                .method(method, BodyPublishers.noBody())
                                .build());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).hasValue("POST");
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_path_that_is_none_answers_404() {
        nothingHappened(api.get("/v2/anything", savers.token()), 404);
    }

    @ParameterizedTest
    @ValueSource(longs = {(1 << 20) + 1, 60L << 20})
    void a_declared_body_over_the_limit_is_refused_unread(long length) throws IOException {
        var answer =
                raw(
                        "POST "
                                + path
                                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + savers.token()
                                + "\r\nContent-Type: application/json\r\nIdempotency-Key: big\r\n"
                                + "Content-Length: "
                                + length
                                + "\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
        assertThat(api.head("alpha")).isEqualTo(head);
    }

    @Test
    void a_streamed_body_over_the_limit_is_refused() throws IOException {
        var chunk = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";
        var answer =
                raw(
                        "POST "
                                + path
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                                + savers.token()
                                + "\r\nContent-Type: application/json\r\nIdempotency-Key: big\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + chunk
                                + "1\r\n \r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /v1/events?a=|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/events HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /v1/ev\u0001ents HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/events HTTP/1.1\r\n\r\n",
            })
    void what_tomcat_refuses_is_a_problem_document_too(String bytes) throws IOException {
        var answer = raw(bytes);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer).contains("/problems/malformed-request").doesNotContain("<html");
    }

    @Test
    void an_unfinished_head_is_closed() throws IOException {
        assertThat(raw("GET /v1/events HTTP/1.1\r\nHost: x\r\nX-Slow: ")).doesNotContain("200");
    }

    @Test
    void a_batch_over_8_mib_is_refused_unread() throws IOException {
        var answer =
                raw(
                        "POST /v1/batches HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + savers.token()
                                + "\r\nContent-Type: application/x-ndjson\r\nIdempotency-Key: big\r\n"
                                + "Content-Length: 8388609\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
    }

    @Test
    void every_kind_of_problem_has_its_page() {
        for (var type : org.quipu.api.problem.ProblemType.values()) {
            var page = api.send(api.request(type.uri()).build());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().body()).contains(type.title());
        }
        assertThat(api.send(api.request("/problems/none").build()).status()).isEqualTo(404);
    }

    private String raw(String bytes) throws IOException {
        return Raw.ask(api.port, bytes);
    }
}
