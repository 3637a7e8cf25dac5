package org.quipu.system.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.quipu.system.QuipuSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the read side of the running system, once it has caught up. */
final class ReadSide {
    private static final int ATTEMPTS = 600;

    private final QuipuSystem system = QuipuSystem.shared();
    private final String token;

    ReadSide(String institution) {
        token = system.token("auditor", "--institution", institution);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(system.projections() + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var answer =
                        JsonMapper.shared()
                                .readTree(http.send(request, BodyHandlers.ofString()).body());
                if (answer.path("lag").asLong(-1) == 0) return answer;
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The read side never caught up");
    }
}
