package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A group's meeting on one sheet, and why a loan's figures are what they are, over HTTP. */
class CollectionsTest {
    private static final String SHEETS = "/v1/groups/ext:G-1/collections";
    private final Borrowers bank = new Borrowers(RunningApi.get());

    CollectionsTest() {
        bank.done(
                "/v1/groups",
                """
                {"name": "umoja-1", "branch": "main", "jointLiability": true, "externalId": "G-1"}\
                """);
        bank.done("/v1/groups/ext:G-1/members", "{\"client\": \"ext:C-1\"}");
        bank.lent("L-1");
    }

    @Test
    void a_whole_meeting_is_posted_at_once() {
        var posted = bank.done(SHEETS, sheet("75.00", "L-1", "50.00", "ACC-1", "25.00"));

        assertThat(posted.text("total")).isEqualTo("75.00");
        assertThat(posted.toString()).contains("\"transactions\":[{");
        assertThat(bank.read("/v1/savings-accounts/ext:ACC-1").text("balance")).isEqualTo("25.00");
        assertThat(bank.read("/v1/settlement-accounts/suspense").text("balance"))
                .isEqualTo("-75.00");
    }

    @Test
    void a_sheet_that_does_not_add_up_changes_nothing() {
        var refused = bank.refused(SHEETS, sheet("75.01", "L-1", "50.00", "ACC-1", "25.00"), 422);
        assertThat(refused.toString()).contains("collection/does-not-add-up");
        bank.refused(SHEETS, sheet("10.00", "L-1", "5.00", "L-1", "5.00"), 422);
        bank.refused(SHEETS, sheet("75.00", "L-1", "50.00", "nobody", "25.00"), 422);
    }

    @Test
    void every_figure_of_a_loan_is_explained() {
        bank.repay("L-1", "521.01");
        var explained = bank.read("/v1/loans/ext:L-1/explain");
        assertThat(explained.toString())
                .contains("\"name\":\"principal_outstanding\"")
                .contains("\"source\":\"disbursement\"")
                .contains("\"rulesVersion\":1");
    }

    private static String sheet(String total, String... lines) {
        return """
        {"lines": [{"account": "ext:%s", "amount": "%s"}, {"account": "ext:%s", "amount": "%s"}],
        "total": "%s", "currency": "KES", "settlementAccount": "suspense"}\
        """
                .formatted(lines[0], lines[1], lines[2], lines[3], total);
    }
}
