package org.quipu.core.savings;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.account.AccountEvent.PledgeReleased;
import org.quipu.core.account.AccountEvent.PledgeReleased.Why;
import org.quipu.core.account.Hold;
import org.quipu.core.account.Holds;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;

/** A part of a balance that secures a loan: a hold that only the lender releases. */
public final class Pledging {
    private Pledging() {}

    /**
     * What is pledged.
     *
     * @param account of which account
     * @param hold the new hold's id
     * @param amount positive
     * @param loan what it secures
     */
    public record Pledged(String account, String hold, Money amount, String loan) {}

    /**
     * Pledges a part of what is available.
     *
     * @param pledged what
     * @param envelope where it comes from
     * @param known what is known
     * @return what happens
     * @throws Refused if a rule of the account's forbids it
     */
    public static List<LedgerEvent> place(Pledged pledged, Envelope envelope, Known known) {
        var posting = new Posting(known, envelope, Optional.empty());
        var saver = Saver.of(posting, pledged.account());
        Holding.requireRoom(saver.account().holds(), pledged.hold());
        // A pledge asks what a withdrawal asks: the leg is only for its checks and what it leaves.
        var leg = saver.debited(pledged.amount());
        return posting.happens(
                new BalancePledged(
                        pledged.account(),
                        pledged.hold(),
                        pledged.amount(),
                        pledged.loan(),
                        leg.availableAfter().orElseThrow(),
                        posting.when().bookedOn(),
                        posting.envelope()));
    }

    /**
     * Gives a pledged part back, or some of it.
     *
     * @param pledged what of it, for which loan
     * @param why what it is given back for
     * @param envelope where it comes from
     * @param known what is known
     * @return what happens
     * @throws Refused if there is no such pledge, or less than that in it
     */
    public static List<LedgerEvent> release(
            Pledged pledged, Why why, Envelope envelope, Known known) {
        var posting = new Posting(known, envelope, Optional.empty());
        var saver = Saver.of(posting, pledged.account());
        var hold = held(saver.account().holds(), pledged);
        var left = hold.amount().minus(pledged.amount());
        var freed = saver.with(saver.account().withHold(hold.id(), left));
        return posting.happens(
                new PledgeReleased(
                        pledged.account(),
                        hold.id(),
                        pledged.amount(),
                        left,
                        pledged.loan(),
                        why,
                        freed.available(),
                        posting.when().bookedOn(),
                        posting.envelope()));
    }

    private static Hold held(Holds holds, Pledged pledged) {
        var hold =
                holds.find(pledged.hold())
                        .filter(it -> it.pledgedFor().equals(Optional.of(pledged.loan())))
                        .orElseThrow(() ->
                                new Refused(SavingsRefusal.NO_SUCH_HOLD, "hold", pledged.hold()));
        Holding.requireWithin(hold, pledged.amount());
        return hold;
    }
}
