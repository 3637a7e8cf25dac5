package org.quipu.api.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quipu.api.input.WireModule;
import org.quipu.api.operation.Reply;
import org.quipu.api.problem.ProblemWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes replies: records as JSON, what is absent left out. */
final class Outgoing {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new WireModule())
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    void write(HttpServletResponse response, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Done done -> {
                if (done.replayed()) response.setHeader("Idempotency-Replayed", "true");
                done.location().ifPresent(path -> response.setHeader("Location", path));
                write(response, done.status(), "application/json", bytes(done.body()));
            }
            case Reply.Failed failed -> {
                if (failed.replayed()) response.setHeader("Idempotency-Replayed", "true");
                ProblemWriter.write(response, failed.problem());
            }
        }
    }

    static void write(HttpServletResponse response, int status, String type, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] bytes(Object body) {
        return JSON.writeValueAsBytes(body);
    }
}
