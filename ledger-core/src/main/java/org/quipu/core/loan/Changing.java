package org.quipu.core.loan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.ChargeLoanFee;
import org.quipu.core.loan.LoanCommand.DisburseTranche;
import org.quipu.core.loan.LoanCommand.Renewal;
import org.quipu.core.loan.LoanCommand.RescheduleLoan;
import org.quipu.core.loan.LoanCommand.RestructureLoan;
import org.quipu.core.loan.LoanCommand.ResumeAccrual;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.AccrualResumed;
import org.quipu.core.loan.LoanEvent.AccrualStopped;
import org.quipu.core.loan.LoanEvent.DueWaived;
import org.quipu.core.loan.LoanEvent.LoanFeeCharged;
import org.quipu.core.loan.LoanEvent.LoanRescheduled;
import org.quipu.core.loan.LoanEvent.LoanRestructured;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanEvent.TrancheDisbursed;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.product.Payees;
import org.quipu.core.provision.ProvisionKinds;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.LoanTransaction.Charge;
import org.quipu.core.servicing.LoanTransaction.Reschedule;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Resume;
import org.quipu.core.servicing.LoanTransaction.Stop;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.servicing.Stamp;

/** What the bank decides about a loan that is paid out. */
final class Changing {
    private Changing() {}

    static List<LedgerEvent> waive(WaiveDue waive, Known known) {
        if (waive.component() == DebtComponent.PRINCIPAL) {
            throw new Refused(LoanRefusal.PRINCIPAL_NOT_WAIVED);
        }
        var lent = Lending.lent(waive.loan(), known);
        var minor = Receiving.minor(waive.amount(), lent);
        var posting = new Posting(known, waive.envelope(), waive.valueDate());
        var decision =
                LoanDecision.on(
                        lent, posting, stamp -> new Waiver(stamp, waive.component(), minor));
        return decision.happens(
                new DueWaived(
                        waive.loan(),
                        waive.component(),
                        waive.amount(),
                        posting.movement(decision.legs(decision.entry()))));
    }

    /** What a loss is covered by. */
    static void needs(WriteOffLoan writeOff, Known known, PostingNeeds needs) {
        known.find(LoanKinds.LOAN.ref(writeOff.loan()))
                .flatMap(Loan::agreed)
                .flatMap(agreed -> agreed.account().product())
                .ifPresent(product -> ProvisionKinds.needs(product).forEach(needs::and));
    }

    private static LossTables losses(Lent lent, Known known) {
        return lent.application()
                .account()
                .product()
                .map(product -> ProvisionKinds.of(known, product))
                .orElse(LossTables.NONE);
    }

    static List<LedgerEvent> writeOff(WriteOffLoan writeOff, Known known) {
        var lent = Lending.lent(writeOff.loan(), known);
        var posting = new Posting(known, writeOff.envelope(), writeOff.valueDate());
        var uncovered = lent.history().uncovered(posting.when().valueDate(), losses(lent, known));
        var decision =
                LoanDecision.on(
                        lent, posting, stamp -> new WriteOff(stamp, OptionalLong.of(uncovered)));
        return decision.happens(
                new LoanWrittenOff(
                        writeOff.loan(), posting.movement(decision.legs(decision.entry()))));
    }

    static List<LedgerEvent> tranche(DisburseTranche tranche, Known known) {
        var lent = Lending.lent(tranche.loan(), known);
        var minor = Receiving.minor(tranche.amount(), lent);
        var posting = new Posting(known, tranche.envelope(), tranche.valueDate());
        var decision =
                LoanDecision.on(
                        lent,
                        posting,
                        stamp -> new Reschedule(stamp, Optional.empty(), minor, Optional.empty()));
        var other = OtherSide.of(posting, tranche.savings());
        return decision.happens(
                new TrancheDisbursed(tranche.loan(), tranche.amount(), decision.movement(other)));
    }

