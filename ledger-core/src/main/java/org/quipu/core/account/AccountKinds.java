package org.quipu.core.account;

import org.quipu.core.Claim;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;

/** What the bank remembers of accounts. */
public final class AccountKinds {
    /** The tag of a client's history. */
    public static final String CLIENT_TAG = "client";

    /** An account: terms, balances of the open window, holds, block. */
    public static final Kind<Account> ACCOUNT =
            new Kind<>("account", Movement.ACCOUNT, new AccountFold());

    /** All days of an account's life: only for value dates before the open window. */
    public static final Kind<AccountHistory> ACCOUNT_HISTORY =
            new Kind<>("account-history", Movement.ACCOUNT, new AccountHistoryFold());

    /** What of savings secures a loan, by the loan's id. */
    public static final Kind<Pledges> PLEDGES =
            new Kind<>("pledges", Movement.ACCOUNT, new Pledges.Remembered());

    /** Which account holds a caller's own identifier. */
    public static final Kind<Claim> EXTERNAL_ACCOUNT =
            new Kind<>("external-account", "external-account", new ByAccount());

    /** Which transaction, by position, holds a caller's own identifier. */
    public static final Kind<Claim> EXTERNAL_TRANSACTION =
            new Kind<>("external-transaction", Movement.EXTERNAL_ID, new ByPosition());

    private AccountKinds() {}

    private record ByAccount() implements Fold<Claim> {
        @Override
        public Claim initial() {
            return Claim.FREE;
        }

        @Override
        public Claim evolve(Claim state, LedgerEvent event) {
            return event instanceof Opens opens ? new Claim.Taken(opens.terms().id()) : state;
        }
    }

    private record ByPosition() implements Fold<Claim> {
        @Override
        public Claim initial() {
            return Claim.FREE;
        }

        @Override
        public Claim evolve(Claim state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Claim evolve(Claim state, LedgerEvent event, long position) {
            return state instanceof Claim.Taken ? state : new Claim.Taken(Long.toString(position));
        }
    }
}
