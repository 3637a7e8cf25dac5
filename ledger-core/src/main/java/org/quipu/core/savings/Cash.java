package org.quipu.core.savings;

import java.util.LinkedHashMap;
import java.util.List;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.posting.Posting;
import org.quipu.core.product.FeeNames;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** Money in and out, through a settlement account, with the fees that come with it. */
final class Cash {
    private Cash() {}

    static List<LedgerEvent> deposit(Deposit deposit, Known known) {
        var posting = new Posting(known, deposit.envelope(), deposit.valueDate());
        var saver = Saver.of(posting, deposit.account());
        var settlement = Saver.settlement(posting);
        var amount = deposit.amount();
        var leg = saver.credited(amount);
        var deposited = new Deposited(posting.movement(leg, settlement.debited(amount)));
        var fee = Fees.opening(saver, known);
        if (fee.isEmpty()) return posting.happens(deposited);
        if (fee.get().compareTo(amount) > 0) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("fee", fee.get().decimal());
            figures.put("amount", amount.decimal());
            throw new Refused(SavingsRefusal.BELOW_OPENING_FEE, figures);
        }
        return posting.happens(
                deposited, Fees.beside(FeeNames.OPENING, fee.get(), saver.after(leg), posting));
    }

    static List<LedgerEvent> withdraw(Withdraw withdraw, Known known) {
        var posting = new Posting(known, withdraw.envelope(), withdraw.valueDate());
        var saver = Saver.of(posting, withdraw.account());
        var settlement = Saver.settlement(posting);
        var amount = withdraw.amount();
        var withdrawal = Withdrawal.of(saver, settlement, posting);
        var leg = withdrawal.drawn(amount);
        return withdrawal.happens(
                leg, new Withdrawn(posting.movement(leg, settlement.credited(amount))));
    }
}
