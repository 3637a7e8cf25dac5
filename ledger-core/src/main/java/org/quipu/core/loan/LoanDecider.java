package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.approval.Approvable;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.day.DayKinds;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.loan.LoanCommand.ApproveLoan;
import org.quipu.core.loan.LoanCommand.ChangeOfficer;
import org.quipu.core.loan.LoanCommand.ChargeLoanFee;
import org.quipu.core.loan.LoanCommand.Dated;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.DisburseTranche;
import org.quipu.core.loan.LoanCommand.FailDisbursement;
import org.quipu.core.loan.LoanCommand.InstructDisbursement;
import org.quipu.core.loan.LoanCommand.Moving;
import org.quipu.core.loan.LoanCommand.PromisePayment;
import org.quipu.core.loan.LoanCommand.RecordContact;
import org.quipu.core.loan.LoanCommand.RecordDue;
import org.quipu.core.loan.LoanCommand.RefundCredit;
import org.quipu.core.loan.LoanCommand.RejectLoan;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanCommand.RescheduleLoan;
import org.quipu.core.loan.LoanCommand.RestructureLoan;
import org.quipu.core.loan.LoanCommand.ResumeAccrual;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.TakeOverLoan;
import org.quipu.core.loan.LoanCommand.TopUpLoan;
import org.quipu.core.loan.LoanCommand.TransferLoan;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanCommand.WithdrawApplication;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.schedule.Proceeds;

/**
 * The rules of loans, in one file a theme: applying, disbursing, taking over, receiving, changing,
 * contacting, transferring, topping up.
 */
public final class LoanDecider implements Decider<LoanCommand> {
    @Override
    public Set<Ref<?>> needs(LoanCommand command, Known known) {
        var valueDate =
                command instanceof Dated dated ? dated.valueDate() : Optional.<LocalDate>empty();
        var needs =
                new PostingNeeds(known, command.envelope(), valueDate)
                        .settlementAccount(command.envelope())
                        .and(LoanKinds.LOAN.ref(command.loan()));
        if (command instanceof ApplyForLoan apply) Applying.needs(apply, needs);
        if (command instanceof TakeOverLoan takeOver) {
            Applying.needs(takeOver.loan(), takeOver.applicant(), needs);
        }
        if (command instanceof ChargeLoanFee charge) {
            charge.proceeds().flatMap(Proceeds::payee).ifPresent(needs::account);
        }
        if (command instanceof Moving moving) moving.savings().ifPresent(needs::account);
        if (command instanceof TopUpLoan topUp) {
            needs.account(topUp.savings()).and(LoanKinds.LOAN.ref(topUp.repays()));
            known.find(LoanKinds.LOAN.ref(topUp.repays()))
                    .ifPresent(loan -> behind(loan, false, needs));
        }
        if (command instanceof Approvable) needs.and(FourEyes.QUEUE);
        if (command instanceof TransferLoan transfer) Transferring.needs(transfer, needs);
        if (command instanceof WriteOffLoan writeOff) Changing.needs(writeOff, known, needs);
        if (command instanceof DisburseLoan disburse) {
            disburse.collateral().ifPresent(needs::account);
        }
        known.find(LoanKinds.LOAN.ref(command.loan()))
                .ifPresent(loan -> {
                    behind(loan, command instanceof Approvable, needs);
                    if (command instanceof RestructureLoan) calendar(loan, needs);
                });
        return needs.all();
    }

    /** What stands behind a loan: before it is paid out its terms are still the product's. */
    static void behind(Loan loan, boolean mayWait, PostingNeeds needs) {
        switch (loan) {
            case Loan.Applied(var application) -> terms(application, needs);
            case Loan.Approved(var application, _) -> terms(application, needs);
            case Loan.Lent lent -> {
                needs.and(DayKinds.ALL_DAYS);
                lent.disbursement().collateral().ifPresent(needs::account);
                Collateral.needs(lent, needs);
                if (mayWait) product(lent.application(), needs);
            }
            case Loan.None _, Loan.Ended _ -> {}
        }
    }

    /** The free days that a new schedule goes around. */
    private static void calendar(Loan loan, PostingNeeds needs) {
        loan.agreed().ifPresent(it -> Applying.calendar(it.account().branch(), needs));
    }

    private static void terms(Loan.Application application, PostingNeeds needs) {
        product(application, needs);
        Applying.calendar(application.account().branch(), needs);
        application
                .account()
                .client()
                .ifPresent(client -> needs.and(LoanKinds.BORROWER.ref(client)));
    }

    private static void product(Loan.Application application, PostingNeeds needs) {
        application
                .account()
                .product()
                .ifPresent(product -> needs.and(ProductKinds.PRODUCT.ref(product)));
    }

    @Override
    public List<? extends LedgerEvent> decide(LoanCommand command, Known known) {
        return SecondPerson.or(events(command, known), command, known);
    }

    private static List<LedgerEvent> events(LoanCommand command, Known known) {
        return switch (command) {
            case ApplyForLoan apply -> Applying.apply(apply, known);
            case TakeOverLoan takeOver -> TakingOver.takeOver(takeOver, known);
            case ApproveLoan approve -> Applying.approve(approve, known);
            case RejectLoan reject -> Applying.reject(reject, known);
            case WithdrawApplication withdraw -> Applying.withdraw(withdraw, known);
            case InstructDisbursement instruct -> Disbursing.instruct(instruct, known);
            case FailDisbursement fail -> Disbursing.fail(fail, known);
            case DisburseLoan disburse -> Disbursing.disburse(disburse, known);
            case RepayLoan repay -> Receiving.repay(repay, known);
            case SettleLoan settle -> Receiving.settle(settle, known);
            case RefundCredit refund -> Receiving.refund(refund, known);
            case WaiveDue waive -> Changing.waive(waive, known);
            case ChargeLoanFee charge -> Changing.charge(charge, known);
            case WriteOffLoan writeOff -> Changing.writeOff(writeOff, known);
            case RestructureLoan restructure -> Changing.restructure(restructure, known);
            case RescheduleLoan reschedule -> Changing.reschedule(reschedule, known);
            case DisburseTranche tranche -> Changing.tranche(tranche, known);
            case StopAccrual stop -> Changing.stop(stop, known);
            case ResumeAccrual resume -> Changing.resume(resume, known);
            case PromisePayment promise -> Promising.promise(promise, known);
            case RecordContact contact -> Contacting.contact(contact, known);
            case ChangeOfficer change -> Contacting.change(change, known);
            case TransferLoan transfer -> Transferring.transfer(transfer, known);
            case TopUpLoan topUp -> ToppingUp.topUp(topUp, known);
            case RecordDue due -> Receiving.recordDue(due, known);
        };
    }
}
