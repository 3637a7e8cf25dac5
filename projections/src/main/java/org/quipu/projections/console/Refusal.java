package org.quipu.projections.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.quipu.projections.access.LedgerApi;

/**
 * Why ledger-api did not do what a form asked, as it said.
 *
 * @param sentence for people; empty where nothing was refused
 * @param figures what it was decided on, by name
 * @param fields what is expected of fields, by their pointer
 * @param key under which the form is sent next
 */
record Refusal(
        String sentence, Map<String, String> figures, Map<String, String> fields, String key) {
    private static final int SERVER = 500;

    /** Nothing was asked yet. */
    static Refusal none() {
        return new Refusal("", Map.of(), Map.of(), UUID.randomUUID().toString());
    }

    /** A field that is not sent on as it is. */
    static Refusal of(String field, String expected) {
        return new Refusal("", Map.of(), Map.of(field, expected), UUID.randomUUID().toString());
    }

    /**
     * What was answered. After a failure of the server nobody knows what happened, and the same key
     * finds out; what was refused is asked anew.
     */
    static Refusal of(LedgerApi.Answer answer, String key) {
        var figures = new LinkedHashMap<String, String>();
        for (var each : answer.body().path("figures").properties()) {
            figures.put(each.getKey(), each.getValue().asString(""));
        }
        var fields = new LinkedHashMap<String, String>();
        for (var each : answer.body().path("errors")) {
            fields.putIfAbsent(each.path("pointer").asString(""), each.path("detail").asString(""));
        }
        var next = answer.status() >= SERVER ? key : UUID.randomUUID().toString();
        return new Refusal(answer.why(), figures, fields, next);
    }

    /** The same, where the form is one element of what was sent. */
    Refusal within(String element) {
        var own = new LinkedHashMap<String, String>();
        fields.forEach((pointer, expected) ->
                own.put(
                        pointer.startsWith(element) ? pointer.substring(element.length()) : pointer,
                        expected));
        return new Refusal(sentence, figures, own, key);
    }

    /** Whether there is anything to say. */
    public boolean isThere() {
        return !sentence.isEmpty() || !fields.isEmpty();
    }

    /** What is expected of a field; empty where nothing is wrong with it. */
    public String at(String pointer) {
        return fields.getOrDefault(pointer, "");
    }
}
