package org.quipu.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs that post and read, at any node; each request is sent again under its key until its
 * answer is final, now and then by two at once.
 */
final class Clients {
    static final int COUNT = 24;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Plant plant;
    private final List<String> accounts;
    private final History history;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();
    private volatile String deciding = "";

    Clients(Plant plant, List<String> accounts, History history) {
        this.plant = plant;
        this.accounts = accounts;
        this.history = history;
        this.token = plant.token("integrator");
    }

    void start() {
        for (var i = 0; i < COUNT; i++) {
            var random = new SplittableRandom(i);
            threads.add(Thread.startVirtualThread(() -> run(random)));
        }
    }

    int inFlight() {
        return inFlight.get();
    }

    /** No new requests; those under way are asked to their end. */
    void stop() throws InterruptedException {
        stop.set(true);
        for (var thread : threads) thread.join();
    }

    private void run(SplittableRandom random) {
        try {
            while (!stop.get()) {
                if (random.nextInt(8) == 0) read(random);
                else post(random);
            }
        } catch (RuntimeException e) {
            history.surprise("A client ended: " + e);
        } catch (InterruptedException e) {
            history.surprise("A client was interrupted");
        }
    }

    private String account(SplittableRandom random) {
        return accounts.get(random.nextInt(random.nextInt(3) > 0 ? 3 : accounts.size()));
    }

    /**
     * The node that last decided something, mostly; any other now and then, and while none does.
     */
    private String node(SplittableRandom random) {
        var known = deciding;
        return known.isEmpty() || random.nextInt(20) == 0
                ? plant.apis().get(random.nextInt(plant.apis().size()))
                : known;
    }

    private void post(SplittableRandom random) throws InterruptedException {
        var from = account(random);
        var to = account(random);
        if (from.equals(to)) return;
        var number = numbers.incrementAndGet();
        var amount = "%d.%02d".formatted(number / 100, number % 100);
        var body = JSON.writeValueAsString(Map.of("from", from, "to", to, "amount", amount));
        var posting = history.asks(number, from, to);
        for (var attempt = 1; !posting.isSettled(); attempt++) {
            if (attempt > 1) Thread.sleep(5 + random.nextInt(40));
            var request = transfer(node(random), "fault-" + number, body);
            if (random.nextInt(6) == 0) {
                var other = transfer(node(random), "fault-" + number, body);
                var second = Thread.startVirtualThread(() -> send(other, posting));
                send(request, posting);
                second.join();
            } else {
                send(request, posting);
            }
        }
        // an answer is final: now and then it is asked for once more
        if (random.nextInt(10) == 0) send(transfer(node(random), "fault-" + number, body), posting);
    }

    private HttpRequest transfer(String node, String key, String body) {
        return HttpRequest.newBuilder(URI.create(node + "/v1/transfers"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void send(HttpRequest request, History.Posting posting) {
        inFlight.incrementAndGet();
        try {
            told(http.send(request, BodyHandlers.ofString()), posting);
            var node = request.uri();
            deciding = posting.isSettled() ? "http://" + node.getAuthority() : "";
        } catch (IOException e) {
            deciding = "";
            posting.isUnknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void told(HttpResponse<String> answer, History.Posting posting) {
        switch (answer.statusCode()) {
            case 200, 201 -> posting.acknowledged(json(answer).path("position").asLong());
            case 422 -> posting.refused(json(answer).path("type").asString());
            case 409, 429 -> {} // not done: asked again
            case 503 -> {
                if (answer.body().contains("outcome-unknown")) posting.isUnknown();
            }
            default -> history.surprise(answer.statusCode() + " " + answer.body());
        }
    }

    private void read(SplittableRandom random) {
        var account = account(random);
        var request =
                HttpRequest.newBuilder(URI.create(node(random) + "/v1/savings-accounts/" + account))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .build();
        var since = history.acknowledgedUpTo();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) return;
            var json = json(answer);
            history.read(
                    account,
                    json.path("position").asLong(),
                    json.path("balance").asString(),
                    since);
        } catch (IOException e) {
            // nothing was told
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
