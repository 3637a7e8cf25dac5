package org.quipu.core.loan;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Reverses;
import org.quipu.core.loan.Loan.Application;
import org.quipu.core.loan.Loan.Applied;
import org.quipu.core.loan.Loan.Approved;
import org.quipu.core.loan.Loan.Books;
import org.quipu.core.loan.Loan.Disbursement;
import org.quipu.core.loan.Loan.Ended;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.None;
import org.quipu.core.loan.Loan.Outcome;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanEvent.AllocationsRestated;
import org.quipu.core.loan.LoanEvent.ApplicationWithdrawn;
import org.quipu.core.loan.LoanEvent.CreditApplied;
import org.quipu.core.loan.LoanEvent.DisbursementFailed;
import org.quipu.core.loan.LoanEvent.DisbursementInstructed;
import org.quipu.core.loan.LoanEvent.InterestCapitalised;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanEvent.LoanApproved;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.loan.LoanEvent.LoanRejected;
import org.quipu.core.loan.LoanEvent.LoanReopened;
import org.quipu.core.loan.LoanEvent.LoanRestructured;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanEvent.OfficerChanged;
import org.quipu.core.loan.LoanEvent.SmallBalanceForgiven;
import org.quipu.core.servicing.LoanHistory;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.Servicing;
import org.quipu.core.servicing.Stamp;

/** Remembers a loan: its stage, its decisions, and what the log says it moved. */
final class LoanFold implements Fold<Loan> {
    private static final Loan NONE = new None();

    @Override
    public Loan initial() {
        return NONE;
    }

    @Override
    public Loan evolve(Loan state, LedgerEvent event) {
        throw new IllegalStateException("Needs the position of " + event);
    }

    @Override
    public Loan evolve(Loan state, LedgerEvent event, long position) {
        return switch (state) {
            case None none -> event instanceof LoanApplied applied ? applied(applied) : none;
            case Applied(var application) ->
                    event instanceof LoanMigrated migrated
                            ? takenOver(application, migrated, position)
                            : decided(application, event, state);
            case Approved approved -> disbursed(approved, event, position);
            case Ended ended ->
                    event instanceof LoanMigrated migrated
                            ? takenOver(ended.application(), migrated, position)
                            : ended;
            case Lent lent -> evolve(lent, event, position);
        };
    }

    private static Loan applied(LoanApplied applied) {
        return new Applied(
                Application.of(
                        applied.terms(), applied.asked(), applied.officer(), applied.group()));
    }

    private static Lent takenOver(Application application, LoanMigrated migrated, long position) {
        var contract = migrated.contract();
        return new Lent(
                application.on(migrated.asked()),
                new LoanHistory(
                        contract.terms(),
                        contract.servicing(),
                        Optional.of(migrated.handover()),
                        List.of()),
                Books.NEW.with(
                        Servicing.TAKEOVER, LoanLegs.entry(migrated.loan(), migrated.movement())),
                new Disbursement(
                        position,
                        migrated.productVersion(),
                        migrated.rulesVersion(),
                        Optional.empty(),
                        migrated.bookedOn()));
    }

    private static Loan decided(Application application, LedgerEvent event, Loan state) {
        return switch (event) {
            case LoanApproved approved -> new Approved(application.on(approved.terms()), false);
            case LoanRejected rejected ->
                    new Ended(application, Outcome.REJECTED, rejected.bookedOn());
            case ApplicationWithdrawn withdrawn -> withdrawn(application, withdrawn);
            default -> state;
        };
    }

    private static Ended withdrawn(Application application, ApplicationWithdrawn withdrawn) {
        return new Ended(application, Outcome.WITHDRAWN, withdrawn.bookedOn());
    }

