package org.quipu.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quipu.api.access.Role;
import org.quipu.log.Ledgers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every parameter of every operation in the OpenAPI document, path, query and body, given what
 * nobody means well by. Whatever is not done is a 4xx problem document and appends nothing.
 */
class HostileInputTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INSTITUTION = "hostile";

    /** How many of them are sent in the short form. */
    private static final int SHORT = 2_500;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\ud800",
                    "\u202egnp.exe",
                    "e\u0301".repeat(200),
                    "a".repeat(10_000),
                    "' OR '1'='1",
                    "'; DROP TABLE event; --",
                    "$1; SELECT pg_sleep(5)",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://127.0.0.1/a}",
                    "{{7*7}}",
                    "../../../../etc/passwd",
                    "%00%2e%2e%2f",
                    "a\r\nSet-Cookie: b=c",
                    "=cmd|' /C calc'!A0",
                    "ext:",
                    "ext:ext:a",
                    "NaN",
                    "Infinity",
                    "1e400",
                    "0x1F",
                    "-0",
                    "-1.00",
                    "0.00",
                    "0.001",
                    "92233720368547758.08",
                    "1".repeat(400),
                    "2026-02-30",
                    "0000-00-00",
                    "-999999999-01-01",
                    "+999999999-12-31",
                    "9999-12-31",
                    "1500-01-01",
                    "2026-03-31T00:00:00Z");

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1.5",
                    "1e308",
                    "2147483648",
                    "9223372036854775808",
                    "[]",
                    "[[[[]]]]",
                    "[null]",
                    "{}",
                    "{\"$ne\": null}",
                    "{\"__proto__\": {\"admin\": true}}");

    private final RunningApi api = RunningApi.get();

    /** One request with something wrong in it, and where. */
    private record Attempt(
            String operation, String method, String path, String body, String where) {}

    @Test
    void whatever_is_sent_is_done_or_refused_in_words() {
        api.ledgers.found(
                new Ledgers.Founding(
                        INSTITUTION, ZoneId.of("Africa/Nairobi"), Optional.of(RunningApi.TODAY)));
        new Savers(api, INSTITUTION).openWith("10.00");
        var token =
                api.keys.token(
                        INSTITUTION,
                        Arrays.stream(Role.values()).map(Role::claim).toArray(String[]::new));
        var attempts = new ArrayList<>(attempts());
        assertThat(attempts).hasSizeGreaterThan(5_000);
        if (!Boolean.getBoolean("quipu.long")) {
            Collections.shuffle(attempts, new Random(1));
            attempts.subList(SHORT, attempts.size()).clear();
        }
        var statuses = new TreeMap<Integer, Integer>();
        var wrong = new ArrayList<String>();
        for (var each : attempts) {
            var head = api.head(INSTITUTION);
            var reply =
                    each.method.equals("get")
                            ? api.get(each.path, token)
                            : api.post(each.path, token, RunningApi.key(), each.body);
            statuses.merge(reply.status(), 1, Integer::sum);
            if (reply.status() >= 500) wrong.add(each + " -> " + reply);
            if (reply.status() >= 400) {
                Problems.check(reply);
                if (api.head(INSTITUTION) != head) wrong.add(each + " was refused and appended");
            }
        }
        System.out.println("hostile requests by answer: " + statuses);
        assertThat(wrong).isEmpty();
        assertThat(measuredPaths()).allMatch(it -> !it.contains("%") && !it.contains("absent"));
    }

    /** What metrics tell requests apart by: templates, nothing that was sent. */
    private List<String> measuredPaths() {
        var metrics = api.management("/actuator/prometheus");
        var paths =
                Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"([^\"]*)\"")
                        .matcher(metrics.response().body())
                        .results()
                        .map(it -> it.group(1))
                        .toList();
        assertThat(paths).contains("/v1/savings-accounts/{id}/deposits");
        return paths;
    }

    private List<Attempt> attempts() {
        var document = api.send(api.request("/openapi.json").build()).json();
        var attempts = new ArrayList<Attempt>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                add(attempts, path.getKey(), operation.getKey(), operation.getValue());
            }
        }
        return attempts;
    }

    private static void add(List<Attempt> attempts, String template, String method, JsonNode page) {
        var name = page.path("operationId").asString("");
        if (name.equals("batch")) return; // lines of it are these requests
        var content = page.path("requestBody").path("content").path("application/json");
        var examples = content.path("examples");
        var body = examples.isEmpty() ? "{}" : examples.iterator().next().path("value").toString();
        for (var parameter : page.path("parameters")) {
            var parameterName = parameter.path("name").asString("");
            for (var text : TEXTS) {
                var odd = URLEncoder.encode(text, UTF_8);
                var path =
                        switch (parameter.path("in").asString("")) {
                            case "path" -> usual(template.replace("{" + parameterName + "}", odd));
                            case "query" -> usual(template) + "?" + parameterName + "=" + odd;
                            default -> "";
                        };
                if (path.isEmpty()) continue;
                attempts.add(new Attempt(name, method, path, body, parameterName + "=" + text));
            }
        }
        if (method.equals("get") || examples.isEmpty()) return;
        for (var example : examples) {
            var leaves = new ArrayList<String>();
            leaves(example.path("value"), "", leaves);
            for (var leaf : leaves) {
                for (var odd : odd()) {
                    var changed = example.path("value").deepCopy();
                    put(changed, leaf, odd);
                    attempts.add(
                            new Attempt(
                                    name,
                                    method,
                                    usual(template),
                                    JSON.writeValueAsString(changed),
                                    leaf));
                }
            }
        }
    }

    private static List<JsonNode> odd() {
        var odd = new ArrayList<JsonNode>();
        for (var text : TEXTS) odd.add(JSON.valueToTree(text));
        for (var value : VALUES) odd.add(JSON.readTree(value));
        return odd;
    }

    /** What a path means well with. */
    private static String usual(String template) {
        return template.replace("{date}", "2026-03-30")
                .replace("{period}", "2026-03")
                .replaceAll("\\{(number|position|fee)}", "1")
                .replaceAll("\\{[a-z]+}", "ext:absent");
    }

    private static void leaves(JsonNode node, String pointer, List<String> found) {
        if (node.isObject()) {
            for (var each : node.properties()) {
                leaves(each.getValue(), pointer + "/" + each.getKey(), found);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            leaves(node.get(0), pointer + "/0", found);
        } else if (!pointer.isEmpty()) {
            found.add(pointer);
        }
    }

    private static void put(JsonNode root, String pointer, JsonNode value) {
        var cut = pointer.lastIndexOf('/');
        var parent = root.at(pointer.substring(0, cut));
        var name = pointer.substring(cut + 1);
        if (parent instanceof ObjectNode object) object.set(name, value);
        else if (parent instanceof ArrayNode array) array.set(Integer.parseInt(name), value);
    }
}
