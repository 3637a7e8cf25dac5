package org.quipu.api.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Caller;
import org.quipu.api.access.Role;
import org.quipu.api.input.StrictJson;
import org.quipu.api.operation.Batching;
import org.quipu.api.operation.Counter;
import org.quipu.api.operation.KeyText;
import org.quipu.api.operation.Operations;
import org.quipu.api.operation.Reply;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.springframework.http.MediaType;

/**
 * Many postings in one request: a line in, an answer a line out, in order. All is read before
 * anything is asked, all is decided before anything is answered.
 */
final class BatchDoor {
    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

    private final Operations operations;
    private final Set<Role> roles;
    private final Measured measured;

    BatchDoor(Operations operations, Measured measured) {
        this.operations = operations;
        this.roles = Batching.roles(operations);
        this.measured = measured;
    }

    void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            Counter counter)
            throws IOException {
        if (!caller.hasOneOf(roles)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "This needs a role that may do what a line can ask.");
        }
        Incoming.checkAccept(request, NDJSON);
        var query = Incoming.query(request, List.of(Batching.ATOMIC, Write.DRY_RUN));
        var atomic = Incoming.flag(query, Batching.ATOMIC.name());
        var dryRun = Incoming.flag(query, Write.DRY_RUN.name());
        var key =
                dryRun
                        ? Optional.<String>empty()
                        : Optional.of(
                                KeyText.of(
                                        Collections.list(request.getHeaders("Idempotency-Key"))));
        Incoming.checkContentType(request, NDJSON);
        var body = Incoming.body(request, Incoming.MAX_BATCH);
        var lines = lines(StrictJson.text(body), atomic ? Batching.MAX_ATOMIC : Batching.MAX_LINES);
        var reader = new BatchReader(operations, caller, key);
        var replies =
                atomic
                        ? new AtomicBatch(counter, reader, measured).run(lines)
                        : new BatchRun(counter, reader, measured).run(lines);
        Outgoing.write(response, 200, NDJSON.toString(), bytes(replies));
    }

    private static List<String> lines(String text, int limit) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) lines.removeLast();
        if (lines.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The batch is empty.");
        }
        if (lines.size() > limit) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "At most " + limit + " lines here.");
        }
        return lines;
    }

    private static byte[] bytes(List<Reply> replies) {
        var out = new ByteArrayOutputStream(replies.size() * 256);
        for (var i = 0; i < replies.size(); i++) {
            out.writeBytes(BatchLine.answer(i + 1, replies.get(i)));
            out.write('\n');
        }
        return out.toByteArray();
    }
}
