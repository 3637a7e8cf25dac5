package org.quipu.core.loan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Movement;
import org.quipu.core.loan.Loan.Application;
import org.quipu.core.loan.Loan.Books;
import org.quipu.core.loan.Loan.Ended;
import org.quipu.core.loan.Loan.Outcome;
import org.quipu.core.loan.LoanCommand.TakeOverLoan;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.product.LoanContract;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.servicing.Explanation;
import org.quipu.core.servicing.LoanHistory;
import org.quipu.core.servicing.Servicing;
import org.quipu.core.servicing.ServicingRefusal;

/**
 * How a loan that runs in another system is taken over: the product says by which rules it is
 * served from now on, the schedule is the one it has. What it brings is booked against a clearing
 * account, so that nothing earned elsewhere is income here.
 */
final class TakingOver {
    private TakingOver() {}

    static List<LedgerEvent> takeOver(TakeOverLoan takeOver, Known known) {
        var account = account(takeOver, known);
        var origin = takeOver.origin();
        var applicant = takeOver.applicant();
        var posting =
                new Posting(
                        known,
                        takeOver.envelope().orBranch(account.branch()),
                        takeOver.valueDate());
        if (takeOver.handover().day().isBefore(origin.disbursed())) {
            throw new Refused(
                    ServicingRefusal.BEFORE_DISBURSEMENT, "disbursed", origin.disbursed());
        }
        var application =
                new Application(account, origin.terms(), applicant.officer(), applicant.group());
        var agreed = Contracting.agreed(application, origin.disbursed(), known);
        var contract = new LoanContract(withoutUpfrontFee(agreed.terms()), agreed.servicing());
        new HandoverCheck(contract.terms(), takeOver.handover(), account.currency()).require();
        return posting.happens(
                new LoanMigrated(
                        account,
                        origin.terms(),
                        applicant.officer(),
                        applicant.group(),
                        origin.reference(),
                        Contracting.version(application, known).number(),
                        Explanation.RULES,
                        contract,
                        takeOver.handover(),
                        movement(takeOver, contract, posting, account)));
    }

    /** A new account; that of a takeover that was reversed is opened again as it was. */
    private static AccountTerms account(TakeOverLoan takeOver, Known known) {
        var loan = takeOver.loan();
        var account = Applying.account(loan, takeOver.applicant(), known);
        if (!(known.get(LoanKinds.LOAN.ref(loan)) instanceof Ended(var before, var outcome, _))
                || outcome != Outcome.TAKEOVER_REVERSED) {
            Applying.requireNew(loan, takeOver.applicant(), known);
            return account;
        }
        var opened = before.account();
        if (account.client().equals(opened.client())
                && account.product().equals(opened.product())
                && account.branch().equals(opened.branch())
                && account.externalId().equals(opened.externalId())) {
            return opened;
        }
        throw new Refused(LoanRefusal.ID_TAKEN, "account", loan);
    }

    /** It was withheld elsewhere. */
    private static LoanTerms withoutUpfrontFee(LoanTerms terms) {
        return new LoanTerms(
                terms.principal(),
                terms.interest(),
                terms.timing(),
                terms.grace(),
                terms.fees().from(terms.fees().instalment()),
                terms.precision());
    }

    /** What the loan's life begins with: the same figures that its own books will be read from. */
    private static Movement movement(
            TakeOverLoan takeOver, LoanContract contract, Posting posting, AccountTerms account) {
        var history =
                new LoanHistory(
                        contract.terms(),
                        contract.servicing(),
                        Optional.of(takeOver.handover()),
                        List.of());
        var entries = history.view(_ -> true, new TreeSet<>()).entries();
        var entry = Objects.requireNonNull(entries.get(Servicing.TAKEOVER));
        return posting.movement(
                LoanLegs.of(takeOver.loan(), entry, Books.NEW, Money.zero(account.currency())));
    }
}
