package org.quipu.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Files of payments and what leaves suspense, over HTTP. */
class PaymentsTest {
    private static final String FILES = "/v1/payment-files";
    private static final String HEADER = "transaction,date,amount,account,payer,phone,narrative\n";
    private static final String TWO =
            HEADER
                    + "MP1,2026-03-31,521.01,L-1,Jane Wanjiru,+254700000001,march\n"
                    + "MP2,2026-03-31,30.00,\"my, loan\",John Otieno,,\n";

    private final Borrowers bank = new Borrowers(RunningApi.get());

    PaymentsTest() {
        bank.lent("L-1");
    }

    @Test
    void a_file_is_taken_in_line_by_line_and_once() {
        var taken = bank.done(FILES, file(TWO, 2, "551.01"));
        assertThat(taken.json().at("/posted/amount").asString("")).isEqualTo("521.01");
        assertThat(taken.json().at("/suspended/payments").asInt()).isEqualTo(1);
        assertThat(taken.json().at("/outcomes/0/outcome").asString("")).isEqualTo("posted");
        assertThat(taken.json().at("/outcomes/1/rule").asString(""))
                .isEqualTo("payment/unknown-payee");
        assertThat(balance("suspense")).isEqualTo("30.00");
        var repayment = bank.read("/v1/transactions/ext:mpesa:MP1");
        assertThat(repayment.text("id")).isEqualTo(taken.json().at("/outcomes/0/id").asString(""));
        assertThat(repayment.json().at("/origin/payer").asString(""))
                .isEqualTo("Jane Wanjiru, +254700000001");

        assertThat(bank.refused(FILES, file(TWO, 2, "551.01"), 422).toString())
                .contains("payment-file/taken-before", taken.text("file"));
        var again = bank.done(FILES, file(TWO + "MP3,2026-03-31,1.00,C-1,,,\n", 3, "552.01"));
        assertThat(again.json().at("/refused/amount").asString("")).isEqualTo("551.01");
        assertThat(again.json().at("/outcomes/0/rule").asString(""))
                .isEqualTo("posting/external-id-taken");
        assertThat(again.json().at("/outcomes/2/outcome").asString("")).isEqualTo("posted");
        assertThat(balance("suspense")).isEqualTo("30.00");
    }

    @Test
    void a_dry_run_tells_what_would_become_of_each_line() {
        var head = bank.api.head(bank.institution);
        var shown = ask(FILES + "?dryRun=true", file(TWO, 2, "551.01"), 200);
        assertThat(shown.json().at("/outcomes/0/outcome").asString("")).isEqualTo("posted");
        assertThat(bank.api.head(bank.institution)).isEqualTo(head);
    }

    @Test
    void a_payment_leaves_suspense_for_its_loan_or_back_to_its_payer() {
        bank.done(FILES, file(TWO, 2, "551.01"));
        var assigned =
                bank.done("/v1/transactions/ext:mpesa:MP2/assignments", "{\"loan\": \"ext:L-1\"}");
        assertThat(assigned.json().at("/loan/status").asString("")).isEqualTo("active");
        assertThat(balance("suspense")).isEqualTo("0.00");
        var refused = bank.refused("/v1/transactions/ext:mpesa:MP2/returns", "{}", 422);
        assertThat(refused.text("rule")).isEqualTo("payment/left-suspense");
        bank.done("/v1/transactions/" + assigned.text("id") + "/reversals", "{}");
        assertThat(balance("suspense")).isEqualTo("30.00");
        var asked = ask("/v1/transactions/ext:mpesa:MP2/returns", "{}", 202);
        assertThat(asked.text("rule")).isEqualTo("payment/needs-four-eyes");
    }

    @Test
    void says_which_line_and_column_break_which_rule_and_posts_nothing() {
        malformed(HEADER + "MP1,31.03.2026,1.00,L-1,,,\n", "/content/2/date", "date/not-iso");
        malformed(
                HEADER + "MP1,2026-03-31,-1,L-1,,,\n", "/content/2/amount", "amount/not-positive");
        malformed(
                HEADER + "MP1,2026-03-31,1.001,L-1,,,\n",
                "/content/2/amount",
                "amount/too-many-decimals");
        malformed(
                HEADER + "MP1,2026-03-31,1.00,L-1,,,\nMP1,2026-03-31,1.00,L-1,,,\n",
                "/content/3/transaction",
                "file/transaction-twice");
        malformed(
                "transaction,date,amount,account,currency\nMP1,2026-03-31,1.00,L-1,USD\n",
                "/content/2/currency",
                "currency/other");
        malformed("transaction,date\nMP1,2026-03-31\n", "/content", "file/column-missing");
        malformed(HEADER + "MP1,2026-03-31\n", "/content/2", "file/other-field-count");
        malformed(HEADER + "MP1,\"2026-03-31\n", "/content", "file/not-csv");
        malformed(HEADER, "/content", "file/no-lines");
        malformed("\n", "/content", "file/empty");
        malformed(TWO, "/payments", "file/other-count");
        assertThat(bank.refused(FILES, file(TWO, 2, "551.00"), 422).toString())
                .contains("payment-file/does-not-add-up", "551.01");
        var noBase64 = file(TWO, 2, "551.01").replaceAll("\"content\": \"", "$0*");
        assertThat(bank.refused(FILES, noBase64, 400).toString()).contains("file/not-base64");
    }

    private void malformed(String content, String pointer, String rule) {
        var refused = bank.refused(FILES, file(content, 1, "1.00"), 400);
        assertThat(refused.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/rule").asString("")).isEqualTo(rule);
    }

    private Reply ask(String path, String body, int status) {
        var reply = bank.api.post(path, bank.token(), RunningApi.key(), body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        return reply;
    }

    private String balance(String account) {
        return bank.read("/v1/settlement-accounts/" + account).text("balance");
    }

    private static String file(String content, int payments, String total) {
        return """
        {"channel": "mpesa", "settlementAccount": "float-mpesa", "suspenseAccount": "suspense",
        "name": "mpesa.csv", "payments": %d, "total": "%s", "content": "%s"}\
        """
                .formatted(
                        payments,
                        total,
                        Base64.getEncoder().encodeToString(content.getBytes(UTF_8)));
    }
}
