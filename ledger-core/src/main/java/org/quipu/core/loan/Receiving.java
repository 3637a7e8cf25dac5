package org.quipu.core.loan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanCommand.RecordDue;
import org.quipu.core.loan.LoanCommand.RefundCredit;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanEvent.CreditRefunded;
import org.quipu.core.loan.LoanEvent.LoanSettled;
import org.quipu.core.loan.LoanEvent.RecoveryReceived;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.servicing.LoanTransaction.Recovery;
import org.quipu.core.servicing.LoanTransaction.Refund;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Settlement;

/** Money that a borrower pays, or gets back. */
final class Receiving {
    private Receiving() {}

    static List<LedgerEvent> repay(RepayLoan repay, Known known) {
        var lent = Lending.lent(repay.loan(), known);
        var minor = minor(repay.amount(), lent);
        var posting = new Posting(known, repay.envelope(), repay.valueDate(), repay.ordered());
        var other = OtherSide.of(posting, repay.savings());
        if (lent.books().status() == Status.WRITTEN_OFF) {
            var decision = LoanDecision.on(lent, posting, stamp -> new Recovery(stamp, minor));
            return decision.happens(
                    new RecoveryReceived(repay.loan(), repay.amount(), decision.movement(other)));
        }
        var decision = LoanDecision.on(lent, posting, stamp -> new Repayment(stamp, minor));
        return decision.happens(
                new RepaymentReceived(
                        repay.loan(), repay.amount(), decision.movement(other), repay.ordered()));
    }

    static List<LedgerEvent> settle(SettleLoan settle, Known known) {
        var lent = Lending.lent(settle.loan(), known);
        var amount = settle.amount().map(given -> minor(given, lent));
        var posting = new Posting(known, settle.envelope(), settle.valueDate());
        var decision =
                LoanDecision.on(
                        lent,
                        posting,
                        stamp ->
                                new Settlement(
                                        stamp,
                                        amount.map(OptionalLong::of)
                                                .orElseGet(OptionalLong::empty)));
        var paid = decision.cash(decision.entry());
        var other = OtherSide.of(posting, settle.savings());
        return decision.happens(new LoanSettled(settle.loan(), paid, decision.movement(other)));
    }

    static List<LedgerEvent> refund(RefundCredit refund, Known known) {
        var lent = Lending.lent(refund.loan(), known);
        var minor = minor(refund.amount(), lent);
        var posting = new Posting(known, refund.envelope(), refund.valueDate());
        var decision = LoanDecision.on(lent, posting, stamp -> new Refund(stamp, minor));
        var other = OtherSide.of(posting, refund.savings());
        return decision.happens(
                new CreditRefunded(refund.loan(), refund.amount(), decision.movement(other)));
    }

    /** What fell due by itself; a loan that is not paid out has nothing. */
    static List<LedgerEvent> recordDue(RecordDue due, Known known) {
        if (!(known.get(LoanKinds.LOAN.ref(due.loan())) instanceof Lent lent)) return List.of();
        return LoanDecision.due(
                lent, new Posting(known, due.envelope(), Optional.of(due.through())));
    }

    /** An amount of the loan's own currency, in minor units. */
    static long minor(Money amount, Lent lent) {
        if (!amount.currency().equals(lent.application().account().currency())) {
            throw new Refused(
                    PostingRefusal.WRONG_CURRENCY, "account", lent.application().account().id());
        }
        if (!amount.isPositive()) throw new Refused(PostingRefusal.AMOUNT_NOT_POSITIVE);
        if (amount.minor() > Posting.LARGEST) throw new Refused(PostingRefusal.AMOUNT_TOO_LARGE);
        return amount.minor();
    }
}
