package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What savings accounts cost, how long money stays and when they sleep, over HTTP. */
class SavingsConditionsTest {
    private static final String ACC = "/v1/savings-accounts/ext:S-1";

    private final RunningApi api = RunningApi.get();
    private final Borrowers bank = new Borrowers(api);

    private void offer(String conditions) {
        bank.done(
                "/v1/products",
                """
                {"id": "saver", "name": "Saver", "kind": "savings", "currency": "KES",
                 "conditions": %s}\
                """
                        .formatted(conditions));
        bank.done(
                "/v1/savings-accounts",
                """
                {"client": "ext:C-1", "product": "saver", "externalId": "S-1"}\
                """);
    }

    private Reply deposit(String amount) {
        return bank.done(ACC + "/deposits", cash(amount, "float-mpesa"));
    }

    private static String cash(String amount, String with) {
        return "{\"amount\": \"%s\", \"settlementAccount\": \"%s\"}".formatted(amount, with);
    }

    private String refused(String path, String body) {
        return bank.refused(path, body, 422).text("rule");
    }

    private String account(String field) {
        return bank.read(ACC).text(field);
    }

    @Test
    void fees_are_taken_with_what_they_belong_to_and_given_back_by_people() {
        offer(
                "{\"openingFee\": \"50.00\", \"withdrawalFee\": \"2.00\", \"closingFee\": \"10.00\"}");
        assertThat(refused(ACC + "/deposits", cash("49.00", "float-mpesa")))
                .isEqualTo("savings/below-opening-fee");
        var first = deposit("200.00");
        assertThat(first.text("balance")).isEqualTo("150.00");
        assertThat(first.json().at("/fees/0/fee").asString("")).isEqualTo("opening");
        var drawn = bank.done(ACC + "/withdrawals", cash("100.00", "float-mpesa"));
        assertThat(drawn.text("balance")).isEqualTo("48.00");
        var fee = drawn.json().at("/fees/0/id").asString("");

        var waivers = ACC + "/fees/" + fee + "/waivers";
        bank.refused(waivers, "{}", 400);
        assertThat(refused(ACC + "/fees/" + drawn.text("id") + "/waivers", "{\"reason\": \"x\"}"))
                .isEqualTo("correction/fee-not-charged");
        bank.refused(ACC + "/fees/none/waivers", "{\"reason\": \"x\"}", 404);
        var tried =
                api.post(waivers + "?dryRun=true", bank.token(), "", "{\"reason\": \"kindness\"}");
        assertThat(tried.text("balance")).isEqualTo("50.00");
        assertThat(bank.done(waivers, "{\"reason\": \"kindness\"}").text("balance"))
                .isEqualTo("50.00");
        assertThat(refused(waivers, "{\"reason\": \"again\"}"))
                .isEqualTo("correction/fee-given-back");
        var fees = bank.read(ACC + "/fees").json().get("fees");
        assertThat(fees).hasSize(3);
        assertThat(fees.get(2).get("why").asString("")).isEqualTo("asked_back");

        var moved =
                bank.done(
                        "/v1/transfers",
                        """
                        {"from": "%s", "to": "float-mpesa", "amount": "5.00"}\
                        """
                                .formatted(account("id")));
        assertThat(moved.json().at("/fees/0/fee").asString("")).isEqualTo("withdrawal");
        assertThat(account("balance")).isEqualTo("43.00");

        bank.done(ACC + "/closure", "{\"settlementAccount\": \"float-mpesa\"}");
        assertThat(account("status")).isEqualTo("closed");
        assertThat(bank.read(ACC + "/fees").json().get("fees")).hasSize(5);
    }

