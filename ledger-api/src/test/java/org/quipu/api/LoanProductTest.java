package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Loan products: what is sent is kept, shown whole, and can be sent again. */
class LoanProductTest {
    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");

    @Test
    void shows_every_rule_and_every_version() {
        var id = RunningApi.key();
        var first = api.done("alpha", "/v1/products", LoanProducts.business(id)).json();
        assertThat(first.path("kind").asString("")).isEqualTo("loan");
        assertThat(first.path("version").asInt(0)).isEqualTo(1);
        var loan = first.path("loan");
        assertThat(loan.at("/limits/principal/maximum").asString("")).isEqualTo("100000.00");
        assertThat(loan.at("/limits/frequencies/1").asString("")).isEqualTo("biweekly");
        assertThat(loan.at("/calculation/dayCount").asString("")).isEqualTo("ACT/365F");
        assertThat(loan.at("/calculation/annuityBasis").asString("")).isEqualTo("exact");
        assertThat(loan.at("/calculation/upfrontFee/value").asString("")).isEqualTo("2.5");
        assertThat(loan.at("/servicing/overpayment/advanceInstalments").asInt(0)).isEqualTo(1);
        assertThat(loan.at("/servicing/allocationOrder/0").asString("")).isEqualTo("penalty");
        assertThat(loan.at("/servicing/lateFee/tax").asString("")).isEqualTo("16");
        assertThat(loan.at("/servicing/arrears/nonAccrualDays").asInt(0)).isEqualTo(90);
        assertThat(loan.at("/controls/fourEyes/1/above").asString("")).isEqualTo("500.00");
        assertThat(first.has("minimumBalance")).isFalse();

        api.done(
                "alpha",
                "/v1/products",
                LoanProducts.business(id).replace("\"usual\": \"24\"", "\"usual\": \"30\""));
        var read = api.get("/v1/products/" + id, savers.token()).json();
        assertThat(read.at("/loan/limits/annualRate/usual").asString("")).isEqualTo("30");
        assertThat(read.at("/versions/0/version").asInt(0)).isEqualTo(2);
    }

    @Test
    void takes_what_it_shows_as_the_same_rules() {
        var id = RunningApi.key();
        var shown = api.done("alpha", "/v1/products", LoanProducts.business(id)).json();
        var again = (ObjectNode) api.get("/v1/products/" + id, savers.token()).json();
        again.remove(java.util.List.of("position", "version", "validFrom", "versions"));
        var taken = api.done("alpha", "/v1/products", again.toString()).json();
        assertThat(taken.path("version").asInt(0)).isEqualTo(2);
        assertThat(taken.path("loan")).isEqualTo(shown.path("loan"));
    }

    @Test
    void keeps_loans_and_savings_apart() {
        var id = RunningApi.key();
        api.done("alpha", "/v1/products", LoanProducts.business(id));
        refused(
                422,
                "product/not-for-savings",
                "/v1/savings-accounts",
                "{\"client\": \"ext:C-31\", \"product\": \"" + id + "\"}");
        refused(
                422,
                "product/kind-fixed",
                "/v1/products",
                "{\"id\": \""
                        + id
                        + "\", \"name\": \"x\", \"kind\": \"savings\", \"currency\": \"KES\"}");
        refused(422, "product/kind-fixed", "/v1/products", LoanProducts.business("savings-kes"));
        refused(
                422,
                "product/currency-fixed",
                "/v1/products",
                LoanProducts.business(id).replace("KES", "USD"));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                change("\"kind\": \"loan\"", "\"kind\": \"savings\"", 400, "product/kind"),
                change(
                        "\"kind\": \"loan\"",
                        "\"kind\": \"loan\", \"fees\": []",
                        400,
                        "product/kind"),
                change("ACT/365F", "ACT/365", 400, "choice/unknown"),
                change("2W", "fortnightly", 400, "frequency/unknown"),
                change("\"1000.00\"", "\"1000.001\"", 400, "amount/too-many-decimals"),
                change("\"cap\"", "\"cup\"", 400, "property/unknown"),
                change(
                        "\"annualRate\": {\"minimum\"",
                        "\"flatInterest\": {\"usual\": \"5.00\"}, \"annualRate\": {\"minimum\"",
                        400,
                        "price/one-of-two"),
                change("\"usual\": \"24\"", "\"usual\": \"40\"", 422, "product/contradiction"),
                change("\"usual\": 12", "\"usual\": 25", 422, "product/contradiction"),
                change("\"maximum\": 24", "\"maximum\": 1001", 422, "product/contradiction"),
                change(
                        "\"graceDays\": 3",
                        "\"dayCount\": \"30/360\"",
                        422,
                        "product/contradiction"),
                change(
                        "\"annualRate\": {\"minimum\": \"18\", \"maximum\": \"36\", \"usual\": \"24\"}",
                        "\"flatInterest\": {\"usual\": \"5.00\"}",
                        422,
                        "product/usual-terms-refused"),
                change(
                        "\"tax\": \"16\"",
                        "\"tax\": \"16\", \"payee\": \"nobody\"",
                        422,
                        "account/unknown"),
                change(
                        "\"tax\": \"16.00\"",
                        "\"tax\": \"16.00\", \"payee\": \"nobody\"",
                        422,
                        "account/unknown"));
    }

    private static Arguments change(String from, String to, int status, String rule) {
        return Arguments.of(from, to, status, rule);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void names_what_is_wrong(String from, String to, int status, String rule) {
        var body = LoanProducts.business(RunningApi.key());
        assertThat(body).contains(from);
        refused(status, rule, "/v1/products", body.replace(from, to));
    }

    private void refused(int status, String rule, String path, String body) {
        var head = api.head("alpha");
        var reply = api.post(path, savers.token(), RunningApi.key(), body);
        Problems.check(reply);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        var named =
                status == 422 ? reply.text("rule") : reply.json().at("/errors/0/rule").asString("");
        assertThat(named).as(reply.toString()).isEqualTo(rule);
        assertThat(api.head("alpha")).isEqualTo(head);
    }
}
