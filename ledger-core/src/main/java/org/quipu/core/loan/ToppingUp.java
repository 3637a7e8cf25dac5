package org.quipu.core.loan;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.TopUpLoan;
import org.quipu.core.posting.PostingRefusal;

/**
 * A new loan pays an old one: paid out to the borrower's savings, from where the old is settled.
 */
final class ToppingUp {
    private ToppingUp() {}

    static List<LedgerEvent> topUp(TopUpLoan topUp, Known known) {
        var fresh = Lending.approved(topUp.loan(), known).application().account();
        var old = Lending.lent(topUp.repays(), known).application().account();
        if (!fresh.client().equals(old.client())) {
            throw new Refused(LoanRefusal.ANOTHER_BORROWER, "loan", topUp.repays());
        }
        var foreseen = new Foreseen(known);
        var savings = Optional.of(topUp.savings());
        var paidOut =
                new DisburseLoan(
                        topUp.loan(), Optional.empty(), savings, savings, topUp.envelope());
        Disbursing.disburse(paidOut, foreseen)
                .forEach(event -> foreseen.add(event, LoanKinds.TOUCHED));
        var settled =
                new SettleLoan(
                        topUp.repays(),
                        Optional.empty(),
                        Optional.empty(),
                        savings,
                        topUp.envelope().withoutReferences());
        try {
            Receiving.settle(settled, foreseen)
                    .forEach(event -> foreseen.add(event, LoanKinds.TOUCHED));
        } catch (Refused refused) {
            if (refused.reason() == PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE) {
                throw new Refused(LoanRefusal.TOP_UP_TOO_SMALL, refused.figures());
            }
            throw refused;
        }
        return foreseen.events();
    }
}