    @Test
    void what_falls_due_by_itself_is_recorded_by_the_close_of_its_day() {
        offer(
                """
                {"monthlyFee": "10.00", "inactivityFee": {"amount": "5.00", "days": 20},
                 "dormancyDays": 31, "lockIn": {"days": 40}}\
                """);
        deposit("200.00");
        assertThat(account("lockedUntil")).isEqualTo("2026-05-10");
        var refused = bank.refused(ACC + "/withdrawals", cash("1.00", "float-mpesa"), 422);
        assertThat(refused.text("rule")).isEqualTo("savings/locked-in");
        assertThat(refused.json().at("/figures/until").asString("")).isEqualTo("2026-05-10");

        // March did not see the account on its first day, April did.
        bank.on("2026-05-01");
        assertThat(account("balance")).isEqualTo("185.00");
        assertThat(account("dormantSince")).isEqualTo("2026-05-01");
        for (var day = LocalDate.parse("2026-03-31");
                day.isBefore(LocalDate.parse("2026-05-02"));
                day = day.plusDays(1)) {
            api.closed(bank.institution, day.toString());
        }
        var fees = bank.read(ACC + "/fees").json().get("fees");
        assertThat(fees).hasSize(2);
        assertThat(fees.get(0).get("fee").asString("")).isEqualTo("monthly");
        assertThat(fees.get(1).get("fee").asString("")).isEqualTo("inactivity");
        assertThat(fees.get(1).get("day").asString("")).isEqualTo("2026-04-30");
        var head = api.head(bank.institution);
        var back = deposit("1.00");
        assertThat(back.json().has("fees")).isFalse();
        assertThat(api.head(bank.institution))
                .as("the deposit, and the waking")
                .isEqualTo(head + 2);
        assertThat(bank.read(ACC).json().has("dormantSince")).isFalse();

        var waived =
                bank.done(
                        ACC + "/fees/" + fees.get(1).get("id").asString("") + "/waivers",
                        "{\"reason\": \"kindness\"}");
        assertThat(waived.text("balance")).isEqualTo("191.00");
        assertThat(waived.text("valueDate")).isEqualTo("2026-04-30");
    }

    @Test
    void savings_secure_a_loan_until_the_lender_lets_go() {
        bank.done("/v1/savings-accounts/ext:ACC-1/deposits", cash("800.00", "float-mpesa"));
        bank.lent("L-1");
        var pledges = Borrowers.path("L-1", "pledges");
        var body = "{\"account\": \"ext:ACC-1\", \"amount\": \"%s\"}";
        assertThat(refused(pledges, body.formatted("800.01")))
                .isEqualTo("savings/insufficient-available-balance");
        var placed = bank.done(pledges, body.formatted("500.00"));
        assertThat(placed.text("available")).isEqualTo("300.00");
        var one = pledges + "/" + placed.text("pledge");
        assertThat(
                        refused(
                                "/v1/savings-accounts/ext:ACC-1/holds/"
                                        + placed.text("pledge")
                                        + "/release",
                                "{}"))
                .isEqualTo("savings/pledged");
        var called = bank.done(one + "/calls", "{\"amount\": \"200.00\"}");
        assertThat(called.text("received")).isEqualTo("200.00");
        assertThat(bank.read(pledges).json().at("/pledges/0/amount").asString(""))
                .isEqualTo("300.00");
        assertThat(bank.done(one + "/release", "{}").text("available")).isEqualTo("600.00");
        assertThat(refused(one + "/release", "{}")).isEqualTo("collateral/not-pledged");
    }

    @Test
    void conditions_that_make_no_sense_are_refused_by_name() {
        assertThat(rule("{\"monthlyFee\": \"0.00\"}")).isEqualTo("savings-terms/fee-not-positive");
        assertThat(rule("{\"dormancyDays\": 0}")).isEqualTo("savings-terms/days");
        assertThat(rule("{\"monthlyFee\": \"-1\"}")).isEqualTo("amount/negative");
        assertThat(rule("{\"lockIn\": {}}")).isEqualTo("lock-in/one-of-two");
        assertThat(rule("{\"monthlyFee\": \"0.001\"}")).isEqualTo("amount/too-many-decimals");
    }

    private String rule(String conditions) {
        var head = api.head(bank.institution);
        var reply =
                api.post(
                        "/v1/products",
                        bank.token(),
                        RunningApi.key(),
                        """
                        {"id": "odd", "name": "Odd", "kind": "savings", "currency": "KES",
                         "conditions": %s}\
                        """
                                .formatted(conditions));
        assertThat(reply.status()).as("%s", reply).isBetween(400, 422);
        Problems.check(reply);
        assertThat(api.head(bank.institution)).isEqualTo(head);
        return reply.status() == 400
                ? reply.json().at("/errors/0/rule").asString("")
                : reply.text("rule");
    }
}
