package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Standing orders over HTTP: carried out as days close, seen, changed, and refused by name. */
class StandingOrdersTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final String JANE = "/v1/savings-accounts/ext:S-JANE/standing-orders";
    private static final String OMAR = "/v1/savings-accounts/ext:S-OMAR/standing-orders";

    private static final String RENT =
            """
            {'pays': 'amount', 'to': 'ext:S-OMAR', 'amount': '%s', 'frequency': 'weekly',
            'start': '2026-01-02', 'times': 3, 'tries': 2}
            """;

    private final RunningApi api = RunningApi.get();

    @Test
    void an_order_is_carried_out_as_each_day_closes_and_ends() {
        var hall = DepositHall.opened(api, START);
        var preview = hall.post(JANE + "?dryRun=true", RENT.formatted("100.00"));
        assertThat(preview.json().at("/order/next").asString("")).isEqualTo("2026-01-02");
        var set = hall.done(JANE, RENT.formatted("100.00"));
        var one = JANE + "/" + set.json().at("/order/id").asString("");
        hall.closeDaysBefore(START.plusDays(5));
        assertThat(hall.savings("OMAR")).isEqualTo("100.00");
        assertThat(hall.get(one).json().at("/order/last/paid").asString("")).isEqualTo("100.00");
        hall.done(one + "/changes", "{'amount': '150.00'}");
        hall.closeDaysBefore(START.plusDays(9));
        assertThat(hall.savings("OMAR")).isEqualTo("250.00");
        hall.done(one + "/pause", "{}");
        assertThat(hall.refusal(one + "/pause", "{}")).isEqualTo("standing-order/paused");
        hall.done(one + "/resume", "{}");
        // Closed late, it counts from its own day.
        hall.closeDaysBefore(START.plusDays(20));
        assertThat(hall.savings("OMAR")).isEqualTo("400.00");
        var ended = hall.get(one).json().get("order");
        assertThat(ended.get("state").asString("")).isEqualTo("ended");
        assertThat(ended.get("endedBecause").asString("")).isEqualTo("completed");
        assertThat(ended.get("endedOn").asString("")).isEqualTo("2026-01-16");
        assertThat(hall.get(JANE).json().get("orders")).isEmpty();
        assertThat(hall.refusal(one + "/stop", "{}")).isEqualTo("standing-order/ended");
        assertThat(hall.books()).containsEntry("deposits", new BigDecimal("-20000.00"));
    }

    @Test
    void what_is_missing_is_seen_and_tried_again_and_a_sweep_moves_the_rest() {
        var hall = DepositHall.opened(api, START);
        var set = hall.done(OMAR, RENT.formatted("70.00").replace("S-OMAR", "S-JANE"));
        var one = OMAR + "/" + set.json().at("/order/id").asString("");
        hall.closeDaysBefore(START.plusDays(2));
        var last = hall.get(one).json().at("/order/last");
        assertThat(last.get("missing").asString("")).isEqualTo("70.00");
        assertThat(last.get("refused").asString(""))
                .isEqualTo("savings/insufficient-available-balance");
        hall.done(
                "/v1/savings-accounts/ext:S-OMAR/deposits",
                "{'amount': '100.00', 'settlementAccount': 'bank'}");
        hall.closeDaysBefore(START.plusDays(3));
        assertThat(hall.get(one).json().at("/order/last/attempt").asInt()).isEqualTo(2);
        assertThat(hall.savings("OMAR")).isEqualTo("30.00");
        hall.done(
                OMAR,
                "{'pays': 'surplus', 'to': 'ext:S-JANE', 'amount': '10.00', 'start': '2026-01-04'}");
        hall.closeDaysBefore(START.plusDays(4));
        assertThat(hall.savings("OMAR")).isEqualTo("10.00");
        assertThat(hall.savings("JANE")).isEqualTo("20090.00");
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        var hall = DepositHall.opened(api, START);
        var rent = RENT.formatted("1.00");
        var body = "{'pays': '%s', %s, 'start': '2026-01-02'}";
        assertThat(hall.refusal(JANE, rent.replace("S-OMAR", "S-NONE")))
                .isEqualTo("account/unknown");
        assertThat(hall.refusal(JANE, rent.replace("S-OMAR", "S-JANE")))
                .isEqualTo("standing-order/same-account");
        assertThat(hall.refusal(JANE, rent.replace("ext:S-OMAR", "till")))
                .isEqualTo("standing-order/not-payable");
        assertThat(hall.refusal(JANE, rent.replace("2026-01-02", "2025-12-31")))
                .isEqualTo("standing-order/starts-in-the-past");
        assertThat(hall.refusal(JANE, rent.replace("weekly", "9999M")))
                .isEqualTo("frequency/too-long");
        assertThat(hall.refusal(JANE, RENT.formatted("0.00")))
                .isEqualTo("posting/amount-not-positive");
        assertThat(hall.refusal(JANE, body.formatted("amount", "'amount': '1.00'")))
                .isEqualTo("payee/one-of-two");
        assertThat(hall.refusal(JANE, body.formatted("surplus", "'to': 'ext:S-OMAR', 'times': 3")))
                .isEqualTo("frequency/missing");
        assertThat(hall.refusal(JANE, body.formatted("surplus", "'to': 'ext:S-OMAR'")))
                .isEqualTo("standing-order/amount-or-instalment");
        var sweep = body.formatted("surplus", "'to': 'ext:S-OMAR', 'amount': '5.00'");
        hall.done(JANE, sweep);
        assertThat(hall.refusal(JANE, sweep)).isEqualTo("standing-order/overlapping-sweeps");
        assertThat(hall.refusal(OMAR, rent.replace("S-OMAR", "S-JANE")))
                .isEqualTo("standing-order/circle");
        assertThat(hall.refusal(JANE + "/absent/stop", "{}")).isEqualTo("standing-order/unknown");
        assertThat(hall.get(JANE + "/absent").status()).isEqualTo(404);
    }
}
