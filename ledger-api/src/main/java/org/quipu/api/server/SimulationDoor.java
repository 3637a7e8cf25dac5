package org.quipu.api.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quipu.api.access.Caller;
import org.quipu.api.input.StrictJson;
import org.quipu.api.operation.Simulating;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Cases of loans and deposits, answered without touching a ledger. They share few threads and a
 * time limit, so that nobody's arithmetic slows anybody's posting.
 */
final class SimulationDoor {
    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final int THREADS = 2;
    private static final int WAITING = 16;

    private final ExecutorService workers =
            new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("simulation-", 1).factory());

    /** Finds out what is wanted, and answers in kind. */
    void handle(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        if (!caller.hasOneOf(Simulating.ROLES)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "This needs a role that may read the institution.");
        }
        Incoming.query(request, List.of());
        var lines = isLines(request);
        var type = lines ? NDJSON : MediaType.APPLICATION_JSON;
        Incoming.checkAccept(request, type);
        Incoming.checkContentType(request, type);
        var body = StrictJson.text(Incoming.body(request, Incoming.MAX_BODY));
        var cases = lines ? SimulationRun.lines(body) : parse(StrictJson.read(body));
        Outgoing.write(
                response, 200, type.toString(), answer(cases).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLines(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(NDJSON.toString());
    }

    private static SimulationRun parse(JsonNode body) {
        return body instanceof ArrayNode list
                ? SimulationRun.list(list)
                : SimulationRun.single(body);
    }

    private String answer(SimulationRun cases) {
        try {
            var running = workers.submit(cases::answer);
            try {
                return running.get(Simulating.MAX_SECONDS, TimeUnit.SECONDS);
            } finally {
                running.cancel(true);
            }
        } catch (TimeoutException e) {
            throw new ProblemException(
                    Problem.refused(
                            "simulation/too-long",
                            "The cases take too long together: send fewer, or shorter spans.",
                            Map.of("seconds", Integer.toString(Simulating.MAX_SECONDS))));
        } catch (RejectedExecutionException e) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTED, "Too many simulations at the same time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.NOT_ACCEPTED, "The server is stopping.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) throw problem;
            throw new IllegalStateException(e.getCause());
        }
    }
}
