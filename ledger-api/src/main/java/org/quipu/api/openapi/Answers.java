package org.quipu.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes what comes back: one success, and every problem that can take its place. */
final class Answers {
    private static final List<String> OF_READS = List.of("400", "401", "403", "404", "406", "503");
    private static final List<String> OF_WRITES =
            List.of(
                    "400", "401", "403", "404", "406", "409", "413", "415", "422", "429", "500",
                    "503");

    private static final List<String> OF_PREVIEWS =
            List.of("400", "401", "403", "404", "406", "413", "415", "422", "500", "503");

    private Answers() {}

    static Map<String, Object> ofPreview(String meaning, Map<String, Object> content) {
        var success = new LinkedHashMap<String, Object>();
        success.put("description", meaning);
        success.put("content", content);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", success);
        for (var problem : OF_PREVIEWS) {
            answers.put(problem, Map.of("$ref", "#/components/responses/" + problem));
        }
        return answers;
    }

    /** A write is done, is only looked at, or waits for a second person. */
    static Map<String, Object> ofWrite(Map<String, Object> done, Map<String, Object> preview) {
        var answers = new LinkedHashMap<String, Object>();
        of("201", "Done.", done, true)
                .forEach((status, answer) -> {
                    answers.put(status, status.equals("200") ? previewed(done, preview) : answer);
                    if (status.equals("201")) {
                        answers.put("202", Map.of("$ref", "#/components/responses/202"));
                    }
                });
        return answers;
    }

    /**
     * What a dry run adds stands beside the answer's own members: a schema put together of both
     * would hide them from tools that compare documents.
     */
    private static Map<String, Object> previewed(
            Map<String, Object> schema, Map<String, Object> preview) {
        var dry = new LinkedHashMap<String, Object>();
        dry.put(
                "description",
                "What would be done (`dryRun`), with the members of `x-preview` beside; or what was"
                        + " there already.");
        dry.put("content", Map.of("application/json", Map.of("schema", schema)));
        dry.put("x-preview", preview);
        return dry;
    }

    /** The same for every write. */
    static Map<String, Object> waiting(Map<String, Object> schema) {
        var headers = new LinkedHashMap<String, Object>();
        headers.put("Idempotency-Replayed", replayed());
        headers.put("Location", location());
        var waits = new LinkedHashMap<String, Object>();
        waits.put(
                "description",
                "Nothing was done yet: a second person must approve it (`dryRun`: would have to).");
        waits.put("headers", headers);
        waits.put("content", Map.of("application/json", Map.of("schema", schema)));
        return waits;
    }

    private static Map<String, Object> location() {
        var header = new LinkedHashMap<String, Object>();
        header.put("description", "Where the approval is found; absent for `dryRun`.");
        header.put("schema", Map.of("type", "string"));
        return header;
    }

    static Map<String, Object> of(
            String status, String meaning, Map<String, Object> schema, boolean writes) {
        var success = new LinkedHashMap<String, Object>();
        success.put("description", meaning);
        if (writes) success.put("headers", Map.of("Idempotency-Replayed", replayed()));
        success.put("content", Map.of("application/json", Map.of("schema", schema)));
        var answers = new LinkedHashMap<String, Object>();
        if (writes) answers.put("200", dry(schema));
        answers.put(status, success);
        for (var problem : writes ? OF_WRITES : OF_READS) {
            answers.put(problem, Map.of("$ref", "#/components/responses/" + problem));
        }
        return answers;
    }

    private static Map<String, Object> dry(Map<String, Object> schema) {
        var dry = new LinkedHashMap<String, Object>();
        dry.put("description", "What would be done (`dryRun`), or what was there already.");
        dry.put("content", Map.of("application/json", Map.of("schema", schema)));
        return dry;
    }

    static Map<String, Object> replayed() {
        var header = new LinkedHashMap<String, Object>();
        header.put("description", "`true` where the same request was answered before.");
        header.put("schema", Map.of("type", "string"));
        return header;
    }
}
