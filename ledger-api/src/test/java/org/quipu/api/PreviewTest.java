package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is looked at first and committed by its hash: exactly that, or nothing. */
class PreviewTest {
    private final Borrowers bank = new Borrowers(RunningApi.get());

    private Reply preview(String path, String body) {
        var head = bank.api.head(bank.institution);
        var reply = bank.api.post(path + "?dryRun=true", bank.token(), RunningApi.key(), body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(bank.api.head(bank.institution)).isEqualTo(head);
        return reply;
    }

    private Reply commit(String path, String body, String hash) {
        return bank.api.post(path + "?previewHash=" + hash, bank.token(), RunningApi.key(), body);
    }

    private void changed(String path, String body, String hash) {
        var head = bank.api.head(bank.institution);
        var reply = commit(path, body, hash);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.text("rule")).isEqualTo("preview/changed");
        Problems.check(reply);
        assertThat(bank.api.head(bank.institution)).isEqualTo(head);
    }

    /** Previews, commits, and finds what was shown. */
    private Reply comesTrue(String path, String body, String loan) {
        var shown = preview(path, body);
        var done = commit(path, body, shown.text("previewHash"));
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        assertThat(bank.read("/v1/loans/ext:" + loan).json().path("figures"))
                .isEqualTo(shown.json().at("/preview/0/after"));
        return shown;
    }

    private static String at(Reply reply, String pointer) {
        return reply.json().at(pointer).asString("");
    }

    private static String payment(String amount, String valueDate) {
        return """
        {"amount": "%s", "settlementAccount": "float-mpesa", "valueDate": "%s"}\
        """
                .formatted(amount, valueDate);
    }

    @Test
    void a_backdated_payment_shows_arrears_before_and_after_and_comes_true() {
        bank.lent("L-1");
        bank.on("2026-05-10");

        var shown =
                comesTrue(
                        Borrowers.path("L-1", "repayments"),
                        payment("521.01", "2026-04-30"),
                        "L-1");

        assertThat(shown.text("amount")).isEqualTo("521.01");
        assertThat(at(shown, "/preview/0/before/arrears/principal")).isEqualTo("487.68");
        assertThat(at(shown, "/preview/0/before/daysPastDue")).isEqualTo("10");
        assertThat(at(shown, "/preview/0/before/schedule/0/state")).isEqualTo("late");
        assertThat(at(shown, "/preview/0/after/arrears/total")).isEqualTo("0.00");
        assertThat(at(shown, "/preview/0/after/daysPastDue")).isEqualTo("0");
        assertThat(at(shown, "/preview/0/after/schedule/0/state")).isEqualTo("paid");
    }

    @Test
    void a_reversal_a_restructure_and_a_disbursement_come_true() {
        bank.approved("L-1");
        var paidOut =
                comesTrue(
                        Borrowers.path("L-1", "disbursements"),
                        "{\"settlementAccount\": \"float-mpesa\"}",
                        "L-1");
        assertThat(at(paidOut, "/preview/0/statusBefore")).isEqualTo("approved");
        assertThat(paidOut.json().at("/preview/0").has("before")).isFalse();
        bank.on("2026-05-31");
        var paid = bank.repay("L-1", "521.01", "2026-04-30");
        var back = comesTrue("/v1/transactions/" + paid.text("id") + "/reversals", "{}", "L-1");
        assertThat(at(back, "/preview/0/after/daysPastDue")).isEqualTo("31");

        var anew =
                comesTrue(
                        Borrowers.path("L-1", "restructures"),
                        "{\"terms\": {\"instalments\": 6}}",
                        "L-1");
        assertThat(anew.json().at("/preview/0/before/schedule").size()).isEqualTo(4);
        assertThat(anew.json().at("/preview/0/after/schedule").size()).isEqualTo(6);
    }

    @Test
    void nothing_is_committed_once_the_loan_has_changed() {
        bank.lent("L-1");
        bank.on("2026-05-10");
        var path = Borrowers.path("L-1", "repayments");
        var body = payment("521.01", "2026-04-30");
        var hash = preview(path, body).text("previewHash");
        bank.done(Borrowers.path("L-1", "fees"), "{\"fee\": \"visit\", \"amount\": \"5.00\"}");

        changed(path, body, hash);
        assertThat(commit(path, body, preview(path, body).text("previewHash")).status())
                .isEqualTo(201);
    }

    @Test
    void nothing_is_committed_but_what_was_asked() {
        bank.lent("L-1");
        var path = Borrowers.path("L-1", "repayments");
        var hash = preview(path, payment("521.01", "2026-03-31")).text("previewHash");

        changed(path, payment("521.02", "2026-03-31"), hash);
        changed(path, payment("521.01", "2026-03-31"), "0".repeat(64));
    }

    @Test
    void a_preview_of_yesterday_is_looked_at_again() {
        bank.lent("L-1");
        var path = Borrowers.path("L-1", "repayments");
        var body = payment("521.01", "2026-03-31");
        var hash = preview(path, body).text("previewHash");
        bank.on("2026-04-01");

        changed(path, body, hash);
    }

    @Test
    void what_others_move_through_the_same_float_changes_nothing() {
        bank.lent("L-1");
        var path = Borrowers.path("L-1", "repayments");
        var body = payment("521.01", "2026-03-31");
        var hash = preview(path, body).text("previewHash");
        bank.done(
                "/v1/savings-accounts/ext:ACC-1/deposits",
                "{\"amount\": \"10.00\", \"settlementAccount\": \"float-mpesa\"}");
        bank.lent("L-2");

        assertThat(commit(path, body, hash).status()).isEqualTo(201);
    }

    @Test
    void a_customers_own_balance_counts_where_no_loan_is_touched() {
        var path = "/v1/savings-accounts/ext:ACC-1/deposits";
        var body = "{\"amount\": \"10.00\", \"settlementAccount\": \"float-mpesa\"}";
        var hash = preview(path, body).text("previewHash");
        assertThat(commit(path, body, hash).text("balance")).isEqualTo("10.00");

        changed(path, body, hash);
    }

    @Test
    void a_hash_is_part_of_the_request_that_a_key_stands_for() {
        bank.lent("L-1");
        var path = Borrowers.path("L-1", "repayments");
        var body = payment("521.01", "2026-03-31");
        var hash = preview(path, body).text("previewHash");
        var key = RunningApi.key();
        var first = bank.api.post(path + "?previewHash=" + hash, bank.token(), key, body);
        var again = bank.api.post(path + "?previewHash=" + hash, bank.token(), key, body);
        var other = bank.api.post(path, bank.token(), key, body);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.text("type")).contains("idempotency-key-reused");
    }

    @Test
    void a_hash_of_another_shape_is_named() {
        bank.lent("L-1");
        var reply =
                commit(Borrowers.path("L-1", "repayments"), payment("1.00", "2026-03-31"), "abc");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/rule").asString("")).isEqualTo("preview/hash-shape");
    }
}
