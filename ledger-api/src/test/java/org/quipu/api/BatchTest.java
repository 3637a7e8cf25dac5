package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many postings in one request. */
class BatchTest {
    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String account = savers.open();

    private String line(String account, String action, String amount) {
        return """
        {"path": "%s", "body": {"amount": "%s", "settlementAccount": "float-mpesa"}}\
        """
                .formatted(Savers.path(account, action), amount);
    }

    private static java.util.List<Integer> statuses(Reply reply) {
        return reply.lines().stream().map(line -> line.path("status").asInt(0)).toList();
    }

    @Test
    void lines_are_decided_in_order_and_see_earlier_ones() {
        var reply =
                api.batch(
                        "",
                        savers.token(),
                        RunningApi.key(),
                        line(account, "deposits", "10.00")
                                + "\n"
                                + line(account, "withdrawals", "10.00")
                                + "\n"
                                + line(account, "withdrawals", "0.01")
                                + "\n");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/x-ndjson");
        assertThat(statuses(reply)).containsExactly(201, 201, 422);
        assertThat(reply.lines().get(1).at("/body/balance").asString("")).isEqualTo("0.00");
        assertThat(reply.lines().get(2).at("/body/rule").asString(""))
                .isEqualTo("savings/insufficient-available-balance");
        assertThat(reply.lines().get(2).path("line").asInt(0)).isEqualTo(3);
    }

    @Test
    void a_bad_line_in_the_middle_stops_no_other() {
        for (var bad :
                new String[] {
                    "not json",
                    "",
                    "{\"path\": \"/v1/nowhere\", \"body\": {}}",
                    "{\"path\": \"/v1/institutions\", \"body\": {}}",
                    "{\"body\": {}}",
                    "{\"path\": \"/v1/transfers\"}",
                    "{\"path\": \"/v1/transfers\", \"body\": {}, \"idempotencyKey\": \"a b\"}",
                    "{\"path\": \"/v1/transfers\", \"body\": {}, \"more\": 1}",
                    line(account, "deposits", "-1.00"),
                    line("absent", "deposits", "1.00"),
                    line(account, "deposits?dryRun=true", "1.00"),
                }) {
            var head = api.head("alpha");
            var reply =
                    api.batch(
                            "",
                            savers.token(),
                            RunningApi.key(),
                            line(account, "deposits", "1.00")
                                    + "\n"
                                    + bad
                                    + "\n"
                                    + line(account, "deposits", "1.00"));

            assertThat(statuses(reply)).as(bad + " " + reply).first().isEqualTo(201);
            assertThat(statuses(reply).get(1)).as(reply.toString()).isIn(400, 404);
            assertThat(statuses(reply)).last().isEqualTo(201);
            assertThat(api.head("alpha")).isEqualTo(head + 2);
        }
    }

    @Test
    void of_an_atomic_batch_all_lines_are_done_or_none() {
        for (var bad :
                new String[] {
                    "not json",
                    line(account, "deposits", "0"),
                    line("absent", "deposits", "1.00"),
                    line(account, "withdrawals", "999.00"),
                }) {
            var head = api.head("alpha");
            var reply =
                    api.batch(
                            "?atomic=true",
                            savers.token(),
                            RunningApi.key(),
                            line(account, "deposits", "1.00")
                                    + "\n"
                                    + bad
                                    + "\n"
                                    + line(account, "deposits", "1.00"));

            assertThat(statuses(reply)).as(reply.toString()).first().isEqualTo(424);
            assertThat(statuses(reply).get(1)).as(reply.toString()).isIn(400, 404, 422);
            assertThat(statuses(reply)).last().isEqualTo(424);
            assertThat(api.head("alpha")).isEqualTo(head);
        }
        var done =
                api.batch(
                        "?atomic=true",
                        savers.token(),
                        RunningApi.key(),
                        line(account, "deposits", "5.00")
                                + "\n"
                                + line(account, "withdrawals", "5.00"));
        assertThat(statuses(done)).containsExactly(201, 201);
    }

