package org.quipu.api.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quipu.api.operation.Operation;

/** Describes parameters. */
final class Parameters {
    private Parameters() {}

    static Map<String, Object> path(String name) {
        var meaning =
                switch (name) {
                    case "id" -> "Its id, or `ext:` and your own identifier.";
                    case "hold" -> "The hold's id.";
                    case "pledge" -> "The pledge's id.";
                    case "order" -> "The standing order's id.";
                    case "fee" -> "The id of the transaction that took it.";
                    case "date" -> "The business date.";
                    case "period" -> "A month as yyyy-mm, or yyyy-13 for the end of a year.";
                    case "number" -> "Its number, from 0.";
                    case "position" -> "Where it stands in the log.";
                    default -> throw new IllegalArgumentException("Undescribed: " + name);
                };
        return parameter("path", name, meaning, true, Map.of("type", "string"));
    }

    static Map<String, Object> query(Operation.Parameter parameter) {
        return parameter(
                "query",
                parameter.name(),
                parameter.meaning(),
                parameter.required(),
                Map.of("type", parameter.type()));
    }

    static Map<String, Object> key() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("minLength", 1);
        schema.put("maxLength", 255);
        schema.put("pattern", "^[!-~]+$");
        return parameter(
                "header",
                "Idempotency-Key",
                "Makes sending again safe: the same request with the same key is done once and answered"
                        + " the same. Required unless `dryRun=true`.",
                false,
                schema);
    }

    private static Map<String, Object> parameter(
            String in, String name, String meaning, boolean required, Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("description", meaning);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }
}
