package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

/** What every problem document has. */
final class Problems {
    private Problems() {}

    static void check(Reply reply) {
        assertThat(reply.header("Content-Type"))
                .as(reply.toString())
                .hasValue("application/problem+json");
        var document = reply.json();
        assertThat(document.path("status").asInt(0)).isEqualTo(reply.status());
        assertThat(document.path("type").asString("")).startsWith("/problems/");
        assertThat(document.path("title").asString("")).isNotEmpty();
        assertThat(document.path("detail").asString("")).isNotEmpty();
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }
}
