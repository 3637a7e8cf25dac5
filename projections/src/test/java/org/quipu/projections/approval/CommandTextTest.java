package org.quipu.projections.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quipu.log.catalogue.CommandNames;
import org.quipu.projections.approval.CommandText.Fact;
import org.quipu.projections.approval.Foresight.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandTextTest {
    @Test
    void every_command_that_may_wait_has_a_sentence() {
        assertThat(CommandNames.all().values())
                .isNotEmpty()
                .allSatisfy(name -> {
                    var told = "{'command': {'name': '" + name + "', 'fields': {}}}";
                    assertThat(CommandText.of(json(told)).sentence()).isNotEqualTo(name);
                });
    }

    @Test
    void says_what_is_asked_and_lists_every_field() {
        var text =
                CommandText.of(
                        json(
                                """
                                {'amount': '4.88', 'currency': 'KES', 'command': {
                                  'name': 'loan.waive-due.v1',
                                  'fields': {'loan': 'ln_1', 'component': 'penalty',
                                    'amount': {'amount': '4.88', 'currency': 'KES'},
                                    'valueDate': '2026-03-30'}}}
                                """));

        assertThat(text.sentence()).isEqualTo("Waive 4.88 KES of penalty");
        assertThat(text.loan()).contains("ln_1");
        assertThat(text.stake()).contains("4.88 KES");
        assertThat(text.facts())
                .containsExactly(
                        new Fact("loan", "ln_1"),
                        new Fact("component", "penalty"),
                        new Fact("amount", "4.88 KES"),
                        new Fact("value date", "2026-03-30"));
    }

    @Test
    void says_where_a_loan_is_to_go() {
        var asked =
                """
                {'command': {'name': 'loan.transfer.v1', 'fields': {'loan': 'ln_1',
                  'target': {'branch': 'south', 'ofNoFund': true}, 'chunk': 0}}}
                """;

        assertThat(CommandText.of(json(asked)).sentence())
                .isEqualTo("Transfer a loan to branch south and the bank's own money");
    }

    @Test
    void foresees_only_figures_that_change_and_balances_before_and_after() {
        var foresight =
                Foresight.of(
                        json(
                                """
                                {'previewHash': 'ab', 'preview': [{'loan': 'ln_1',
                                  'statusBefore': 'active', 'statusAfter': 'closed',
                                  'before': {'principalOutstanding': '1000.00', 'credit': '0.00'},
                                  'after': {'principalOutstanding': '0.00', 'credit': '0.00'}}],
                                 'transactions': [{'legs': [
                                  {'account': 'ln_1', 'component': 'principal',
                                    'amount': '-1000.00', 'balance': '0.00'},
                                  {'account': 'sav_1', 'amount': '-50.00', 'balance': '-20.00'},
                                  {'account': 'fee_income', 'amount': '50.00'}]}]}
                                """));

        assertThat(foresight.previewHash()).contains("ab");
        assertThat(foresight.changes())
                .containsExactly(
                        new Change("ln_1", true, "Status", "active", "closed"),
                        new Change("ln_1", true, "Principal outstanding", "1000.00", "0.00"),
                        new Change("sav_1", false, "Balance", "30.00", "-20.00"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
