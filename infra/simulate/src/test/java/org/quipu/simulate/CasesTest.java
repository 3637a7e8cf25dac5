package org.quipu.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** A settlement pays the last new instalment on its due date as a repayment does. */
    @ParameterizedTest
    @CsvSource({"settlement, 20", "repayment, 20", "settlement, 19"})
    void cures_whoever_pays_the_last_new_instalment_when_due(String type, int day) {
        var answer =
                cases.answer(
                        """
                        {"id":"8","kind":"servicing","input":{
                          "terms":{"principal":"100.00","annual_rate":"0","method":"flat",
                            "frequency":"monthly","instalments":2,
                            "disbursement_date":"2025-01-10"},
                          "transactions":[
                            {"id":"r","type":"restructure","date":"2025-01-20",
                              "terms":{"instalments":1,"first_due_date":"2025-02-20"}},
                            {"id":"s","type":"%s","date":"2025-02-%d","amount":"100.00"}],
                          "ask":{"snapshots":[{"as_of":"2025-02-28"}]}}}
                        """
                                .formatted(type, day));
        assertThat(answer).contains("\"state\":\"closed\"").contains("\"cured\":" + (day == 20));
    }

    /** One parameter put into, or left out of, a sound case; and what the answer says of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    schedule | "principle":"1"                       | input.principle is unknown
                    schedule | "principal":"100.001"                 | input.principal has more decimals
                    schedule | "principal":true                      | input.principal is no number
                    schedule | "instalments":2.5                     | input.instalments is no whole number
                    schedule | "instalments":0                       | instalments: 1 to 1000
                    schedule | "frequency":"9999M"                   | input.frequency is longer than ten years
                    schedule | "end_of_month":"yes"                  | input.end_of_month is neither true nor false
                    schedule | "disbursement_date":"2025-02-30"      | input.disbursement_date is no date
                    schedule | "disbursement_date":"+99999-01-01"    | input.disbursement_date is no date
                    schedule | "holiday_rule":"preceding","weekend":[8] | DayOfWeek: 8
                    schedule | "weekend":[8]                         | DayOfWeek: 8
                    schedule | "holidays":["2025-02-30"]             | no date
                    schedule | "accrue_on":"due"                     | input.accrue_on has no choice 'due'
                    schedule | "grace_principal":2                   | grace on principal leaves no instalment
                    schedule | "fee_upfront":{"type":"flat","amount":"1"} | input.fee_upfront.amount is unknown
                    servicing | "servicing":{"penalty_rates":"1"}    | input.servicing.penalty_rates is unknown
                    servicing | "servicing":{"allocation_order":["fees"]} | allocation_order has no choice 'fees'
                    servicing | "servicing":{"non_accrual_dpd":-1}   | below zero
                    servicing | "servicing":{"overpayment":"reduce_principal","advance_instalments":-1} | below zero
                    servicing | "servicing":{"advance_instalments":-1} | below zero
                    servicing | "servicing":{"after":"later"}        | input.servicing.after has no choice 'later'
                    servicing | "transactions":[{"id":"a","type":"repayment","date":"2025-02-15","ammount":"1"}] | ammount is unknown
                    servicing | "transactions":[{"id":"a","type":"repayment","date":"9999-01-01","amount":"1"}] | more than 100 years
                    servicing | "ask":{"snapshot":[]}                | input.ask.snapshot is unknown
                    servicing | "ask":{"daily":{"from":"2025-02-01","to":"9999-12-31"}} | more than 100 years
                    """)
    void names_the_field_that_is_wrong(String kind, String wrong, String said) {
        var terms =
                """
                "principal":"100.00","annual_rate":"12","method":"flat","frequency":"monthly",
                "instalments":2,"disbursement_date":"2025-01-10"
                """;
        var input = kind.equals("schedule") ? terms : "\"terms\":{" + terms + "}";
        var line = "{\"kind\":\"" + kind + "\",\"input\":{" + input + ",%s}}";
        assertThat(cases.answer(line.formatted("\"note\":\"sound\""))).contains("result");
        assertThat(cases.answer(line.formatted(wrong))).contains("bad-input").contains(said);
    }

    @Test
    void refuses_an_account_that_would_be_lived_through_without_end() {
        var late = new StringBuilder();
        for (var k = 0; k < 30; k++) {
            late.append(k == 0 ? "" : ",")
                    .append("{\"id\":\"%d\",\"type\":\"deposit\",\"amount\":\"1\",".formatted(k))
                    .append("\"date\":\"1900-01-01\",\"booked\":\"2199-01-01\"}");
        }
        var answer =
                cases.answer(
                        """
                        {"id":"4","kind":"savings","input":{"as_of":"2199-12-31",
                          "account":{"open_date":"1900-01-01","annual_rate":"1"},
                          "transactions":[%s]}}
                        """
                                .formatted(late));
        assertThat(answer).contains("bad-input").contains("too many days");
    }

    @Test
    void names_the_rule_of_a_refused_withdrawal() {
        var answer =
                cases.answer(
                        """
                        {"id":"5","kind":"savings","input":{"as_of":"2025-01-31",
                          "account":{"open_date":"2025-01-01","annual_rate":"1"},
                          "transactions":[
                            {"id":"w","type":"withdrawal","date":"2025-01-02","amount":"5.00"}]}}
                        """);
        assertThat(answer).contains("\"rejected\":[\"w\"]").contains("interest/not-available");
    }

    @Test
    void classifies_by_client_and_by_stage_where_the_case_says_so() {
        var byClient =
                cases.answer(
                        """
                        {"id":"6","kind":"provision","input":{"classification":"client",
                          "table":[{"from":0,"to":30,"rate":"1"},{"from":31,"to":null,"rate":"50"}],
                          "loans":[
                            {"loan":"A","client":"C","principal_outstanding":"100.00","dpd":0},
                            {"loan":"B","client":"C","principal_outstanding":"10.00","dpd":31}]}}
                        """);
        assertThat(byClient).contains("\"by_row\":[\"0.00\",\"55.00\"]");
        var byStage =
                cases.answer(
                        """
                        {"id":"7","kind":"provision","input":{
                          "table":[{"segment":"S","stage":1,"pd":"2","lgd":"45"},
                            {"segment":"S","stage":3,"pd":"100","lgd":"45"}],
                          "loans":[{"loan":"A","segment":"S","principal_outstanding":"1000.00",
                              "accrued_interest":"50.00","dpd":0},
                            {"loan":"B","segment":"S","principal_outstanding":"100.00","dpd":90}]}}
                        """);
        assertThat(byStage).contains("\"by_row\":[\"9.45\",\"45.00\"]");
    }

    /** One parameter put into a sound case of savings; and what the answer says of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "asof":"2025-01-31"                  | input.asof is unknown
                    "account":{"posting":"weekly"}       | account.open_date is missing
                    "transactions":[{"id":"a","type":"deposit","date":"2025-01-02","amount":"0.001"}] | amount has more decimals
                    "transactions":[{"id":"a","type":"deposit","date":"2025-01-02","sum":"1"}] | sum is unknown
                    "transactions":[{"id":"a","type":"reversal","date":"2025-01-02","ref":"b","force":1}] | force is neither
                    "transactions":[{"id":"a","type":"deposit","date":"2025-01-02","amount":"92233720368547758.07"}] | no figure within bounds
                    """)
    void names_the_field_of_savings_that_is_wrong(String wrong, String said) {
        var line =
                """
                {"kind":"savings","input":{"as_of":"2025-01-31",
                  "account":{"open_date":"2025-01-01","annual_rate":"1"},%s}}
                """;
        assertThat(cases.answer(line.formatted("\"note\":\"sound\""))).contains("result");
        assertThat(cases.answer(line.formatted(wrong))).contains("bad-input").contains(said);
    }

    /**
     * One parameter of what was agreed put into a sound account; and what the answer says of it.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "annual_rate":"-1"                          | account.annual_rate is unfit
                    "annual_rate":"1","tax_pct":"-1"            | account.tax_pct is unfit
                    "annual_rate":"1","posting":"weekly"        | account.posting has no choice
                    "annual_rate":"1","tier_style":"slice"      | account.tier_style has no choice
                    "annual_rate":"1","min_balance_for_interest":"-5" | min_balance_for_interest is below zero
                    "annual_rate":"1","dormancy_days":0         | account.dormancy_days is below 1
                    "tiers":[{"from":"0","rate":"1","to":"5"}]  | account.tiers.to is unknown
                    """)
    void names_the_field_of_what_was_agreed(String wrong, String said) {
        var line =
                """
                {"kind":"savings","input":{"as_of":"2025-01-31",
                  "account":{"open_date":"2025-01-01",%s}}}
                """;
        assertThat(cases.answer(line.formatted("\"annual_rate\":\"1\""))).contains("result");
        assertThat(cases.answer(line.formatted(wrong))).contains("bad-input").contains(said);
    }

    /** One parameter put into a sound deposit; and what the answer says of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    recurring_deposit | "months":3,"missed":["x"]     | input.missed is no number
                    recurring_deposit | "months":3,"missed":[1.5]     | input.missed is no whole number
                    recurring_deposit | "months":3,"missed":[null]    | input.missed is no number
                    recurring_deposit | "months":3,"missed":[{}]      | input.missed is no text
                    recurring_deposit | "months":2000000000           | input.months ends after 9999
                    fixed_deposit     | "term_months":2000000000,"compound_months":1 | term_months ends after 9999
                    fixed_deposit     | "term_days":2147483647        | input.term_days ends after 9999
                    """)
    void names_the_field_of_a_deposit_that_is_wrong(String kind, String wrong, String said) {
        var answer =
                cases.answer(
                        """
                        {"kind":"%s","input":{"%s":"10.00","annual_rate":"5",
                          "start_date":"2025-01-31",%s}}
                        """
                                .formatted(
                                        kind,
                                        kind.equals("fixed_deposit") ? "principal" : "instalment",
                                        wrong));
        assertThat(answer).contains("bad-input").contains(said);
    }

    @Test
    void counts_a_bank_as_finely_as_its_case_or_its_accounts_say() {
        assertThat(cases.answer(bank("\"minor_digits\":0,", "", "100")))
                .contains("\"balances\":{\"cash\":\"100\",\"deposits\":\"-100\"}");
        assertThat(cases.answer(bank("", "\"minor_digits\":3,", "100.001")))
                .contains("\"balances\":{\"cash\":\"100.001\",\"deposits\":\"-100.001\"}");
        assertThat(cases.answer(bank("\"minor_digits\":2,", "\"minor_digits\":3,", "1")))
                .contains("bad-input")
                .contains("input.accounts.account.minor_digits is not that of the others");
    }

    @Test
    void names_the_field_of_a_bank_that_is_wrong() {
        var sound = bank("", "", "1");
        assertThat(cases.answer(sound.replace("accounts", "acounts")))
                .contains("input.acounts is unknown");
        assertThat(cases.answer(sound.replace("\"to\":\"2025-01-03\"", "\"to\":\"2024-01-03\"")))
                .contains("input.close.to is before from");
        assertThat(
                        cases.answer(
                                sound.replace(
                                        "\"close\":{",
                                        "\"close\":{\"late\":[{\"days\":[\"2025-01-02\"],"
                                                + "\"at\":\"2025-01-01\"}],")))
                .contains("input.close.late.at is before 2025-01-02");
    }

    private static String bank(String ofCase, String ofAccount, String amount) {
        return """
        {"kind":"day_booking","input":{%s"accounts":[{"id":"S","kind":"savings",
            "account":{%s"open_date":"2025-01-01","annual_rate":"0"},
            "transactions":[{"id":"1","type":"deposit","date":"2025-01-02","amount":"%s"}]}],
          "close":{"from":"2025-01-01","to":"2025-01-03"},"ask":{"days":["2025-01-02"]}}}
        """
                .formatted(ofCase, ofAccount, amount);
    }

    @Test
    void lists_restatements_where_a_late_booking_was_asked_for_though_it_was_refused() {
        var answer =
                cases.answer(
                        """
                        {"kind":"savings","input":{"as_of":"2025-02-28",
                          "account":{"open_date":"2025-01-01","annual_rate":"1"},
                          "transactions":[{"id":"w","type":"withdrawal","date":"2025-01-02",
                            "booked":"2025-02-02","amount":"5.00"}]}}
                        """);
        assertThat(answer).contains("\"rejected\":[\"w\"]").contains("\"restatements\":[]");
    }
}
