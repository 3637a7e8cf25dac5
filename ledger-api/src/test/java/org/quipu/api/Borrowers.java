package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An institution of a test's own that lends: a product at 20 % in four months, a float with money,
 * a client with a savings account.
 */
final class Borrowers {
    static final String ACCOUNT = "ACC-1";

    final RunningApi api;
    final String institution;

    Borrowers(RunningApi api) {
        this.api = api;
        this.institution = api.newInstitution();
        done("/v1/settlement-accounts", settlement("float-mpesa", "float"));
        done("/v1/settlement-accounts", settlement("suspense", "suspense"));
        done(
                "/v1/products",
                """
                {"id": "savings-kes", "name": "Savings", "kind": "savings", "currency": "KES"}\
                """);
        done("/v1/products", product("biashara", "next_instalments"));
        done(
                "/v1/clients",
                """
                {"name": "Amina Juma", "branch": "main", "externalId": "C-1"}\
                """);
        done(
                "/v1/savings-accounts",
                """
                {"client": "ext:C-1", "product": "savings-kes", "externalId": "ACC-1"}\
                """);
    }

    private static String settlement(String id, String kind) {
        return """
        {"id": "%s", "kind": "%s", "currency": "KES", "branch": "main", "name": "%s"}\
        """
                .formatted(id, kind, id);
    }

    /** 2,000.00 usually, 20 % by twelfths of a year in four months; 1 % withheld. */
    static String product(String id, String overpayment) {
        return """
        {"id": "%s", "name": "Business loan", "kind": "loan", "currency": "KES", "loan": {
          "limits": {
            "principal": {"minimum": "100.00", "maximum": "10000.00", "usual": "2000.00"},
            "annualRate": {"minimum": "0", "maximum": "60", "usual": "20"},
            "instalments": {"minimum": 1, "maximum": 24, "usual": 4},
            "frequencies": ["monthly"], "firstDueDays": 60},
          "calculation": {"method": "annuity", "dayCount": "30/360", "annuityBasis": "nominal",
            "upfrontFee": {"type": "percent", "value": "1"}},
          "servicing": {"overpayment": {"rule": "%s"},
            "penalty": {"annualRate": "36.5"}}}}\
        """
                .formatted(id, overpayment);
    }

    String token() {
        return api.everything(institution);
    }

    Reply done(String path, String body) {
        return api.done(institution, path, body);
    }

    Reply read(String path) {
        var reply = api.get(path, token());
        assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(200);
        return reply;
    }

    /** Must be refused, and nothing may happen. */
    Reply refused(String path, String body, int status) {
        var head = api.head(institution);
        var reply = api.post(path, token(), RunningApi.key(), body);
        assertThat(reply.status()).as("%s %s: %s", path, body, reply).isEqualTo(status);
        Problems.check(reply);
        assertThat(api.head(institution)).isEqualTo(head);
        return reply;
    }

    /** Asks for a loan of 2,000.00 and agrees. */
    void approved(String loan) {
        done(
                "/v1/loans",
                """
                {"client": "ext:C-1", "product": "biashara", "principal": "2000.00",
                "externalId": "%s"}\
                """
                        .formatted(loan));
        done(path(loan, "approval"), "{}");
    }

    /** A loan of 2,000.00 that is paid out today. */
    void lent(String loan) {
        approved(loan);
        done(path(loan, "disbursements"), "{\"settlementAccount\": \"float-mpesa\"}");
    }

    Reply repay(String loan, String amount) {
        return done(
                path(loan, "repayments"),
                "{\"amount\": \"%s\", \"settlementAccount\": \"float-mpesa\"}".formatted(amount));
    }

    Reply repay(String loan, String amount, String valueDate) {
        return done(
                path(loan, "repayments"),
                """
                {"amount": "%s", "settlementAccount": "float-mpesa", "valueDate": "%s"}\
                """
                        .formatted(amount, valueDate));
    }

    /** The business date from here on. */
    void on(String date) {
        done("/v1/business-days/" + date + "/opening", "{}");
    }

    static String path(String loan, String action) {
        return "/v1/loans/ext:" + loan + "/" + action;
    }
}
