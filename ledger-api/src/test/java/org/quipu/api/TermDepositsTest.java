package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deposits for a term over HTTP: an open case in the books, early closure, what is refused. */
class TermDepositsTest {
    private static final String ONE = "/v1/term-deposits/ext:TD-1";
    private static final LocalDate JAN_1 = LocalDate.parse("2025-01-01");

    private static final String PRODUCT =
            """
            {'id': 'FD', 'name': 'Fixed', 'kind': 'term_deposit', 'currency': 'KES',
            'termDeposit': {'rate': '%s', 'dayCount': '30/360', %s
              'principal': {'minimum': '100.00', 'maximum': '10000.00', 'usual': '1000.00'},
              'months': {'minimum': 3, 'maximum': 24, 'usual': 12},
              'days': {'minimum': 30, 'maximum': 360, 'usual': 90}}}
            """;

    private static final String OPENING =
            """
            {'client': 'ext:JANE', 'product': 'FD', 'principal': '%s', 'months': %d,
            'from': 'ext:S-JANE', 'externalId': 'TD-1', %s}
            """;

    private final RunningApi api = RunningApi.get();

    private DepositHall hall(LocalDate on, String rate, String terms) {
        var hall = DepositHall.opened(api, on);
        hall.done("/v1/products", PRODUCT.formatted(rate, terms));
        return hall;
    }

    @Test
    void an_open_case_comes_out_as_it_is_computed_and_day_by_day_in_the_books() {
        var each =
                SavingsCases.of("fixed_deposit").stream()
                        .filter(it -> it.get("id").asString("").equals("DEP-002"))
                        .findFirst()
                        .orElseThrow();
        var expected = each.get("expected");
        var start = LocalDate.parse(each.at("/input/start_date").asString(""));
        var maturity = LocalDate.parse(expected.get("maturity_date").asString(""));
        var hall = hall(start, each.at("/input/annual_rate").asString(""), "'compoundMonths': 3,");
        var opened =
                hall.done(
                        "/v1/term-deposits",
                        OPENING.formatted(
                                each.at("/input/principal").asString(""),
                                12,
                                "'atMaturity': 'pay_out', 'payTo': 'ext:S-JANE'"));
        assertThat(opened.json().at("/agreed/maturity").asString("")).isEqualTo(maturity + "");
        assertThat(opened.json().at("/agreed/atMaturity/interest").asString(""))
                .isEqualTo(expected.get("gross_interest").asString(""));
        assertThat(opened.json().at("/agreed/atMaturity/value").asString(""))
                .isEqualTo(expected.get("payout").asString(""));

        // Three periods are over, and half of the fourth: 46 of 92 days of 151.64.
        hall.closeDaysBefore(maturity.minusDays(45));
        assertThat(hall.books()).containsEntry("interest_expense", new BigDecimal("508.07"));
        assertThat(hall.get(ONE).json().at("/soFar/earned").asString("")).isEqualTo("508.07");

        hall.closeDaysBefore(maturity.plusDays(1));
        assertThat(hall.get(ONE).text("status")).isEqualTo("ended");
        assertThat(hall.savings("JANE")).isEqualTo("20583.89");
        assertThat(hall.books())
                .isEqualTo(
                        Map.of(
                                "bank", new BigDecimal("20000.00"),
                                "deposits", new BigDecimal("-20583.89"),
                                "interest_expense", new BigDecimal("583.89")));
    }

    @Test
    void what_fell_due_is_seen_before_it_is_recorded() {
        var hall = hall(JAN_1, "8", "'compoundMonths': 3, 'tax': '10',");
        hall.done("/v1/term-deposits", OPENING.formatted("1000.00", 12, "'atMaturity': 'renew'"));
        hall.turnTo(LocalDate.parse("2026-01-05"));
        var head = api.head(hall.institution());
        var standing = hall.get(ONE);
        assertThat(standing.text("status")).isEqualTo("running");
        assertThat(standing.text("balance")).isEqualTo("1074.19");
        assertThat(standing.json().at("/agreed/maturity").asString("")).isEqualTo("2027-01-01");
        assertThat(standing.json().at("/earlier/0/maturity").asString("")).isEqualTo("2026-01-01");
        assertThat(api.head(hall.institution())).isEqualTo(head);
    }

