package org.quipu.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
record Reply(HttpResponse<String> response) {
    int status() {
        return response.statusCode();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(response.body());
    }

    String text(String member) {
        return json().path(member).asString("");
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    List<JsonNode> lines() {
        return response.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    @Override
    public String toString() {
        return status() + " " + response.body();
    }
}
