package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The accountant's side of the books over HTTP, at an institution that began on 31 March 2026:
 * amina writes, baraka approves.
 */
class GeneralLedgerTest {
    private static final String RENT =
            """
            {"date": "%s", "currency": "KES", "lines": [
            {"account": "5200", "branch": "main", "debit": "900.00"},
            {"account": "2140", "branch": "main", "credit": "900.00"}],
            "narrative": "rent of March"}\
            """;

    private final RunningApi api = RunningApi.get();
    private final String institution = api.newInstitution();
    private final String accountant = api.accountant(institution);
    private final String approver = api.approver(institution);

    private Reply ask(String path, String body) {
        return api.post(path, accountant, RunningApi.key(), body);
    }

    private Reply granted(Reply waits) {
        return api.granted(institution, waits);
    }

    /** The transaction that an approval led to. */
    private String entered(String path, String body) {
        return granted(ask(path, body)).json().at("/transactions/0/id").asString("");
    }

    private void refused(String rule, Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(422);
        assertThat(reply.text("rule")).isEqualTo(rule);
    }

    private Reply read(String path) {
        return api.get(path, accountant);
    }

    private void opened(String date) {
        api.done(institution, "/v1/business-days/" + date + "/opening", "{}");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_entry_waits_is_written_and_taken_back() {
        var waits = ask("/v1/journal-entries", RENT.formatted("2026-03-31"));
        assertThat(waits.text("rule")).isEqualTo("entry/needs-four-eyes");
        assertThat(waits.text("amount")).isEqualTo("900.00");

        var entry = granted(waits).json().at("/transactions/0/id").asString("");
        var standing = read("/v1/journal-entries/" + entry);
        assertThat(standing.text("status")).isEqualTo("standing");
        assertThat(standing.json().at("/entry/lines/1/amount").asString("")).isEqualTo("-900.00");
        assertThat(standing.json().at("/entry/approvedBy").asString("")).isEqualTo("baraka");
        assertThat(standing.json().at("/origin/narrative").asString("")).isEqualTo("rent of March");

        var back = entered("/v1/journal-entries/" + entry + "/reversals", "{}");
        var reversed = read("/v1/journal-entries/" + entry);
        assertThat(reversed.text("status")).isEqualTo("reversed");
        assertThat(reversed.text("reversedBy")).isEqualTo(back);
        refused("entry/already-reversed", ask("/v1/journal-entries/" + entry + "/reversals", "{}"));
        assertThat(read("/v1/journal-entries/1").status()).isEqualTo(404);
    }

    @Test
    void refuses_by_name_what_would_hurt_the_books() {
        refused(
                "entry/before-institution",
                ask("/v1/journal-entries", RENT.formatted("2026-03-30")));
        refused("entry/future-date", ask("/v1/journal-entries", RENT.formatted("2026-04-01")));
        var today = RENT.formatted("2026-03-31");
        refused("entry/unbalanced", ask("/v1/journal-entries", today.replaceFirst("900", "901")));
        refused(
                "entry/sub-ledger-account",
                ask("/v1/journal-entries", today.replace("2140", "1100")));
        refused("entry/unknown-account", ask("/v1/journal-entries", today.replace("2140", "77")));
        var both =
                ask(
                        "/v1/journal-entries",
                        today.replace("\"debit\"", "\"role\": \"bank\", \"debit\""));
        assertThat(both.status()).isEqualTo(400);
        assertThat(api.post("/v1/journal-entries", approver, RunningApi.key(), today).status())
                .isEqualTo(403);
    }

    @Test
    void an_entry_comes_again_until_it_is_stopped() {
        var rent =
                RENT.formatted("2026-03-31")
                        .replace(
                                "{\"date\"",
                                "{\"everyMonths\": 1, \"until\": \"2026-06-30\", \"date\"");
        var entry = entered("/v1/recurring-entries", rent);
        assertThat(read("/v1/recurring-entries/" + entry).json().at("/entry/dates"))
                .hasToString("[\"2026-03-31\",\"2026-04-30\",\"2026-05-31\",\"2026-06-30\"]");
        assertThat(read("/v1/transactions/" + entry).text("type"))
                .isEqualTo("journal.recurring-entry-posted.v1");

        var by = entered("/v1/recurring-entries/" + entry + "/stop", "{\"after\": \"2026-05-31\"}");
        var stopped = read("/v1/recurring-entries/" + entry);
        assertThat(stopped.text("stoppedBy")).isEqualTo(by);
        assertThat(stopped.json().get("takenBack")).hasToString("[\"2026-06-30\"]");
        refused("entry/already-stopped", ask("/v1/recurring-entries/" + entry + "/stop", "{}"));
        refused("entry/is-recurring", ask("/v1/journal-entries/" + entry + "/reversals", "{}"));
        assertThat(api.get("/v1/journal-entries/" + entry, accountant).status()).isEqualTo(404);
        assertThat(ask("/v1/recurring-entries", rent.replace(": 1,", ": 13,")).status())
                .isEqualTo(400);
    }

    @Test
    void the_chart_grows_and_roles_are_mapped_from_a_day_on() {
        var changed =
                ask(
                        "/v1/chart-of-accounts",
                        """
                        {"version": 0, "accounts": [
                        {"code": "4011", "name": "Membership fees", "type": "income"}]}\
                        """);
        assertThat(changed.status()).as("%s", changed).isEqualTo(201);
        assertThat(changed.json().get("version").asInt(0)).isEqualTo(1);
        var mapping =
                """
                {"role": "fee_income", "product": "biashara", "account": "4011",
                "validFrom": "%s"}\
                """;
        refused("mapping/not-later", ask("/v1/account-mappings", mapping.formatted("2026-03-31")));
        assertThat(ask("/v1/account-mappings", mapping.formatted("2026-04-01")).status())
                .isEqualTo(201);

        assertThat(read("/v1/account-mappings").json().at("/mappings/0/account").asString(""))
                .isEqualTo("4011");
        var accounts = read("/v1/chart-of-accounts").json().get("accounts");
        var codes =
                accounts.valueStream()
                        .map(it -> it.get("code").asString(""))
                        .collect(Collectors.toList());
        assertThat(codes).contains("1000", "3000", "4011", "5200").isSorted();
    }

    @Test
    void a_closed_period_is_frozen_takes_no_entry_and_opens_again() {
        var savers = new Savers(api, institution);
        savers.openWith("100.00");
        entered("/v1/journal-entries", RENT.formatted("2026-03-31"));
        refused("period/not-over", ask("/v1/accounting-periods/2026-03/close", "{}"));
        opened("2026-04-02");
        savers.openWith("50.00");
        refused("period/days-not-booked", ask("/v1/accounting-periods/2026-03/close", "{}"));
        api.closed(institution, "2026-03-31");
        entered("/v1/journal-entries", RENT.formatted("2026-03-31"));
        entered("/v1/journal-entries", RENT.formatted("2026-04-01"));

        entered("/v1/accounting-periods/2026-03/close", "{\"narrative\": \"all is in\"}");
        var refused = ask("/v1/journal-entries", RENT.formatted("2026-03-31"));
        refused("period/closed", refused);
        assertThat(refused.response().body()).contains("2026-04-01");

        assertThat(frozen("2026-03"))
                .containsExactly(
                        "1060 main 100.00",
                        "2000 main -100.00",
                        "2140 main -1800.00",
                        "5200 main 1800.00");
        opened("2026-05-02");
        api.closed(institution, "2026-04-30");
        entered("/v1/accounting-periods/2026-04/close", "{}");
        assertThat(frozen("2026-04"))
                .containsExactly(
                        "1060 main 150.00",
                        "2000 main -150.00",
                        "2140 main -2700.00",
                        "5200 main 2700.00");

        refused("period/not-last-closed", ask("/v1/accounting-periods/2026-03/reopen", "{}"));
        entered("/v1/accounting-periods/2026-04/reopen", "{}");
        entered("/v1/journal-entries", RENT.formatted("2026-04-30"));
        assertThat(read("/v1/accounting-periods").text("openFrom")).isEqualTo("2026-04-01");
        assertThat(read("/v1/accounting-periods").text("next")).isEqualTo("2026-04");
    }

    /** The work goes on by itself; waits until it is done. */
    private List<String> frozen(String period) {
        while (true) {
            var reply = read("/v1/accounting-periods/" + period);
            if (reply.status() == 200) {
                return reply.json()
                        .get("lines")
                        .valueStream()
                        .map(it ->
                                it.get("account").asString("")
                                        + " "
                                        + it.get("branch").asString("")
                                        + " "
                                        + it.get("amount").asString(""))
                        .toList();
            }
            pause();
        }
    }
}
