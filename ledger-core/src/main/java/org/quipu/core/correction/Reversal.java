package org.quipu.core.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.Transaction.Standing;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.posting.Side;

/** Takes a transaction back: every leg opposite, on the same value date, booked today. */
final class Reversal {
    private Reversal() {}

    static List<LedgerEvent> decide(ReverseTransaction reverse, Standing standing, Known known) {
        var original = standing.movement();
        var posting = new Posting(known, reverse.envelope(), Optional.of(original.valueDate()));
        try {
            var legs = opposite(original.legs(), posting);
            return posting.happens(
                    new TransactionReversed(
                            reverse.transaction(), standing.moves(), posting.movement(legs)));
        } catch (Refused refused) {
            if (reverse.force() && refused.reason() == PostingRefusal.OVERDRAFT_EXCEEDED) {
                throw new Refused(CorrectionRefusal.NEEDS_FOUR_EYES, refused.figures());
            }
            throw refused;
        }
    }

    private static List<Leg> opposite(List<Leg> legs, Posting posting) {
        var sides = new HashMap<String, Side>();
        var opposite = new ArrayList<Leg>(legs.size());
        for (var leg : legs) {
            switch (leg) {
                case Leg.OfRole(var role, var amount) ->
                        opposite.add(new Leg.OfRole(role, amount.negated()));
                case Leg.OfAccount own -> {
                    var side = sides.computeIfAbsent(own.account(), posting::side);
                    var back = side.corrected(own.amount().negated());
                    sides.put(own.account(), side.after(back));
                    opposite.add(back);
                }
            }
        }
        return opposite;
    }
}
