package org.quipu.core.account;

import org.quipu.core.Fold;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountHistory.Kept;
import org.quipu.core.account.AccountHistory.None;

/** Remembers the net change of every day of an account's life. */
final class AccountHistoryFold implements Fold<AccountHistory> {
    private static final AccountHistory NONE = new None();

    @Override
    public AccountHistory initial() {
        return NONE;
    }

    @Override
    public AccountHistory evolve(AccountHistory state, LedgerEvent event) {
        return switch (state) {
            case None none ->
                    event instanceof Opens opens && !opens.terms().component().isLoan()
                            ? new Kept(opens.terms().id(), Timeline.EMPTY)
                            : none;
            case Kept kept -> event instanceof Moves moves ? moved(kept, moves.movement()) : kept;
        };
    }

    private static Kept moved(Kept kept, Movement movement) {
        return new Kept(
                kept.account(),
                Legs.plus(kept.timeline(), kept.account(), movement, Timeline.EVERYTHING));
    }
}