    @Test
    void a_line_may_use_what_an_earlier_one_opened() {
        for (var query : new String[] {"", "?atomic=true"}) {
            var client = RunningApi.key();
            var fresh = RunningApi.key();
            var lines =
                    """
                    {"path": "/v1/clients", "body": {"name": "A", "branch": "b", "externalId": "%s"}}
                    {"path": "/v1/savings-accounts", "body": {"client": "ext:%s", "product": \
                    "savings-kes", "externalId": "%s"}}
                    """
                            .formatted(client, client, fresh);
            var reply =
                    api.batch(
                            query,
                            savers.token(),
                            RunningApi.key(),
                            lines + line(fresh, "deposits", "3.00"));

            assertThat(statuses(reply)).as(reply.toString()).containsExactly(201, 201, 201);
            assertThat(savers.balance(fresh)).isEqualTo("3.00");
        }
    }

    @Test
    void a_batch_sent_again_does_nothing_more() {
        var key = RunningApi.key();
        var lines = line(account, "deposits", "2.00") + "\n" + line(account, "deposits", "2.00");
        var first = api.batch("", savers.token(), key, lines);
        var head = api.head("alpha");
        var again = api.batch("", savers.token(), key, lines);

        assertThat(statuses(first)).containsExactly(201, 201);
        assertThat(statuses(again)).containsExactly(201, 201);
        assertThat(again.lines())
                .allSatisfy(line -> assertThat(line.path("replayed").asBoolean(false)).isTrue());
        assertThat(again.lines().get(1).get("body")).isEqualTo(first.lines().get(1).get("body"));
        assertThat(api.head("alpha")).isEqualTo(head);
        assertThat(savers.balance(account)).isEqualTo("4.00");
    }

    @Test
    void a_line_and_a_single_request_share_keys() {
        var own = RunningApi.key();
        var body = "{\"amount\": \"2.50\", \"settlementAccount\": \"float-mpesa\"}";
        var path = Savers.path(account, "deposits");
        api.post(path, savers.token(), own, body);
        var line =
                """
                {"path": "%s", "body": %s, "idempotencyKey": "%s"}\
                """
                        .formatted(path, body, own);
        var reply = api.batch("", savers.token(), RunningApi.key(), line);

        assertThat(reply.lines().getFirst().path("replayed").asBoolean(false)).isTrue();
        assertThat(savers.balance(account)).isEqualTo("2.50");
    }

    @Test
    void each_line_needs_its_own_role() {
        var cashier = api.keys.token("alpha", "cashier");
        var reply =
                api.batch(
                        "",
                        cashier,
                        RunningApi.key(),
                        line(account, "deposits", "1.00")
                                + "\n{\"path\": \"/v1/products\", \"body\": {}}");

        assertThat(statuses(reply)).containsExactly(201, 403);
    }

    @Test
    void too_many_lines_are_refused_as_a_whole() {
        var head = api.head("alpha");
        var many =
                IntStream.range(0, 1_001)
                        .mapToObj(n -> line(account, "deposits", "1.00"))
                        .collect(Collectors.joining("\n"));
        var atomic = api.batch("?atomic=true", savers.token(), RunningApi.key(), many);
        var single = api.batch("", savers.token(), RunningApi.key(), "{}\n".repeat(10_001));

        for (var reply : new Reply[] {atomic, single}) {
            assertThat(reply.status()).isEqualTo(413);
            Problems.check(reply);
        }
        assertThat(api.batch("", savers.token(), RunningApi.key(), "").status()).isEqualTo(400);
        assertThat(api.head("alpha")).isEqualTo(head);
    }

    @Test
    void thousands_of_lines_go_through() {
        var lines =
                IntStream.range(0, 5_000)
                        .mapToObj(n -> line(account, "deposits", "1.00"))
                        .collect(Collectors.joining("\n"));
        var started = System.nanoTime();
        var reply = api.batch("", savers.token(), RunningApi.key(), lines);
        System.out.printf("5,000 lines in %d ms%n", (System.nanoTime() - started) / 1_000_000);

        assertThat(statuses(reply)).hasSize(5_000).containsOnly(201);
        assertThat(savers.balance(account)).isEqualTo("5000.00");
    }
}
