package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a group lives through, over HTTP. */
class GroupsTest {
    private final RunningApi api = RunningApi.get();
    private final String officer = api.keys.token("alpha", "loan-officer");
    private final String name = RunningApi.key();

    GroupsTest() {
        form(name);
        for (var client : new String[] {"a", "b"}) {
            api.done(
                    "alpha",
                    "/v1/clients",
                    "{\"name\": \"N. N.\", \"branch\": \"main\", \"externalId\": \"%s-%s\"}"
                            .formatted(client, name));
        }
    }

    private static String path(String name, String action) {
        return "/v1/groups/ext:" + name + action;
    }

    private Reply asked(String action, String body) {
        return api.post(path(name, action), officer, RunningApi.key(), body);
    }

    private Reply form(String externalId) {
        return api.post(
                "/v1/groups",
                officer,
                RunningApi.key(),
                """
                {"name": "umoja-3", "branch": "main", "jointLiability": true,
                "officer": "officer-2", "meeting": {"weekday": "tuesday", "every": "weekly"},
                "formedOn": "2026-01-06", "externalId": "%s"}\
                """
                        .formatted(externalId));
    }

    private String member(String client, String more) {
        return "{\"client\": \"ext:%s-%s\"%s}".formatted(client, name, more);
    }

    private void refused(Reply reply, String rule) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.text("rule")).isEqualTo(rule);
        Problems.check(reply);
    }

    @Test
    void members_join_and_leave_and_are_read_back() {
        var joined = asked("/members", member("a", ", \"joinedOn\": \"2026-01-06\""));
        asked("/members", member("b", ""));
        var left = asked("/departures", member("b", ""));
        var group = api.get(path(name, ""), officer);

        assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
        assertThat(left.text("leftOn")).isEqualTo("2026-03-31");
        assertThat(group.text("id")).startsWith("grp_");
        assertThat(group.text("status")).isEqualTo("active");
        assertThat(group.json().path("jointLiability").asBoolean(false)).isTrue();
        assertThat(group.text("officer")).isEqualTo("officer-2");
        assertThat(group.json().path("meeting").toString())
                .isEqualTo("{\"weekday\":\"tuesday\",\"every\":\"weekly\"}");
        assertThat(group.json().path("members").toString())
                .isEqualTo(
                        "[{\"client\":\"%s\",\"joinedOn\":\"2026-01-06\"}]"
                                .formatted(joined.text("client")));
        refused(asked("/members", member("a", "")), "group/already-member");
        refused(asked("/departures", member("b", "")), "group/not-a-member");
        refused(asked("/members", member("c", "")), "client/unknown");
    }

    @Test
    void an_arrangement_is_replaced_whole() {
        assertThat(asked("/arrangements", "{\"officer\": \"officer-4\"}").text("validFrom"))
                .isEqualTo("2026-03-31");
        var group = api.get(path(name, ""), officer);

        assertThat(group.text("officer")).isEqualTo("officer-4");
        assertThat(group.json().has("meeting")).isFalse();
    }

    @Test
    void a_dissolved_group_is_still_read() {
        asked("/dissolution", "{}");
        var group = api.get(path(name, ""), officer);

        assertThat(group.text("status")).isEqualTo("dissolved");
        assertThat(group.text("dissolvedOn")).isEqualTo("2026-03-31");
        refused(asked("/members", member("a", "")), "group/dissolved");
        refused(form(name), "group/external-id-taken");
    }

    @Test
    void says_which_field_breaks_which_rule() {
        var reply =
                asked(
                        "/arrangements",
                        "{\"meeting\": {\"weekday\": \"noday\", \"every\": \"daily\", \"at\": 9}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/meeting/at", "/meeting/weekday", "/meeting/every");
        assertThat(api.get(path("nowhere-" + name, ""), officer).status()).isEqualTo(404);
        assertThat(
                        api.post(
                                        path("nowhere-" + name, "/members"),
                                        officer,
                                        RunningApi.key(),
                                        member("a", ""))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void an_atomic_batch_forms_a_group_of_new_clients() {
        var batch =
                """
                {"path": "/v1/clients", "body": {"name": "N. N.", "branch": "main", "externalId": "x-%1$s"}}
                {"path": "/v1/groups", "body": {"name": "tumaini", "branch": "main", "jointLiability": false, "externalId": "y-%1$s"}}
                {"path": "/v1/groups/ext:y-%1$s/members", "body": {"client": "ext:x-%1$s"}}
                """
                        .formatted(name);
        var reply = api.batch("?atomic=true", api.everything("alpha"), RunningApi.key(), batch);

        assertThat(reply.lines())
                .as(reply.toString())
                .allMatch(line -> line.path("status").asInt(0) == 201);
        assertThat(api.get(path("y-" + name, ""), officer).json().path("members")).hasSize(1);
    }
}
