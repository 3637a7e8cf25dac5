package org.quipu.core.deposit;

import java.util.Optional;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;

/**
 * Where money of a deposit comes from and goes to at its holder's wish: a savings account of the
 * holder, or a settlement account.
 *
 * @param posting which names the settlement account
 * @param deposit whose money
 * @param neither why both at once, or none, are refused
 */
record OtherSide(Posting posting, AccountTerms deposit, DepositRefusal neither) {
    /** Finds it; the settlement account of the envelope where no savings account is named. */
    Side of(Optional<String> savings) {
        var settlement = posting.envelope().settlementAccount();
        if (savings.isPresent() == settlement.isPresent()) throw new Refused(neither);
        if (savings.isEmpty()) return settlement(settlement.orElseThrow());
        var side = posting.side(savings.get());
        Wishes.requireSaver(side.account().terms(), deposit);
        return side;
    }

    private Side settlement(String account) {
        var side = posting.side(account);
        if (side.account().terms().component().isSettlement()) return side;
        throw new Refused(DepositRefusal.NOT_A_SETTLEMENT_ACCOUNT, "account", account);
    }
}
