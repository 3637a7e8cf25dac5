package org.quipu.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.transfer;
import static org.quipu.core.Village.withdraw;
import static org.quipu.core.deposit.Depositors.RENEW;
import static org.quipu.core.deposit.Depositors.WAIT;
import static org.quipu.core.deposit.Depositors.amina;
import static org.quipu.core.deposit.Depositors.close;
import static org.quipu.core.deposit.Depositors.due;
import static org.quipu.core.deposit.Depositors.given;
import static org.quipu.core.deposit.Depositors.open;
import static org.quipu.core.deposit.Depositors.payTo;
import static org.quipu.core.deposit.Depositors.percent;
import static org.quipu.core.deposit.Depositors.rules;
import static org.quipu.core.deposit.Depositors.settle;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Block;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.deposit.DepositCommand.ChangeInstruction;
import org.quipu.core.deposit.DepositCommand.CloseDeposit;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositCollected;
import org.quipu.core.deposit.DepositEvent.DepositFunded;
import org.quipu.core.deposit.DepositEvent.DepositMatured;
import org.quipu.core.deposit.DepositEvent.InstructionChanged;
import org.quipu.core.deposit.DepositEvent.InterestPaidOut;
import org.quipu.core.deposit.DepositEvent.InterestReinvested;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.DepositTermsRefusal;
import org.quipu.core.product.Range;
import org.quipu.core.product.TermDepositRules;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.Length;

/** Rules of a deposit for a term, one by one. 1,000.00 at 8 % is 80.00 a year, 72.00 after tax. */
class DepositTest {
    private static Given simple(Instruction instruction) {
        return given(rules(0, Use.REINVEST)).asked(open(instruction));
    }

    private static Given quarterly(Use use, Instruction instruction) {
        return given(rules(3, use)).asked(open(instruction));
    }

