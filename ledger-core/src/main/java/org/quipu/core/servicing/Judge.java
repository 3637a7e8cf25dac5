package org.quipu.core.servicing;

import java.util.Map;
import java.util.Optional;
import org.quipu.core.servicing.LoanTransaction.Charge;
import org.quipu.core.servicing.LoanTransaction.Moratorium;
import org.quipu.core.servicing.LoanTransaction.Recovery;
import org.quipu.core.servicing.LoanTransaction.Refund;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Reschedule;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Resume;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.LoanTransaction.Settlement;
import org.quipu.core.servicing.LoanTransaction.Stop;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;

/** Whether a transaction may be taken, given the loan as it stands at its value date. */
final class Judge {
    private Judge() {}

    static Optional<ServicingRefusal> refusal(LoanTransaction transaction, RunningLoan loan) {
        var day = transaction.stamp().value();
        return switch (transaction) {
            case Repayment _, Reversal _ -> Optional.empty();
            case Waiver(_, var component, var amount) ->
                    unless(
                            amount <= Waivers.due(loan, component, day),
                            ServicingRefusal.WAIVED_MORE_THAN_DUE);
            case Refund(_, var amount) ->
                    unless(amount <= loan.credit, ServicingRefusal.REFUNDED_MORE_THAN_CREDIT);
            case Settlement(_, var amount) ->
                    active(loan)
                            .or(() ->
                                    unless(
                                            amount.isEmpty()
                                                    || amount.getAsLong()
                                                            >= Quote.of(loan, day).total(),
                                            ServicingRefusal.BELOW_QUOTE));
            case WriteOff _, Charge _ -> active(loan);
            case Recovery _ ->
                    unless(
                            loan.status == RunningLoan.Status.WRITTEN_OFF,
                            ServicingRefusal.NOT_WRITTEN_OFF);
            case Restructure restructure -> new Restructuring(loan, day, restructure).refusal();
            case Reschedule reschedule -> new Rescheduling(loan, day, reschedule).refusal();
            case Moratorium moratorium -> new PuttingOff(loan, day, moratorium).refusal();
            case Stop _ ->
                    active(loan)
                            .or(() ->
                                    unless(loan.stops.running(), ServicingRefusal.ALREADY_STOPPED))
                            .or(() ->
                                    unless(
                                            !loan.isCapitalising(day),
                                            ServicingRefusal.CAPITALISING));
            case Resume _ ->
                    active(loan)
                            .or(() -> unless(!loan.stops.running(), ServicingRefusal.NOT_STOPPED));
        };
    }

    /** What a refused amount was measured with, in minor units by name. */
    static Map<String, Long> measure(LoanTransaction transaction, RunningLoan loan) {
        var day = transaction.stamp().value();
        return switch (transaction) {
            case Waiver(_, var component, _) -> Map.of("due", Waivers.due(loan, component, day));
            case Refund _ -> Map.of("credit", loan.credit);
            case Settlement _ -> Map.of("quote", Quote.of(loan, day).total());
            default -> Map.of();
        };
    }

    private static Optional<ServicingRefusal> active(RunningLoan loan) {
        return unless(loan.isActive(), ServicingRefusal.NOT_ACTIVE);
    }

    private static Optional<ServicingRefusal> unless(boolean fine, ServicingRefusal otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }
}
