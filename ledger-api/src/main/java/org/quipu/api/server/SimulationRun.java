package org.quipu.api.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.quipu.api.input.StrictJson;
import org.quipu.api.operation.Simulating;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.simulate.Cases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checked cases and the form of their answer.
 *
 * @param cases in order
 * @param form of body and answer
 */
record SimulationRun(List<ObjectNode> cases, Form form) {
    private static final Cases RULES = new Cases();
    private static final List<String> MEMBERS = List.of("id", "kind", "input");
    private static final Pattern DATE = Pattern.compile("([+-]?[0-9]{4,})-[0-9]{2}-[0-9]{2}");
    private static final Pattern PLACE = Pattern.compile("^(input[.\\w]*) ");
    private static final Pattern YEARS = Pattern.compile("19[0-9]{2}|20[0-9]{2}|21[0-9]{2}|2200");

    /** How cases are sent and answered. */
    enum Form {
        SINGLE,
        LIST,
        LINES
    }

    static SimulationRun single(JsonNode body) {
        return new SimulationRun(List.of(checked(body, "")), Form.SINGLE);
    }

    static SimulationRun list(ArrayNode body) {
        var cases = new ArrayList<ObjectNode>();
        requireFew(body.size());
        for (var i = 0; i < body.size(); i++) cases.add(checked(body.get(i), "/" + i));
        return new SimulationRun(List.copyOf(cases), Form.LIST);
    }

    static SimulationRun lines(String body) {
        var lines = body.lines().filter(line -> !line.isBlank()).toList();
        requireFew(lines.size());
        var cases = new ArrayList<ObjectNode>();
        for (var i = 0; i < lines.size(); i++) {
            cases.add(checked(StrictJson.read(lines.get(i)), "/" + i));
        }
        return new SimulationRun(List.copyOf(cases), Form.LINES);
    }

    private static void requireFew(int count) {
        if (count == 0) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "There is no case.");
        }
        if (count > Simulating.MAX_CASES) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "At most " + Simulating.MAX_CASES + " cases here.");
        }
    }

    private static ObjectNode checked(JsonNode node, String at) {
        if (!(node instanceof ObjectNode one)) throw invalid(at, "type/object", "A JSON object.");
        for (var name : one.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw invalid(at + "/" + name, "property/unknown", "One of " + MEMBERS + ".");
            }
        }
        if (!one.path("kind").isString()) throw invalid(at + "/kind", "type/string", "A string.");
        if (!one.path("input").isObject()) {
            throw invalid(at + "/input", "type/object", "A JSON object.");
        }
        checkDates(one.path("input"), at + "/input");
        return one;
    }

    /** A rule walks from day to day, so days stay within what a bank can meet. */
    private static void checkDates(JsonNode node, String at) {
        if (node.isString()) {
            var date = DATE.matcher(node.stringValue());
            if (date.matches() && !YEARS.matcher(date.group(1)).matches()) {
                throw invalid(at, "date/out-of-range", "A date of the years 1900 to 2200.");
            }
        }
        for (var property : node.properties()) {
            checkDates(property.getValue(), at + "/" + property.getKey());
        }
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) checkDates(node.get(i), at + "/" + i);
        }
    }

    private static ProblemException invalid(String at, String rule, String detail) {
        return new ProblemException(FieldError.body(at, rule, detail));
    }

    /** The answer as it is sent; stops where its thread is interrupted. */
    String answer() {
        var answers = new ArrayList<String>();
        var length = 0;
        for (var one : cases) {
            var answered = RULES.answer(one);
            if (Thread.currentThread().isInterrupted()) return "";
            if (form == Form.SINGLE && answered.has("error")) throw problem(answered.get("error"));
            var text = answered.toString();
            length += text.length();
            if (length > Simulating.MAX_ANSWER) throw tooLarge();
            answers.add(text);
        }
        return switch (form) {
            case SINGLE -> answers.getFirst();
            case LIST -> "[" + String.join(",", answers) + "]";
            case LINES -> String.join("\n", answers) + "\n";
        };
    }

    private static ProblemException problem(JsonNode error) {
        var code = error.path("code").asString("");
        var detail = error.path("detail").asString("");
        if (code.equals("internal-error")) {
            return new ProblemException(ProblemType.INTERNAL_ERROR, "The server failed.");
        }
        var place = PLACE.matcher(detail);
        var at =
                code.equals("unknown-kind")
                        ? "/kind"
                        : place.find() ? "/" + place.group(1).replace('.', '/') : "/input";
        return invalid(at, "case/" + code, detail);
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                Problem.refused(
                        "simulation/answer-too-large",
                        "The answers are too large together: send fewer cases, or shorter spans.",
                        Map.of("bytes", Integer.toString(Simulating.MAX_ANSWER))));
    }
}
