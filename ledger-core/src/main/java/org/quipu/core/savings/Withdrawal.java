package org.quipu.core.savings;

import java.util.List;
import java.util.Optional;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;
import org.quipu.core.product.FeeNames;

/**
 * Money that leaves a savings account through a settlement account, however that is called, and the
 * fee that a product asks for it.
 *
 * @param saver whose money
 * @param fee in full; empty where the other side is a customer's account, or nothing is asked
 * @param posting under way
 */
public record Withdrawal(Side saver, Optional<Money> fee, Posting posting) {
    /**
     * What leaves one account for another.
     *
     * @param saver from where
     * @param other to where
     * @param posting under way
     * @return with its fee
     */
    public static Withdrawal of(Side saver, Side other, Posting posting) {
        var isWithdrawal =
                saver.account().terms().component() == Component.DEPOSIT
                        && other.account().terms().component().isSettlement();
        return new Withdrawal(
                saver,
                isWithdrawal
                        ? Fees.conditions(saver, posting.known()).withdrawalFee()
                        : Optional.empty(),
                posting);
    }

    /**
     * The saver's leg. Amount and fee must both be there; one that is refused is refused whole.
     *
     * @param amount without the fee
     * @return of the amount alone
     */
    public Leg.OfAccount drawn(Money amount) {
        fee.ifPresent(it -> saver.drawn(amount.plus(it)));
        return saver.drawn(amount);
    }

    /**
     * Ends the decision.
     *
     * @param leg the saver's
     * @param event what it moved with
     * @return that, and the fee beside it
     */
    public List<LedgerEvent> happens(Leg.OfAccount leg, LedgerEvent event) {
        return happens(leg, event, fee);
    }

    /** What was reserved is paid whatever is left: its fee takes what is there. */
    List<LedgerEvent> happensOfReserved(Leg.OfAccount leg, LedgerEvent event) {
        var most = saver.after(leg).debitable();
        return happens(leg, event, fee.map(it -> it.min(most)).filter(Money::isPositive));
    }

    private List<LedgerEvent> happens(Leg.OfAccount leg, LedgerEvent event, Optional<Money> taken) {
        return taken.isEmpty()
                ? posting.happens(event)
                : posting.happens(
                        event,
                        Fees.beside(FeeNames.WITHDRAWAL, taken.get(), saver.after(leg), posting));
    }
}
