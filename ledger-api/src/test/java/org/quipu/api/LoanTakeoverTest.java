package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A loan that runs in another system, over HTTP: 2,000.00 from 10 January, two instalments due
 * later, one late since 10 March and paid in part; taken over on 31 March.
 */
class LoanTakeoverTest {
    private static final String HANDED_OVER =
            """
            {"client": "ext:C-1", "product": "biashara", "reference": "T24-000815",
            "principal": "2000.00", "instalments": 4, "disbursementDate": "2026-01-10",
            "handoverDate": "2026-03-31", "principalRepaid": "900.00", "penaltyCharged": "5.00",
            "credit": "3.00", "externalId": "NAME", "narrative": "merger of 2026",
            "schedule": [
              {"number": 2, "dueDate": "2026-03-10", "from": "2026-02-10", "to": "2026-03-10",
              "penalty": "2.10", "interest": "25.00", "principal": "500.00",
              "paid": {"interest": "25.00", "principal": "400.00"}},
              {"number": 3, "dueDate": "2026-04-10", "from": "2026-03-10", "to": "2026-04-10",
              "interest": "31.00", "principal": "500.00"},
              {"number": 4, "dueDate": "2026-05-10", "from": "2026-04-10", "to": "2026-05-10",
              "interest": "9.00", "principal": "500.00"}]}\
            """;

    private final Borrowers bank = new Borrowers(RunningApi.get());

    private static String handedOver(String externalId) {
        return HANDED_OVER.replace("NAME", externalId);
    }

    private Reply takeOver(String externalId) {
        return bank.done("/v1/loans/taken-over", handedOver(externalId));
    }

    private Reply loan(String query) {
        return bank.read("/v1/loans/ext:L-1" + query);
    }

    private static String at(Reply reply, String pointer) {
        return reply.json().at(pointer).asString("");
    }

    @Test
    void a_running_loan_comes_with_what_is_owed_on_it() {
        var taken = takeOver("L-1");
        var loan = loan("");

        assertThat(taken.text("amount")).isEqualTo("1100.00");
        assertThat(taken.text("principalOutstanding")).isEqualTo("1100.00");
        assertThat(taken.text("credit")).isEqualTo("3.00");
        assertThat(taken.text("received")).isEqualTo("0.00");
        assertThat(at(taken, "/allocation/principal")).isEqualTo("-1100.00");
        assertThat(at(taken, "/allocation/interest")).isEqualTo("-21.00");
        assertThat(at(taken, "/allocation/penalty")).isEqualTo("-2.10");
        assertThat(loan.text("status")).isEqualTo("active");
        assertThat(at(loan, "/contract/disbursementDate")).isEqualTo("2026-01-10");
        assertThat(at(loan, "/contract/handoverDate")).isEqualTo("2026-03-31");
        assertThat(at(loan, "/contract/upfrontFee")).isEqualTo("0.00");
        assertThat(at(loan, "/transactions/0/type")).isEqualTo("takeover");
        assertThat(loan.json().at("/figures/daysPastDue").asInt(0)).isEqualTo(21);
        assertThat(at(loan, "/figures/due/principal")).isEqualTo("100.00");
        var posted = bank.read("/v1/transactions/" + taken.text("id"));
        assertThat(posted.text("type")).isEqualTo("loan.migrated.v1");
        assertThat(posted.toString()).contains("\"migration\"").contains("-1120.10");
    }

    @Test
    void it_lives_on_by_the_schedule_it_had() {
        takeOver("L-1");
        bank.on("2026-04-10");
        var paid = bank.repay("L-1", "700.00");

        assertThat(at(paid, "/allocation/penalty")).isEqualTo("3.10");
        assertThat(at(paid, "/allocation/interest")).isEqualTo("40.00");
        assertThat(at(paid, "/allocation/principal")).isEqualTo("656.90");
        assertThat(paid.text("principalOutstanding")).isEqualTo("443.10");
    }

    @Test
    void it_has_no_figures_before_and_takes_no_payment() {
        takeOver("L-1");
        bank.on("2026-04-02");

        var before = bank.api.get("/v1/loans/ext:L-1?asOf=2026-03-30", bank.token());
        assertThat(before.status()).as(before.toString()).isEqualTo(422);
        assertThat(before.text("rule")).isEqualTo("loan/before-handover");
        var late =
                bank.refused(
                        Borrowers.path("L-1", "repayments"),
                        """
                        {"amount": "10.00", "settlementAccount": "float-mpesa",
                        "valueDate": "2026-03-30"}\
                        """,
                        422);
        assertThat(late.text("rule")).isEqualTo("loan/before-handover");
    }

    @Test
    void a_mistake_is_reversed_and_made_good_under_the_same_names() {
        var first = takeOver("L-1");
        bank.done("/v1/transactions/" + first.text("id") + "/reversals", "{}");
        assertThat(loan("").text("status")).isEqualTo("takeover_reversed");

        var again = takeOver("L-1");
        assertThat(again.text("loan")).isEqualTo(first.text("loan"));
        assertThat(loan("").text("status")).isEqualTo("active");
        assertThat(bank.refused("/v1/loans/taken-over", handedOver("L-1"), 422).text("rule"))
                .isEqualTo("loan/id-taken");
    }

    @Test
    void a_batch_carries_a_portfolio() {
        var lines = new StringBuilder();
        for (var k = 1; k <= 3; k++) {
            lines.append("{\"path\": \"/v1/loans/taken-over\", \"body\": ")
                    .append(handedOver("B-" + k).replaceAll("\\s*\\n\\s*", " "))
                    .append("}\n");
        }
        var reply = bank.api.batch("", bank.token(), RunningApi.key(), lines.toString());

        assertThat(reply.lines())
                .as(reply.toString())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.path("status").asInt(0)).isEqualTo(201));
    }

    @Test
    void refuses_what_does_not_add_up_and_says_which_sums() {
        var refused =
                bank.refused(
                        "/v1/loans/taken-over",
                        handedOver("L-1").replace("\"900.00\"", "\"900.01\""),
                        422);

        assertThat(refused.text("rule")).isEqualTo("loan-takeover/principal-does-not-add-up");
        assertThat(refused.toString()).contains("1100.00");
        var fraction =
                bank.refused(
                        "/v1/loans/taken-over",
                        handedOver("L-1").replace("\"31.00\"", "\"31.001\""),
                        400);
        assertThat(fraction.toString()).contains("/schedule/1/interest");
        var period =
                bank.refused(
                        "/v1/loans/taken-over",
                        handedOver("L-1").replace("\"from\": \"2026-02-10\", ", ""),
                        400);
        assertThat(period.toString()).contains("handover/no-period");
    }
}
