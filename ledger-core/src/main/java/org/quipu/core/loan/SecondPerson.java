package org.quipu.core.loan;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.approval.Approvable;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.loan.Loan.Application;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.DisburseTranche;
import org.quipu.core.loan.LoanCommand.RefundCredit;
import org.quipu.core.loan.LoanCommand.RescheduleLoan;
import org.quipu.core.loan.LoanCommand.RestructureLoan;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.TakeOverLoan;
import org.quipu.core.loan.LoanCommand.TopUpLoan;
import org.quipu.core.loan.LoanCommand.TransferLoan;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.money.Money;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.servicing.LoanAccount;

/** What of a loan a second person approves, where its product says so. */
final class SecondPerson {
    private SecondPerson() {}

    /** What is at stake. */
    private record Stake(FourEyesOn action, Money amount) {}

    /** The events, or the one that asks for a second person instead. */
    static List<LedgerEvent> or(List<LedgerEvent> events, LoanCommand command, Known known) {
        if (!(command instanceof Approvable approvable)) return events;
        if (command instanceof TakeOverLoan takeOver) {
            var rules = Contracting.version(takeOver.applicant().product(), known).loan();
            var outstanding = new Money(rules.currency(), takeOver.handover().principal());
            var stake = new Stake(FourEyesOn.TAKEOVER, outstanding);
            return or(events, approvable, stake, rules.controls(), known);
        }
        var loan = known.get(LoanKinds.LOAN.ref(command.loan()));
        var application = application(loan);
        var stake = stake(command, loan, application.asked().principal());
        var controls = Contracting.version(application, known).loan().controls();
        return or(events, approvable, stake, controls, known);
    }

    private static List<LedgerEvent> or(
            List<LedgerEvent> events,
            Approvable approvable,
            Stake stake,
            LoanControls controls,
            Known known) {
        if (!controls.needsFourEyes(stake.action(), stake.amount().minor())) return events;
        return FourEyes.ask(
                        known, approvable, LoanRefusal.NEEDS_FOUR_EYES, Optional.of(stake.amount()))
                .orElse(events);
    }

    /** The application behind a loan that a command was accepted for. */
    private static Application application(Loan loan) {
        return switch (loan) {
            case Loan.Applied(var application) -> application;
            case Loan.Approved(var application, _) -> application;
            case Loan.Lent lent -> lent.application();
            case Loan.None _, Loan.Ended _ -> throw new IllegalStateException("Accepted: " + loan);
        };
    }

    private static Stake stake(LoanCommand command, Loan loan, Money principal) {
        var outstanding =
                loan instanceof Loan.Lent lent
                        ? lent.money(lent.books().balance(LoanAccount.LOAN_PORTFOLIO))
                        : principal;
        return switch (command) {
            case DisburseLoan _, TopUpLoan _ -> new Stake(FourEyesOn.DISBURSEMENT, principal);
            case DisburseTranche it -> new Stake(FourEyesOn.DISBURSEMENT, it.amount());
            case WaiveDue it -> new Stake(FourEyesOn.WAIVER, it.amount());
            case RefundCredit it -> new Stake(FourEyesOn.REFUND, it.amount());
            case WriteOffLoan _ -> new Stake(FourEyesOn.WRITE_OFF, outstanding);
            case RestructureLoan _ -> new Stake(FourEyesOn.RESTRUCTURE, outstanding);
            case RescheduleLoan it ->
                    new Stake(
                            it.rate().isPresent() ? FourEyesOn.RATE_CHANGE : FourEyesOn.RESTRUCTURE,
                            outstanding);
            case TransferLoan _ -> new Stake(FourEyesOn.TRANSFER, outstanding);
            case StopAccrual _ -> new Stake(FourEyesOn.INTEREST_STOP, outstanding);
            default -> throw new IllegalArgumentException("Never waits: " + command);
        };
    }
}
