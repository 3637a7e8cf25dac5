package org.quipu.core.savings;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.account.AccountEvent.HoldPlaced;
import org.quipu.core.account.AccountEvent.HoldReleased;
import org.quipu.core.account.Hold;
import org.quipu.core.account.Holds;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;

/** Reserving a part of what is available, giving it back, paying it out. */
final class Holding {
    private Holding() {}

    static List<LedgerEvent> place(PlaceHold place, Known known) {
        var posting = new Posting(known, place.envelope(), Optional.empty());
        var saver = Saver.of(posting, place.account());
        var today = posting.when().bookedOn();
        requireRoom(saver.account().holds(), place.hold());
        if (place.expiresOn().isPresent() && !place.expiresOn().get().isAfter(today)) {
            throw new Refused(SavingsRefusal.HOLD_EXPIRY_NOT_LATER, "businessDate", today);
        }
        // A hold asks what a withdrawal asks: the leg is only for its checks and what it leaves.
        var leg = saver.debited(place.amount());
        return posting.happens(
                new HoldPlaced(
                        place.account(),
                        place.hold(),
                        place.amount(),
                        place.expiresOn(),
                        leg.availableAfter().orElseThrow(),
                        today,
                        posting.envelope()));
    }

    /** Refuses one hold more where there is no room for it. */
    static void requireRoom(Holds holds, String hold) {
        if (holds.find(hold).isPresent()) {
            throw new Refused(SavingsRefusal.HOLD_ID_TAKEN, "hold", hold);
        }
        if (holds.active().size() >= Holds.LIMIT) throw new Refused(SavingsRefusal.TOO_MANY_HOLDS);
    }

    static List<LedgerEvent> release(ReleaseHold release, Known known) {
        var posting = new Posting(known, release.envelope(), Optional.empty());
        var saver = Saver.of(posting, release.account());
        var hold = active(saver.account(), release.hold());
        var freed = saver.account().withHold(hold.id(), hold.amount().zero());
        return posting.happens(
                new HoldReleased(
                        release.account(),
                        hold.id(),
                        hold.amount(),
                        saver.with(freed).available(),
                        posting.when().bookedOn(),
                        posting.envelope()));
    }

    static List<LedgerEvent> capture(CaptureHold capture, Known known) {
        var posting = new Posting(known, capture.envelope(), capture.valueDate());
        var saver = Saver.of(posting, capture.account());
        var hold = active(saver.account(), capture.hold());
        var amount = capture.amount();
        requireWithin(hold, amount);
        var rest = hold.amount().minus(amount);
        var kept = capture.keepRest() ? rest : rest.zero();
        var freed = saver.with(saver.account().withHold(hold.id(), kept));
        var other = other(posting, capture);
        var leg = freed.drawn(amount);
        return Withdrawal.of(freed, other, posting)
                .happensOfReserved(
                        leg,
                        new HoldCaptured(
                                capture.account(),
                                hold.id(),
                                amount,
                                kept,
                                rest.minus(kept),
                                posting.movement(leg, other.credited(amount))));
    }

    private static Side other(Posting posting, CaptureHold capture) {
        if (capture.to().isEmpty()) return Saver.settlement(posting);
        if (capture.to().get().equals(capture.account())) {
            throw new Refused(
                    SavingsRefusal.NOT_A_SETTLEMENT_ACCOUNT, "account", capture.account());
        }
        return posting.side(capture.to().get());
    }

    /** Refuses what is more than a hold reserves. */
    static void requireWithin(Hold hold, Money amount) {
        if (!hold.amount().currency().equals(amount.currency())
                || amount.compareTo(hold.amount()) > 0) {
            throw new Refused(SavingsRefusal.MORE_THAN_HELD, "held", hold.amount().decimal());
        }
    }

    private static Hold active(Account.Open account, String hold) {
        var found =
                account.holds()
                        .find(hold)
                        .orElseThrow(() -> new Refused(SavingsRefusal.NO_SUCH_HOLD, "hold", hold));
        if (found.pledgedFor().isPresent()) {
            throw new Refused(SavingsRefusal.PLEDGED, "loan", found.pledgedFor().get());
        }
        return found;
    }
}
