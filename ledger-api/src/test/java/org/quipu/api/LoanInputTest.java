package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with what is asked of loans is named, and nothing happens. */
class LoanInputTest {
    private static final Borrowers BANK = new Borrowers(RunningApi.get());

    static {
        BANK.approved("APPROVED");
        BANK.lent("LENT");
        BANK.lent("CLOSED");
        BANK.repay("CLOSED", "2084.02");
        BANK.lent("SETTLED");
        BANK.done(
                Borrowers.path("SETTLED", "settlements"),
                "{\"settlementAccount\": \"float-mpesa\"}");
        BANK.done(
                "/v1/settlement-accounts",
                """
                {"id": "bank-eur", "kind": "bank", "currency": "EUR", "branch": "main",
                "name": "EUR"}\
                """);
    }

    private static Arguments refused(String path, String body, String rule) {
        return Arguments.of(path, body, 422, rule);
    }

    private static Arguments bad(String path, String body, String rule, String pointer) {
        return Arguments.of(path, body, 400, rule + " " + pointer);
    }

    private static String applied(String more) {
        return """
        {"client": "ext:C-1", "product": "biashara", "principal": "2000.00"%s}\
        """
                .formatted(more);
    }

    private static String paid(String amount, String more) {
        return "{\"amount\": \"%s\", \"settlementAccount\": \"float-mpesa\"%s}"
                .formatted(amount, more);
    }

    static Stream<Arguments> applications() {
        var path = "/v1/loans";
        return Stream.of(
                bad(path, "{}", "property/required", "/client"),
                bad(path, applied(", \"rate\": \"20\""), "property/unknown", "/rate"),
                bad(
                        path,
                        applied("").replace("2000.00", "2000.001"),
                        "amount/too-many-decimals",
                        "/principal"),
                bad(
                        path,
                        applied("").replace("2000.00", "-1"),
                        "amount/not-positive",
                        "/principal"),
                bad(path, applied("").replace("\"2000.00\"", "2000"), "type/string", "/principal"),
                bad(
                        path,
                        applied(", \"firstDueDate\": \"2026-02-30\""),
                        "date/no-such-day",
                        "/firstDueDate"),
                bad(
                        path,
                        applied(", \"firstDueDate\": \"9999-01-01\""),
                        "date/out-of-range",
                        "/firstDueDate"),
                bad(
                        path,
                        applied(", \"annualRate\": \"1000001\""),
                        "rate/out-of-range",
                        "/annualRate"),
                refused(path, applied("").replace("ext:C-1", "ext:nobody"), "client/unknown"),
                refused(path, applied("").replace("biashara", "nothing"), "product/unknown"),
                refused(
                        path,
                        applied("").replace("biashara", "savings-kes"),
                        "product/not-for-loans"),
                refused(path, applied(", \"group\": \"ext:nobody\""), "group/unknown"),
                refused(
                        path,
                        applied("").replace("2000.00", "99.99"),
                        "loan-terms/principal-out-of-limits"),
                refused(path, applied(", \"annualRate\": \"61\""), "loan-terms/rate-out-of-limits"),
                refused(
                        path,
                        applied(", \"instalments\": 25"),
                        "loan-terms/instalments-out-of-limits"),
                refused(
                        path,
                        applied(", \"frequency\": \"weekly\""),
                        "loan-terms/frequency-not-offered"),
                refused(
                        path,
                        applied(", \"grace\": {\"interest\": 1, \"mode\": \"capitalise\"}"),
                        "loan-terms/contradiction"),
                refused(path, applied(", \"externalId\": \"LENT\""), "loan/external-id-taken"));
    }

