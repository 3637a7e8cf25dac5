package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a loan lives through, over HTTP: 2,000.00 at 20 % from 31 March, 521.01 a month. */
class LoanLifeTest {
    private final Borrowers bank = new Borrowers(RunningApi.get());

    private static String allocation(Reply reply, String component) {
        return reply.json().at("/allocation/" + component).asString("");
    }

    @Test
    void a_loan_is_asked_for_agreed_on_and_paid_out() {
        var applied =
                bank.done(
                        "/v1/loans",
                        """
                        {"client": "ext:C-1", "product": "biashara", "principal": "3000.00",
                        "officer": "officer-7", "externalId": "L-1"}\
                        """);
        var approved =
                bank.done(
                        Borrowers.path("L-1", "approval"),
                        "{\"terms\": {\"principal\": \"2000.00\", \"instalments\": 4}}");
        var disbursed =
                bank.done(
                        Borrowers.path("L-1", "disbursements"),
                        "{\"savingsAccount\": \"ext:ACC-1\", \"externalId\": \"D-1\"}");

        assertThat(applied.text("id")).startsWith("ln_");
        assertThat(applied.text("status")).isEqualTo("applied");
        assertThat(applied.text("principal")).isEqualTo("3000.00");
        assertThat(approved.text("status")).isEqualTo("approved");
        assertThat(approved.text("principal")).isEqualTo("2000.00");
        assertThat(disbursed.text("amount")).isEqualTo("2000.00");
        assertThat(disbursed.text("received")).isEqualTo("-1980.00");
        assertThat(allocation(disbursed, "principal")).isEqualTo("-2000.00");
        assertThat(disbursed.text("principalOutstanding")).isEqualTo("2000.00");
        assertThat(disbursed.text("status")).isEqualTo("active");
        assertThat(disbursed.text("externalId")).isEqualTo("D-1");
        assertThat(bank.read("/v1/savings-accounts/ext:ACC-1").text("balance"))
                .isEqualTo("1980.00");
    }

    @Test
    void payments_settle_interest_before_principal_to_the_last_cent() {
        bank.lent("L-1");
        bank.on("2026-04-30");
        var first = bank.repay("L-1", "521.01");
        bank.on("2026-07-31");
        var late = bank.repay("L-1", "400.00", "2026-05-31");

        assertThat(allocation(first, "interest")).isEqualTo("33.33");
        assertThat(allocation(first, "principal")).isEqualTo("487.68");
        assertThat(first.text("principalOutstanding")).isEqualTo("1512.32");
        assertThat(first.text("credit")).isEqualTo("0.00");
        assertThat(first.text("status")).isEqualTo("active");
        assertThat(late.text("valueDate")).isEqualTo("2026-05-31");
        assertThat(late.text("bookingDate")).isEqualTo("2026-07-31");

        var settled =
                bank.done(
                        Borrowers.path("L-1", "settlements"),
                        "{\"settlementAccount\": \"float-mpesa\"}");

        assertThat(settled.text("principalOutstanding")).isEqualTo("0.00");
        assertThat(settled.text("status")).isEqualTo("closed");
    }

    @Test
    void a_repeated_request_is_answered_with_the_balances_of_its_time() {
        bank.lent("L-1");
        var path = Borrowers.path("L-1", "repayments");
        var body = "{\"amount\": \"521.01\", \"settlementAccount\": \"float-mpesa\"}";
        var key = RunningApi.key();
        var first = bank.api.post(path, bank.token(), key, body);
        bank.repay("L-1", "521.01");

        var again = bank.api.post(path, bank.token(), key, body);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void a_batch_carries_whole_lives_in_order() {
        var lines =
                """
                {"path": "/v1/loans", "body": {"client": "ext:C-1", "product": "biashara", \
                "principal": "2000.00", "externalId": "B-1"}}
                {"path": "/v1/loans/ext:B-1/approval", "body": {}}
                {"path": "/v1/loans/ext:B-1/disbursements", "body": \
                {"settlementAccount": "float-mpesa"}}
                {"path": "/v1/loans/ext:B-1/repayments", "body": {"amount": "2084.02", \
                "settlementAccount": "float-mpesa"}}
                """;

        var each = bank.api.batch("", bank.token(), RunningApi.key(), lines);
        var atomic =
                bank.api.batch(
                        "?atomic=true",
                        bank.token(),
                        RunningApi.key(),
                        lines.replace("B-1", "B-2"));

        for (var reply : new Reply[] {each, atomic}) {
            assertThat(reply.lines())
                    .as(reply.toString())
                    .allSatisfy(line -> assertThat(line.path("status").asInt(0)).isEqualTo(201));
            var outstanding =
                    reply.lines().stream()
                            .skip(2)
                            .map(line -> line.at("/body/principalOutstanding").asString(""))
                            .toList();
            assertThat(outstanding).containsExactly("2000.00", "0.00");
            assertThat(reply.lines().getLast().at("/body/status").asString("")).isEqualTo("closed");
        }
    }
}
