package org.quipu.core.payment;

import java.util.List;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.payment.PaymentCommand.AssignPayment;
import org.quipu.core.payment.PaymentCommand.OfSuspended;
import org.quipu.core.payment.PaymentCommand.ReturnPayment;
import org.quipu.core.payment.PaymentCommand.TakePaymentFile;

/** The rules of reported payments, in one file a theme: taking a file in, clearing suspense. */
public final class PaymentDecider implements Decider<PaymentCommand> {
    @Override
    public Set<Ref<?>> needs(PaymentCommand command, Known known) {
        return switch (command) {
            case TakePaymentFile take -> TakingFile.needs(take, known);
            case OfSuspended suspended -> Clearing.needs(suspended, known);
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(PaymentCommand command, Known known) {
        return switch (command) {
            case TakePaymentFile take -> TakingFile.decide(take, known);
            case AssignPayment assign -> Clearing.assign(assign, known);
            case ReturnPayment back -> Clearing.back(back, known);
        };
    }
}
