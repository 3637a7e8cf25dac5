package org.quipu.projections.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.core.loan.LoanVillage.village;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quipu.core.account.Grain;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.loan.Handovers;
import org.quipu.core.loan.LoanCommand;
import org.quipu.core.loan.LoanCommand.RejectLoan;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.Target;
import org.quipu.core.loan.LoanCommand.TransferLoan;
import org.quipu.core.loan.LoanCommand.WithdrawApplication;
import org.quipu.core.servicing.AllocationRule.Hold;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.Servicing.RowStanding.State;
import org.quipu.projections.balances.Status;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.Explained.Figure;
import org.quipu.projections.loans.Explained.Term;
import org.quipu.projections.loans.LoanView.Stage;

/** 2,000.00 in four months from 10 March 2025: three times 521.01 and 520.99. */
class LoansTest {
    private final LoanBooks books = new LoanBooks(lent(new NextInstalments()));

    @Test
    void tells_what_is_paid_late_due_and_to_come() {
        books.ask(day(4, 10), repay("521.01"));
        books.ask(day(5, 20), repay("100.00"));

        var states = books.on("2025-06-10").lent().orElseThrow().schedule();
        assertThat(states)
                .extracting(ScheduleLine::state)
                .containsExactly(State.PAID, State.LATE, State.DUE, State.TO_COME);
        assertThat(states.get(1).daysLate()).isEqualTo(31);
        assertThat(states.get(1).paid().total()).isEqualTo(10_000);
        assertThat(states.get(1).asked().penalty()).isPositive();
    }

    @Test
    void a_day_that_passes_changes_figures_and_no_row() {
        var owed = books.on("2025-04-10").lent().orElseThrow().close().standing();
        var late = books.on("2025-04-13").lent().orElseThrow().close().standing();

        assertThat(owed.daysPastDue()).isZero();
        assertThat(late.daysPastDue()).isEqualTo(3);
        assertThat(late.due().penalty()).isEqualTo(146);
    }

    @Test
    void shows_each_transaction_with_what_it_settled_the_newest_first() {
        var position = books.ask(day(4, 20), repay("300.00"));

        var line = books.on("2025-04-20").lines().getFirst();
        assertThat(line.position()).hasValue(position);
        assertThat(line.type()).isEqualTo("loan.repayment-received.v1");
        var moved = line.moved().orElseThrow();
        assertThat(line.cash()).isEqualTo(30_000);
        assertThat(moved.settled().penalty()).isEqualTo(488);
        assertThat(moved.settled().interest()).isEqualTo(3_333);
        assertThat(moved.settled().principal()).isEqualTo(26_179);
        assertThat(moved.principal()).isEqualTo(173_821);
    }

    @Test
    void a_payment_known_late_changes_what_others_settled_but_not_what_was_known_before() {
        var first = books.ask(day(4, 20), repay("300.00"));
        books.ask(day(4, 25), repay("521.01", day(4, 10)));

        assertThat(settledBy(books.on("2025-04-20"), first)).isEqualTo(27_479);
        assertThat(settledBy(books.on("2025-04-20", first), first)).isEqualTo(26_179);
    }

    @Test
    void is_where_it_was_before_a_transfer_and_where_it_went_from_its_day_on() {
        var target = new Target(Optional.of("south"), Optional.of("village"), false);
        var moved =
                books.ask(
                        day(4, 20), new TransferLoan("L", target, OptionalInt.empty(), BY_CASHIER));

        assertThat(books.on("2025-04-19").grain().branch()).isEqualTo("north");
        assertThat(books.on("2025-04-20", moved - 1).grain().branch()).isEqualTo("north");
        assertThat(books.on("2025-04-20").grain())
                .isEqualTo(new Grain("south", "biashara", Optional.of("village")));
        assertThat(books.on("2025-04-20").lines().getFirst().type())
                .isEqualTo("loan.transferred.v1");
        assertThat(books.branch("2025-04-19")).isEqualTo("north");
        assertThat(books.branch("2025-04-20")).isEqualTo("south");
    }

