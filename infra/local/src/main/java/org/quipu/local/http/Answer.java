package org.quipu.local.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application answered.
 *
 * @param status the HTTP status
 * @param body the body as it came
 */
public record Answer(int status, String body) {
    /** Whether it was done. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The answer, or the end of the work where it is no success. */
    public Answer orFail(String what) {
        if (!ok()) throw new IllegalStateException(what + " was answered " + status + ": " + body);
        return this;
    }
}
