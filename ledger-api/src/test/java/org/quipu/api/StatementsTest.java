package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statements over HTTP: closed days, each sent once, and what was late is in the next one. */
class StatementsTest {
    private static final String ACC = "/v1/savings-accounts/ext:ACC-1";

    private final RunningApi api = RunningApi.get();
    private final Borrowers bank = new Borrowers(api);

    private static String cash(String amount, String valueDate) {
        return """
        {"amount": "%s", "settlementAccount": "float-mpesa", "valueDate": "%s"}\
        """
                .formatted(amount, valueDate);
    }

    private void close(String day, String next) {
        bank.on(next);
        api.closed(bank.institution, day);
    }

    @Test
    void a_statement_is_kept_as_it_was_sent() {
        bank.done(ACC + "/deposits", cash("250.00", "2026-03-31"));
        assertThat(bank.refused(ACC + "/statements", "{}", 422).text("rule"))
                .isEqualTo("statement/sent-already");
        assertThat(bank.refused(ACC + "/statements", "{\"to\": \"2026-03-31\"}", 422).text("rule"))
                .isEqualTo("statement/day-not-closed");
        close("2026-03-31", "2026-04-01");

        var first = bank.done(ACC + "/statements", "{}");
        assertThat(first.json().get("number").asInt(0)).isOne();
        assertThat(first.text("from")).isEqualTo("2026-03-31");
        assertThat(first.text("to")).isEqualTo("2026-03-31");
        assertThat(first.text("opening")).isEqualTo("0.00");
        assertThat(first.text("closing")).isEqualTo("250.00");
        assertThat(first.text("digest")).matches("[0-9a-f]{64}");

        bank.done(ACC + "/withdrawals", cash("50.00", "2026-03-31"));
        close("2026-04-01", "2026-04-02");
        var next = bank.done(ACC + "/statements", "{\"to\": \"2026-04-01\"}");
        assertThat(next.json().get("number").asInt(0)).isEqualTo(2);
        assertThat(next.text("opening")).isEqualTo("250.00");
        assertThat(next.text("closing")).isEqualTo("200.00");
        assertThat(bank.refused(ACC + "/statements", "{\"to\": \"2026-04-01\"}", 422).text("rule"))
                .isEqualTo("statement/sent-already");
        bank.refused("/v1/savings-accounts/ext:none/statements", "{}", 404);
    }
}
