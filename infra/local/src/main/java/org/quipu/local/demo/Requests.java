package org.quipu.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.quipu.local.http.BatchLine;
import tools.jackson.databind.json.JsonMapper;

/** How requests are written: a path, a body of JSON, and a key that names the fact. */
final class Requests {
    private Requests() {}

    /** A request with a body of JSON. */
    static BatchLine request(String path, String key, String body) {
        return new BatchLine(path, JsonMapper.shared().readTree(body), "demo-" + key);
    }

    /** What is asked of a loan. */
    static BatchLine ofLoan(String loan, String action, String key, String body) {
        return request("/v1/loans/ext:" + loan + "/" + action, key, body);
    }

    /** A deposit or a withdrawal in whole units, and where the money comes from or goes to. */
    static BatchLine ofAccount(
            String account, String action, String key, long amount, String settlement) {
        return request(
                "/v1/savings-accounts/ext:" + account + "/" + action,
                key,
                """
                {"amount": "%d.00", "settlementAccount": "%s"}\
                """
                        .formatted(amount, settlement));
    }

    /** The requests of a file beside this class. */
    static List<BatchLine> file(String name) {
        try (var text = Requests.class.getResourceAsStream(name)) {
            var bytes = Objects.requireNonNull(text, name).readAllBytes();
            var lines = new ArrayList<BatchLine>();
            for (var line :
                    JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8))) {
                lines.add(
                        new BatchLine(
                                line.path("path").asString(""),
                                line.path("body"),
                                line.path("idempotencyKey").asString("")));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