    private static Loan disbursed(Approved approved, LedgerEvent event, long position) {
        return switch (event) {
            case DisbursementInstructed _ -> new Approved(approved.application(), true);
            case DisbursementFailed _ -> new Approved(approved.application(), false);
            case ApplicationWithdrawn withdrawn -> withdrawn(approved.application(), withdrawn);
            case LoanDisbursed disbursed -> {
                var contract = disbursed.contract();
                yield new Lent(
                        approved.application(),
                        new LoanHistory(contract.terms(), contract.servicing(), List.of()),
                        Books.NEW.with(
                                Servicing.DISBURSEMENT,
                                LoanLegs.entry(disbursed.loan(), disbursed.movement())),
                        new Disbursement(
                                position,
                                disbursed.productVersion(),
                                disbursed.rulesVersion(),
                                disbursed.collateral(),
                                disbursed.bookedOn()));
            }
            default -> approved;
        };
    }

    private static Loan evolve(Lent lent, LedgerEvent event, long position) {
        if (event instanceof Reverses reverses) return reversed(lent, reverses, position);
        return switch (event) {
            case AllocationsRestated restated -> lent.with(restated(lent.books(), restated));
            case LoanClosed _ -> lent.with(lent.books().with(Status.CLOSED));
            case OfficerChanged changed ->
                    lent.with(lent.application().handedTo(changed.officer(), changed.from()));
            case LoanTransferred moved ->
                    lent.with(lent.application().transferred(moved.to(), moved.bookedOn()));
            case LoanReopened _ -> lent.with(lent.books().with(Status.ACTIVE));
            case CreditApplied due -> lent.with(moved(lent, due.due(), due));
            case InterestCapitalised due -> lent.with(moved(lent, due.due(), due));
            case SmallBalanceForgiven due -> lent.with(moved(lent, due.due(), due));
            case LoanEvent own -> taken(lent, own, position);
            default -> lent;
        };
    }

    /** A transaction of the loan joins its history; what it moved joins the books. */
    private static Loan taken(Lent lent, LoanEvent event, long position) {
        var name = Long.toString(position);
        var transaction = Transactions.of(event, name);
        if (transaction.isEmpty()) return lent;
        var books = lent.books();
        if (event instanceof Moves moves) books = moved(lent, name, moves);
        if (event instanceof LoanRestructured restructured && restructured.movement().isPresent()) {
            var entry = LoanLegs.entry(event.loan(), restructured.movement().get());
            books = books.with(name, entry);
        }
        if (event instanceof LoanWrittenOff) books = books.with(Status.WRITTEN_OFF);
        return lent.with(lent.history().with(transaction.get())).with(books);
    }

    private static Books moved(Lent lent, String name, Moves event) {
        var loan = lent.application().account().id();
        return lent.books().with(name, LoanLegs.entry(loan, event.movement()));
    }

    private static Books restated(Books books, AllocationsRestated restated) {
        var now = books;
        for (var each : restated.restated()) {
            now = now.with(each.of(), LoanLegs.entry(each.valueDate(), each.after()));
        }
        return now;
    }

    /**
     * Taken back: as if it had never happened. Without its disbursement a loan is approved; without
     * its takeover it is none of this bank's books.
     */
    private static Loan reversed(Lent lent, Reverses reverses, long position) {
        if (reverses.reverses() == lent.disbursement().position()) {
            return lent.history().handover().isPresent()
                    ? new Ended(lent.application(), Outcome.TAKEOVER_REVERSED, reverses.bookedOn())
                    : new Approved(lent.application(), false);
        }
        var gone = Long.toString(reverses.reverses());
        var undone =
                lent.history().accepted().stream()
                        .filter(each -> each.stamp().id().equals(gone))
                        .findFirst();
        if (undone.isEmpty()) return lent;
        var stamp =
                new Stamp(
                        Long.toString(position), undone.get().stamp().value(), reverses.bookedOn());
        var books = lent.books();
        if (reverses instanceof Moves && books.entries().containsKey(gone)) {
            var day = undone.get().stamp().value();
            books = books.with(gone, LoanLegs.entry(day, List.of()));
        }
        return lent.with(lent.history().with(new Reversal(stamp, gone))).with(books);
    }
}
