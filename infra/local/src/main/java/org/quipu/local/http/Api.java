package org.quipu.local.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the applications, asked in the name of one bearer. A request that was not answered, or was
 * answered 503, is sent again with the same key for a while: the key makes that safe.
 */
public final class Api implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final Supplier<String> token;

    /** An application at an address, and where the bearer's token comes from. */
    public Api(String address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** Posts a value as JSON under an idempotency key. */
    public Answer post(String path, Object body, String key) {
        return post(path, "application/json", JsonMapper.shared().writeValueAsString(body), key);
    }

    /** Posts lines of JSON under an idempotency key. */
    public Answer postLines(String path, String lines, String key) {
        return post(path, "application/x-ndjson", lines, key);
    }

    /** Reads. */
    public Answer get(String path) {
        return untilAnswered(request(path).GET().build());
    }

    private Answer post(String path, String type, String body, String key) {
        return untilAnswered(
                request(path)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get());
    }

    private Answer untilAnswered(HttpRequest request) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (!isPassing(answer.statusCode()) || System.nanoTime() > end) {
                    return new Answer(answer.statusCode(), answer.body());
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no answer from " + request.uri(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while asking " + request.uri(), e);
            }
            pause();
        }
    }

    /** Busy, not leading, not there yet: the same request may be answered in a moment. */
    private static boolean isPassing(int status) {
        return status == 429 || status == 503;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
