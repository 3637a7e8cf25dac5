package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    private Reply loan(String query) {
        return bank.read("/v1/loans/ext:L-1" + query);
    }

    private static String at(Reply reply, String pointer) {
        return reply.json().at(pointer).asString("");
    }

    @Test
    void a_channel_fails_once_and_then_confirms() {
        bank.approved("L-1");
        assertThat(
                        bank.done(Borrowers.path("L-1", "disbursement-instructions"), "{}")
                                .text("status"))
                .isEqualTo("instructed");
        assertThat(loan("").text("status")).isEqualTo("instructed");
        assertThat(bank.done(Borrowers.path("L-1", "disbursement-failures"), "{}").text("status"))
                .isEqualTo("approved");
        bank.done(Borrowers.path("L-1", "disbursement-instructions"), "{}");
        bank.done(
                Borrowers.path("L-1", "disbursements"), "{\"settlementAccount\": \"float-mpesa\"}");

        assertThat(loan("").text("status")).isEqualTo("active");
    }

    @Test
    void an_application_is_declined_or_withdrawn() {
        for (var ending : Map.of("rejection", "rejected", "withdrawal", "withdrawn").entrySet()) {
            var action = ending.getKey();
            bank.done(
                    "/v1/loans",
                    """
                    {"client": "ext:C-1", "product": "biashara", "principal": "2000.00",
                    "externalId": "%s"}\
                    """
                            .formatted(action));
            assertThat(bank.done(Borrowers.path(action, action), "{}").text("status"))
                    .isEqualTo(ending.getValue());
            assertThat(bank.read("/v1/loans/ext:" + action).text("status"))
                    .isEqualTo(ending.getValue());
            bank.refused(Borrowers.path(action, "approval"), "{}", 422);
        }
    }

    @Test
    void a_loan_is_read_at_any_day_as_known_at_any_time() {
        bank.lent("L-1");
        bank.on("2026-05-10");
        var late = loan("");
        var known = late.json().path("position").asString("");
        bank.repay("L-1", "521.01", "2026-04-30");
        bank.on("2026-05-11");

        assertThat(at(late, "/contract/annualRate")).isEqualTo("20");
        assertThat(at(late, "/contract/upfrontFee")).isEqualTo("20.00");
        assertThat(at(late, "/cost/effectiveRate")).isEqualTo("28.02");
        assertThat(at(late, "/cost/nominalRate")).isEqualTo("24.96");
        assertThat(at(late, "/cost/basis")).isEqualTo("months");
        assertThat(late.text("productVersion")).isEqualTo("1");
        assertThat(at(late, "/figures/daysPastDue")).isEqualTo("10");
        assertThat(at(late, "/figures/arrears/principal")).isEqualTo("487.68");
        assertThat(at(late, "/figures/arrears/interest")).isEqualTo("33.33");
        assertThat(at(late, "/figures/due/penalty")).isEqualTo("4.88");
        assertThat(at(late, "/figures/schedule/0/state")).isEqualTo("late");
        assertThat(at(late, "/figures/schedule/1/state")).isEqualTo("to_come");
        assertThat(at(late, "/figures/schedule/1/dueDate")).isEqualTo("2026-05-31");
        assertThat(at(loan(""), "/figures/daysPastDue")).isEqualTo("0");
        assertThat(at(loan(""), "/figures/schedule/0/state")).isEqualTo("paid");
        assertThat(at(loan("?asOf=2026-04-30"), "/figures/paid/total")).isEqualTo("521.01");
        assertThat(at(loan("?asOf=2026-04-30&knownAt=" + known), "/figures/paid/total"))
                .isEqualTo("0.00");
        assertThat(at(loan("?asOf=2026-04-30&knownAt=2026-03-31"), "/figures/due/total"))
                .isEqualTo("521.01");
        assertThat(loan("?asOf=2026-05-10&knownAt=" + known).json().at("/figures"))
                .isEqualTo(late.json().at("/figures"));
        assertThat(loan("").json().path("transactions").findValuesAsString("type"))
                .containsExactly("disbursement", "repayment");
        assertThat(at(loan(""), "/transactions/1/allocation/principal")).isEqualTo("487.68");
    }

    @Test
    void what_settles_a_loan_is_quoted_for_any_day_and_closes_it() {
        bank.lent("L-1");
        var quote = bank.read("/v1/loans/ext:L-1/settlement-quote?on=2026-04-15");
        bank.on("2026-04-15");
        var today = bank.read("/v1/loans/ext:L-1/settlement-quote");
        var settled =
                bank.done(
                        Borrowers.path("L-1", "settlements"),
                        "{\"settlementAccount\": \"float-mpesa\"}");

        assertThat(at(quote, "/owed/principal")).isEqualTo("2000.00");
        assertThat(at(quote, "/owed/interest")).isEqualTo("16.66");
        assertThat(quote.text("amount")).isEqualTo("2016.66");
        assertThat(today.text("amount")).isEqualTo("2016.66");
        assertThat(settled.text("amount")).isEqualTo("2016.66");
        assertThat(settled.text("status")).isEqualTo("closed");
        assertThat(at(loan(""), "/figures/schedule/0/state")).isEqualTo("settled");
    }

    /** Nothing before a settlement may change, unless it is taken back in the same commit. */
    @Test
    void a_payment_from_before_a_settlement_is_posted_in_one_batch_with_its_reversal() {
        bank.lent("L-1");
        bank.on("2026-04-15");
        var settlement =
                bank.done(
                        Borrowers.path("L-1", "settlements"),
                        "{\"settlementAccount\": \"float-mpesa\"}");
        var late =
                """
                {"amount": "500.00", "settlementAccount": "float-mpesa", "valueDate": "2026-04-05"}\
                """;
        var refused = bank.refused(Borrowers.path("L-1", "repayments"), late, 422);
        assertThat(refused.text("rule")).isEqualTo("loan/later-decision");

        var reversal =
                "{\"path\": \"/v1/transactions/%s/reversals\", \"body\": {}}\n"
                        .formatted(settlement.text("id"));
        var repayment =
                "{\"path\": \"/v1/loans/ext:L-1/repayments\", \"body\": %s}\n".formatted(late);
        var settle =
                """
                {"path": "/v1/loans/ext:L-1/settlements", "body": \
                {"settlementAccount": "float-mpesa"%s}}
                """;
        var head = bank.api.head(bank.institution);
        var less = settle.formatted(", \"amount\": \"1.00\"");
        assertThat(statuses(atomic(reversal + repayment + less))).containsExactly(424, 424, 422);
        assertThat(bank.api.head(bank.institution)).as("whole or not at all").isEqualTo(head);

        var done = atomic(reversal + repayment + settle.formatted(""));

        assertThat(statuses(done)).as(done.toString()).containsExactly(201, 201, 201);
        // 33.33 of the 500.00 were interest of an instalment paid in advance
        assertThat(done.lines().getLast().at("/body/amount").asString("")).isEqualTo("1533.33");
        assertThat(loan("").text("status")).isEqualTo("closed");
    }

    private static List<Integer> statuses(Reply reply) {
        return reply.lines().stream().map(line -> line.path("status").asInt(0)).toList();
    }

    private Reply atomic(String lines) {
        return bank.api.batch("?atomic=true", bank.token(), RunningApi.key(), lines);
    }

    @Test
    void a_late_payment_restates_what_later_ones_had_settled() {
        bank.lent("L-1");
        bank.on("2026-05-31");
        var second = bank.repay("L-1", "521.01");
        var first = bank.repay("L-1", "521.01", "2026-04-30");

        assertThat(allocation(second, "penalty")).isEqualTo("15.12");
        assertThat(first.json().path("restated").size()).isEqualTo(1);
        assertThat(at(first, "/restated/0/transaction")).isEqualTo(second.text("id"));
        assertThat(at(first, "/restated/0/before/penalty")).isEqualTo("15.12");
        assertThat(at(first, "/restated/0/after/penalty")).isEqualTo("0.00");
        assertThat(first.text("principalOutstanding")).isEqualTo("1016.52");

        var now = bank.read("/v1/transactions/" + second.text("id"));
        assertThat(at(now, "/loan/allocation/penalty")).isEqualTo("15.12");
        assertThat(at(now, "/loan/allocationNow/penalty")).isEqualTo("0.00");
        assertThat(at(now, "/loan/allocationNow/principal")).isEqualTo("495.80");
    }

    @Test
    void a_payment_is_reversed_even_where_it_had_closed_the_loan() {
        bank.lent("L-1");
        var paid = bank.repay("L-1", "2084.02");
        assertThat(paid.text("status")).isEqualTo("closed");

        var reversal =
                bank.done(
                        "/v1/transactions/" + paid.text("id") + "/reversals",
                        "{\"narrative\": \"bounced\"}");

        assertThat(at(reversal, "/loans/0/status")).isEqualTo("active");
        assertThat(at(reversal, "/loans/0/principalOutstanding")).isEqualTo("2000.00");
        assertThat(bank.read("/v1/transactions/" + paid.text("id")).text("status"))
                .isEqualTo("reversed");
        assertThat(at(loan(""), "/transactions/1/reversedBy")).isEqualTo(reversal.text("id"));
        bank.refused("/v1/transactions/" + reversal.text("id") + "/reversals", "{}", 422);
    }

    @Test
    void a_payment_is_moved_to_the_loan_it_was_meant_for() {
        bank.lent("L-1");
        bank.lent("L-2");
        var paid = bank.repay("L-1", "521.01");

        var moved =
                bank.done(
                        "/v1/transactions/" + paid.text("id") + "/moves",
                        "{\"from\": \"ext:L-1\", \"to\": \"ext:L-2\"}");

        assertThat(moved.text("corrects")).isEqualTo(paid.text("id"));
        assertThat(at(moved, "/loans/0/principalOutstanding")).isEqualTo("2000.00");
        assertThat(at(moved, "/loans/1/principalOutstanding")).isEqualTo("1512.32");
        assertThat(bank.read("/v1/transactions/" + moved.text("id")).text("type"))
                .isEqualTo("loan.repayment-received.v1");
    }

    @Test
    void the_bank_charges_waives_stops_resumes_and_reschedules() {
        bank.lent("L-1");
        bank.on("2026-05-10");
        var waived =
                bank.done(
                        Borrowers.path("L-1", "waivers"),
                        "{\"component\": \"penalty\", \"amount\": \"4.88\"}");
        var fee =
                bank.done(
                        Borrowers.path("L-1", "fees"),
                        "{\"fee\": \"visit\", \"amount\": \"50.00\", \"externalId\": \"F-1\"}");
        assertThat(allocation(waived, "penalty")).isEqualTo("4.88");
        assertThat(fee.text("externalId")).isEqualTo("F-1");
        assertThat(at(loan(""), "/figures/due/fee")).isEqualTo("50.00");
        assertThat(at(loan(""), "/figures/waived/penalty")).isEqualTo("4.88");
        bank.refused(
                Borrowers.path("L-1", "fees"),
                "{\"fee\": \"visit\", \"amount\": \"50.00\", \"externalId\": \"F-1\"}",
                422);

        var undone = bank.done("/v1/transactions/ext:F-1/reversals", "{}");
        assertThat(undone.text("valueDate")).isEqualTo("2026-05-10");
        assertThat(at(loan(""), "/figures/due/fee")).isEqualTo("0.00");

        bank.done(Borrowers.path("L-1", "accrual-stops"), "{\"reason\": \"disaster\"}");
        bank.on("2026-05-20");
        assertThat(at(loan(""), "/figures/due/penalty")).isEqualTo("0.00");
        bank.done(Borrowers.path("L-1", "accrual-resumptions"), "{}");
        var promised =
                bank.done(
                        Borrowers.path("L-1", "payment-promises"),
                        "{\"amount\": \"50.00\", \"by\": \"2026-05-25\"}");
        assertThat(promised.text("bookingDate")).isEqualTo("2026-05-20");
        assertThat(promised.text("by")).isEqualTo("2026-05-25");
        var rescheduled =
                bank.done(
                        Borrowers.path("L-1", "reschedules"),
                        "{\"annualRate\": \"10\", \"reason\": \"rate-change\"}");
        assertThat(rescheduled.text("status")).isEqualTo("active");
        assertThat(loan("").json().path("transactions").findValuesAsString("type"))
                .containsExactly(
                        "disbursement",
                        "waiver",
                        "fee",
                        "reversal",
                        "accrual_stop",
                        "accrual_resumption",
                        "reschedule");
    }

    @Test
    void field_work_is_noted_and_the_loan_is_handed_over() {
        bank.lent("L-1");
        bank.on("2026-05-20");
        var visit =
                bank.done(
                        Borrowers.path("L-1", "visits"),
                        """
                        {"date": "2026-05-19", "outcome": "third_party", "officer": "otieno",
                         "narrative": "the brother"}\
                        """);
        assertThat(visit.text("way")).isEqualTo("visit");
        assertThat(visit.text("date")).isEqualTo("2026-05-19");
        assertThat(visit.text("bookingDate")).isEqualTo("2026-05-20");
        var call = bank.done(Borrowers.path("L-1", "calls"), "{\"outcome\": \"not_reached\"}");
        assertThat(call.text("date")).isEqualTo("2026-05-20");
        bank.done(Borrowers.path("L-1", "letters"), "{\"outcome\": \"sent\"}");
        bank.done(Borrowers.path("L-1", "hand-overs"), "{\"officer\": \"wanjiru\"}");
        assertThat(loan("").text("officer")).isEqualTo("wanjiru");
        var after = bank.done(Borrowers.path("L-1", "visits"), "{\"outcome\": \"moved\"}");
        assertThat(after.text("officer")).isEqualTo("wanjiru");
    }

    @Test
    void field_work_that_cannot_be_is_refused() {
        bank.lent("L-1");
        var letter =
                bank.refused(
                        Borrowers.path("L-1", "letters"), "{\"outcome\": \"not_reached\"}", 422);
        assertThat(letter.text("rule")).isEqualTo("loan/outcome-of-another-contact");
        var unknown =
                bank.refused(Borrowers.path("L-1", "visits"), "{\"outcome\": \"happy\"}", 400);
        assertThat(unknown.json().at("/errors/0/pointer").asString("")).isEqualTo("/outcome");
        bank.refused(Borrowers.path("L-1", "visits"), "{}", 400);
        bank.refused(
                Borrowers.path("L-1", "calls"),
                "{\"outcome\": \"reached\", \"date\": \"2099-01-01\"}",
                422);
        bank.refused(Borrowers.path("L-1", "hand-overs"), "{\"officer\": \"No Code!\"}", 400);
        bank.refused(
                Borrowers.path("L-1", "hand-overs"),
                "{\"officer\": \"wanjiru\", \"date\": \"2001-01-01\"}",
                422);
    }

    /** 11.60 for a visit of an insurer's, tax 1.60; 5.80 of it is let go. */
    @Test
    void a_fee_is_the_third_partys_and_the_tax_offices_in_the_journal_too() {
        bank.lent("L-1");
        bank.done(
                Borrowers.path("L-1", "fees"),
                """
                {"fee": "visit", "amount": "11.60", "payee": "float-mpesa", "tax": "16"}\
                """);
        bank.done(
                Borrowers.path("L-1", "waivers"),
                "{\"component\": \"fee\", \"amount\": \"5.80\", \"externalId\": \"W-1\"}");
        assertThat(bank.read("/v1/transactions/ext:W-1").json().toString())
                .contains("third_party_payables", "5.00", "taxes_on_fees", "0.80");
        bank.refused(
                Borrowers.path("L-1", "fees"),
                """
                {"fee": "visit", "amount": "11.60", "payee": "nobody"}\
                """,
                422);
        bank.refused(
                Borrowers.path("L-1", "fees"),
                """
                {"fee": "visit", "amount": "11.60", "payee": "ext:ACC-1"}\
                """,
                422);
    }

    @Test
    void a_loan_is_agreed_anew_given_up_and_recovered() {
        bank.lent("L-1");
        bank.on("2026-05-10");
        var renewed =
                bank.done(
                        Borrowers.path("L-1", "restructures"),
                        """
                        {"terms": {"instalments": 6, "annualRate": "12"}, "penalty": "waive"}\
                        """);
        assertThat(allocation(renewed, "principal")).isEqualTo("-41.46");
        assertThat(allocation(renewed, "penalty")).isEqualTo("4.88");
        assertThat(renewed.text("principalOutstanding")).isEqualTo("2041.46");
        assertThat(loan("").json().at("/figures/schedule").size()).isEqualTo(6);
        assertThat(at(loan(""), "/figures/cured")).isEqualTo("false");
        assertThat(at(loan(""), "/figures/daysPastDueBefore")).isEqualTo("10");

        var given = bank.done(Borrowers.path("L-1", "write-off"), "{}");
        var recovered =
                bank.done(
                        Borrowers.path("L-1", "recoveries"),
                        "{\"amount\": \"100.00\", \"settlementAccount\": \"float-mpesa\"}");

        assertThat(given.text("amount")).isEqualTo("2041.46");
        assertThat(given.text("status")).isEqualTo("written_off");
        assertThat(recovered.text("status")).isEqualTo("written_off");
        assertThat(allocation(recovered, "principal")).isEqualTo("0.00");
        assertThat(at(loan(""), "/figures/writtenOff/principal")).isEqualTo("2041.46");
        assertThat(at(loan(""), "/figures/recovered")).isEqualTo("100.00");
    }

    @Test
    void credit_is_refunded_a_tranche_paid_out_and_a_loan_topped_up() {
        bank.lent("L-1");
        var over = bank.repay("L-1", "2100.00");
        var refund =
                bank.done(
                        Borrowers.path("L-1", "refunds"),
                        "{\"amount\": \"15.98\", \"savingsAccount\": \"ext:ACC-1\"}");
        assertThat(over.text("credit")).isEqualTo("15.98");
        assertThat(refund.text("credit")).isEqualTo("0.00");
        assertThat(refund.text("received")).isEqualTo("-15.98");

        bank.lent("L-2");
        var tranche =
                bank.done(
                        Borrowers.path("L-2", "tranches"),
                        "{\"amount\": \"500.00\", \"settlementAccount\": \"float-mpesa\"}");
        assertThat(tranche.text("principalOutstanding")).isEqualTo("2500.00");

        bank.done(
                "/v1/loans",
                """
                {"client": "ext:C-1", "product": "biashara", "principal": "4000.00",
                "externalId": "L-3"}\
                """);
        bank.done(Borrowers.path("L-3", "approval"), "{}");
        var topUp =
                bank.done(
                        Borrowers.path("L-3", "top-ups"),
                        "{\"repays\": \"ext:L-2\", \"savingsAccount\": \"ext:ACC-1\"}");
        assertThat(at(topUp, "/disbursement/principalOutstanding")).isEqualTo("4000.00");
        assertThat(at(topUp, "/settlement/status")).isEqualTo("closed");
        assertThat(bank.read("/v1/savings-accounts/ext:ACC-1").text("balance"))
                .isEqualTo("1475.98");
    }
}
