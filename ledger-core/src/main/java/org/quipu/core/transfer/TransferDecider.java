package org.quipu.core.transfer;

import java.util.List;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.savings.Withdrawal;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.core.transfer.TransferEvent.Transferred;

/** The rules of transfers. */
public final class TransferDecider implements Decider<TransferCommand> {
    @Override
    public Set<Ref<?>> needs(TransferCommand command, Known known) {
        return switch (command) {
            case Transfer transfer ->
                    new PostingNeeds(known, transfer.envelope(), transfer.valueDate())
                            .account(transfer.from())
                            .account(transfer.to())
                            .all();
        };
    }

    @Override
    public List<? extends LedgerEvent> decide(TransferCommand command, Known known) {
        return switch (command) {
            case Transfer transfer -> transfer(transfer, known);
        };
    }

    /**
     * What the bank owes moves by a debit of the giver: from saver to saver, from a saver out of
     * the till (a withdrawal), from a till to a saver (a deposit). Only between two things that the
     * bank has, till to vault, is the giver credited.
     */
    private static List<LedgerEvent> transfer(Transfer transfer, Known known) {
        if (transfer.from().equals(transfer.to())) throw new Refused(TransferRefusal.SAME_ACCOUNT);
        var posting = new Posting(known, transfer.envelope(), transfer.valueDate());
        var from = posting.side(transfer.from());
        var to = posting.side(transfer.to());
        var amount = transfer.amount();
        var ownMoney =
                !from.account().terms().component().creditNormal()
                        && !to.account().terms().component().creditNormal();
        if (ownMoney) {
            var movement = posting.movement(from.credited(amount), to.debited(amount));
            return posting.happens(new Transferred(movement, posting.ordered()));
        }
        var withdrawal = Withdrawal.of(from, to, posting);
        var leg = withdrawal.drawn(amount);
        var movement = posting.movement(leg, to.credited(amount));
        return withdrawal.happens(leg, new Transferred(movement, posting.ordered()));
    }
}
