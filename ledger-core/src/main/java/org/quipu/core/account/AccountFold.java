package org.quipu.core.account;

import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Account.Closed;
import org.quipu.core.account.Account.None;
import org.quipu.core.account.Account.OfLoan;
import org.quipu.core.account.Account.Open;
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

/** Remembers an account: its own leg of every movement, its holds and blocks. */
final class AccountFold implements Fold<Account> {
    private static final Account NONE = new None();

    @Override
    public Account initial() {
        return NONE;
    }

    @Override
    public Account evolve(Account state, LedgerEvent event) {
        return switch (state) {
            case Open open -> evolve(open, event);
            case None none -> opened(none, event);
            case OfLoan loan -> loan;
            case Closed closed -> closed(closed, event);
        };
    }

    /** Nothing moves on it any more; what is said of its past, a statement say, changes nothing. */
    private static Account closed(Closed closed, LedgerEvent event) {
        if (event instanceof AccountEvent || event instanceof Moves || event instanceof Opens) {
            throw new IllegalStateException("After closing: " + event);
        }
        return closed;
    }

    private static Account opened(None none, LedgerEvent event) {
        if (event instanceof Opens opens) {
            return opens.terms().component().isLoan()
                    ? new OfLoan()
                    : new Open(
                            opens.terms(),
                            Timeline.EMPTY,
                            Holds.NONE,
                            Block.NONE,
                            opens.terms().openedOn().toEpochDay());
        }
        if (event instanceof AccountEvent || event instanceof Moves) {
            throw new IllegalStateException("Before opening: " + event);
        }
        return none;
    }

    private static Account evolve(Open open, LedgerEvent event) {
        if (event instanceof Moves moves) {
            var moved = moved(open, moves);
            return event instanceof HoldCaptured captured ? captured(moved, captured) : moved;
        }
        if (event instanceof AccountEvent own) return evolve(open, own);
        if (event instanceof Opens) throw new IllegalStateException("Opened twice: " + event);
        return open;
    }

    private static Open moved(Open open, Moves event) {
        var movement = event.movement();
        var timeline =
                Legs.plus(open.timeline(), open.terms().id(), movement, Timeline.OPEN_WINDOW);
        return new Open(open.terms(), timeline, open.holds(), open.block(), touched(open, event));
    }

    /** A standing order leaves what falls due on its day, and after it, to be recorded yet. */
    private static long touched(Open open, Moves event) {
        return event instanceof MovesByOrder order && order.ordered().isPresent()
                ? Math.max(open.touchedOn(), event.inBooksOf().toEpochDay())
                : event.bookedOn().toEpochDay();
    }

    private static Open captured(Open open, HoldCaptured captured) {
        return captured.account().equals(open.terms().id())
                ? open.withHold(captured.hold(), captured.stillHeld())
                : open;
    }

    private static Account evolve(Open open, AccountEvent event) {
        return evolved(open.touched(event.bookedOn().toEpochDay()), event);
    }

    private static Account evolved(Open open, AccountEvent event) {
        return switch (event) {
            case HoldPlaced placed ->
                    holding(
                            open,
                            open.holds()
                                    .with(
                                            new Hold(
                                                    placed.hold(),
                                                    placed.amount(),
                                                    placed.bookedOn(),
                                                    placed.expiresOn(),
                                                    Optional.empty())));
            case BalancePledged pledged -> holding(open, open.holds().with(hold(pledged)));
            case PledgeReleased released -> open.withHold(released.hold(), released.stillHeld());
            case HoldReleased released -> holding(open, open.holds().without(released.hold()));
            case HoldExpired expired -> holding(open, open.holds().without(expired.hold()));
            case HoldCaptured captured -> captured(open, captured);
            case AccountBlocked blocked -> blocked(open, blocked.scope());
            case AccountDormant _, AccountReactivated _ -> open;
            case AccountUnblocked _ -> blocked(open, Block.NONE);
            case AccountClosed closed -> new Closed(open.terms(), closed.bookedOn());
        };
    }

    private static Hold hold(BalancePledged pledged) {
        return new Hold(
                pledged.hold(),
                pledged.amount(),
                pledged.bookedOn(),
                Optional.empty(),
                Optional.of(pledged.loan()));
    }

    private static Open holding(Open open, Holds holds) {
        return new Open(open.terms(), open.timeline(), holds, open.block(), open.touchedOn());
    }

    private static Open blocked(Open open, Block scope) {
        return new Open(open.terms(), open.timeline(), open.holds(), scope, open.touchedOn());
    }
}
