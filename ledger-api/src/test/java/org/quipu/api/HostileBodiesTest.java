package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is sent to hold the server up or to fill it: each is answered or cut in bounded time, and
 * somebody who posts meanwhile is not kept waiting. More of each in the long form.
 */
class HostileBodiesTest {
    private static final boolean LONG = Boolean.getBoolean("quipu.long");
    private static final Duration CUT = Duration.ofSeconds(LONG ? 30 : 15);

    /** Who posts beside them waits no longer, on a machine that is busy with the tests. */
    private static final Duration POSTED = Duration.ofSeconds(5);

    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String account = savers.openWith("10.00");
    private final String path = Savers.path(account, "deposits");

    private String head(String length) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + savers.token()
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + RunningApi.key()
                + "\r\n"
                + length
                + "\r\n\r\n";
    }

    private void postsMeanwhile() {
        var began = System.nanoTime();
        savers.deposit(account, "1.00");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(POSTED);
    }

    @Test
    void who_sends_slowly_is_cut_and_holds_nobody_up() throws Exception {
        var kinds =
                List.<Callable<String>>of(
                        () -> Raw.ask(api.port, ""),
                        () ->
                                Raw.ask(
                                        api.port,
                                        "POST /v1/transfers HTTP/1.1\r\nHost: x\r\nX-Slow: "),
                        () -> Raw.ask(api.port, head("Content-Length: 1000") + "{"),
                        () -> Raw.ask(api.port, head("Transfer-Encoding: chunked") + "5\r\n{"),
                        () -> dripped(head("Content-Length: 1000")));
        var times = LONG ? 400 : 10;
        var began = System.nanoTime();
        var slow = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < times; i++) {
                for (var kind : kinds) slow.add(threads.submit(kind));
            }
            for (var i = 0; i < 10; i++) postsMeanwhile();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(CUT);
        for (var each : slow) {
            var answer = each.get();
            if (!answer.isEmpty()) assertThat(answer).startsWith("HTTP/1.1 4");
        }
        assertThat(slow.getLast().get()).startsWith("HTTP/1.1 400").contains("must come within");
    }

    /** A byte at a time, each before anybody would call it silence. */
    private String dripped(String head) throws IOException, InterruptedException {
        try (var raw = new Raw(api.port)) {
            raw.send(head);
            for (var i = 0; i < 20 && raw.send("{"); i++) Thread.sleep(500);
            return raw.answer();
        }
    }

    @Test
    void a_body_without_end_is_cut() throws Exception {
        var megabyte = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";
        for (var i = 0; i < (LONG ? 20 : 2); i++) {
            try (var raw = new Raw(api.port)) {
                raw.send(head("Transfer-Encoding: chunked"));
                var sent = 0;
                while (sent < 60 && raw.send(megabyte)) sent++;
                assertThat(sent).isLessThan(60);
                assertThat(raw.answer())
                        .satisfiesAnyOf(
                                it -> assertThat(it).isEmpty(),
                                it -> assertThat(it).startsWith("HTTP/1.1 413"));
            }
            postsMeanwhile();
        }
    }

    @Test
    void documents_made_to_be_read_are_refused_shortly() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        var nested = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        var wide = keys(90_000);
        for (var body :
                List.of(
                        deep,
                        nested,
                        wide,
                        "[" + "0,".repeat(500_000) + "0]",
                        "1".repeat(1 << 20))) {
            var reply = api.post(path, savers.token(), RunningApi.key(), body);
            assertThat(reply.status()).isEqualTo(400);
            Problems.check(reply);
            assertThat(reply.response().body()).hasSizeLessThan(10_000);
            postsMeanwhile();
        }
    }

    @Test
    void a_line_of_a_million_keys_is_refused_shortly_and_the_next_is_done() {
        var line = "{\"path\": \"" + path + "\", \"body\": " + keys(600_000) + "}";
        var good =
                "{\"path\": \""
                        + path
                        + "\", \"body\": {\"amount\": \"1.00\", \"settlementAccount\":"
                        + " \"float-mpesa\"}}";
        var reply = api.batch("", savers.token(), RunningApi.key(), line + "\n" + good + "\n");
        assertThat(reply.status()).as("%s", reply.status()).isEqualTo(200);
        assertThat(reply.response().body()).hasSizeLessThan(10_000);
        assertThat(reply.lines().stream().map(it -> it.path("status").asInt(0)))
                .containsExactly(413, 201);
    }

    private static String keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void accounts_that_are_not_there_take_little() {
        var times = LONG ? 100_000 : 200;
        var before = heldBytes();
        for (var i = 0; i < times; i++) {
            var id = (i % 2 == 0 ? "ext:nobody-" : "sav_nobody") + i;
            assertThat(api.get("/v1/savings-accounts/" + id, savers.token()).status())
                    .isEqualTo(404);
        }
        var each = (heldBytes() - before) / times;
        System.out.printf(
                "asked for %,d accounts that are not there: %.0f bytes each%n", times, each);
        assertThat(each).isLessThan(1_000); // and all of it is what residents may take at the most
        postsMeanwhile();
    }

    /** About how much heap is taken by what the ledger holds. */
    private double heldBytes() {
        var metrics = api.management("/actuator/prometheus");
        return metrics.response()
                .body()
                .lines()
                .filter(it -> it.startsWith("quipu_ledger_resident_bytes{ledger=\"alpha\"}"))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void garbage_behind_a_good_request_is_refused_and_cut() throws IOException {
        var good = "GET /problems/not-found HTTP/1.1\r\nHost: x\r\n\r\n";
        for (var garbage :
                List.of(
                        "\u0000\u0001\u0002\r\n\r\n",
                        "GET\r\n\r\n",
                        "{}".repeat(10_000),
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003")) {
            try (var raw = new Raw(api.port)) {
                raw.send(good.repeat(3) + garbage);
                assertThat(afterAll(raw, 3)).doesNotContain("HTTP/1.1 5");
            }
            postsMeanwhile();
        }
    }

    /** What is said until the server closes. */
    private static String afterAll(Raw raw, int good) throws IOException {
        var said = new StringBuilder();
        for (var answer = raw.answer(); !answer.isEmpty(); answer = raw.answer()) {
            said.append(answer);
        }
        assertThat(said.toString().split("HTTP/1.1 200", -1)).hasSize(good + 1);
        return said.toString();
    }
}