    private static <E extends LedgerEvent> E last(Given given, Class<E> type) {
        return given.history().events().reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static long position(Given given, Class<?> type) {
        var events = given.history().events();
        for (var at = events.size(); at > 0; at--) {
            if (type.isInstance(events.get(at - 1))) return at;
        }
        throw new AssertionError("none");
    }

    @Test
    void it_opens_with_all_its_money_from_an_account_of_its_holder() {
        var given =
                given(rules(0, Use.REINVEST))
                        .when(open(WAIT))
                        .thenHappens(TermDepositOpened.class, DepositFunded.class);
        assertThat(balance(given.history(), "a")).isEqualTo("4000.00");
        assertThat(balance(given.history(), "t")).isEqualTo("1000.00");
    }

    @Test
    void it_opens_with_cash() {
        var given =
                given(rules(0, Use.REINVEST))
                        .when(
                                open(
                                        amina(Optional.empty()),
                                        "300.00",
                                        new Length(0, 90),
                                        WAIT,
                                        AT_TILL))
                        .thenHappens(TermDepositOpened.class, DepositFunded.class);
        assertThat(balance(given.history(), "till")).isEqualTo("5300.00");
        assertThat(last(given, TermDepositOpened.class).agreed().maturity())
                .isEqualTo(JAN_1.plusDays(90));
    }

    @Test
    void it_opens_on_what_the_product_offers_alone() {
        var year = new Length(12, 0);
        var from = amina(Optional.of("a"));
        given(rules(0, Use.REINVEST))
                .when(open(from, "99.99", year, WAIT, BY_CASHIER))
                .thenRefused(DepositTermsRefusal.PRINCIPAL)
                .onFigure("minimum", "100.00")
                .when(open(from, "100.00", new Length(25, 0), WAIT, BY_CASHIER))
                .thenRefused(DepositTermsRefusal.MONTHS)
                .onFigure("maximum", "24")
                .when(open(from, "100.00", new Length(0, 6), WAIT, BY_CASHIER))
                .thenRefused(DepositTermsRefusal.DAYS)
                .when(open(from, "6000.00", year, WAIT, BY_CASHIER))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(open(amina(Optional.empty()), "100.00", year, WAIT, BY_CASHIER))
                .thenRefused(DepositRefusal.ONE_SOURCE)
                .when(open(amina(Optional.of("b")), "100.00", year, WAIT, BY_CASHIER))
                .thenRefused(DepositRefusal.OTHER_CLIENT);
    }

    @Test
    void an_instruction_names_whom_it_pays_and_nobody_else_s_account() {
        given(rules(0, Use.REINVEST))
                .when(open(payTo("b")))
                .thenRefused(DepositRefusal.OTHER_CLIENT)
                .onFigure("account", "b")
                .when(open(settle("till")))
                .thenRefused(DepositRefusal.NOT_SETTLED_BY_ITSELF)
                .when(open(new Instruction(WAIT.atMaturity(), Optional.of("a"), Optional.empty())))
                .thenRefused(DepositRefusal.PAYEE_WITHOUT_PAYMENT)
                .when(open(new Instruction(WAIT.atMaturity(), Optional.empty(), Optional.of("a"))))
                .thenRefused(DepositRefusal.INTEREST_IS_REINVESTED);
        given(rules(3, Use.PAY_OUT))
                .when(open(WAIT))
                .thenRefused(DepositRefusal.INTEREST_ACCOUNT_MISSING);
    }

    @Test
    void its_money_stays_until_its_maturity() {
        simple(WAIT)
                .when(withdraw("t", "1.00"))
                .thenRefused(PostingRefusal.TERM_DEPOSIT)
                .when(transfer("t", "a", "1.00"))
                .thenRefused(PostingRefusal.TERM_DEPOSIT)
                .when(transfer("a", "t", "1.00"))
                .thenRefused(PostingRefusal.TERM_DEPOSIT);
    }

    @Test
    void at_its_maturity_it_is_paid_out_with_interest_less_tax() {
        var given = simple(payTo("a")).on(JAN_1.plusYears(1));
        given.when(due(given)).thenHappens(DepositMatured.class).when(due(given)).then();
        assertThat(last(given, DepositMatured.class).gross()).isEqualTo(kes("80.00"));
        assertThat(last(given, DepositMatured.class).tax()).isEqualTo(kes("8.00"));
        assertThat(balance(given.history(), "a")).isEqualTo("5072.00");
        assertThat(balance(given.history(), "t")).isEqualTo("0.00");
    }

    @Test
    void what_falls_due_counts_from_its_own_day_whoever_records_it() {
        var given = simple(payTo("a")).on(JAN_1.plusYears(1).plusDays(20));
        given.when(due(given)).thenHappens(DepositMatured.class);
        var movement = last(given, DepositMatured.class).movement();
        assertThat(movement.valueDate()).isEqualTo(JAN_1.plusYears(1));
        assertThat(movement.bookedOn()).isEqualTo(JAN_1.plusYears(1).plusDays(20));
        assertThat(last(given, DepositMatured.class).due()).isEqualTo("deposit-matured:2027-01-01");
    }

    @Test
    void it_leaves_through_a_bank_account() {
        var given = simple(settle("bank")).on(JAN_1.plusYears(1));
        given.when(due(given)).thenHappens(DepositMatured.class);
        assertThat(balance(given.history(), "bank")).isEqualTo("-1072.00");
    }

    @Test
    void interest_of_each_period_joins_it_and_tax_is_withheld_once() {
        var given = quarterly(Use.REINVEST, payTo("a")).on(JAN_1.plusMonths(7));
        given.when(due(given)).thenHappens(InterestReinvested.class, InterestReinvested.class);
        assertThat(balance(given.history(), "t")).isEqualTo("1040.40");
        given.on(JAN_1.plusYears(1))
                .when(due(given))
                .thenHappens(InterestReinvested.class, DepositMatured.class);
        // 20.00, 20.40, 20.81, 21.22: 82.43, and 8.24 of it is tax.
        assertThat(last(given, DepositMatured.class).tax()).isEqualTo(kes("8.24"));
        assertThat(balance(given.history(), "a")).isEqualTo("5074.19");
    }

    @Test
    void interest_of_each_period_is_paid_to_its_holder() {
        var given = quarterly(Use.PAY_OUT, payTo("a")).on(JAN_1.plusMonths(3));
        given.when(due(given)).thenHappens(InterestPaidOut.class);
        assertThat(balance(given.history(), "a")).isEqualTo("4018.00");
        assertThat(balance(given.history(), "t")).isEqualTo("1000.00");
        given.on(JAN_1.plusYears(1));
        given.when(due(given))
                .thenHappens(
                        InterestPaidOut.class,
                        InterestPaidOut.class,
                        InterestPaidOut.class,
                        DepositMatured.class);
        assertThat(balance(given.history(), "a")).isEqualTo("5072.00");
    }

    @Test
    void what_an_account_does_not_take_stays_and_is_collected() {
        var given = quarterly(Use.PAY_OUT, payTo("a")).on(JAN_1.plusYears(1));
        given.asked(new BlockAccount("a", Block.ALL, BY_CASHIER))
                .when(due(given))
                .thenHappens(
                        InterestPaidOut.class,
                        InterestPaidOut.class,
                        InterestPaidOut.class,
                        InterestPaidOut.class,
                        DepositMatured.class);
        assertThat(balance(given.history(), "t")).isEqualTo("1072.00");
        given.when(new ChangeInstruction("t", RENEW, BY_CASHIER))
                .thenRefused(DepositRefusal.MATURED)
                .when(new CloseDeposit("t", Optional.empty(), AT_TILL))
                .thenHappens(DepositCollected.class);
        assertThat(balance(given.history(), "till")).isEqualTo("3928.00");
        given.when(close()).thenRefused(DepositRefusal.ENDED);
    }

    @Test
    void it_is_renewed_with_its_interest_on_what_the_product_offers_then() {
        var given = simple(RENEW).on(JAN_1.plusYears(1));
        given.when(due(given)).thenHappens(DepositMatured.class);
        var next = last(given, DepositMatured.class).renewed().orElseThrow();
        assertThat(next.principal()).isEqualTo(kes("1072.00"));
        assertThat(next.maturity()).isEqualTo(JAN_1.plusYears(2));
        given.on(JAN_1.plusYears(2)).when(due(given)).thenHappens(DepositMatured.class);
        assertThat(balance(given.history(), "t")).isEqualTo("1149.18");
    }

    @Test
    void it_waits_where_the_product_offers_no_such_term_any_more() {
        var rules = rules(0, Use.REINVEST);
        var given = simple(RENEW).on(JAN_1.plusMonths(6));
        given.asked(
                        Depositors.adopt(
                                new TermDepositRules(
                                        rules.currency(),
                                        rules.interest(),
                                        rules.penalty(),
                                        rules.principal(),
                                        new Range(1, 6, 6),
                                        rules.days())))
                .on(JAN_1.plusYears(1));
        given.when(due(given)).thenHappens(DepositMatured.class);
        assertThat(last(given, DepositMatured.class).renewed()).isEmpty();
        given.when(close()).thenHappens(DepositCollected.class);
    }

    @Test
    void closed_early_it_earns_simple_interest_at_the_lowered_rate() {
        var given = simple(WAIT).on(JAN_1.plusMonths(3));
        given.when(close()).thenHappens(DepositClosedEarly.class);
        var closed = last(given, DepositClosedEarly.class);
        assertThat(closed.rate()).isEqualTo(Depositors.percent("5"));
        assertThat(closed.gross()).isEqualTo(kes("12.50"));
        assertThat(closed.tax()).isEqualTo(kes("1.25"));
        assertThat(closed.clawback()).isEqualTo(kes("0.00"));
        assertThat(balance(given.history(), "a")).isEqualTo("5011.25");
    }

    @Test
    void interest_that_was_paid_out_is_clawed_back_with_its_tax() {
        var given = quarterly(Use.PAY_OUT, payTo("a")).on(JAN_1.plusMonths(3));
        given.when(close()).thenHappens(InterestPaidOut.class, DepositClosedEarly.class);
        var closed = last(given, DepositClosedEarly.class);
        assertThat(closed.clawback()).isEqualTo(kes("7.50"));
        assertThat(closed.paid()).isEqualTo(kes("993.25"));
        assertThat(balance(given.history(), "a")).isEqualTo("5011.25");
    }

    @Test
    void after_its_maturity_there_is_nothing_to_close() {
        simple(payTo("a"))
                .on(JAN_1.plusYears(1))
                .when(close())
                .thenRefused(DepositRefusal.ENDED)
                .onFigure("maturity", "2027-01-01");
    }

    @Test
    void it_is_paid_to_one_place() {
        simple(WAIT)
                .on(JAN_1.plusMonths(3))
                .when(new CloseDeposit("t", Optional.of("a"), AT_TILL))
                .thenRefused(DepositRefusal.ONE_PAYEE)
                .when(new CloseDeposit("t", Optional.of("b"), BY_CASHIER))
                .thenRefused(DepositRefusal.OTHER_CLIENT)
                .when(new CloseDeposit("a", Optional.of("a"), BY_CASHIER))
                .thenRefused(DepositRefusal.NOT_A_DEPOSIT);
    }

    @Test
    void its_holder_may_wish_otherwise() {
        var given = simple(WAIT).on(JAN_1.plusMonths(3));
        given.when(new ChangeInstruction("t", payTo("a"), BY_CASHIER))
                .thenHappens(InstructionChanged.class)
                .on(JAN_1.plusYears(1))
                .when(due(given))
                .thenHappens(DepositMatured.class);
        assertThat(balance(given.history(), "a")).isEqualTo("5072.00");
    }

    @Test
    void an_early_closure_that_is_reversed_never_was() {
        var given = quarterly(Use.REINVEST, payTo("a")).on(JAN_1.plusMonths(4));
        given.when(close())
                .thenHappens(InterestReinvested.class, DepositClosedEarly.class)
                .on(JAN_1.plusMonths(5))
                .when(
                        new ReverseTransaction(
                                position(given, DepositClosedEarly.class), false, BY_CASHIER))
                .thenHappens(TransactionReversed.class)
                .on(JAN_1.plusYears(1))
                .when(due(given))
                .thenHappens(
                        InterestReinvested.class, InterestReinvested.class, DepositMatured.class);
        assertThat(balance(given.history(), "a")).isEqualTo("5074.19");
    }

    @Test
    void an_opening_is_reversed_until_interest_is_recorded() {
        var given = quarterly(Use.REINVEST, WAIT);
        var opening = position(given, DepositFunded.class);
        var reverse = new ReverseTransaction(opening, false, BY_CASHIER);
        given.on(JAN_1.plusMonths(2)).when(reverse).thenHappens(TransactionReversed.class);
        assertThat(balance(given.history(), "a")).isEqualTo("5000.00");
        given.when(close()).thenRefused(DepositRefusal.UNDONE);
        var other = quarterly(Use.REINVEST, WAIT).on(JAN_1.plusMonths(3));
        other.when(due(other))
                .thenHappens(InterestReinvested.class)
                .when(reverse)
                .thenRefused(DepositRefusal.INTEREST_RECORDED)
                .when(
                        new ReverseTransaction(
                                position(other, InterestReinvested.class), false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.FELL_DUE);
    }

    @Test
    void what_would_grow_beyond_any_amount_is_not_taken() {
        var interest =
                new DepositInterest(
                        percent("100"),
                        DayCount.ACT_365F,
                        1,
                        Use.REINVEST,
                        percent("0"),
                        new Precision(2, Rounding.HALF_EVEN));
        var rules =
                new TermDepositRules(
                        KES,
                        interest,
                        percent("3"),
                        new Range(100_00, 10_000_00, 1_000_00),
                        new Range(1, 600, 12),
                        new Range(0, 0, 0));
        given(rules)
                .when(
                        open(
                                amina(Optional.of("a")),
                                "1000.00",
                                new Length(600, 0),
                                WAIT,
                                BY_CASHIER))
                .thenRefused(PostingRefusal.AMOUNT_TOO_LARGE);
    }
}
