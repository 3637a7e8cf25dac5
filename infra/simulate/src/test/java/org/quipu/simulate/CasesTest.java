package org.quipu.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CasesTest {
    private final Cases cases = new Cases();

    @Test
    void says_what_is_wrong_with_a_case_and_goes_on() {
        assertThat(cases.answer("{")).contains("not-json");
        assertThat(cases.answer("[]")).contains("not-a-case");
        assertThat(cases.answer("{\"id\":\"1\",\"kind\":\"weather\",\"input\":{}}"))
                .contains("\"id\":\"1\"")
                .contains("unknown-kind");
        assertThat(cases.answer("{\"id\":\"2\",\"kind\":\"schedule\",\"input\":{}}"))
                .contains("bad-input")
                .contains("input.principal is missing");
    }

    @Test
    void names_the_rule_of_a_refused_transaction() {
        var answer =
                cases.answer(
                        """
                        {"id":"3","kind":"servicing","input":{
                          "terms":{"principal":"100.00","annual_rate":"12","method":"flat",
                            "frequency":"monthly","instalments":2,"day_count":"30/360",
                            "disbursement_date":"2025-01-10"},
                          "transactions":[
                            {"id":"r","type":"refund","date":"2025-01-11","amount":"5.00"}]}}
                        """);
        assertThat(answer)
                .contains("\"rejected\":[\"r\"]")
                .contains("loan/refunded-more-than-credit");
    }
}
