package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One key, one posting, one answer. */
class IdempotencyTest {
    private static final String BODY =
            "{\"amount\": \"7.00\", \"settlementAccount\": \"float-mpesa\"}";

    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String account = savers.open();
    private final String path = Savers.path(account, "deposits");

    @Test
    void a_hundred_requests_under_one_key_are_one_posting() throws Exception {
        var key = RunningApi.key();
        var head = api.head("alpha");
        var token = savers.token();
        var sent = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 100; i++) sent.add(() -> api.post(path, token, key, BODY));
        var replies = new ArrayList<Reply>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reply : threads.invokeAll(sent)) replies.add(answered(reply));
        }
        while (replies.getLast().status() == 409) {
            replies.add(api.post(path, token, key, BODY));
        }

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(201, 409));
        var done = replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(done).isNotEmpty();
        assertThat(done.stream().map(reply -> reply.response().body()).distinct()).hasSize(1);
        assertThat(done.stream().filter(reply -> reply.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(api.head("alpha")).isEqualTo(head + 1);
        assertThat(savers.balance(account)).isEqualTo("7.00");
    }

    private static Reply answered(Future<Reply> reply) throws InterruptedException {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_repeated_request_is_answered_as_the_first() {
        var key = RunningApi.key();
        var first = api.post(path, savers.token(), key, BODY);
        savers.deposit(account, "1.00");
        var again = api.post(path, savers.token(), key, BODY.replace(" ", "\n  "));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(savers.balance(account)).isEqualTo("8.00");
    }

    @Test
    void the_order_of_members_makes_no_other_request() {
        var key = RunningApi.key();
        api.post(
                path,
                savers.token(),
                key,
                """
                {"amount": "7.00", "settlementAccount": "float-mpesa"}\
                """);
        var again =
                api.post(
                        path,
                        savers.token(),
                        key,
                        """
                        {"settlementAccount": "float-mpesa", "amount": "7.00"}\
                        """);
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void a_key_does_not_carry_another_request() {
        var key = RunningApi.key();
        api.post(path, savers.token(), key, BODY);
        var head = api.head("alpha");
        var otherBody = api.post(path, savers.token(), key, BODY.replace("7.00", "8.00"));
        var otherPath = api.post(Savers.path(account, "withdrawals"), savers.token(), key, BODY);

        for (var reply : new Reply[] {otherBody, otherPath}) {
            assertThat(reply.status()).isEqualTo(422);
            Problems.check(reply);
            assertThat(reply.text("type")).isEqualTo("/problems/idempotency-key-reused");
        }
        assertThat(api.head("alpha")).isEqualTo(head);
    }

    @Test
    void a_refusal_is_repeated_too() {
        var key = RunningApi.key();
        var withdrawals = Savers.path(account, "withdrawals");
        var first = api.post(withdrawals, savers.token(), key, BODY);
        savers.deposit(account, "100.00");
        var again = api.post(withdrawals, savers.token(), key, BODY);

        assertThat(first.status()).isEqualTo(422);
        Problems.check(first);
        assertThat(first.text("rule")).isEqualTo("savings/insufficient-available-balance");
        assertThat(first.json().at("/figures/available").asString("")).isEqualTo("0.00");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void a_malformed_request_uses_up_no_key() {
        var key = RunningApi.key();
        assertThat(api.post(path, savers.token(), key, "{").status()).isEqualTo(400);
        assertThat(api.post(path, savers.token(), key, BODY).status()).isEqualTo(201);
    }

    @Test
    void two_applications_may_use_the_same_key() {
        var key = RunningApi.key();
        var other =
                api.keys.token(
                        claims -> {
                            claims.claim("institution", "alpha");
                            claims.claim("client_id", "other");
                        },
                        "integrator");
        assertThat(api.post(path, savers.token(), key, BODY).status()).isEqualTo(201);
        var reply = api.post(path, other, key, BODY);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Idempotency-Replayed")).isEmpty();
        assertThat(savers.balance(account)).isEqualTo("14.00");
    }

    @Test
    void a_dry_run_shows_the_figures_and_leaves_no_trace() {
        var key = RunningApi.key();
        var head = api.head("alpha");
        var dry = api.post(path + "?dryRun=true", savers.token(), key, BODY);
        var drawn =
                api.post(
                        Savers.path(account, "withdrawals") + "?dryRun=true",
                        savers.token(),
                        key,
                        BODY);

        assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
        assertThat(dry.text("balance")).isEqualTo("7.00");
        assertThat(drawn.status()).isEqualTo(422);
        assertThat(api.head("alpha")).isEqualTo(head);
        assertThat(api.post(path, savers.token(), key, BODY).status()).isEqualTo(201);
    }
}