    static List<LedgerEvent> restructure(RestructureLoan restructure, Known known) {
        var change = aroundFreeDays(restructure, known);
        return decided(
                restructure,
                known,
                stamp ->
                        new Restructure(stamp, change.terms(), change.arrears(), change.carryDue()),
                (decision, posting) -> {
                    var legs = decision.legs(decision.entry());
                    return new LoanRestructured(
                            restructure.loan(),
                            change,
                            posting.when().valueDate(),
                            legs.isEmpty() ? Optional.empty() : Optional.of(posting.movement(legs)),
                            posting.when().bookedOn(),
                            posting.envelope());
                });
    }

    /** The calendar as it is known now, as far as the new schedule reaches. */
    private static Renewal aroundFreeDays(RestructureLoan restructure, Known known) {
        var change = restructure.change();
        var lent = Lending.lent(restructure.loan(), known);
        var today = known.businessDate();
        var stamp = new Stamp(LoanDecision.NEW, restructure.valueDate().orElse(today), today);
        var asked = new Restructure(stamp, change.terms(), change.arrears(), change.carryDue());
        return lent.history()
                .timing(asked)
                .filter(timing -> timing.shift().rule() != HolidayRule.NONE)
                .map(timing -> change.around(shift(timing, lent, known)))
                .orElse(change);
    }

    private static Timing.Shift shift(Timing timing, Lent lent, Known known) {
        var last = timing.periods().getLast().end();
        var branch = lent.application().account().branch();
        var days = BranchCalendar.of(known, branch).between(timing.disbursed(), last);
        return new Timing.Shift(timing.shift().rule(), days, timing.shift().accrual());
    }

    static List<LedgerEvent> reschedule(RescheduleLoan reschedule, Known known) {
        if (reschedule.rate().isEmpty() && reschedule.nextDue().isEmpty()) {
            throw new Refused(LoanRefusal.NOTHING_TO_CHANGE);
        }
        return decided(
                reschedule,
                known,
                stamp -> new Reschedule(stamp, reschedule.rate(), 0, reschedule.nextDue()),
                (_, posting) ->
                        new LoanRescheduled(
                                reschedule.loan(),
                                reschedule.rate(),
                                reschedule.nextDue(),
                                reschedule.reason(),
                                posting.when().valueDate(),
                                posting.when().bookedOn(),
                                posting.envelope()));
    }

    static List<LedgerEvent> charge(ChargeLoanFee charge, Known known) {
        var minor = Receiving.minor(charge.amount(), Lending.lent(charge.loan(), known));
        charge.proceeds()
                .flatMap(Proceeds::payee)
                .ifPresent(payee -> Payees.check(payee, charge.amount().currency(), known));
        return decided(
                charge,
                known,
                stamp -> new Charge(stamp, minor, charge.proceeds()),
                (_, posting) ->
                        new LoanFeeCharged(
                                charge.loan(),
                                charge.fee(),
                                charge.amount(),
                                charge.proceeds(),
                                posting.when().valueDate(),
                                posting.when().bookedOn(),
                                posting.envelope()));
    }

    static List<LedgerEvent> stop(StopAccrual stop, Known known) {
        return decided(
                stop,
                known,
                Stop::new,
                (_, posting) ->
                        new AccrualStopped(
                                stop.loan(),
                                stop.reason(),
                                posting.when().valueDate(),
                                posting.when().bookedOn(),
                                posting.envelope()));
    }

    static List<LedgerEvent> resume(ResumeAccrual resume, Known known) {
        return decided(
                resume,
                known,
                Resume::new,
                (_, posting) ->
                        new AccrualResumed(
                                resume.loan(),
                                posting.when().valueDate(),
                                posting.when().bookedOn(),
                                posting.envelope()));
    }

    /** Makes the event of a decision. */
    private interface Event {
        LoanEvent of(LoanDecision decision, Posting posting);
    }

    private static List<LedgerEvent> decided(
            LoanCommand.Dated command,
            Known known,
            Function<Stamp, LoanTransaction> transaction,
            Event event) {
        var lent = Lending.lent(command.loan(), known);
        var posting =
                new Posting(
                        known,
                        command.envelope().orBranch(lent.application().account().branch()),
                        command.valueDate());
        var decision = LoanDecision.on(lent, posting, transaction);
        return decision.happens(event.of(decision, posting));
    }
}
