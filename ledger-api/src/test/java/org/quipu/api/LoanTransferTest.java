package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A loan of the end of March that goes from the main branch to another in April. */
class LoanTransferTest {
    private static final String SOUTH = "{\"branch\": \"south\", \"fund\": \"village\"}";

    private final RunningApi api = RunningApi.get();
    private final Borrowers bank = new Borrowers(api);
    private final String transfers = Borrowers.path("L-1", "transfers");

    private void closed(String period) {
        var path = "/v1/accounting-periods/" + period;
        var waits =
                api.post(path + "/close", api.accountant(bank.institution), RunningApi.key(), "{}");
        api.granted(bank.institution, waits);
        while (api.get(path, api.accountant(bank.institution)).status() == 404) pause();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The frozen trial balance of a period, a line each: branch, account, amount. */
    private List<String> frozen(String period) {
        var lines = new ArrayList<String>();
        for (var line : bank.read("/v1/accounting-periods/" + period).json().get("lines")) {
            lines.add(
                    "%s %s %s"
                            .formatted(
                                    line.get("branch").asString(""),
                                    line.get("account").asString(""),
                                    line.get("amount").asString("")));
        }
        return lines;
    }

    private static BigDecimal sum(List<String> frozen, String branch) {
        return frozen.stream()
                .filter(line -> line.startsWith(branch + " ") && !line.startsWith(branch + " 9"))
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> tape(String period) {
        var lines = new ArrayList<String>();
        bank.read("/v1/accounting-periods/" + period + "/loan-tape")
                .json()
                .get("lines")
                .forEach(line -> lines.add(line.asString("").replaceFirst("^[^,]*,", "")));
        return lines;
    }

    private List<String> booked(String day) {
        var lines = new ArrayList<String>();
        for (var line : bank.read("/v1/business-days/" + day + "/booking").json().get("lines")) {
            lines.add(
                    line.get("branch").asString("")
                            + " "
                            + line.get("account").asString("")
                            + " "
                            + line.get("own").asString("")
                            + " "
                            + line.get("restated").asString(""));
        }
        return lines;
    }

    private static String balances(JsonNode reply) {
        var text = new StringBuilder();
        for (var balance : reply.get("balances")) {
            text.append(balance.get("account").asString("")).append(' ');
            text.append(balance.get("amount").asString("")).append("; ");
        }
        return text.toString();
    }

    @Test
    void takes_what_is_recorded_along_and_everything_later_is_there() {
        bank.lent("L-1");
        api.closed(bank.institution, "2026-03-31");
        bank.on("2026-04-30");
        var paid = bank.repay("L-1", "521.01");
        api.closed(bank.institution, "2026-04-30");
        closed("2026-03");
        bank.on("2026-05-02");
        api.closed(bank.institution, "2026-05-01");

        var shown = api.post(transfers + "?dryRun=true", bank.token(), RunningApi.key(), SOUTH);
        assertThat(shown.status()).as("%s", shown).isEqualTo(200);
        var moved = bank.done(transfers, SOUTH);
        assertThat(balances(moved.json()))
                .isEqualTo(balances(shown.json()))
                .isEqualTo("loan_portfolio 1512.32; interest_receivable 0.81; ");
        assertThat(moved.json().at("/from/branch").asString("")).isEqualTo("main");
        assertThat(moved.json().at("/to/branch").asString("")).isEqualTo("south");
        assertThat(moved.json().at("/to/fund").asString("")).isEqualTo("village");
        var read = bank.read("/v1/loans/ext:L-1");
        assertThat(read.text("branch")).isEqualTo("south");
        assertThat(read.text("fund")).isEqualTo("village");
        assertThat(bank.read("/v1/loans/ext:L-1?asOf=2026-05-01").text("branch")).isEqualTo("main");

        api.closed(bank.institution, "2026-05-02");
        assertThat(booked("2026-05-01")).allMatch(line -> line.startsWith("main "));
        assertThat(booked("2026-05-02")).isNotEmpty().allMatch(line -> line.startsWith("south "));
        bank.on("2026-05-20");
        bank.repay("L-1", "100.00");
        bank.done("/v1/transactions/" + paid.text("id") + "/reversals", "{}");
        bank.on("2026-06-01");
        api.closed(bank.institution, "2026-05-31");
        closed("2026-04");
        closed("2026-05");

        var april = frozen("2026-04");
        assertThat(april).anyMatch(line -> line.equals("main 1100 1512.32"));
        assertThat(april).noneMatch(line -> line.startsWith("south"));
        assertThat(tape("2026-04")).hasSize(1).allMatch(line -> line.startsWith("main,biashara,,"));
        var may = frozen("2026-05");
        assertThat(may).noneMatch(line -> line.matches("main (11|12|21)\\d\\d .*"));
        assertThat(may).anyMatch(line -> line.matches("south 1100 19\\d\\d\\.\\d\\d"));
        assertThat(may).anyMatch(line -> line.startsWith("main 4000 "));
        assertThat(may).anyMatch(line -> line.startsWith("south 4000 "));
        assertThat(sum(may, "main")).isZero();
        assertThat(sum(may, "south")).isZero();
        assertThat(tape("2026-05"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("south,biashara,village,"));

        bank.refused("/v1/transactions/" + moved.text("id") + "/reversals", "{}", 422);
        var back = bank.done(transfers, "{\"branch\": \"main\", \"ofNoFund\": true}");
        assertThat(back.json().at("/to/branch").asString("")).isEqualTo("main");
        assertThat(back.json().at("/to/fund").isMissingNode()).isTrue();
    }

    @Test
    void waits_until_the_days_before_are_booked() {
        bank.lent("L-1");
        bank.on("2026-04-02");
        var open = bank.refused(transfers, SOUTH, 422);
        assertThat(open.text("rule")).isEqualTo("loan/days-not-booked");
        assertThat(open.json().at("/figures/firstOpenDay").asString("")).isNotEmpty();
        api.closed(bank.institution, "2026-04-01");
        bank.done(transfers, SOUTH);
        assertThat(bank.refused(transfers, SOUTH, 422).text("rule"))
                .isEqualTo("loan/already-there");
    }

    @Test
    void what_goes_nowhere_is_refused_by_name() {
        bank.lent("L-1");
        assertThat(bank.refused(transfers, "{}", 400).json().at("/errors/0/rule").asString(""))
                .isEqualTo("transfer/nowhere");
        assertThat(
                        bank.refused(transfers, "{\"fund\": \"village\", \"ofNoFund\": true}", 400)
                                .json()
                                .at("/errors/0/rule")
                                .asString(""))
                .isEqualTo("transfer/fund-and-none");
        var bad = bank.refused(transfers, "{\"branch\": \"No Code!\"}", 400);
        assertThat(bad.json().at("/errors/0/pointer").asString("")).isEqualTo("/branch");
    }
}
