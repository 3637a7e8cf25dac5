package org.quipu.local.http;

import tools.jackson.databind.json.JsonMapper;

/**
 * A request within a batch.
 *
 * @param path of the API
 * @param body its body as JSON's object
 * @param idempotencyKey from the data, so that a second run does nothing
 */
public record BatchLine(String path, Object body, String idempotencyKey) {
    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
