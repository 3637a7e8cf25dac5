package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quipu.api.access.Role;
import tools.jackson.databind.JsonNode;

/** Every operation of the OpenAPI document, asked by every role, alone. */
class RolesTest {
    private final RunningApi api = RunningApi.get();

    @TestFactory
    List<DynamicTest> each_role_may_do_what_the_document_says_and_no_more() {
        var document = api.send(api.request("/openapi.json").build()).json();
        var tests = new ArrayList<DynamicTest>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var page = operation.getValue();
                if (page.path("operationId").asString("").equals("batch")) continue;
                for (var role : Role.values()) {
                    tests.add(test(path.getKey(), operation.getKey(), page, role));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(200);
        return tests;
    }

    private DynamicTest test(String template, String method, JsonNode page, Role role) {
        var name = page.path("operationId").asString("") + " as " + role.claim();
        return DynamicTest.dynamicTest(name, () -> check(template, method, page, role));
    }

    private void check(String template, String method, JsonNode page, Role role) {
        var allowed =
                StreamSupport.stream(page.get("x-roles").spliterator(), false)
                        .anyMatch(each -> each.asString("").equals(role.claim()));
        var path =
                template.replace("{id}", "ext:absent")
                        .replace("{hold}", "absent")
                        .replace("{fee}", "17")
                        .replace("{pledge}", "absent")
                        .replace("{order}", "absent")
                        .replace("{position}", "999999999")
                        .replace("{date}", "1950-01-01")
                        .replace("{number}", "0")
                        .replace("{period}", "1950-01");
        var token = api.keys.token("beta", role.claim());
        var head = api.head("beta");
        var reply =
                method.equals("get")
                        ? api.get(path, token)
                        : api.post(path, token, RunningApi.key(), "{\"unknown\": 1}");

        var nobody =
                method.equals("get")
                        ? api.send(api.request(path).build())
                        : api.send(api.request(path).POST(BodyPublishers.ofString("{}")).build());
        assertThat(nobody.status()).isEqualTo(401);
        Problems.check(nobody);
        if (allowed) assertThat(reply.status()).as(reply.toString()).isIn(200, 400, 404);
        else assertThat(reply.status()).as(reply.toString()).isEqualTo(403);
        assertThat(api.head("beta")).isEqualTo(head);
    }
}
