package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reports that are sent out, over HTTP, at an institution of its own. */
class ReportsTest {
    private static final String PAR30 =
            "[{\"name\": \"par30\", \"amount\": \"1250.00\", \"currency\": \"KES\"}]";

    private final RunningApi api = RunningApi.get();
    private final String name = api.newInstitution();
    private final String accountant = api.keys.token(name, "accountant");

    private Reply issue(String asOf, String knownAt, String figures, String more) {
        var body =
                """
                {"report": "portfolio", "asOf": "%s", "knownAt": %s, "figures": %s%s}
                """
                        .formatted(asOf, knownAt, figures, more);
        return api.post("/v1/reports", accountant, RunningApi.key(), body);
    }

    @Test
    void a_report_is_kept_as_it_was_sent() {
        var issued = issue("2026-03-30", "1", PAR30, ", \"narrative\": \"to the central bank\"");
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        assertThat(issued.text("report")).isEqualTo("portfolio");
        assertThat(issued.text("asOf")).isEqualTo("2026-03-30");
        assertThat(issued.json().path("knownAt").asLong()).isEqualTo(1);
        assertThat(issued.text("bookingDate")).isEqualTo("2026-03-31");
        var event = api.get("/v1/events/" + issued.text("id"), api.keys.token(name, "auditor"));
        assertThat(event.text("payload")).contains("1250.00").doesNotContain("central bank");
    }

    @Test
    void a_report_is_of_what_is_known_and_says_something_once() {
        refused(issue("2026-04-01", "1", PAR30, ""), "report/future");
        refused(issue("2026-03-30", "9999", PAR30, ""), "report/not-known-yet");
        refused(issue("2026-03-30", "1", "[]", ""), "report/figures");
        var twice = "[%1$s, %1$s]".formatted(PAR30.substring(1, PAR30.length() - 1));
        refused(issue("2026-03-30", "1", twice, ""), "report/figure-twice");
        refused(issue("2026-03-30", "1", PAR30, ", \"digest\": \"c0ffee\""), "report/not-a-digest");
        var scope =
                ", \"scope\": [{\"dimension\": \"branch\", \"value\": \"a\"},"
                        + " {\"dimension\": \"branch\", \"value\": \"b\"}]";
        refused(issue("2026-03-30", "1", PAR30, scope), "report/scope");
        assertThat(issue("2026-03-30", "1", PAR30, "").status()).isEqualTo(201);
        refused(issue("2026-03-30", "1", PAR30, ""), "report/issued-already");
    }

    private static void refused(Reply reply, String rule) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.text("rule")).isEqualTo(rule);
        Problems.check(reply);
    }

    @Test
    void says_which_field_breaks_which_rule() {
        malformed(issue("2026-03-30", "-1", PAR30, ""), "/knownAt", "integer/out-of-range");
        malformed(issue("2026-03-30", "1.5", PAR30, ""), "/knownAt", "type/integer");
        malformed(
                issue("2026-03-30", "99999999999999999999", PAR30, ""), "/knownAt", "type/integer");
        var fraction = PAR30.replace("1250.00", "1250.001");
        malformed(
                issue("2026-03-30", "1", fraction, ""),
                "/figures/0/amount",
                "amount/too-many-decimals");
    }

    private static void malformed(Reply reply, String pointer, String rule) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/rule").asString("")).isEqualTo(rule);
        Problems.check(reply);
    }
}
