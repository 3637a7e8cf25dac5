package org.quipu.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Simulating;

/** Describes simulations, whose cases have a form of their own. */
final class SimulationPage {
    private static final Map<String, Object> CASE =
            Map.of(
                    "id",
                    "s-1",
                    "kind",
                    "schedule",
                    "input",
                    Map.of(
                            "principal", "2000.00",
                            "annual_rate", "20",
                            "method", "annuity",
                            "frequency", "monthly",
                            "instalments", 4,
                            "disbursement_date", "2025-03-10",
                            "day_count", "30/360"));

    private SimulationPage() {}

    static Map<String, Object> describe() {
        var page = new LinkedHashMap<String, Object>();
        page.put("operationId", "simulate");
        page.put("tags", List.of("simulations"));
        page.put("summary", "Answers cases of loans and deposits; appends nothing, takes no key.");
        page.put(
                "description",
                "A case is `{id, kind, input}`, answered by `{id, result}` as `quipu simulate` does. One"
                        + " case, a list of cases, or a case a line (NDJSON) that is answered by a"
                        + " line. A single case that cannot be answered is a problem; one of"
                        + " several is answered by `{id, error}` and stops no other. At most 1,000"
                        + " cases, 1 MiB, and 10 seconds for all.");
        page.put("x-roles", Simulating.ROLES.stream().map(Role::claim).sorted().toList());
        page.put("requestBody", body());
        page.put(
                "responses",
                Answers.ofPreview(
                        "Answered, in order.",
                        content(
                                schema("result", Map.of("type", "object")),
                                Map.of("id", "s-1", "result", Map.of("total_interest", "84.02")))));
        return page;
    }

    private static Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("required", true);
        body.put("content", content(schema("input", Map.of("type", "object")), CASE));
        return body;
    }

    private static Map<String, Object> content(
            Map<String, Object> one, Map<String, Object> example) {
        var json = new LinkedHashMap<String, Object>();
        json.put("schema", Map.of("oneOf", List.of(one, Map.of("type", "array", "items", one))));
        json.put("examples", Map.of("usual", Map.of("value", example)));
        var lines = Map.of("schema", Map.of("type", "string"));
        return Map.of("application/json", json, "application/x-ndjson", lines);
    }

    private static Map<String, Object> schema(String name, Map<String, Object> inner) {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("id", Map.of(), "kind", Map.of("type", "string"), name, inner));
    }
}