    static Stream<Arguments> stages() {
        return Stream.of(
                refused(Borrowers.path("LENT", "approval"), "{}", "loan/not-applied"),
                refused(Borrowers.path("LENT", "rejection"), "{}", "loan/not-applied"),
                refused(
                        Borrowers.path("LENT", "disbursements"),
                        "{\"settlementAccount\": \"float-mpesa\"}",
                        "loan/not-approved"),
                refused(
                        Borrowers.path("APPROVED", "disbursement-failures"),
                        "{}",
                        "loan/not-instructed"),
                refused(Borrowers.path("APPROVED", "disbursements"), "{}", "loan/no-other-side"),
                refused(
                        Borrowers.path("APPROVED", "disbursements"),
                        "{\"savingsAccount\": \"float-mpesa\"}",
                        "loan/not-a-savings-account"),
                refused(
                        Borrowers.path("APPROVED", "disbursements"),
                        "{\"settlementAccount\": \"ext:ACC-1\"}",
                        "loan/not-a-settlement-account"),
                refused(
                        Borrowers.path("APPROVED", "disbursements"),
                        "{\"settlementAccount\": \"ext:LENT\"}",
                        "account/unknown"),
                refused(
                        Borrowers.path("APPROVED", "repayments"),
                        paid("1.00", ""),
                        "loan/not-disbursed"),
                refused(Borrowers.path("APPROVED", "write-off"), "{}", "loan/not-disbursed"),
                refused(
                        Borrowers.path("SETTLED", "settlements"),
                        paid("1.00", ""),
                        "loan/not-active"),
                refused(Borrowers.path("CLOSED", "write-off"), "{}", "loan/not-active"));
    }

    static Stream<Arguments> payments() {
        var path = Borrowers.path("LENT", "repayments");
        return Stream.of(
                bad(path, "{}", "property/required", "/amount"),
                bad(path, paid("0.00", ""), "amount/not-positive", "/amount"),
                bad(path, paid("1.001", ""), "amount/too-many-decimals", "/amount"),
                bad(path, paid("1e3", ""), "amount/not-decimal", "/amount"),
                bad(
                        path,
                        paid("1.00", ", \"valueDate\": \"0001-01-01\""),
                        "date/out-of-range",
                        "/valueDate"),
                bad(path, paid("1.00", ", \"currency\": \"KES\""), "property/unknown", "/currency"),
                refused(path, "{\"amount\": \"1.00\"}", "loan/no-other-side"),
                refused(
                        path,
                        paid("1.00", "").replace("float-mpesa", "nowhere"),
                        "account/unknown"),
                refused(
                        path,
                        paid("1.00", "").replace("float-mpesa", "bank-eur"),
                        "account/wrong-currency"),
                refused(
                        path,
                        paid("1.00", ", \"valueDate\": \"2026-04-01\""),
                        "posting/value-date-in-future"),
                refused(
                        path,
                        paid("1.00", ", \"valueDate\": \"2026-03-30\""),
                        "loan/before-disbursement"),
                refused(path, paid("10000000000000.01", ""), "posting/amount-too-large"),
                refused(
                        path,
                        "{\"amount\": \"1.00\", \"savingsAccount\": \"ext:ACC-1\"}",
                        "savings/insufficient-available-balance"),
                refused(
                        Borrowers.path("LENT", "settlements"),
                        paid("1.00", ""),
                        "loan/below-quote"),
                refused(
                        Borrowers.path("LENT", "refunds"),
                        paid("1.00", ""),
                        "loan/refunded-more-than-credit"),
                refused(
                        Borrowers.path("LENT", "top-ups"),
                        "{\"repays\": \"ext:nothing\", \"savingsAccount\": \"ext:ACC-1\"}",
                        "loan/unknown"),
                refused(
                        Borrowers.path("APPROVED", "top-ups"),
                        "{\"repays\": \"ext:APPROVED\", \"savingsAccount\": \"ext:ACC-1\"}",
                        "loan/not-disbursed"));
    }

