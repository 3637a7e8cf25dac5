package org.quipu.api.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.api.access.Caller;
import org.quipu.api.input.StrictJson;
import org.quipu.api.operation.Batching;
import org.quipu.api.operation.Counters;
import org.quipu.api.operation.Desk;
import org.quipu.api.operation.Installing;
import org.quipu.api.operation.KeyText;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operations;
import org.quipu.api.operation.Patience;
import org.quipu.api.operation.Preview;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Reply;
import org.quipu.api.operation.Simulating;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.api.problem.ProblemWriter;
import org.quipu.core.Refused;
import org.quipu.log.Ledgers;
import org.quipu.log.NotDone;
import org.quipu.log.ReadFailed;
import org.quipu.log.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Every request passes here: found among the operations, its caller judged, its parts read
 * strictly, then asked of the ledger and answered. Whatever goes wrong is a problem document.
 */
public final class Door implements HttpRequestHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Operations operations;
    private final Counters counters;
    private final BatchDoor batches;
    private final SimulationDoor simulations = new SimulationDoor();
    private final Measured measured;
    private final Outgoing outgoing = new Outgoing();

    /**
     * Opens the door.
     *
     * @param operations what can be asked
     * @param ledgers whom
     * @param measured where commands are counted
     */
    public Door(Operations operations, Ledgers ledgers, Measured measured) {
        this.operations = operations;
        this.counters = new Counters(ledgers);
        this.measured = measured;
        this.batches = new BatchDoor(operations, measured);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            handle(request, response);
        } catch (ProblemException e) {
            ProblemWriter.write(response, e.problem());
        } catch (NotDone e) {
            ProblemWriter.write(response, Desk.problem(e));
        } catch (ReadFailed away) {
            LOG.warn("The log is away: {}", away.getMessage());
            ProblemWriter.write(
                    response, Problem.of(whatIsKnown(request), "The log cannot be read now."));
        } catch (RuntimeException e) {
            LOG.error("Failed: {}", request.getAttribute(Operation.class.getName()), e);
            ProblemWriter.write(
                    response, Problem.of(ProblemType.INTERNAL_ERROR, "The server failed."));
        }
    }

    /** A read has done nothing; what was to be written may have been queued before. */
    private static ProblemType whatIsKnown(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? ProblemType.NOT_ACCEPTED
                : ProblemType.OUTCOME_UNKNOWN;
    }

    private void handle(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI();
        if (Batching.PATH.equals(path) && "POST".equals(request.getMethod())) {
            observe(request, path, "batch");
            var caller = caller();
            batches.handle(request, response, caller, counters.of(caller));
            return;
        }
        if (Simulating.PATH.equals(path) && "POST".equals(request.getMethod())) {
            observe(request, path, "simulate");
            var caller = caller();
            counters.of(caller); // whoever asks belongs to an institution that is here
            simulations.handle(request, response, caller);
            return;
        }
        var found = operations.find(request.getMethod(), path);
        if (found.isEmpty()) throw notFound(path, response);
        var operation = found.get().operation();
        observe(request, operation.route().template(), operation.manual().name());
        Desk.checkRole(operation, caller());
        Incoming.checkAccept(request, MediaType.APPLICATION_JSON);
        outgoing.write(response, reply(request, found.get()));
    }

    private Reply reply(HttpServletRequest request, Operations.Found found) throws IOException {
        var query = Incoming.query(request, found.operation().parameters());
        return switch (found.operation()) {
            case Write<?, ?> write -> write(request, write, found.path(), query);
            case Query<?> read -> read(read, found.path(), query);
            case Installing<?, ?> installing -> install(request, installing);
            case Preview<?, ?> preview -> preview(request, preview, found.path(), query);
        };
    }

    private Reply write(
            HttpServletRequest request,
            Write<?, ?> write,
            Map<String, String> path,
            Map<String, String> query)
            throws IOException {
        var dryRun = Incoming.flag(query, Write.DRY_RUN.name());
        var key =
                dryRun
                        ? Optional.<String>empty()
                        : Optional.of(
                                KeyText.of(
                                        Collections.list(request.getHeaders("Idempotency-Key"))));
        Incoming.checkContentType(request, MediaType.APPLICATION_JSON);
        var body = StrictJson.read(Incoming.body(request, Incoming.MAX_BODY));
        var caller = caller();
        var counter = counters.of(caller);
        var ledger = counter.ledger();
        var started = System.nanoTime();
        var sent = new Desk.Sent(write, request.getRequestURI(), path, body);
        var asked =
                Desk.request(
                        sent,
                        new Desk.Terms(
                                caller,
                                key,
                                Request.Lane.INTERACTIVE,
                                dryRun,
                                Incoming.previewHash(query)),
                        counter);
        var outcome = Patience.await(ledger.submit(asked));
        var reply = Desk.reply(sent, dryRun, outcome, ledger);
        if (dryRun) reply = Previewing.with(reply, sent, outcome, ledger);
        measured.command(ledger.name(), write, reply, System.nanoTime() - started);
        return reply;
    }

    private <A extends Record> Reply read(
            Query<A> read, Map<String, String> path, Map<String, String> query) {
        var caller = caller();
        var answer =
                read.reads().apply(new Query.Reading(caller, counters.of(caller), path, query));
        return new Reply.Done(200, answer, false);
    }

    private <B extends Record> Reply install(
            HttpServletRequest request, Installing<B, ?> installing) throws IOException {
        Incoming.checkContentType(request, MediaType.APPLICATION_JSON);
        var body = StrictJson.read(Incoming.body(request, Incoming.MAX_BODY));
        return installing.does().apply(installing.reader().read(body), caller());
    }

    private <B extends Record> Reply preview(
            HttpServletRequest request,
            Preview<B, ?> preview,
            Map<String, String> path,
            Map<String, String> query)
            throws IOException {
        Incoming.checkContentType(request, MediaType.APPLICATION_JSON);
        var body =
                preview.reader().read(StrictJson.read(Incoming.body(request, Incoming.MAX_BODY)));
        var caller = caller();
        var reading = new Query.Reading(caller, counters.of(caller), path, query);
        try {
            return new Reply.Done(200, preview.works().apply(reading, body), false);
        } catch (Refused refused) {
            return new Reply.Failed(Desk.problem(refused));
        }
    }

    private ProblemException notFound(String path, HttpServletResponse response) {
        var methods = operations.methods(path);
        if (Batching.PATH.equals(path) || Simulating.PATH.equals(path)) methods = List.of("POST");
        if (methods.isEmpty()) {
            return new ProblemException(ProblemType.NOT_FOUND, "There is no such path.");
        }
        response.setHeader("Allow", String.join(", ", methods));
        return new ProblemException(
                ProblemType.METHOD_NOT_ALLOWED, "Offered here is " + methods + ".");
    }

    private static Caller caller() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            return Caller.of(token.getToken());
        }
        throw new ProblemException(ProblemType.UNAUTHENTICATED, "An access token is required.");
    }

    private static void observe(HttpServletRequest request, String template, String name) {
        request.setAttribute(Operation.class.getName(), name);
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent((ServerRequestObservationContext context) ->
                        context.setPathPattern(template));
    }
}
