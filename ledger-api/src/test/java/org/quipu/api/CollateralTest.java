package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.money.Money;
import org.quipu.core.product.TermsAsked;
import org.quipu.log.Outcome;
import org.quipu.log.Request;

/** What secures a loan, over HTTP. */
class CollateralTest {
    private final RunningApi api = RunningApi.get();
    private final String officer = api.keys.token("alpha", "loan-officer");
    private final String name = RunningApi.key();
    private final String path = "/v1/loans/ext:" + name;

    CollateralTest() {
        api.done("alpha", "/v1/products", LoanProducts.business("l-" + name));
        var borrower = client("a");
        client("b");
        apply(borrower);
    }

    private String client(String who) {
        return api.done(
                        "alpha",
                        "/v1/clients",
                        "{\"name\": \"N. N.\", \"branch\": \"main\", \"externalId\": \"%s-%s\"}"
                                .formatted(who, name))
                .text("id");
    }

    private void apply(String client) {
        var applicant =
                new Applicant(
                        client,
                        "l-" + name,
                        Optional.empty(),
                        Optional.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var terms = TermsAsked.usual(Money.of(Currency.getInstance("KES"), "10000.00"));
        var asked = new ApplyForLoan("loan_" + name, applicant, terms, Envelope.of("test", "test"));
        var request =
                new Request(
                        asked,
                        Optional.empty(),
                        Request.Lane.INTERACTIVE,
                        "test",
                        false,
                        List.of());
        assertThat(api.ledger("alpha").submit(request).join()).isInstanceOf(Outcome.Accepted.class);
    }

    private Reply asked(String action, String body) {
        return api.post(path + action, officer, RunningApi.key(), body);
    }

    private Reply refused(Reply reply, String rule) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.text("rule")).isEqualTo(rule);
        Problems.check(reply);
        return reply;
    }

    @Test
    void a_thing_is_pledged_read_and_given_back() {
        var pledged =
                asked(
                        "/collateral",
                        "{\"kind\": \"motorcycle\", \"value\": \"90000.00\", \"description\": \"Boxer"
                                + " 150, red\"}");
        var item = pledged.text("item");
        var read = api.get(path + "/collateral", officer);
        var release = "{\"item\": \"" + item + "\"}";

        assertThat(pledged.status()).as(pledged.toString()).isEqualTo(201);
        assertThat(item).startsWith("col_");
        assertThat(read.text("loan")).isEqualTo("loan_" + name);
        assertThat(read.text("currency")).isEqualTo("KES");
        assertThat(read.json().path("items").toString())
                .isEqualTo(
                        "[{\"item\":\"%s\",\"kind\":\"motorcycle\",\"value\":\"90000.00\",\"description\":\"Boxer 150, red\",\"since\":\"2026-03-31\"}]"
                                .formatted(item));
        assertThat(asked("/collateral/releases", release).text("item")).isEqualTo(item);
        refused(asked("/collateral/releases", release), "collateral/not-pledged");
        assertThat(api.get(path + "/collateral", officer).json().path("items")).isEmpty();
    }

    @Test
    void words_about_a_thing_stay_out_of_the_log() {
        var position =
                asked(
                                "/collateral",
                                "{\"kind\": \"cow\", \"value\": \"1.00\", \"description\": \"of Ms."
                                        + " Achieng\"}")
                        .json()
                        .path("position")
                        .asLong(0);
        var entry = api.get("/v1/events/" + position, api.everything("alpha"));

        assertThat(entry.text("type")).isEqualTo("collateral.registered.v1");
        assertThat(entry.text("payload")).contains("cow").doesNotContain("Achieng");
    }

    @Test
    void another_client_answers_for_the_borrower() {
        var body = "{\"client\": \"ext:b-%s\", \"upTo\": \"5000.00\"}".formatted(name);
        var added = asked("/guarantors", body);
        var read = api.get(path + "/guarantors", officer);

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(read.json().path("guarantors").toString())
                .isEqualTo(
                        "[{\"client\":\"%s\",\"upTo\":\"5000.00\",\"since\":\"2026-03-31\"}]"
                                .formatted(added.text("client")));
        refused(asked("/guarantors", body), "collateral/already-guarantor");
        refused(asked("/guarantors", body.replace("ext:b", "ext:a")), "collateral/own-loan");
        refused(asked("/guarantors", body.replace("ext:b", "ext:z")), "client/unknown");
        var freed = asked("/guarantors/releases", "{\"client\": \"ext:b-%s\"}".formatted(name));
        assertThat(freed.status()).as(freed.toString()).isEqualTo(201);
        assertThat(api.get(path + "/guarantors", officer).json().path("guarantors")).isEmpty();
    }

    @Test
    void says_which_field_breaks_which_rule() {
        var bad = asked("/collateral", "{\"kind\": \"a b\", \"value\": \"0.00\", \"x\": 1}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/x", "/kind", "/value");
        var decimals = asked("/collateral", "{\"kind\": \"cow\", \"value\": \"1.001\"}");
        assertThat(decimals.json().at("/errors/0/pointer").asString("")).isEqualTo("/value");
        var none = api.get("/v1/loans/ext:none-" + name + "/collateral", officer);
        assertThat(none.status()).isEqualTo(404);
        Problems.check(none);
    }
}