    @Test
    void strikes_out_what_was_taken_back() {
        var paid = books.ask(day(4, 10), repay("521.01"));
        books.ask(day(4, 12), new ReverseTransaction(paid, false, BY_CASHIER));

        var view = books.on("2025-04-12");
        assertThat(view.lines().stream().filter(LoanLine::undone))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.position()).hasValue(paid);
                    assertThat(line.moved()).isEmpty();
                    assertThat(line.cash()).isEqualTo(52_101);
                });
        assertThat(view.lines().getFirst().cash()).isEqualTo(-52_101);
        assertThat(view.lent().orElseThrow().close().standing().principal()).isEqualTo(200_000);
        assertThat(books.on("2025-04-12", paid).lines()).noneMatch(LoanLine::undone);
    }

    @Test
    void shows_held_credit_that_paid_by_itself_before_it_is_booked() {
        var holding = new LoanBooks(lent(new Hold()));
        holding.ask(day(4, 1), repay("600.00"));

        var line = holding.on("2025-04-10").lines().getFirst();
        assertThat(line.position()).isEmpty();
        assertThat(line.type()).isEqualTo("loan.credit-applied.v1");
        assertThat(line.moved().orElseThrow().credit()).isEqualTo(-52_101);

        holding.ask(day(4, 11), repay("1.00"));
        assertThat(holding.on("2025-04-10").lines().getFirst().position()).isPresent();
        assertThat(holding.on("2025-04-10").lines()).hasSize(5);
    }

    @Test
    void explains_a_figure_by_events_and_instalments() {
        var paid = books.ask(day(4, 20), repay("300.00"));

        var explained = books.explained("2025-04-20").orElseThrow();
        assertThat(explained.rulesVersion()).isEqualTo(1);
        var principal = figure(explained, "principal_outstanding");
        assertThat(principal.amount()).isEqualTo(173_821);
        assertThat(principal.terms()).extracting(Term::amount).containsExactly(200_000L, -26_179L);
        assertThat(principal.terms().getFirst().type()).contains("loan.disbursed.v1");
        assertThat(principal.terms().getLast().position()).hasValue(paid);
        assertThat(principal.terms().getLast().day()).contains(day(4, 20));
        var late = figure(explained, "days_past_due");
        assertThat(late.isDays()).isTrue();
        assertThat(late.terms())
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.source()).isEqualTo("instalment:1");
                    assertThat(term.day()).contains(day(4, 10));
                    assertThat(term.position()).isEmpty();
                    assertThat(term.amount()).isEqualTo(10);
                });
        assertThat(books.explained("2025-03-09")).isEmpty();
    }

    @Test
    void explains_what_fell_due_by_itself_before_it_is_booked_and_after() {
        var holding = new LoanBooks(lent(new Hold()));
        holding.ask(day(4, 1), repay("600.00"));
        var due = figure(holding.explained("2025-04-10").orElseThrow(), "credit").terms().getLast();
        assertThat(due.type()).contains("loan.credit-applied.v1");
        assertThat(due.position()).isEmpty();

        holding.ask(day(4, 11), repay("1.00"));
        var booked = figure(holding.explained("2025-04-10").orElseThrow(), "credit");
        assertThat(booked.terms().getLast().position()).isPresent();
    }

    private static Figure figure(Explained explained, String name) {
        return explained.figures().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draws_principal_as_planned_and_as_it_came() {
        books.ask(day(4, 20), repay("300.00"));

        assertThat(books.on("2025-04-01").lent().orElseThrow().real())
                .as("also what came after the date")
                .hasSize(2);
        var drawn = books.on("2025-05-01").lent().orElseThrow();
        assertThat(drawn.planned()).hasSize(5);
        assertThat(drawn.planned().getFirst().principal()).isEqualTo(200_000);
        assertThat(drawn.planned().getLast().principal()).isZero();
        assertThat(drawn.real())
                .extracting(it -> it.principal())
                .containsExactly(200_000L, 173_821L);
    }

    @Test
    void tells_a_loan_that_another_system_had_from_the_handover_on() {
        var moved = new LoanBooks(village(new NextInstalments()));
        var position = moved.ask(Handovers.APR_20, Handovers.takeOver(Handovers.HANDOVER));

        var view = moved.on("2025-04-20");
        assertThat(view.stage()).isEqualTo(Stage.ACTIVE);
        var lent = view.lent().orElseThrow();
        assertThat(lent.disbursedOn()).isEqualTo(day(3, 10));
        assertThat(lent.takenOverOn()).contains(Handovers.APR_20);
        assertThat(lent.schedule())
                .extracting(ScheduleLine::state)
                .containsExactly(State.LATE, State.TO_COME, State.TO_COME, State.TO_COME);
        assertThat(lent.planned())
                .extracting(it -> it.principal())
                .containsExactly(173_232L, 101_652L, 51_245L, 0L);
        assertThat(view.lines())
                .hasSize(2)
                .first()
                .satisfies(line -> {
                    assertThat(line.type()).isEqualTo("loan.migrated.v1");
                    assertThat(line.moved().orElseThrow().principal()).isEqualTo(173_232);
                });
        assertThat(moved.on("2025-04-19").lent()).isEmpty();
        var explained = moved.explained("2025-05-10").orElseThrow();
        assertThat(figure(explained, "interest_earned").amount()).isEqualTo(2_521 - 840);
        assertThat(figure(explained, "principal_outstanding").terms())
                .singleElement()
                .satisfies(term -> assertThat(term.position()).hasValue(position));
    }

    @Test
    void takes_a_loan_over_again_after_a_mistake() {
        var moved = new LoanBooks(village(new NextInstalments()));
        var takeOver = Handovers.takeOver(Handovers.HANDOVER);
        var position = moved.ask(Handovers.APR_20, takeOver);
        moved.ask(day(4, 21), new ReverseTransaction(position, false, BY_CASHIER));
        assertThat(moved.on("2025-04-21").stage()).isEqualTo(Stage.TAKEOVER_REVERSED);

        moved.ask(day(4, 22), takeOver);
        var view = moved.on("2025-04-22");
        assertThat(view.stage()).isEqualTo(Stage.ACTIVE);
        assertThat(view.lent().orElseThrow().close().standing().daysPastDue()).isEqualTo(12);
    }

    @Test
    void a_settled_loan_is_closed_and_keeps_its_last_schedule() {
        var settle =
                new SettleLoan(
                        "L",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BY_CASHIER.withSettlementAccount("till"));
        books.ask(day(4, 10), settle);

        var view = books.on("2025-04-10");
        assertThat(view.stage()).isEqualTo(Stage.CLOSED);
        assertThat(view.lent().orElseThrow().schedule())
                .hasSize(4)
                .extracting(ScheduleLine::state)
                .containsOnly(State.SETTLED);
        assertThat(view.lent().orElseThrow().close().standing().principal()).isZero();
        assertThat(books.status()).isEqualTo(Status.CLOSED);
        assertThat(books.on("2025-04-09").stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void knows_a_loan_before_it_is_paid_out() {
        var asked = new LoanBooks(village(new NextInstalments()));
        asked.ask(day(3, 10), apply("L", "amina", "2000.00"));
        assertThat(asked.on("2025-03-10").stage()).isEqualTo(Stage.APPLIED);

        var approved = asked.ask(day(3, 11), approve("L"));
        asked.ask(day(3, 12), disburse("L"));
        assertThat(asked.on("2025-03-11", approved).stage()).isEqualTo(Stage.APPROVED);
        assertThat(asked.on("2025-03-11").lent()).isEmpty();
        assertThat(asked.on("2025-03-11").lines()).hasSize(2);
        assertThat(asked.on("2025-03-12").stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void tells_a_rejected_application_from_one_withdrawn() {
        assertThat(endedBy(new RejectLoan("L", BY_CASHIER))).isEqualTo(Stage.REJECTED);
        assertThat(endedBy(new WithdrawApplication("L", BY_CASHIER))).isEqualTo(Stage.WITHDRAWN);
    }

    private static Stage endedBy(LoanCommand end) {
        var asked = new LoanBooks(village(new NextInstalments()));
        asked.ask(day(3, 10), apply("L", "amina", "2000.00"));
        asked.ask(day(3, 10), end);
        assertThat(asked.status()).isEqualTo(Status.CLOSED);
        return asked.on("2025-03-10").stage();
    }

    @Test
    void a_savings_account_is_no_loan() {
        assertThat(books.loan("a", When.NOW)).isEmpty();
        assertThat(books.loan("nobody", When.NOW)).isEmpty();
    }

    private static long settledBy(LoanView view, long position) {
        return view.lines().stream()
                .filter(line -> line.position().orElse(0) == position)
                .findFirst()
                .flatMap(LoanLine::moved)
                .orElseThrow()
                .settled()
                .principal();
    }
}
