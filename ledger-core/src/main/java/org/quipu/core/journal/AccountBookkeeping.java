package org.quipu.core.journal;

import java.util.Optional;
import org.quipu.core.account.AccountEvent;
import org.quipu.core.account.AccountEvent.AccountBlocked;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.account.AccountEvent.AccountReactivated;
import org.quipu.core.account.AccountEvent.AccountUnblocked;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.account.AccountEvent.HoldExpired;
import org.quipu.core.account.AccountEvent.HoldPlaced;
import org.quipu.core.account.AccountEvent.HoldReleased;
import org.quipu.core.account.AccountEvent.PledgeReleased;

/** How what happens to any account is booked. */
public final class AccountBookkeeping {
    private AccountBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(AccountEvent event) {
        return switch (event) {
            case HoldCaptured captured -> Optional.of(JournalEntry.of(captured.movement()));
            case HoldPlaced _,
                    HoldReleased _,
                    HoldExpired _,
                    AccountBlocked _,
                    AccountUnblocked _,
                    BalancePledged _,
                    PledgeReleased _,
                    AccountDormant _,
                    AccountReactivated _,
                    AccountClosed _ ->
                    Optional.empty();
        };
    }
}
