package org.quipu.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.api.access.Role;
import org.quipu.api.input.Schemas;
import org.quipu.api.loan.Previewed;
import org.quipu.api.operation.AwaitingApproval;
import org.quipu.api.operation.Batching;
import org.quipu.api.operation.Installing;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operations;
import org.quipu.api.operation.Preview;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Simulating;
import org.quipu.api.operation.Write;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the OpenAPI document of a list of operations. Nothing is described by hand twice: paths,
 * roles, bodies and answers come from what the server itself uses.
 */
public final class OpenApiDocument {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private OpenApiDocument() {}

    /**
     * The document.
     *
     * @param operations what it describes
     * @return JSON, the same bytes for the same operations
     */
    public static String of(Operations operations) {
        var schemas = new TreeMap<String, Object>();
        schemas.put("Problem", ProblemSchema.problem());
        schemas.put("FieldError", ProblemSchema.fieldError());
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var operation : operations.all()) {
            paths.computeIfAbsent(operation.route().template(), path -> new LinkedHashMap<>())
                    .put(
                            operation.route().method().toLowerCase(java.util.Locale.ROOT),
                            describe(operation, schemas));
        }
        paths.put(Batching.PATH, Map.of("post", BatchPage.describe(operations)));
        paths.put(Simulating.PATH, Map.of("post", SimulationPage.describe()));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("bearer", List.of())));
        document.put("paths", paths);
        document.put("components", components(schemas));
        return JSON.writeValueAsString(ordered(document)) + "\n";
    }

    /** Maps that were written in reading order keep it; all others are sorted by name. */
    private static Object ordered(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var ordered = new LinkedHashMap<String, Object>();
                var source = map instanceof LinkedHashMap<?, ?> ? map : new TreeMap<>(map);
                source.forEach((name, inner) -> ordered.put((String) name, ordered(inner)));
                yield ordered;
            }
            case List<?> list -> list.stream().map(OpenApiDocument::ordered).toList();
            default -> value;
        };
    }

    private static Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", "Quipu ledger-api");
        info.put("version", "1");
        info.put(
                "description",
                "The write side of the ledger. Amounts are decimal strings in the account's currency,"
                        + " dates ISO 8601. The institution comes from the token. Whatever fails"
                        + " is answered by a problem document of RFC 9457 with a stable `type`.");
        info.put("license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
        return info;
    }

    private static Map<String, Object> components(Map<String, Object> schemas) {
        var components = new LinkedHashMap<String, Object>();
        components.put("schemas", schemas);
        var responses = new LinkedHashMap<String, Object>();
        responses.put("202", Answers.waiting(answer(AwaitingApproval.class, schemas)));
        responses.putAll(ProblemSchema.responses());
        components.put("responses", responses);
        components.put(
                "securitySchemes",
                Map.of(
                        "bearer",
                        new TreeMap<>(
                                Map.of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "bearerFormat",
                                        "JWT"))));
        return components;
    }

    private static Map<String, Object> describe(Operation operation, Map<String, Object> schemas) {
        var manual = operation.manual();
        var page = new LinkedHashMap<String, Object>();
        page.put("operationId", manual.name());
        page.put("tags", List.of(manual.chapter()));
        page.put("summary", manual.summary());
        page.put("x-roles", operation.roles().stream().map(Role::claim).sorted().toList());
        var parameters = parameters(operation);
        if (!parameters.isEmpty()) page.put("parameters", parameters);
        switch (operation) {
            case Write<?, ?> write -> {
                page.put("requestBody", body(write.bodyType(), write.example(), manual, schemas));
                page.put(
                        "responses",
                        Answers.ofWrite(
                                answer(write.answerType(), schemas),
                                answer(Previewed.class, schemas)));
            }
            case Installing<?, ?> installing -> {
                page.put(
                        "requestBody",
                        body(installing.bodyType(), installing.example(), manual, schemas));
                page.put(
                        "responses",
                        Answers.of("201", "Done.", answer(installing.answerType(), schemas), true));
            }
            case Preview<?, ?> preview -> {
                page.put(
                        "requestBody",
                        body(preview.bodyType(), preview.example(), manual, schemas));
                var schema = answer(preview.answerType(), schemas);
                page.put(
                        "responses",
                        Answers.ofPreview(
                                "Worked out; nothing was appended.",
                                Map.of("application/json", Map.of("schema", schema))));
            }
            case Query<?> query ->
                    page.put(
                            "responses",
                            Answers.of("200", "Read.", answer(query.answerType(), schemas), false));
        }
        return page;
    }

    private static List<Map<String, Object>> parameters(Operation operation) {
        var parameters = new ArrayList<Map<String, Object>>();
        for (var variable : operation.route().variables()) {
            parameters.add(Parameters.path(variable));
        }
        for (var parameter : operation.parameters()) parameters.add(Parameters.query(parameter));
        if (operation instanceof Write<?, ?>) parameters.add(Parameters.key());
        return parameters;
    }

    private static Map<String, Object> body(
            Class<?> type, String example, Operation.Manual manual, Map<String, Object> schemas) {
        var name = Character.toUpperCase(manual.name().charAt(0)) + manual.name().substring(1);
        schemas.put(name, Schemas.ofBody(type));
        var media = new LinkedHashMap<String, Object>();
        media.put("schema", Map.of("$ref", "#/components/schemas/" + name));
        media.put(
                "examples",
                Map.of("usual", Map.of("value", JSON.readValue(example, ObjectNode.class))));
        var body = new LinkedHashMap<String, Object>();
        body.put("required", true);
        body.put("content", Map.of("application/json", media));
        return body;
    }

    /** Answers are named by their record and its feature, so that two features may share a word. */
    private static Map<String, Object> answer(Class<?> type, Map<String, Object> schemas) {
        var feature = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        var prefix =
                "operation".equals(feature)
                        ? ""
                        : Character.toUpperCase(feature.charAt(0)) + feature.substring(1);
        var name = prefix + type.getSimpleName();
        schemas.put(name, Schemas.of(type));
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
