package org.quipu.core.savings;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountEvent.AccountBlocked;
import org.quipu.core.account.AccountEvent.AccountUnblocked;
import org.quipu.core.account.Block;
import org.quipu.core.posting.Posting;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.UnblockAccount;

/** Stopping an account and letting it go. */
final class Blocking {
    private Blocking() {}

    static List<LedgerEvent> block(BlockAccount block, Known known) {
        if (block.scope() == Block.NONE) throw new Refused(SavingsRefusal.BLOCK_OF_NOTHING);
        var posting = new Posting(known, block.envelope(), Optional.empty());
        var saver = Saver.of(posting, block.account());
        if (saver.account().block() == block.scope()) return posting.happens();
        return posting.happens(
                new AccountBlocked(
                        block.account(),
                        block.scope(),
                        posting.when().bookedOn(),
                        posting.envelope()));
    }

    static List<LedgerEvent> unblock(UnblockAccount unblock, Known known) {
        var posting = new Posting(known, unblock.envelope(), Optional.empty());
        var saver = Saver.of(posting, unblock.account());
        if (saver.account().block() == Block.NONE) throw new Refused(SavingsRefusal.NOT_BLOCKED);
        return posting.happens(
                new AccountUnblocked(
                        unblock.account(), posting.when().bookedOn(), posting.envelope()));
    }
}
