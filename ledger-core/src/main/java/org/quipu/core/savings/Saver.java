package org.quipu.core.savings;

import org.quipu.core.Refused;
import org.quipu.core.account.Component;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;

/** Finds the two sides that savings commands name. */
final class Saver {
    private Saver() {}

    static Side of(Posting posting, String account) {
        var side = posting.side(account);
        if (side.account().terms().component() != Component.DEPOSIT) {
            throw new Refused(SavingsRefusal.NOT_A_SAVINGS_ACCOUNT, "account", account);
        }
        return side;
    }

    static Side settlement(Posting posting) {
        var account =
                posting.envelope()
                        .settlementAccount()
                        .orElseThrow(() -> new Refused(SavingsRefusal.NO_SETTLEMENT_ACCOUNT));
        var side = posting.side(account);
        if (!side.account().terms().component().isSettlement()) {
            throw new Refused(SavingsRefusal.NOT_A_SETTLEMENT_ACCOUNT, "account", account);
        }
        return side;
    }
}
