package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schedules before anybody asks for a loan: exact, and without a trace. */
class LoanScheduleTest {
    private static final String PATH = "/v1/loan-schedules";
    private static final String EXPLICIT =
            """
            {"principal": "2000.00", "annualRate": "20", "instalments": 4, "frequency": "monthly",
            "disbursementDate": "2025-03-10", "terms": {"currency": "KES", "method": "annuity",
            "dayCount": "30/360", "annuityBasis": "nominal",
            "upfrontFee": {"type": "percent", "value": "1"}}}\
            """;

    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");

    /** Without a key, and never with a trace. */
    private Reply preview(String body) {
        var head = api.head("alpha");
        var reply =
                api.send(
                        api.request(PATH)
                                .header("Authorization", "Bearer " + savers.token())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build());
        assertThat(api.head("alpha")).isEqualTo(head);
        return reply;
    }

    @Test
    void computes_terms_of_no_product() {
        var loan = preview(EXPLICIT).json();
        assertThat(loan.at("/rows/0/total").asString("")).isEqualTo("521.01");
        assertThat(loan.at("/rows/0/dueDate").asString("")).isEqualTo("2025-04-10");
        assertThat(loan.at("/rows/3/total").asString("")).isEqualTo("520.99");
        assertThat(loan.at("/rows/3/balance").asString("")).isEqualTo("0.00");
        assertThat(loan.path("netDisbursed").asString("")).isEqualTo("1980.00");
        assertThat(loan.path("totalInterest").asString("")).isEqualTo("84.02");
        assertThat(loan.path("totalDue").asString("")).isEqualTo("2084.02");
        assertThat(loan.at("/cost/effectiveRate").asString("")).isEqualTo("28.02");
        assertThat(loan.at("/cost/nominalRate").asString("")).isEqualTo("24.96");
        assertThat(loan.at("/cost/periodsPerYear").asInt(0)).isEqualTo(12);
        assertThat(loan.at("/cost/basis").asString("")).isEqualTo("months");
        assertThat(loan.has("product")).isFalse();
    }

    @Test
    void shifts_due_dates_by_the_days_that_are_sent() {
        var loan =
                preview(
                                EXPLICIT.replace(
                                        "\"method\"",
                                        "\"holidayRule\": \"following\", \"weekend\":"
                                                + " [\"saturday\", \"sunday\"], \"holidays\":"
                                                + " [\"2025-05-12\"], \"method\""))
                        .json();
        assertThat(loan.path("rows").findValuesAsString("dueDate"))
                .containsExactly("2025-04-10", "2025-05-13", "2025-06-10", "2025-07-10");
    }

    @Test
    void computes_a_loan_of_a_product_on_its_usual_terms_or_others() {
        var id = RunningApi.key();
        api.done("alpha", "/v1/products", LoanProducts.business(id));
        var usual = preview("{\"product\": \"" + id + "\", \"principal\": \"5000.00\"}").json();
        assertThat(usual.path("version").asInt(0)).isEqualTo(1);
        assertThat(usual.path("disbursementDate").asString("")).isEqualTo("2026-03-31");
        assertThat(usual.path("rows").size()).isEqualTo(12);
        assertThat(usual.path("upfrontFee").asString("")).isEqualTo("125.00");
        assertThat(usual.path("compulsorySavings").asString("")).isEqualTo("500.00");
        var other =
                preview(
                                "{\"product\": \""
                                        + id
                                        + "\", \"principal\": \"5000.00\", \"annualRate\":"
                                        + " \"30\", \"instalments\": 6, \"frequency\": \"biweekly\","
                                        + " \"firstDueDate\": \"2026-05-01\", \"grace\":"
                                        + " {\"principal\": 2}}")
                        .json();
        assertThat(other.path("rows").size()).isEqualTo(6);
        assertThat(other.at("/rows/1/principal").asString("")).isEqualTo("0.00");
        assertThat(other.at("/rows/0/dueDate").asString("")).isEqualTo("2026-05-01");
        assertThat(other.at("/cost/basis").asString("")).isEqualTo("weeks");
    }

    static Stream<Arguments> bad() {
        var plain = "{\"principal\": \"5000.00\", \"product\": ";
        return Stream.of(
                Arguments.of("{}", 400, "property/required"),
                Arguments.of("{\"principal\": \"5\"}", 400, "schedule/one-of-two"),
                Arguments.of(plain + "\"nothing\"}", 422, "product/unknown"),
                Arguments.of(plain + "\"savings-kes\"}", 422, "product/not-for-loans"),
                Arguments.of(plain + "\"business\"}", 200, ""),
                Arguments.of(
                        plain + "\"business\", \"annualRate\": \"37\"}",
                        422,
                        "loan-terms/rate-out-of-limits"),
                Arguments.of(
                        plain + "\"business\", \"flatInterest\": \"37\"}",
                        422,
                        "loan-terms/price-of-another-kind"),
                Arguments.of(
                        plain + "\"business\", \"instalments\": 0}",
                        422,
                        "loan-terms/instalments-out-of-limits"),
                Arguments.of(
                        plain + "\"business\", \"firstDueDate\": \"2026-03-31\"}",
                        422,
                        "loan-terms/first-due-out-of-limits"),
                Arguments.of(
                        plain
                                + "\"business\", \"grace\": {\"interest\": 1, \"mode\": \"capitalise\"}}",
                        422,
                        "loan-terms/contradiction"),
                Arguments.of(
                        EXPLICIT.replace("\"instalments\": 4,", ""), 400, "schedule/open-terms"),
                Arguments.of(
                        EXPLICIT.replace("\"instalments\": 4", "\"instalments\": 1001"),
                        422,
                        "loan-terms/contradiction"),
                Arguments.of(
                        EXPLICIT.replace("\"2000.00\"", "\"2000.001\""),
                        400,
                        "amount/too-many-decimals"),
                Arguments.of(
                        EXPLICIT.replace("\"annualRate\": \"20\"", "\"flatInterest\": \"20.00\""),
                        422,
                        "loan-terms/contradiction"),
                Arguments.of(
                        EXPLICIT.replace("\"2000.00\"", "\"999999999999999\"")
                                .replace("\"20\"", "\"1000000\""),
                        422,
                        "loan-terms/too-large"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void names_what_is_wrong(String body, int status, String rule) {
        business();
        var reply = preview(body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        if (status == 200) return;
        Problems.check(reply);
        var named =
                status == 422 ? reply.text("rule") : reply.json().at("/errors/0/rule").asString("");
        assertThat(named).as(reply.toString()).isEqualTo(rule);
    }

    private void business() {
        if (api.get("/v1/products/business", savers.token()).status() == 404) {
            api.done("alpha", "/v1/products", LoanProducts.business("business"));
        }
    }

    @Test
    void is_no_line_of_a_batch() {
        var reply =
                api.batch(
                        "",
                        savers.token(),
                        RunningApi.key(),
                        "{\"path\":\"" + PATH + "\",\"body\":{}}\n");
        assertThat(reply.lines().getFirst().path("status").asInt(0)).isEqualTo(404);
    }
}
