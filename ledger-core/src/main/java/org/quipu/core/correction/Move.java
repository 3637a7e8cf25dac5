package org.quipu.core.correction;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionEvent.PostingMoved;
import org.quipu.core.correction.Transaction.Standing;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;

/** Puts what a transaction posted on one account onto another, as if it had gone there at once. */
final class Move {
    private Move() {}

    static List<LedgerEvent> decide(MovePosting move, Standing standing, Known known) {
        if (move.from().equals(move.to())) throw new Refused(CorrectionRefusal.SAME_ACCOUNT);
        var original = standing.movement();
        var posted = posted(original, move.from());
        var posting = new Posting(known, move.envelope(), Optional.of(original.valueDate()));
        var from = posting.side(move.from());
        var to = posting.side(move.to());
        if (owes(from) != owes(to)) throw new Refused(CorrectionRefusal.OTHER_SIDE);
        return posting.happens(
                new PostingMoved(
                        move.transaction(),
                        move.from(),
                        move.to(),
                        posting.movement(from.corrected(posted.negated()), to.corrected(posted))));
    }

    private static boolean owes(Side side) {
        return side.account().terms().component().creditNormal();
    }

    private static Money posted(Movement original, String account) {
        var sum = original.legs().getFirst().amount().zero();
        for (var leg : original.legs()) {
            if (leg instanceof Leg.OfAccount own && own.account().equals(account)) {
                sum = own.amount().plus(sum.isZero() ? own.amount().zero() : sum);
            }
        }
        if (sum.isZero()) {
            throw new Refused(CorrectionRefusal.NO_SUCH_POSTING, "account", account);
        }
        return sum;
    }
}
