package org.quipu.core.savings;

import java.util.List;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.posting.Posting;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** Money in and out, through a settlement account. */
final class Cash {
    private Cash() {}

    static List<LedgerEvent> deposit(Deposit deposit, Known known) {
        var posting = new Posting(known, deposit.envelope(), deposit.valueDate());
        var saver = Saver.of(posting, deposit.account());
        var settlement = Saver.settlement(posting);
        var amount = deposit.amount();
        return posting.happens(
                new Deposited(
                        posting.movement(saver.credited(amount), settlement.debited(amount))));
    }

    static List<LedgerEvent> withdraw(Withdraw withdraw, Known known) {
        var posting = new Posting(known, withdraw.envelope(), withdraw.valueDate());
        var saver = Saver.of(posting, withdraw.account());
        var settlement = Saver.settlement(posting);
        var amount = withdraw.amount();
        return posting.happens(
                new Withdrawn(
                        posting.movement(saver.debited(amount), settlement.credited(amount))));
    }
}
