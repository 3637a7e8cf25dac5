package org.quipu.core.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.payment.PaymentCommand.AssignPayment;
import org.quipu.core.payment.PaymentCommand.OfSuspended;
import org.quipu.core.payment.PaymentCommand.ReturnPayment;
import org.quipu.core.payment.PaymentEvent.PaymentAssigned;
import org.quipu.core.payment.PaymentEvent.PaymentReturned;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;

/** How a payment leaves suspense. */
final class Clearing {
    private Clearing() {}

    static Set<Ref<?>> needs(OfSuspended command, Known known) {
        var payment = Suspended.find(command.payment(), known);
        var valueDate = command.valueDate().or(() -> payment.map(Suspended::valueDate));
        var needs =
                new PostingNeeds(known, command.envelope(), valueDate)
                        .and(Suspended.ref(command.payment()));
        Suspended.takenOutBy(command.payment(), known).ifPresent(needs::and);
        if (payment.isEmpty()) return needs.all();
        needs.account(payment.get().account());
        switch (command) {
            case AssignPayment assign ->
                    Repaying.needs(repayment(assign, payment.get()), known).forEach(needs::and);
            case ReturnPayment back -> {
                needs.and(FourEyes.QUEUE);
                needs.account(payer(back, payment.get()));
            }
        }
        return needs.all();
    }

    static List<LedgerEvent> assign(AssignPayment assign, Known known) {
        var payment = Suspended.waiting(assign.payment(), known);
        payment.requireNotBefore(assign.valueDate());
        var repaid = Repaying.decide(repayment(assign, payment), known);
        return repaid.with(
                new PaymentAssigned(
                        assign.payment(),
                        assign.loan(),
                        repaid.position(),
                        known.businessDate(),
                        repaid.envelope().withoutReferences()));
    }

    static List<LedgerEvent> back(ReturnPayment back, Known known) {
        var payment = Suspended.waiting(back.payment(), known);
        payment.requireNotBefore(back.valueDate());
        var posting = new Posting(known, back.envelope(), back.valueDate());
        var suspense = posting.side(payment.account());
        var payer = posting.side(payer(back, payment));
        if (!payer.account().terms().component().isSettlement()) {
            throw new Refused(
                    PaymentRefusal.NOT_A_SETTLEMENT_ACCOUNT, "account", payer(back, payment));
        }
        var movement =
                posting.movement(
                        suspense.debited(payment.amount()), payer.credited(payment.amount()));
        var returned = new PaymentReturned(back.payment(), movement, known.approver());
        return FourEyes.ask(
                        known, back, PaymentRefusal.NEEDS_FOUR_EYES, Optional.of(payment.amount()))
                .orElseGet(() -> posting.happens(returned));
    }

    private static String payer(ReturnPayment back, Suspended payment) {
        return back.envelope().settlementAccount().orElse(payment.from());
    }

    private static RepayLoan repayment(AssignPayment assign, Suspended payment) {
        return new RepayLoan(
                assign.loan(),
                payment.amount(),
                assign.valueDate().or(() -> Optional.of(payment.valueDate())),
                Optional.empty(),
                assign.envelope().withSettlementAccount(payment.account()));
    }
}
