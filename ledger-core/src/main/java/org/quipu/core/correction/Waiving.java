package org.quipu.core.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.correction.CorrectionCommand.WaiveFee;
import org.quipu.core.correction.CorrectionEvent.FeeWaived;
import org.quipu.core.earning.Earned;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Fee;
import org.quipu.core.earning.FeeLegs;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;

/** Gives a fee back that was taken, as if it had never been: interest is earned on it again. */
final class Waiving {
    private Waiving() {}

    static PostingNeeds needs(WaiveFee waive, Known known) {
        var earned = EarningKinds.EARNED.ref(waive.account());
        var day =
                known.find(earned).orElse(null) instanceof Kept kept
                        ? kept.fee(waive.transaction()).map(Fee::day)
                        : Optional.<LocalDate>empty();
        return new PostingNeeds(known, waive.envelope(), day)
                .and(earned)
                .and(transaction(waive))
                .account(waive.account());
    }

    static List<LedgerEvent> waive(WaiveFee waive, Known known) {
        var kept = kept(waive, known);
        var fee = kept.fee(waive.transaction()).orElseThrow(() -> notCharged(waive));
        requireStanding(waive, fee, known);
        var amount = new Money(kept.account().currency(), standing(fee, kept));
        if (amount.isZero()) throw notCharged(waive);
        var posting = new Posting(known, waive.envelope(), Optional.of(fee.day()));
        var saver = posting.side(waive.account());
        return posting.happens(
                new FeeWaived(
                        fee.name(),
                        waive.transaction(),
                        posting.movement(FeeLegs.of(saver.corrected(amount.negated())))));
    }

    private static Kept kept(WaiveFee waive, Known known) {
        Earned earned = known.get(EarningKinds.EARNED.ref(waive.account()));
        if (earned instanceof Kept kept) return kept;
        throw notCharged(waive);
    }

    private static Refused notCharged(WaiveFee waive) {
        return new Refused(CorrectionRefusal.FEE_NOT_CHARGED, "transaction", waive.transaction());
    }

    /** A late booking may have changed what fell due, or let it fall due at all. */
    private static long standing(Fee fee, Kept kept) {
        return fee.isOfDue() ? kept.dueFee(fee.name(), fee.day()) : fee.amount();
    }

    private static void requireStanding(WaiveFee waive, Fee fee, Known known) {
        var isBack =
                switch (known.get(transaction(waive))) {
                    case Transaction.Standing _ -> false;
                    case Transaction.Followed _ ->
                            kept(waive, known).isWaived(fee.name(), fee.day(), LocalDate.MAX);
                    case Transaction.None _,
                            Transaction.NoMovement _,
                            Transaction.OfLoan _,
                            Transaction.Reversed _,
                            Transaction.Moved _ ->
                            true;
                };
        if (isBack) throw new Refused(CorrectionRefusal.FEE_GIVEN_BACK, "fee", fee.name());
    }

    private static Ref<Transaction> transaction(WaiveFee waive) {
        return CorrectionKinds.TRANSACTION.ref(Long.toString(waive.transaction()));
    }
}
