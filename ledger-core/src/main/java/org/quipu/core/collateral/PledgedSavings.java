package org.quipu.core.collateral;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Foreseen;
import org.quipu.core.Kinds;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountEvent.PledgeReleased.Why;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Pledges.Pledge;
import org.quipu.core.collateral.CollateralCommand.CallPledge;
import org.quipu.core.collateral.CollateralCommand.OfPledge;
import org.quipu.core.collateral.CollateralCommand.PledgeSavings;
import org.quipu.core.collateral.CollateralCommand.ReleasePledge;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanDecider;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.money.Money;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.savings.Pledging;
import org.quipu.core.savings.Pledging.Pledged;

/** Savings that secure a loan: pledged, given back, or called into it by the lender. */
final class PledgedSavings {
    private static final LoanDecider LOANS = new LoanDecider();
    private static final Kinds TOUCHED =
            new Kinds(
                    List.of(
                            LoanKinds.LOAN,
                            AccountKinds.ACCOUNT,
                            AccountKinds.PLEDGES,
                            AccountKinds.EXTERNAL_TRANSACTION,
                            EarningKinds.EARNED));

    private PledgedSavings() {}

    static Set<Ref<?>> needs(OfPledge command, Known known) {
        var pledges = AccountKinds.PLEDGES.ref(command.loan());
        var needs = new PostingNeeds(known, command.envelope(), Optional.empty());
        needs.and(LoanKinds.LOAN.ref(command.loan())).and(pledges);
        var all = new LinkedHashSet<Ref<?>>();
        if (command instanceof PledgeSavings pledge) {
            needs.account(pledge.account());
            return needs.all();
        }
        var pledge = known.find(pledges).map(it -> it.active().get(command.pledge()));
        pledge.ifPresent(it -> {
            needs.account(it.account());
            if (command instanceof CallPledge call)
                all.addAll(LOANS.needs(repaid(call, it), known));
        });
        all.addAll(needs.all());
        return all;
    }

    /** The account's own rules say whether it can; the loan's, whether anything may be owed. */
    static List<LedgerEvent> pledge(PledgeSavings pledge, Known known) {
        var loan = CollateralDecider.running(pledge.loan(), known);
        CollateralDecider.requireAmount(pledge.amount(), loan);
        if (known.get(AccountKinds.PLEDGES.ref(pledge.loan())).active().size() >= Security.MOST) {
            throw new Refused(CollateralRefusal.TOO_MANY);
        }
        return Pledging.place(
                new Pledged(pledge.account(), pledge.pledge(), pledge.amount(), pledge.loan()),
                pledge.envelope().orBranch(loan.branch()),
                known);
    }

    static List<LedgerEvent> release(ReleasePledge release, Known known) {
        var pledge = pledge(release, known);
        return Pledging.release(
                pledged(release, pledge, pledge.amount()), Why.RETURNED, release.envelope(), known);
    }

    /** The lender takes what is pledged into the loan: free for a moment, and paid at once. */
    static List<LedgerEvent> call(CallPledge call, Known known) {
        var pledge = pledge(call, known);
        if (call.amount().compareTo(pledge.amount()) > 0) {
            throw new Refused(
                    CollateralRefusal.MORE_THAN_PLEDGED, "pledged", pledge.amount().decimal());
        }
        var foreseen = new Foreseen(known);
        // The external id names the repayment; another event must not claim it.
        Pledging.release(
                        pledged(call, pledge, call.amount()),
                        Why.CALLED,
                        call.envelope().withoutReferences(),
                        known)
                .forEach(event -> foreseen.add(event, TOUCHED));
        LOANS.decide(repaid(call, pledge), foreseen).forEach(event -> foreseen.add(event, TOUCHED));
        return foreseen.events();
    }

    private static RepayLoan repaid(CallPledge call, Pledge pledge) {
        return new RepayLoan(
                call.loan(),
                call.amount(),
                Optional.empty(),
                Optional.of(pledge.account()),
                call.envelope());
    }

    private static Pledged pledged(OfPledge command, Pledge pledge, Money amount) {
        return new Pledged(pledge.account(), command.pledge(), amount, command.loan());
    }

    private static Pledge pledge(OfPledge command, Known known) {
        CollateralDecider.account(command.loan(), known);
        var pledge = known.get(AccountKinds.PLEDGES.ref(command.loan())).active();
        return Optional.ofNullable(pledge.get(command.pledge()))
                .orElseThrow(
                        () -> new Refused(CollateralRefusal.NOT_PLEDGED, "item", command.pledge()));
    }
}
