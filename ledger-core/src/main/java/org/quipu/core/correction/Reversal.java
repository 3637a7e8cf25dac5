package org.quipu.core.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.Transaction.Standing;
import org.quipu.core.deposit.DepositReversal;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.posting.Side;

/** Takes a transaction back: every leg opposite, on the same value date, booked today. */
final class Reversal {
    private Reversal() {}

    static List<LedgerEvent> decide(ReverseTransaction reverse, Standing standing, Known known) {
        try {
            return reversed(reverse, standing, known, Side::corrected);
        } catch (Refused refused) {
            if (!reverse.force() || refused.reason() != PostingRefusal.OVERDRAFT_EXCEEDED) {
                throw refused;
            }
        }
        var forced = reversed(reverse, standing, known, Side::forced);
        var amount = Optional.of(moved(standing.movement().legs()));
        return FourEyes.ask(known, reverse, CorrectionRefusal.NEEDS_FOUR_EYES, amount)
                .orElse(forced);
    }

    private static List<LedgerEvent> reversed(
            ReverseTransaction reverse,
            Standing standing,
            Known known,
            BiFunction<Side, Money, Leg.OfAccount> change) {
        var original = standing.movement();
        var posting = new Posting(known, reverse.envelope(), Optional.of(original.valueDate()));
        var legs = opposite(original.legs(), reverse.transaction(), posting, change);
        return posting.happens(
                new TransactionReversed(
                        reverse.transaction(),
                        standing.moves(),
                        Optional.empty(),
                        standing.order(),
                        posting.movement(legs)));
    }

    private static List<Leg> opposite(
            List<Leg> legs,
            long transaction,
            Posting posting,
            BiFunction<Side, Money, Leg.OfAccount> change) {
        var sides = new HashMap<String, Side>();
        var opposite = new ArrayList<Leg>(legs.size());
        for (var leg : legs) {
            switch (leg) {
                case Leg.OfRole(var role, var amount) ->
                        opposite.add(new Leg.OfRole(role, amount.negated()));
                case Leg.OfAccount own -> {
                    var side =
                            sides.computeIfAbsent(
                                    own.account(), _ -> side(own, transaction, posting));
                    var back = change.apply(side, own.amount().negated());
                    sides.put(own.account(), side.after(back));
                    opposite.add(back);
                }
            }
        }
        return opposite;
    }

    private static Side side(Leg.OfAccount leg, long transaction, Posting posting) {
        if (leg.component() != Component.TERM_DEPOSIT) return posting.side(leg.account());
        DepositReversal.check(leg.account(), transaction, posting.known());
        return posting.termDeposit(leg.account());
    }

    /** All that was debited, in the currency of the first leg. */
    private static Money moved(List<Leg> legs) {
        var sum = legs.getFirst().amount().zero();
        for (var leg : legs) {
            var amount = leg.amount();
            if (amount.isPositive() && amount.currency().equals(sum.currency())) {
                sum = sum.plus(amount);
            }
        }
        return sum;
    }
}
