package org.quipu.core.loan;

import java.util.Optional;
import org.quipu.core.Refused;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;

/** The account that gives or takes the money a loan moves: a saver's, or the bank's own. */
final class OtherSide {
    private OtherSide() {}

    /** Finds it; the settlement account of the envelope where no savings account is named. */
    static Side of(Posting posting, Optional<String> savings) {
        if (savings.isPresent()) {
            var side = posting.side(savings.get());
            if (side.account().terms().component() == Component.DEPOSIT) return side;
            throw new Refused(LoanRefusal.NOT_A_SAVINGS_ACCOUNT, "account", savings.get());
        }
        var settlement = posting.envelope().settlementAccount();
        if (settlement.isEmpty()) throw new Refused(LoanRefusal.NO_OTHER_SIDE);
        var side = posting.side(settlement.get());
        if (side.account().terms().component().isSettlement()) return side;
        throw new Refused(LoanRefusal.NOT_A_SETTLEMENT_ACCOUNT, "account", settlement.get());
    }

    /** Its leg. */
    static Leg leg(Side side, Money cash) {
        return cash.isNegative() ? side.credited(cash.negated()) : side.debited(cash);
    }
}