    static Stream<Arguments> decisions() {
        var waivers = Borrowers.path("LENT", "waivers");
        var restructures = Borrowers.path("LENT", "restructures");
        return Stream.of(
                bad(
                        waivers,
                        "{\"component\": \"interst\", \"amount\": \"1.00\"}",
                        "choice/unknown",
                        "/component"),
                bad(waivers, "{\"amount\": \"1.00\"}", "property/required", "/component"),
                refused(
                        waivers,
                        "{\"component\": \"principal\", \"amount\": \"1.00\"}",
                        "loan/principal-not-waived"),
                refused(
                        waivers,
                        "{\"component\": \"penalty\", \"amount\": \"1.00\"}",
                        "loan/waived-more-than-due"),
                bad(restructures, "{\"penalty\": \"forget\"}", "choice/unknown", "/penalty"),
                bad(
                        restructures,
                        "{\"terms\": {\"annualRate\": \"-1\"}}",
                        "amount/negative",
                        "/terms/annualRate"),
                bad(
                        restructures,
                        "{\"terms\": {\"cashUnit\": \"0\"}}",
                        "amount/not-positive",
                        "/terms"),
                refused(restructures, "{\"terms\": {\"instalments\": 0}}", "loan/bad-terms"),
                bad(
                        Borrowers.path("LENT", "reschedules"),
                        "{\"annualRate\": \"10\"}",
                        "property/required",
                        "/reason"),
                refused(
                        Borrowers.path("LENT", "reschedules"),
                        "{\"reason\": \"moratorium\"}",
                        "loan/nothing-to-change"),
                refused(Borrowers.path("LENT", "accrual-resumptions"), "{}", "loan/not-stopped"),
                bad(
                        Borrowers.path("LENT", "accrual-stops"),
                        "{\"reason\": \"no spaces\"}",
                        "code/shape",
                        "/reason"),
                refused(
                        Borrowers.path("LENT", "recoveries").replace("recoveries", "tranches"),
                        paid("1.00", ", \"valueDate\": \"2026-04-01\""),
                        "posting/value-date-in-future"));
    }

    static Stream<Arguments> absent() {
        return Stream.of(
                Arguments.of("/v1/loans/ext:nobody/repayments", paid("1.00", ""), 404, ""),
                Arguments.of("/v1/loans/ext:ACC-1/repayments", paid("1.00", ""), 404, ""),
                Arguments.of("/v1/loans/float-mpesa/write-off", "{}", 404, ""),
                Arguments.of("/v1/savings-accounts/ext:LENT/deposits", paid("1.00", ""), 404, ""));
    }

    @ParameterizedTest
    @MethodSource({"applications", "stages", "payments", "decisions", "absent"})
    void names_what_is_wrong(String path, String body, int status, String expected) {
        var reply = BANK.refused(path, body, status);
        var error = reply.json().at("/errors/0");
        var named =
                switch (status) {
                    case 400 ->
                            error.path("rule").asString("")
                                    + " "
                                    + error.path("pointer").asString("");
                    case 422 -> reply.text("rule");
                    default -> "";
                };
        assertThat(named).as(reply.toString()).isEqualTo(expected);
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                Arguments.of("ext:nobody", 404, ""),
                Arguments.of("ext:ACC-1", 404, ""),
                Arguments.of("ext:LENT?asOf=yesterday", 400, "date/not-iso"),
                Arguments.of("ext:LENT?asOf=2026-03-30", 422, "loan/before-disbursement"),
                Arguments.of("ext:LENT?knownAt=2026-03-31", 422, "read/not-known-yet"),
                Arguments.of("ext:LENT?knownAt=999999999", 422, "read/not-known-yet"),
                Arguments.of("ext:LENT?knownAt=1", 404, ""),
                Arguments.of("ext:LENT?knownAt=-1", 400, "date/not-iso"),
                Arguments.of("ext:LENT?on=2026-04-01", 400, "parameter/unknown"),
                Arguments.of(
                        "ext:LENT/settlement-quote?on=2026-03-01", 422, "loan/before-disbursement"),
                Arguments.of("ext:APPROVED/settlement-quote", 422, "loan/not-disbursed"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void names_what_cannot_be_read(String path, int status, String rule) {
        var reply = BANK.api.get("/v1/loans/" + path, BANK.token());

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        Problems.check(reply);
        var named =
                status == 400 ? reply.json().at("/errors/0/rule").asString("") : reply.text("rule");
        assertThat(named).isEqualTo(rule);
    }

    @Test
    void others_loans_are_not_there() {
        var other = BANK.api.keys.token("beta", "integrator");

        assertThat(BANK.api.get("/v1/loans/ext:LENT", other).status()).isEqualTo(404);
        assertThat(
                        BANK.api
                                .post(
                                        Borrowers.path("LENT", "repayments"),
                                        other,
                                        RunningApi.key(),
                                        paid("1.00", ""))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_cashier_takes_payments_but_lets_nothing_go() {
        var cashier = BANK.api.keys.token(BANK.institution, "cashier");
        var waiver = "{\"component\": \"penalty\", \"amount\": \"1.00\"}";
        var reply =
                BANK.api.post(Borrowers.path("LENT", "waivers"), cashier, RunningApi.key(), waiver);

        assertThat(reply.status()).isEqualTo(403);
    }
}
