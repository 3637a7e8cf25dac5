package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quipu.core.booking.Balances;
import org.quipu.core.booking.LoanMeasures;
import tools.jackson.databind.JsonNode;

/**
 * A rule that changed on purpose: from one day on, everything a loan earns counts twice. What is
 * booked stays, the day after books its own difference only, and the shadow run tells the rest.
 */
class ShadowRunTest {
    private static final LoanMeasures TWICE =
            (loan, provisions, knownAt, days) -> {
                var measures =
                        new TreeMap<>(LoanMeasures.TODAY.at(loan, provisions, knownAt, days));
                measures.replaceAll((day, once) -> twice(once));
                return measures;
            };

    private final RunningApi api = RunningApi.get();
    private final Borrowers bank = new Borrowers(api);

    private static Balances twice(Balances once) {
        var amounts = new TreeMap<>(once.amounts());
        amounts.replaceAll((account, amount) -> 2 * amount);
        return new Balances(amounts);
    }

    @AfterEach
    void today() {
        api.measureBy(LoanMeasures.TODAY);
    }

    /** Two loans, of which one turns out on the third of April to have paid on the first. */
    private void lived(Borrowers at) {
        at.lent("L-1");
        at.lent("L-2");
        api.closed(at.institution, "2026-03-31");
        at.on("2026-04-02");
        api.closed(at.institution, "2026-04-02");
    }

    private void paidLate(Borrowers at) {
        at.repay("L-1", "500.00", "2026-04-01");
        api.closed(at.institution, "2026-04-03");
    }

    private static List<String> lines(JsonNode lines, int times, String... figures) {
        var texts = new ArrayList<String>();
        for (var line : lines) {
            var text = new StringBuilder(line.get("account").asString(""));
            for (var figure : figures) {
                var amount = new BigDecimal(line.get(figure).asString(""));
                text.append(' ').append(amount.multiply(BigDecimal.valueOf(times)));
            }
            texts.add(text.toString());
        }
        return texts.stream().sorted().toList();
    }

    private static JsonNode booked(Borrowers at, String day) {
        return at.read("/v1/business-days/" + day + "/booking").json().get("lines");
    }

    private JsonNode drift(String day) {
        return bank.read("/v1/business-days/" + day + "/drift").json();
    }

    @Test
    void a_changed_rule_leaves_closed_days_and_flows_into_no_later_one() {
        var twin = new Borrowers(api);
        lived(twin);
        paidLate(twin);
        lived(bank);
        var before = booked(bank, "2026-04-02").toString();
        assertThat(drift("2026-04-02").get("lines").toString()).isEqualTo("[]");

        api.measureBy(TWICE);
        paidLate(bank);

        assertThat(booked(bank, "2026-04-02").toString()).isEqualTo(before);
        var restated = lines(booked(twin, "2026-04-03"), 2, "restated");
        assertThat(restated).anyMatch(line -> !line.endsWith(" 0.00"));
        assertThat(lines(booked(bank, "2026-04-03"), 1, "own", "restated"))
                .isEqualTo(lines(booked(twin, "2026-04-03"), 2, "own", "restated"));
    }

    @Test
    void the_shadow_run_tells_drift_by_account_and_loan_and_writes_nothing() {
        lived(bank);
        api.measureBy(TWICE);
        var head = api.head(bank.institution);

        assertThat(lines(drift("2026-04-02").get("lines"), 1, "amount"))
                .containsExactly("interest_income -4.44", "interest_receivable 4.44");
        assertThat(drift("2026-04-01").at("/lines/0/amount").asString("")).isEqualTo("-2.22");
        assertThat(drift("2026-04-02").get("drifted").toString()).isEqualTo("[0]");
        var accounts =
                bank.read("/v1/business-days/2026-04-02/drift/chunks/0").json().get("accounts");
        assertThat(accounts.size()).isEqualTo(2);
        for (var account : accounts) {
            assertThat(lines(account.get("figures"), 1, "amount"))
                    .containsExactly("interest_income -2.22", "interest_receivable 2.22");
        }
        assertThat(api.head(bank.institution)).isEqualTo(head);

        paidLate(bank);
        assertThat(lines(drift("2026-04-03").get("lines"), 1, "amount"))
                .as("it stands until it is corrected")
                .containsExactly("interest_income -4.44", "interest_receivable 4.44");
    }

    private Reply correct(String day, String token) {
        return api.post(
                "/v1/business-days/" + day + "/drift/chunks/0/corrections",
                token,
                RunningApi.key(),
                "{\"narrative\": \"all interest is earned twice\"}");
    }

    @Test
    void a_correction_takes_drift_into_the_open_books_once_two_persons_want_it() {
        lived(bank);
        var amina = api.accountant(bank.institution);
        var baraka = api.approver(bank.institution);
        assertThat(correct("2026-04-02", amina).text("rule")).isEqualTo("day/nothing-to-correct");

        api.measureBy(TWICE);
        var before = booked(bank, "2026-04-02").toString();
        assertThat(correct("2026-04-02", baraka).status()).isEqualTo(403);
        assertThat(correct("2026-04-01", amina).text("rule")).isEqualTo("day/not-the-last-booked");
        var corrected = api.granted(bank.institution, correct("2026-04-02", amina));
        assertThat(corrected.json().at("/transactions/0/type").asString(""))
                .isEqualTo("day.booking-corrected.v1");

        assertThat(drift("2026-04-02").get("lines")).isEmpty();
        assertThat(booked(bank, "2026-04-02").toString()).isEqualTo(before);
        assertThat(correct("2026-04-02", amina).text("rule")).isEqualTo("day/already-corrected");
        paidLate(bank);
        assertThat(drift("2026-04-03").get("lines")).isEmpty();
    }

    @Test
    void a_correction_that_waited_over_the_next_booking_is_computed_anew() {
        lived(bank);
        api.measureBy(TWICE);
        var waits = correct("2026-04-02", api.accountant(bank.institution));
        paidLate(bank);

        var refused = api.grant(bank.institution, waits);
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.text("rule")).isEqualTo("day/not-the-last-booked");
        assertThat(drift("2026-04-03").get("lines")).hasSize(2);
    }

    @Test
    void days_and_chunks_that_are_not_booked_are_not_found() {
        bank.lent("L-1");
        absent("/v1/business-days/2026-03-31/drift", 404);
        api.closed(bank.institution, "2026-03-31");
        absent("/v1/business-days/2026-03-30/drift", 404);
        absent("/v1/business-days/2026-04-01/drift", 404);
        absent("/v1/business-days/2026-03-31/drift/chunks/1", 404);
        absent("/v1/business-days/2026-03-31/drift/chunks/first", 404);
        absent("/v1/business-days/yesterday/drift", 400);
    }

    private void absent(String path, int status) {
        var reply = api.get(path, bank.token());
        assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(status);
        Problems.check(reply);
    }
}
