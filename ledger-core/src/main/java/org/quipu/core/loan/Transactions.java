package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.account.MovesByOrder;
import org.quipu.core.loan.LoanEvent.AccrualResumed;
import org.quipu.core.loan.LoanEvent.AccrualStopped;
import org.quipu.core.loan.LoanEvent.CreditRefunded;
import org.quipu.core.loan.LoanEvent.Dated;
import org.quipu.core.loan.LoanEvent.DueWaived;
import org.quipu.core.loan.LoanEvent.LoanFeeCharged;
import org.quipu.core.loan.LoanEvent.LoanRescheduled;
import org.quipu.core.loan.LoanEvent.LoanRestructured;
import org.quipu.core.loan.LoanEvent.LoanSettled;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanEvent.MoratoriumGranted;
import org.quipu.core.loan.LoanEvent.Moved;
import org.quipu.core.loan.LoanEvent.RecoveryReceived;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanEvent.TrancheDisbursed;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.LoanTransaction.Charge;
import org.quipu.core.servicing.LoanTransaction.Moratorium;
import org.quipu.core.servicing.LoanTransaction.Recovery;
import org.quipu.core.servicing.LoanTransaction.Refund;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Reschedule;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Resume;
import org.quipu.core.servicing.LoanTransaction.Settlement;
import org.quipu.core.servicing.LoanTransaction.Stop;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;
import org.quipu.core.servicing.Stamp;

/** What an event means for the life of its loan. */
final class Transactions {
    private Transactions() {}

    /**
     * The transaction that an event is.
     *
     * @param event of a loan that was paid out
     * @param name its position
     * @return the transaction; empty for what is none
     */
    static Optional<LoanTransaction> of(LoanEvent event, String name) {
        return switch (event) {
            case Moved moved -> moved(moved, stamp(moved, name));
            case Dated dated -> Optional.of(dated(dated, stamp(dated, name)));
            default -> Optional.empty();
        };
    }

    private static Optional<LoanTransaction> moved(Moved event, Stamp stamp) {
        return switch (event) {
            case RepaymentReceived it -> Optional.of(new Repayment(stamp, it.amount().minor()));
            case RecoveryReceived it -> Optional.of(new Recovery(stamp, it.amount().minor()));
            case CreditRefunded it -> Optional.of(new Refund(stamp, it.amount().minor()));
            case LoanWrittenOff it -> Optional.of(new WriteOff(stamp, uncovered(it)));
            case DueWaived it ->
                    Optional.of(new Waiver(stamp, it.component(), it.amount().minor()));
            case LoanSettled it ->
                    Optional.of(new Settlement(stamp, OptionalLong.of(it.amount().minor())));
            case TrancheDisbursed it ->
                    Optional.of(
                            new Reschedule(
                                    stamp,
                                    Optional.empty(),
                                    it.amount().minor(),
                                    Optional.empty()));
            case LoanEvent.LoanDisbursed _,
                    LoanEvent.LoanMigrated _,
                    LoanEvent.CreditApplied _,
                    LoanEvent.InterestCapitalised _,
                    LoanEvent.SmallBalanceForgiven _ ->
                    Optional.empty();
        };
    }

    private static LoanTransaction dated(Dated event, Stamp stamp) {
        return switch (event) {
            case LoanRestructured it ->
                    new Restructure(
                            stamp,
                            it.change().terms(),
                            it.change().arrears(),
                            it.change().carryDue());
            case LoanRescheduled it -> new Reschedule(stamp, it.rate(), 0, it.nextDue());
            case MoratoriumGranted it ->
                    new Moratorium(stamp, it.moratorium(), it.nextDue(), it.stopsInterest());
            case LoanFeeCharged it -> new Charge(stamp, it.amount().minor(), it.proceeds());
            case AccrualStopped _ -> new Stop(stamp);
            case AccrualResumed _ -> new Resume(stamp);
        };
    }

    /** The event is the fact: what it made an expense, whatever tables say later. */
    private static OptionalLong uncovered(LoanWrittenOff event) {
        var expense =
                LoanLegs.entry(event.loan(), event.movement()).on(LoanAccount.IMPAIRMENT_EXPENSE);
        return OptionalLong.of(expense);
    }

    private static Stamp stamp(Moved event, String name) {
        return new Stamp(name, event.movement().valueDate(), knownFrom(event));
    }

    /** What a standing order paid counts in the books of its day. */
    private static LocalDate knownFrom(Moved event) {
        return event instanceof MovesByOrder order ? order.inBooksOf() : event.bookedOn();
    }

    private static Stamp stamp(Dated event, String name) {
        return new Stamp(name, event.valueDate(), event.bookedOn());
    }
}