    @Test
    void an_early_closure_is_previewed_claws_back_restates_the_books_and_is_reversed() {
        var hall =
                hall(
                        JAN_1,
                        "8",
                        "'compoundMonths': 1, 'interest': 'pay_out', 'penalty': '3', 'tax': '10',");
        hall.done(
                "/v1/term-deposits",
                OPENING.formatted("1000.00", 3, "'atMaturity': 'pay_out', 'payTo': 'ext:S-JANE'"));
        hall.closeDaysBefore(LocalDate.parse("2025-03-01"));
        // A month was paid, 6.67 less 0.67; the second is due today.
        assertThat(hall.savings("JANE")).isEqualTo("19006.00");
        var path = ONE + "/closures";
        var preview = hall.post(path + "?dryRun=true", "{'to': 'ext:S-JANE'}");
        assertThat(preview.text("clawback")).isEqualTo("5.01");
        assertThat(preview.text("interest")).isEqualTo("8.33");
        assertThat(preview.text("paid")).isEqualTo("995.49");
        var closed = hall.done(path, "{'to': 'ext:S-JANE'}");
        assertThat(closed.text("paid")).isEqualTo(preview.text("paid"));
        assertThat(hall.savings("JANE")).isEqualTo("20007.50");
        assertThat(hall.refusal(path, "{'to': 'ext:S-JANE'}")).isEqualTo("deposit/ended");

        hall.closeDaysBefore(LocalDate.parse("2025-03-02"));
        assertThat(hall.books())
                .isEqualTo(
                        Map.of(
                                "bank", new BigDecimal("20000.00"),
                                "deposits", new BigDecimal("-20007.50"),
                                "tax_payable", new BigDecimal("-0.83"),
                                "interest_expense", new BigDecimal("8.33")));
        var restated =
                hall.booked(LocalDate.parse("2025-03-01"))
                        .valueStream()
                        .filter(it -> it.get("account").asString("").equals("interest_expense"))
                        .map(it -> it.get("restated").asString(""))
                        .toList();
        assertThat(restated).hasSize(1).doesNotContain("0.00");

        assertThat(hall.reversed(closed.text("id")).status()).isEqualTo(201);
        assertThat(hall.get(ONE).text("status")).isEqualTo("running");
        hall.closeDaysBefore(LocalDate.parse("2025-04-02"));
        assertThat(hall.savings("JANE")).isEqualTo("20018.01");
        assertThat(hall.books())
                .containsEntry("interest_expense", new BigDecimal("20.01"))
                .doesNotContainKey("interest_payable");
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        var hall = hall(JAN_1, "8", "'penalty': '3',");
        var deposits = "/v1/term-deposits";
        var year = "'months': 12, 'client': 'ext:JANE', 'product': 'FD'";
        var from = "'from': 'ext:S-JANE'";
        assertThat(hall.refusal(deposits, "{'principal': '50.00', %s, %s}".formatted(year, from)))
                .isEqualTo("deposit-terms/principal");
        assertThat(
                        hall.refusal(
                                deposits,
                                "{'principal': '1000.001', %s, %s}".formatted(year, from)))
                .isEqualTo("amount/too-many-decimals");
        assertThat(
                        hall.refusal(
                                deposits,
                                "{'principal': '500.00', %s, 'days': 90, %s}"
                                        .formatted(year, from)))
                .isEqualTo("term/one-of-two");
        assertThat(hall.refusal(deposits, "{'principal': '500.00', %s}".formatted(year)))
                .isEqualTo("deposit/one-source");
        assertThat(
                        hall.refusal(
                                deposits,
                                "{'principal': '500.00', %s, 'from': 'ext:S-OMAR'}"
                                        .formatted(year)))
                .isEqualTo("deposit/other-client");
        assertThat(
                        hall.refusal(
                                deposits,
                                "{'principal': '500.00', %s, %s, 'start': '2025-01-02'}"
                                        .formatted(year, from)))
                .isEqualTo("posting/value-date-in-future");
        assertThat(
                        hall.refusal(
                                deposits,
                                "{'principal': '500.00', %s, %s, 'atMaturity': 'settle', 'payTo':"
                                                .formatted(year, from)
                                        + " 'till'}"))
                .isEqualTo("deposit/not-settled-by-itself");
        assertThat(
                        hall.refusal(
                                deposits,
                                "{'principal': '500.00', 'months': 12, 'client': 'ext:JANE',"
                                        + " 'product': 'SV', 'from': 'ext:S-JANE'}"))
                .isEqualTo("product/not-for-term-deposits");
        hall.done(deposits, OPENING.formatted("1000.00", 12, "'atMaturity': 'wait'"));
        var id = hall.get(ONE).text("id");
        assertThat(
                        hall.refusal(
                                "/v1/savings-accounts/" + id + "/withdrawals",
                                "{'amount': '1.00', 'settlementAccount': 'bank'}"))
                .isEqualTo("posting/term-deposit");
        assertThat(hall.refusal(ONE + "/instructions", "{'atMaturity': 'pay_out'}"))
                .isEqualTo("deposit/payee-missing");
        assertThat(
                        hall.refusal(
                                ONE + "/instructions",
                                "{'atMaturity': 'pay_out', 'payTo': 'ext:S-OMAR'}"))
                .isEqualTo("deposit/other-client");
        assertThat(hall.refusal(ONE + "/closures", "{}")).isEqualTo("deposit/one-payee");
        assertThat(hall.get("/v1/savings-accounts/ext:TD-1").status()).isEqualTo(404);
        assertThat(hall.get("/v1/term-deposits/ext:S-JANE").status()).isEqualTo(404);
    }

    @Test
    void a_product_that_makes_no_sense_is_refused_by_name() {
        var hall = DepositHall.opened(api, JAN_1);
        var products = "/v1/products";
        assertThat(hall.refusal(products, PRODUCT.formatted("-1", "")))
                .isEqualTo("amount/negative");
        assertThat(hall.refusal(products, PRODUCT.formatted("500", "")))
                .isEqualTo("deposit-terms/rate-too-high");
        assertThat(hall.refusal(products, PRODUCT.formatted("8", "'tax': '101',")))
                .isEqualTo("deposit-terms/tax-above-all");
        assertThat(hall.refusal(products, PRODUCT.formatted("8", "'interest': 'pay_out',")))
                .isEqualTo("deposit-terms/pay-out-without-periods");
        assertThat(hall.refusal(products, PRODUCT.formatted("8", "'compoundMonths': -1,")))
                .isEqualTo("integer/out-of-range");
        assertThat(
                        hall.refusal(
                                products,
                                "{'id': 'X', 'name': 'X', 'kind': 'term_deposit', 'currency':"
                                        + " 'KES'}"))
                .isEqualTo("product/kind");
    }
}
