package org.quipu.core.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Foreseen;
import org.quipu.core.Kinds;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;
import org.quipu.core.savings.SavingsDecider;

/** Compulsory savings: a hold on the borrower's savings from the disbursement to the last cent. */
final class Collateral {
    private static final SavingsDecider SAVINGS = new SavingsDecider();
    private static final Kinds TOUCHED =
            new Kinds(List.of(AccountKinds.ACCOUNT, AccountKinds.EXTERNAL_TRANSACTION));

    private Collateral() {}

    /** The disbursement, and the hold that the product asks for after it. */
    static List<LedgerEvent> placed(
            DisburseLoan disburse, Money savings, List<LedgerEvent> disbursed, Known known) {
        if (savings.isZero()) return disbursed;
        var account =
                disburse.collateral()
                        .orElseThrow(() ->
                                new Refused(
                                        LoanRefusal.COMPULSORY_SAVINGS_MISSING,
                                        "savings",
                                        savings.decimal()));
        var foreseen = new Foreseen(known);
        disbursed.forEach(event -> foreseen.add(event, TOUCHED));
        var place =
                new PlaceHold(
                        account,
                        hold(disburse.loan()),
                        savings,
                        Optional.empty(),
                        disburse.envelope().withoutReferences());
        SAVINGS.decide(place, foreseen).forEach(event -> foreseen.add(event, TOUCHED));
        return foreseen.events();
    }

    /** What happened, and the hold given back where it closed the loan. */
    static List<LedgerEvent> released(Lent lent, List<LedgerEvent> happened, Posting posting) {
        var account = lent.disbursement().collateral();
        if (account.isEmpty() || happened.stream().noneMatch(LoanClosed.class::isInstance)) {
            return happened;
        }
        var hold = hold(lent.application().account().id());
        var foreseen = new Foreseen(posting.known());
        happened.forEach(event -> foreseen.add(event, TOUCHED));
        if (!(foreseen.get(AccountKinds.ACCOUNT.ref(account.get())) instanceof Account.Open open)
                || open.holds().find(hold).isEmpty()) {
            return happened;
        }
        var all = new ArrayList<>(happened);
        all.addAll(
                SAVINGS.decide(
                        new ReleaseHold(
                                account.get(), hold, posting.envelope().withoutReferences()),
                        foreseen));
        return all;
    }

    private static String hold(String loan) {
        return "collateral:" + loan;
    }
}
