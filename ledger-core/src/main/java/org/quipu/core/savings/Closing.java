package org.quipu.core.savings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.Block;
import org.quipu.core.account.Leg;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.posting.Side;
import org.quipu.core.product.FeeNames;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsEvent.FeeCharged;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** How a savings account ends: with nothing on it and nothing reserved. */
final class Closing {
    private Closing() {}

    static List<LedgerEvent> close(CloseAccount close, Known known) {
        var posting = new Posting(known, close.envelope(), Optional.empty());
        var side = Saver.of(posting, close.account());
        var account = side.account();
        if (account.block() != Block.NONE) {
            throw new Refused(PostingRefusal.ACCOUNT_BLOCKED, "account", close.account());
        }
        if (!account.holds().active().isEmpty()) {
            throw new Refused(
                    SavingsRefusal.HOLDS_ACTIVE,
                    "held",
                    account.heldOn(posting.when().bookedOn()).decimal());
        }
        var earned = posting.withLastInterest(side);
        var fee = fee(earned, posting);
        var saver = fee.map(it -> earned.after(own(it))).orElse(earned);
        var before = fee.stream();
        var balance = saver.account().ownBalance();
        if (balance.isZero()) {
            return happens(posting, before, closed(close, posting, close.envelope()));
        }
        if (balance.isNegative() || close.envelope().settlementAccount().isEmpty()) {
            throw new Refused(SavingsRefusal.BALANCE_NOT_ZERO, "balance", balance.decimal());
        }
        var paidOut = paidOut(posting, saver);
        // The external id names the payment; a second event must not claim it.
        var bare = Envelope.of(close.envelope().actor(), close.envelope().application());
        return happens(posting, before, paidOut, closed(close, posting, bare));
    }

    private static List<LedgerEvent> happens(
            Posting posting, Stream<FeeCharged> before, LedgerEvent... events) {
        return posting.happens(
                Stream.concat(before, Stream.of(events)).toArray(LedgerEvent[]::new));
    }

    /** What closing costs, of what is there: an empty account closes all the same. */
    private static Optional<FeeCharged> fee(Side saver, Posting posting) {
        return Fees.conditions(saver, posting.known())
                .closingFee()
                .map(fee -> fee.min(saver.account().ownBalance()))
                .filter(Money::isPositive)
                .map(fee -> Fees.beside(FeeNames.CLOSING, fee, saver, posting));
    }

    private static Leg.OfAccount own(FeeCharged fee) {
        return (Leg.OfAccount) fee.movement().legs().getFirst();
    }

    /** Down to zero whatever the minimum balance: what must stay, stays only while it is open. */
    private static Withdrawn paidOut(Posting posting, Side saver) {
        var balance = saver.account().ownBalance();
        var settlement = Saver.settlement(posting);
        saver.requireFree();
        return new Withdrawn(
                posting.movement(saver.corrected(balance), settlement.credited(balance)));
    }

    private static AccountClosed closed(CloseAccount close, Posting posting, Envelope envelope) {
        return new AccountClosed(
                close.account(),
                posting.when().bookedOn(),
                envelope.orBranch(posting.envelope().branch().orElseThrow()));
    }
}
