package org.quipu.core.deposit;

import java.util.ArrayList;
import java.util.List;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Ordered;
import org.quipu.core.deposit.Deposit.Stage;
import org.quipu.core.deposit.DepositCommand.PayInstalment;
import org.quipu.core.deposit.DepositEvent.InstalmentPaid;
import org.quipu.core.posting.Posting;

/** Instalments of a recurring deposit, one after the other, each from its own day on. */
final class Paying {
    private Paying() {}

    static List<LedgerEvent> pay(PayInstalment pay, Known known) {
        var day = pay.ordered().map(Ordered::inBooksOf).orElseGet(known::businessDate);
        var foreseen = FallingDue.recorded(pay.account(), day, known, pay.envelope());
        var held = FallingDue.held(pay.account(), foreseen);
        Closing.requireThere(held);
        var number = held.run().instalment();
        if (held.stage() != Stage.RUNNING || number.isEmpty()) {
            throw new Refused(DepositRefusal.NOT_RECURRING);
        }
        var posting = new Posting(foreseen, pay.envelope(), pay.valueDate(), pay.ordered());
        var due = held.run().due(number.getAsInt());
        if (posting.when().valueDate().isBefore(due)) {
            throw new Refused(DepositRefusal.INSTALMENT_NOT_DUE, "due", due);
        }
        var amount = held.run().terms().principal();
        var other = new OtherSide(posting, held.account(), DepositRefusal.ONE_SOURCE);
        var deposit = posting.termDeposit(pay.account());
        var movement =
                posting.movement(deposit.credited(amount), other.of(pay.from()).drawn(amount));
        var all = new ArrayList<>(foreseen.events());
        all.addAll(
                posting.happens(
                        new InstalmentPaid(
                                pay.account(), number.getAsInt(), movement, pay.ordered())));
        return all;
    }
}
