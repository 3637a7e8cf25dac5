package org.quipu.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Batching;
import org.quipu.api.operation.Operations;
import org.quipu.api.operation.Write;

/** Describes the batch endpoint, whose lines are the other operations. */
final class BatchPage {
    private BatchPage() {}

    static Map<String, Object> describe(Operations operations) {
        var page = new LinkedHashMap<String, Object>();
        page.put("operationId", "batch");
        page.put("tags", List.of("batches"));
        page.put("summary", "Many postings in one request: a line in, an answer a line out.");
        page.put(
                "description",
                "Each line is `{path, body, idempotencyKey}`: any POST that appends, decided in order,"
                        + " later lines see earlier ones. A line's key defaults to the header's, a"
                        + " slash and the line's number from 1. At most 10,000 lines or 8 MiB. Each"
                        + " is answered `{line, status, replayed, body}`; a bad line stops no other"
                        + " unless `atomic=true`. Each line needs the roles of its operation.");
        page.put("x-roles", Batching.roles(operations).stream().map(Role::claim).sorted().toList());
        page.put(
                "parameters",
                List.of(
                        Parameters.query(Batching.ATOMIC),
                        Parameters.query(Write.DRY_RUN),
                        Parameters.key()));
        page.put("requestBody", lines("The lines.", example()));
        page.put("responses", answers());
        return page;
    }

    private static Map<String, Object> lines(String meaning, String example) {
        var media = new LinkedHashMap<String, Object>();
        media.put("schema", Map.of("type", "string"));
        media.put("examples", Map.of("usual", Map.of("value", example)));
        var body = new LinkedHashMap<String, Object>();
        body.put("description", meaning);
        body.put("content", Map.of("application/x-ndjson", media));
        return body;
    }

    private static String example() {
        return """
        {"path":"/v1/savings-accounts/ext:ACC-17/deposits","body":{"amount":"250.00",\
        "settlementAccount":"float-mpesa"},"idempotencyKey":"momo-8842"}
        {"path":"/v1/transfers","body":{"from":"ext:ACC-17","to":"ext:ACC-18","amount":"75.00"}}
        """;
    }

    private static Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put(
                "200",
                lines(
                        "An answer a line, in order.",
                        "{\"line\":1,\"status\":201,\"body\":{\"id\":\"48213\"}}\n"));
        for (var problem : List.of("400", "401", "403", "406", "413", "415", "503")) {
            answers.put(problem, Map.of("$ref", "#/components/responses/" + problem));
        }
        return answers;
    }
}
