package org.quipu.local.http;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request within a batch.
 *
 * @param path of the API
 * @param body its body as JSON's object
 * @param idempotencyKey from the data, so that a second run does nothing
 */
public record BatchLine(String path, Object body, String idempotencyKey) {
    /**
     * A body of names and texts by turns. It keeps their order: a key that comes again must come
     * with the same bytes.
     */
    public static Map<String, String> members(String... namesAndTexts) {
        var body = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndTexts.length; i += 2) {
            body.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return body;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
