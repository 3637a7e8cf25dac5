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
import org.quipu.core.loan.LoanEvent.LoanApplied;
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
        var application = application(takeOver, known);
        var account = application.account();
        var origin = takeOver.origin();
        var posting =
                new Posting(
                        known,
                        takeOver.envelope().orBranch(account.branch()),
                        takeOver.valueDate());
        if (takeOver.handover().day().isBefore(origin.disbursed())) {
            throw new Refused(
                    ServicingRefusal.BEFORE_DISBURSEMENT, "disbursed", origin.disbursed());
        }
        var agreed = Contracting.agreed(application, origin.disbursed(), known);
        var contract = new LoanContract(withoutUpfrontFee(agreed.terms()), agreed.servicing());
        new HandoverCheck(contract.terms(), takeOver.handover(), account.currency()).require();
        var migrated =
                new LoanMigrated(
                        takeOver.loan(),
                        takeOver.applicant().client(),
                        origin.terms(),
                        origin.reference(),
                        Contracting.version(application, known).number(),
                        Explanation.RULES,
                        contract,
                        takeOver.handover(),
                        movement(takeOver, contract, posting, account));
        return isReversed(takeOver, known)
                ? posting.happens(migrated)
                : posting.happens(applied(application, posting), migrated);
    }

    private static boolean isReversed(TakeOverLoan takeOver, Known known) {
        return known.get(LoanKinds.LOAN.ref(takeOver.loan())) instanceof Ended ended
                && ended.outcome() == Outcome.TAKEOVER_REVERSED;
    }

    /** A new one; where a takeover was reversed, the one from then, which must be the same. */
    private static Application application(TakeOverLoan takeOver, Known known) {
        var applicant = takeOver.applicant();
        var account = Applying.account(takeOver.loan(), applicant, known);
        if (!isReversed(takeOver, known)) {
            Applying.requireNew(takeOver.loan(), applicant, known);
            return Application.of(
                    account, takeOver.origin().terms(), applicant.officer(), applicant.group());
        }
        var before = Lending.known(takeOver.loan(), known).agreed().orElseThrow();
        var same =
                account.client().equals(before.account().client())
                        && account.product().equals(before.account().product())
                        && account.branch().equals(before.account().branch())
                        && account.fund().equals(before.account().fund())
                        && account.externalId().equals(before.account().externalId())
                        && applicant.officer().equals(before.officer())
                        && applicant.group().equals(before.group());
        if (!same) throw new Refused(LoanRefusal.ID_TAKEN, "account", takeOver.loan());
        return before.on(takeOver.origin().terms());
    }

    /** What was asked for elsewhere, as it becomes known here. */
    private static LoanApplied applied(Application application, Posting posting) {
        return new LoanApplied(
                application.account(),
                application.asked(),
                application.officer(),
                application.group(),
                posting.when().bookedOn(),
                posting.envelope().withoutReferences());
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
