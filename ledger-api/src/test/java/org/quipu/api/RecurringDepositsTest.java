package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Recurring deposits over HTTP: an open case in the books, and what is refused. */
class RecurringDepositsTest {
    private static final String ROOT = "/v1/recurring-deposits";
    private static final String ONE = ROOT + "/ext:RD-1";

    private static final String PRODUCT =
            """
            {'id': 'RD', 'name': 'Monthly', 'kind': 'recurring_deposit', 'currency': 'KES',
            'recurringDeposit': {'rate': '%s', 'dayCount': 'ACT/365F', 'compoundMonths': 3,
              'penalty': '3', 'lateDays': %s, 'instalment': {'usual': '85.00'},
              'months': {'minimum': 3, 'maximum': 60, 'usual': 10}}}
            """;

    private static final String OPENING =
            """
            {'client': 'ext:JANE', 'product': 'RD', 'instalment': '%s', 'months': 10,
            'from': 'ext:S-JANE', 'externalId': 'RD-1', 'atMaturity': 'pay_out',
            'payTo': 'ext:S-JANE'}
            """;

    private static final String FROM_SAVINGS = "{'from': 'ext:S-JANE'}";

    private final RunningApi api = RunningApi.get();

    @Test
    void an_open_case_comes_out_as_it_is_computed_and_in_the_books() {
        var each =
                SavingsCases.of("recurring_deposit").stream()
                        .filter(it -> it.get("id").asString("").equals("DEP-005"))
                        .findFirst()
                        .orElseThrow();
        var expected = each.get("expected");
        var start = LocalDate.parse(each.at("/input/start_date").asString(""));
        var maturity = LocalDate.parse(expected.get("maturity_date").asString(""));
        var hall = DepositHall.opened(api, start);
        hall.done(
                "/v1/products", PRODUCT.formatted(each.at("/input/annual_rate").asString(""), "5"));
        var opened = hall.done(ROOT, OPENING.formatted(each.at("/input/instalment").asString("")));
        assertThat(opened.json().at("/agreed/maturity").asString("")).isEqualTo(maturity + "");
        assertThat(opened.json().at("/agreed/atMaturity/interest").asString(""))
                .isEqualTo(expected.get("interest").asString(""));
        for (var month = 1; month < 10; month++) {
            hall.turnTo(start.plusMonths(month));
            hall.done(ONE + "/instalments", FROM_SAVINGS);
        }
        assertThat(hall.get(ONE).text("balance")).isNotEqualTo("850.00");
        hall.closeDaysBefore(maturity.minusDays(10));
        hall.closeDaysBefore(maturity.plusDays(1));
        assertThat(hall.get(ONE).text("status")).isEqualTo("ended");
        assertThat(hall.savings("JANE")).isEqualTo("20030.09");
        assertThat(hall.books())
                .containsEntry("interest_expense", new BigDecimal("30.09"))
                .containsEntry("deposits", new BigDecimal("-20030.09"))
                .doesNotContainKey("interest_payable");
    }

    @Test
    void what_is_missed_is_known_and_what_makes_no_sense_is_refused_by_name() {
        var start = LocalDate.parse("2025-01-31");
        var hall = DepositHall.opened(api, start);
        assertThat(hall.refusal("/v1/products", PRODUCT.formatted("8", "28")))
                .isEqualTo("deposit-terms/late-too-long");
        hall.done("/v1/products", PRODUCT.formatted("8", "5"));
        assertThat(hall.refusal(ROOT, OPENING.formatted("84.99")))
                .isEqualTo("deposit-terms/instalment");
        assertThat(hall.refusal(ROOT, OPENING.formatted("85.00").replace("pay_out", "renew")))
                .isEqualTo("deposit/payee-without-payment");
        hall.done(ROOT, OPENING.formatted("85.00"));
        assertThat(hall.refusal(ONE + "/instalments", FROM_SAVINGS))
                .isEqualTo("deposit/instalment-not-due");
        assertThat(hall.refusal(ONE + "/instalments", "{}"))
                .isEqualTo("deposit/instalment-not-due");
        hall.turnTo(LocalDate.parse("2025-03-10"));
        var head = api.head(hall.institution());
        assertThat(hall.get(ONE).json().at("/instalments/1/status").asString(""))
                .isEqualTo("missed");
        assertThat(hall.get(ONE).json().at("/instalments/2/due").asString(""))
                .isEqualTo("2025-03-31");
        assertThat(api.head(hall.institution())).isEqualTo(head);
        assertThat(hall.get("/v1/term-deposits/ext:RD-1").status()).isEqualTo(404);
        hall.turnTo(LocalDate.parse("2025-04-01"));
        assertThat(hall.refusal(ONE + "/instalments", "{}")).isEqualTo("deposit/one-source");
        assertThat(hall.done(ONE + "/instalments", "{'settlementAccount': 'till'}").text("amount"))
                .isEqualTo("85.00");
        var preview = hall.post(ONE + "/closures?dryRun=true", FROM_SAVINGS.replace("from", "to"));
        assertThat(preview.text("as")).isEqualTo("closed_early");
        assertThat(hall.done(ONE + "/closures", "{'to': 'ext:S-JANE'}").text("paid"))
                .isEqualTo(preview.text("paid"));
    }

    @Test
    void renewed_it_goes_on_with_what_it_came_to() {
        var start = LocalDate.parse("2025-01-31");
        var hall = DepositHall.opened(api, start);
        hall.done("/v1/products", PRODUCT.formatted("8", "5"));
        var opening =
                OPENING.formatted("85.00")
                        .replace("'months': 10", "'months': 3")
                        .replace("'pay_out',", "'renew'")
                        .replace("'payTo': 'ext:S-JANE'", "");
        hall.done(ROOT, opening);
        for (var month = 1; month < 3; month++) {
            hall.turnTo(start.plusMonths(month));
            hall.done(ONE + "/instalments", FROM_SAVINGS);
        }
        hall.turnTo(start.plusMonths(3));
        var ahead = hall.get(ONE).json();
        assertThat(ahead.at("/agreed/carried").asString("")).isEqualTo("258.35");
        assertThat(ahead.at("/agreed/maturity").asString("")).isEqualTo("2025-07-30");
        assertThat(ahead.at("/earlier/0/atMaturity/value").asString("")).isEqualTo("258.35");
        assertThat(ahead.at("/instalments/0/status").asString("")).isEqualTo("open");
        hall.done(ONE + "/instalments", FROM_SAVINGS);
        assertThat(hall.get(ONE).text("balance")).isEqualTo("343.35");
    }
}
