package org.quipu.api.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quipu.api.input.Schemas;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;

/** Describes problem documents: one schema, one response a status with an example of each kind. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Map<String, Object> fieldError() {
        return Schemas.of(FieldError.class);
    }

    static Map<String, Object> problem() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(
                "type",
                described(
                        "The kind, stable; a page of this server explains it.",
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                Arrays.stream(ProblemType.values())
                                        .map(ProblemType::uri)
                                        .toList())));
        properties.put("title", described("The kind in a few words.", string()));
        properties.put("status", described("The HTTP status.", Map.of("type", "integer")));
        properties.put("detail", described("This case in a sentence.", string()));
        properties.put("rule", described("The bank's rule that refused.", string()));
        properties.put(
                "figures",
                described(
                        "What the rule was decided on.",
                        Map.of("type", "object", "additionalProperties", string())));
        properties.put(
                "errors",
                described(
                        "Every field at fault.",
                        Map.of(
                                "type",
                                "array",
                                "items",
                                Map.of("$ref", "#/components/schemas/FieldError"))));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("type", "title", "status", "detail"));
        return schema;
    }

    private static Map<String, Object> string() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> described(String meaning, Map<String, Object> schema) {
        var described = new LinkedHashMap<String, Object>();
        described.put("description", meaning);
        described.putAll(new TreeMap<>(schema));
        return described;
    }

    /** By status; each kind of it with its meaning and an example. */
    static Map<String, Object> responses() {
        var byStatus =
                Arrays.stream(ProblemType.values())
                        .collect(
                                Collectors.groupingBy(
                                        ProblemType::status, TreeMap::new, Collectors.toList()));
        var responses = new LinkedHashMap<String, Object>();
        byStatus.forEach((status, types) -> responses.put(status.toString(), response(types)));
        return responses;
    }

    private static Map<String, Object> response(List<ProblemType> types) {
        var examples = new LinkedHashMap<String, Object>();
        for (var type : types) examples.put(type.slug(), Map.of("value", example(type)));
        var media = new LinkedHashMap<String, Object>();
        media.put("schema", Map.of("$ref", "#/components/schemas/Problem"));
        media.put("examples", examples);
        var response = new LinkedHashMap<String, Object>();
        response.put(
                "description",
                types.stream()
                        .map(type -> type.title() + ": " + type.remedy())
                        .collect(Collectors.joining(" — ")));
        response.put("content", Map.of(Problem.MEDIA_TYPE, media));
        return response;
    }

    private static Map<String, Object> example(ProblemType type) {
        return switch (type) {
            case REFUSED -> {
                var figures = new LinkedHashMap<String, String>();
                figures.put("available", "40.00");
                figures.put("amount", "100.00");
                yield Problem.refused(
                                "savings/insufficient-available-balance",
                                "The amount must be available at the end of every day from the value"
                                        + " date on.",
                                figures)
                        .members();
            }
            case INVALID_REQUEST ->
                    Problem.invalid(
                                    List.of(
                                            FieldError.body(
                                                    "/amount",
                                                    "amount/not-positive",
                                                    "An amount above zero.")))
                            .members();
            default -> Problem.of(type, type.title() + ".").members();
        };
    }
}
