package org.quipu.api.server;

import java.util.List;
import java.util.Optional;
import org.quipu.api.access.Caller;
import org.quipu.api.input.StrictJson;
import org.quipu.api.operation.Counter;
import org.quipu.api.operation.Desk;
import org.quipu.api.operation.KeyText;
import org.quipu.api.operation.Operations;
import org.quipu.api.operation.Reply;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.log.NotDone;
import org.quipu.log.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the lines of a batch. A bad line is answered and does not keep the others from being read.
 *
 * @param operations what a line can ask
 * @param caller who asks
 * @param key the batch's own key; none for a dry run
 */
record BatchReader(Operations operations, Caller caller, Optional<String> key) {
    private static final List<String> MEMBERS = List.of("path", "body", "idempotencyKey");

    /** Reads the line of a number, counted from 1; bad ones come back answered. */
    BatchLine line(int number, String text, Counter counter) {
        if (text.length() > Incoming.MAX_BODY) {
            return BatchLine.bad(new Reply.Failed(Incoming.tooLarge(Incoming.MAX_BODY).problem()));
        }
        try {
            return read(number, StrictJson.read(text), counter);
        } catch (ProblemException e) {
            return BatchLine.bad(new Reply.Failed(e.problem()));
        } catch (NotDone e) {
            return BatchLine.bad(new Reply.Failed(Desk.problem(e)));
        }
    }

    private BatchLine read(int number, JsonNode line, Counter counter) {
        if (!(line instanceof ObjectNode members)) throw invalid("", "type/object", "An object.");
        for (var name : members.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw invalid("/" + name, "property/unknown", "One of " + MEMBERS + ".");
            }
        }
        var path =
                text(members, "path")
                        .orElseThrow(
                                () -> invalid("/path", "property/required", "It must be given."));
        var body = members.get("body");
        if (body == null) throw invalid("/body", "property/required", "It must be given.");
        var own = KeyText.ofLine(text(members, "idempotencyKey"));
        var found = operations.find("POST", path).orElseThrow(BatchReader::noSuchPath);
        if (!(found.operation() instanceof Write<?, ?> write)) throw noSuchPath();
        var lineKey = key.map(batch -> own.orElse(batch + "/" + number));
        var sent = new Desk.Sent(write, path, found.path(), body);
        return BatchLine.ready(
                sent,
                Desk.request(
                        sent,
                        new Desk.Terms(
                                caller,
                                lineKey,
                                Request.Lane.BULK,
                                key.isEmpty(),
                                Optional.empty()),
                        counter));
    }

    private static Optional<String> text(ObjectNode members, String name) {
        var value = members.get(name);
        if (value == null || value.isNull()) return Optional.empty();
        if (!value.isString()) throw invalid("/" + name, "type/string", "A JSON string.");
        return Optional.of(value.stringValue());
    }

    private static ProblemException noSuchPath() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "`path` names no POST that appends, without a query.");
    }

    private static ProblemException invalid(String pointer, String rule, String detail) {
        return new ProblemException(
                Problem.invalid(List.of(FieldError.body(pointer, rule, detail))));
    }
}
