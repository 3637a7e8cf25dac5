package org.quipu.core.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.account;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.client;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.settlement;
import static org.quipu.core.Village.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.core.History;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.sketch.LoanSketch.Line;
import org.quipu.core.sketch.LoanSketch.Loan;
import org.quipu.core.sketch.LoanSketch.LoanCommand;
import org.quipu.core.sketch.LoanSketch.LoanDecider;

/** The contract under the five commands that ask most of it. */
class HardestCommandsTest {
    private final History history = new History(JAN_1, LoanSketch.kinds());
    private final LoanDecider loans = new LoanDecider(LoanSketch.kinds());

    @BeforeEach
    void open_the_bank() {
        history.ask(settlement("till", Component.TILL));
        var rules = SavingsRules.plain(KES);
        history.ask(new AdoptSavingsRules("plain", "Plain", rules, Optional.empty(), BY_CASHIER));
        history.ask(client("amina"));
        history.ask(account("a", "amina"));
        history.ask(account("b", "amina"));
    }

    @Test
    void a_disbursement_to_savings_is_one_event_over_loan_saver_and_income() {
        lend("L-1", "1000.00", "10.00");
        assertThat(balance(history, "a")).isEqualTo("990.00");
        assertThat(history.state(LoanSketch.LOAN.ref("L-1")))
                .isEqualTo(new Loan.Active("L-1", kes("1000.00")));
        assertThat(history.state(AccountKinds.ACCOUNT.ref("L-1")))
                .isInstanceOf(org.quipu.core.account.Account.None.class);
    }

    @Test
    void a_top_up_pays_the_old_loan_out_of_the_new_one() {
        lend("L-1", "1000.00", "0.01");
        history.ask(loans, new LoanCommand.Approve("L-2", kes("1500.00"), kes("0.00"), BY_CASHIER));
        history.ask(loans, new LoanCommand.TopUp("L-2", "L-1", "a", BY_CASHIER));
        assertThat(history.state(LoanSketch.LOAN.ref("L-1")))
                .isEqualTo(new Loan.Active("L-1", kes("0.00")));
        assertThat(history.state(LoanSketch.LOAN.ref("L-2")))
                .isEqualTo(new Loan.Active("L-2", kes("1500.00")));
        assertThat(balance(history, "a")).isEqualTo("1499.99");
    }

    @Test
    void a_collection_sheet_takes_forty_repayments_each_seeing_the_till_after_the_one_before() {
        IntStream.range(0, 40).forEach(i -> lend("L-" + i, "100.00", "0.01"));
        var lines = IntStream.range(0, 40).mapToObj(i -> new Line("L-" + i, kes("5.00"))).toList();
        var answer = history.ask(loans, new LoanCommand.Collect(lines, "till", BY_CASHIER));
        assertThat(answer).hasSize(40);
        assertThat(balance(history, "till")).isEqualTo("200.00");
        assertThat(history.state(LoanSketch.LOAN.ref("L-39")))
                .isEqualTo(new Loan.Active("L-39", kes("95.00")));
    }

    @Test
    void a_collection_sheet_is_refused_whole() {
        lend("L-1", "100.00", "0.01");
        var twice = List.of(new Line("L-1", kes("60.00")), new Line("L-1", kes("60.00")));
        var before = history.head();
        assertThatThrownBy(() ->
                        history.ask(loans, new LoanCommand.Collect(twice, "till", BY_CASHIER)))
                .isInstanceOf(Refused.class);
        assertThat(history.head()).isEqualTo(before);
    }

    @Test
    void a_transfer_and_its_reversal_leave_everything_as_it_was() {
        lend("L-1", "100.00", "0.01");
        history.ask(transfer("a", "b", "40.00"));
        history.ask(new ReverseTransaction(history.head(), false, BY_CASHIER));
        assertThat(balance(history, "a")).isEqualTo("99.99");
        assertThat(balance(history, "b")).isEqualTo("0.00");
    }

    private void lend(String loan, String principal, String fee) {
        history.ask(loans, new LoanCommand.Approve(loan, kes(principal), kes(fee), BY_CASHIER));
        history.ask(loans, new LoanCommand.Disburse(loan, "a", BY_CASHIER));
    }
}
