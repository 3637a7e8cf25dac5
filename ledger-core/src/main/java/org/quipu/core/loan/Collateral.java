package org.quipu.core.loan;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Foreseen;
import org.quipu.core.Kinds;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountEvent.PledgeReleased.Why;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Pledges;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.savings.Pledging;
import org.quipu.core.savings.Pledging.Pledged;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;
import org.quipu.core.savings.SavingsDecider;

/**
 * Savings that secure a loan to the last cent: compulsory ones, held from the disbursement on, and
 * what was pledged.
 */
final class Collateral {
    private static final SavingsDecider SAVINGS = new SavingsDecider();
    private static final Kinds TOUCHED =
            new Kinds(
                    List.of(
                            AccountKinds.ACCOUNT,
                            AccountKinds.EXTERNAL_TRANSACTION,
                            EarningKinds.EARNED));

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

    /** The savings that are pledged for a loan, should it end. */
    static void needs(Lent lent, PostingNeeds needs) {
        var pledges = AccountKinds.PLEDGES.ref(lent.application().account().id());
        needs.and(pledges)
                .known()
                .find(pledges)
                .ifPresent(it ->
                        it.active().values().forEach(pledge -> needs.account(pledge.account())));
    }

    /** What happened, and what secured the loan given back where it closed it. */
    static List<LedgerEvent> released(Lent lent, List<LedgerEvent> happened, Posting posting) {
        if (happened.stream().noneMatch(LoanClosed.class::isInstance)) return happened;
        var foreseen = new Foreseen(posting.known());
        happened.forEach(event -> foreseen.add(event, TOUCHED));
        releaseCompulsory(lent, foreseen, posting);
        releasePledges(lent, foreseen, posting);
        return foreseen.events();
    }

    private static void releasePledges(Lent lent, Foreseen foreseen, Posting posting) {
        var loan = lent.application().account().id();
        var pledges = foreseen.find(AccountKinds.PLEDGES.ref(loan)).orElse(Pledges.NONE);
        pledges.active()
                .forEach((hold, it) -> {
                    var pledged = new Pledged(it.account(), hold, it.amount(), loan);
                    Pledging.release(
                                    pledged,
                                    Why.LOAN_OVER,
                                    posting.envelope().withoutReferences(),
                                    foreseen)
                            .forEach(event -> foreseen.add(event, TOUCHED));
                });
    }

    private static void releaseCompulsory(Lent lent, Foreseen foreseen, Posting posting) {
        var account = lent.disbursement().collateral();
        if (account.isEmpty()) return;
        var hold = hold(lent.application().account().id());
        if (!(foreseen.get(AccountKinds.ACCOUNT.ref(account.get())) instanceof Account.Open open)
                || open.holds().find(hold).isEmpty()) {
            return;
        }
        SAVINGS.decide(
                        new ReleaseHold(
                                account.get(), hold, posting.envelope().withoutReferences()),
                        foreseen)
                .forEach(event -> foreseen.add(event, TOUCHED));
    }

    private static String hold(String loan) {
        return "collateral:" + loan;
    }
}
