package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Book;
import org.quipu.core.account.Component;
import org.quipu.core.account.Grain;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.MovesByOrder;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Ordered;
import org.quipu.core.account.Places;
import org.quipu.core.account.Reverses;
import org.quipu.core.account.Role;
import org.quipu.core.journal.BooksByGrain;
import org.quipu.core.journal.GrainLine;
import org.quipu.core.loan.LoanCommand.Renewal;
import org.quipu.core.money.Money;
import org.quipu.core.product.LoanContract;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.LoanAccount;

/**
 * What can happen to a loan. A movement's first legs are the loan's own, the other side follows.
 */
public sealed interface LoanEvent extends LedgerEvent {
    /** The name of the tag that a moratorium and its part of each loan carry. */
    String MORATORIUM_TAG = "moratorium";

    /**
     * Which loan it happened to.
     *
     * @return its id
     */
    String loan();

    @Override
    default Set<Tag> tags() {
        return Set.of(new Tag(Movement.ACCOUNT, loan()));
    }

    /** What has an economic date of its own but moves no money. */
    sealed interface Dated extends LoanEvent {
        /**
         * When it takes economic effect.
         *
         * @return the value date
         */
        LocalDate valueDate();

        @Override
        default Set<Tag> tags() {
            var tags = new LinkedHashSet<Tag>();
            tags.add(new Tag(Movement.ACCOUNT, loan()));
            envelope().externalId().ifPresent(id -> tags.add(new Tag(Movement.EXTERNAL_ID, id)));
            return tags;
        }
    }

    /** What moves money. */
    sealed interface Moved extends LoanEvent, Moves {
        @Override
        default Set<Tag> tags() {
            return movement().tags();
        }

        /**
         * What the other side gave, or got where below zero.
         *
         * @return all but the loan's own legs and those of the bank itself
         */
        default Money received() {
            var sum = movement().legs().getFirst().amount().zero();
            for (var leg : movement().legs()) {
                if (leg instanceof org.quipu.core.account.Leg.OfAccount own
                        && !own.account().equals(loan())) {
                    sum = sum.plus(own.amount());
                }
            }
            return sum;
        }
    }

    /**
     * A client asked for a loan.
     *
     * @param terms id, borrower, product, branch and currency
     * @param asked how much and on which terms
     * @param officer who looks after it
     * @param group whose joint loan it is part of
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoanApplied(
            AccountTerms terms,
            TermsAsked asked,
            Optional<String> officer,
            Optional<String> group,
            LocalDate bookedOn,
            Envelope envelope)
            implements LoanEvent, Opens {
        @Override
        public String loan() {
            return terms.id();
        }

        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(Opens.super.tags());
            tags.add(LoanKinds.BRANCH.ref(terms.branch()).toTag());
            return tags;
        }
    }

    /**
     * The bank agreed.
     *
     * @param loan which
     * @param terms as agreed
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoanApproved(String loan, TermsAsked terms, LocalDate bookedOn, Envelope envelope)
            implements LoanEvent {}

    /**
     * The bank declined.
     *
     * @param loan which
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoanRejected(String loan, LocalDate bookedOn, Envelope envelope) implements LoanEvent {}

    /**
     * The client no longer wanted it.
     *
     * @param loan which
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record ApplicationWithdrawn(String loan, LocalDate bookedOn, Envelope envelope)
            implements LoanEvent {}

    /**
     * A channel was told to pay.
     *
     * @param loan which
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record DisbursementInstructed(String loan, LocalDate bookedOn, Envelope envelope)
            implements LoanEvent {}

    /**
     * The channel did not pay.
     *
     * @param loan which
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record DisbursementFailed(String loan, LocalDate bookedOn, Envelope envelope)
            implements LoanEvent {}

    /**
     * The loan was paid out; its contract stands from here on.
     *
     * @param loan which
     * @param client the borrower
     * @param productVersion which version of the product it keeps
     * @param rulesVersion which version of the rules of servicing it keeps
     * @param collateral the savings account that keeps the compulsory savings
     * @param contract terms and servicing
     * @param schedule the instalments, for readers
     * @param movement principal owed, money gone, upfront fee earned
     */
    record LoanDisbursed(
            String loan,
            String client,
            int productVersion,
            int rulesVersion,
            Optional<String> collateral,
            LoanContract contract,
            List<Instalment> schedule,
            Movement movement)
            implements Moved {
        /** Keeps a copy. */
        public LoanDisbursed {
            schedule = List.copyOf(schedule);
        }

        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(movement.tags());
            tags.add(new Tag(AccountKinds.CLIENT_TAG, client));
            return tags;
        }
    }

    /**
     * A loan that runs in another system was taken over with the schedule it had there. Its
     * application, as far as it matters here, stands before it.
     *
     * @param loan which
     * @param client the borrower
     * @param asked the terms in force, with the sum that was lent in all
     * @param reference what the other system calls it
     * @param productVersion which version of the product it keeps
     * @param rulesVersion which version of the rules of servicing it keeps
     * @param contract terms and servicing, with the original day of the disbursement; its fees are
     *     those to come
     * @param handover how it stood there, in minor units
     * @param movement principal and recognised claims, against the clearing account
     */
    record LoanMigrated(
            String loan,
            String client,
            TermsAsked asked,
            String reference,
            int productVersion,
            int rulesVersion,
            LoanContract contract,
            Handover handover,
            Movement movement)
            implements Moved {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(movement.tags());
            tags.add(new Tag(AccountKinds.CLIENT_TAG, client));
            return tags;
        }
    }

    /**
     * One instalment as agreed.
     *
     * @param number from 1
     * @param due when
     * @param principal of it
     * @param interest of it
     * @param fee of it
     */
    record Instalment(int number, LocalDate due, Money principal, Money interest, Money fee) {}

    /**
     * The borrower paid.
     *
     * @param loan which
     * @param amount how much
     * @param movement what it settled, and where it came from
     * @param ordered by which standing order; empty where somebody paid
     */
    record RepaymentReceived(
            String loan, Money amount, Movement movement, Optional<Ordered> ordered)
            implements Moved, MovesByOrder {}

    /**
     * The borrower paid everything at once.
     *
     * @param loan which
     * @param amount how much
     * @param movement what it settled, and where it came from
     */
    record LoanSettled(String loan, Money amount, Movement movement) implements Moved {}

    /**
     * Something was received for a loan given up.
     *
     * @param loan which
     * @param amount how much
     * @param movement income, and where it came from
     */
    record RecoveryReceived(String loan, Money amount, Movement movement) implements Moved {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(movement.tags());
            tags.add(new Tag(Movement.ACCOUNT, loan));
            return tags;
        }
    }

    /**
     * The borrower got credit back.
     *
     * @param loan which
     * @param amount how much
     * @param movement credit, and where it went
     */
    record CreditRefunded(String loan, Money amount, Movement movement) implements Moved {}

    /**
     * A part of what was due was let go.
     *
     * @param loan which
     * @param component interest, fee or penalty
     * @param amount how much
     * @param movement the claim, and the income it was
     */
    record DueWaived(String loan, DebtComponent component, Money amount, Movement movement)
            implements Moved {}

    /**
     * The bank gave up what was outstanding.
     *
     * @param loan which
     * @param movement principal and recognised claims, and what they cost
     */
    record LoanWrittenOff(String loan, Movement movement) implements Moved {}

    /**
     * What is owed was agreed anew.
     *
     * @param loan which
     * @param change what was agreed
     * @param valueDate from when
     * @param movement what joined the principal or was let go; absent where nothing did
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoanRestructured(
            String loan,
            Renewal change,
            LocalDate valueDate,
            Optional<Movement> movement,
            LocalDate bookedOn,
            Envelope envelope)
            implements Dated, MayMove {
        @Override
        public Optional<Movement> moved() {
            return movement;
        }
    }

    /**
     * The instalments to come changed.
     *
     * @param loan which
     * @param rate a year, from the value date on
     * @param nextDue when the next instalment falls due
     * @param reason a code
     * @param valueDate from when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoanRescheduled(
            String loan,
            Optional<AnnualRate> rate,
            Optional<LocalDate> nextDue,
            String reason,
            LocalDate valueDate,
            LocalDate bookedOn,
            Envelope envelope)
            implements Dated {}

    /**
     * A moratorium put the instalments to come off.
     *
     * @param loan which
     * @param moratorium which one; all its loans' events carry its tag
     * @param nextDue when the next instalment falls due
     * @param stopsInterest whether no interest is earned from the value date on
     * @param reason a code
     * @param valueDate from when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record MoratoriumGranted(
            String loan,
            String moratorium,
            LocalDate nextDue,
            boolean stopsInterest,
            String reason,
            LocalDate valueDate,
            LocalDate bookedOn,
            Envelope envelope)
            implements Dated {
        @Override
        public Set<Tag> tags() {
            return Set.of(new Tag(Movement.ACCOUNT, loan), new Tag(MORATORIUM_TAG, moratorium));
        }
    }

    /**
     * A further part was paid out, and the instalments to come changed.
     *
     * @param loan which
     * @param amount how much
     * @param movement principal, and where it went
     */
    record TrancheDisbursed(String loan, Money amount, Movement movement) implements Moved {}

    /**
     * A fee was charged for one occasion. It is earned by the day booking, like any that falls due.
     *
     * @param loan which
     * @param fee its name
     * @param amount how much
     * @param proceeds where it goes; absent for the bank's own income, untaxed
     * @param valueDate when it is due
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoanFeeCharged(
            String loan,
            String fee,
            Money amount,
            Optional<Proceeds> proceeds,
            LocalDate valueDate,
            LocalDate bookedOn,
            Envelope envelope)
            implements Dated {}

    /**
     * The borrower promised to pay. Nothing of what is owed changes.
     *
     * @param loan which
     * @param amount how much
     * @param by the last day of the promise
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PaymentPromised(
            String loan, Money amount, LocalDate by, LocalDate bookedOn, Envelope envelope)
            implements LoanEvent {}

    /**
     * The borrower was visited, called or written to. Nothing of what is owed changes.
     *
     * @param loan which
     * @param way how
     * @param outcome what came of it
     * @param on when
     * @param officer who did it; absent where nobody was named
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record BorrowerContacted(
            String loan,
            ContactWay way,
            ContactOutcome outcome,
            LocalDate on,
            Optional<String> officer,
            LocalDate bookedOn,
            Envelope envelope)
            implements LoanEvent {}

    /**
     * The loan was handed over: another officer looks after it.
     *
     * @param loan which
     * @param before who did so far
     * @param officer who does now
     * @param from since when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record OfficerChanged(
            String loan,
            Optional<String> before,
            String officer,
            LocalDate from,
            LocalDate bookedOn,
            Envelope envelope)
            implements LoanEvent {}

    /**
     * The loan went into the books of another branch or fund. What stood recorded of it went with
     * it; what it earned before stays where it was booked.
     *
     * @param loan which
     * @param from in whose books it was
     * @param to in whose books it is from here on; of the same product
     * @param balances what stood recorded of it, none at zero
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoanTransferred(
            String loan,
            Grain from,
            Grain to,
            List<Carried> balances,
            LocalDate bookedOn,
            Envelope envelope)
            implements LoanEvent, Places, BooksByGrain {
        /** Keeps a copy. */
        public LoanTransferred {
            balances = List.copyOf(balances);
        }

        @Override
        public String placed() {
            return loan;
        }

        @Override
        public Grain place() {
            return to;
        }

        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<Tag>();
            tags.add(new Tag(Movement.ACCOUNT, loan));
            if (!from.branch().equals(to.branch())) {
                tags.add(LoanKinds.BRANCH.ref(to.branch()).toTag());
            }
            return tags;
        }

        @Override
        public List<GrainLine> grainLines() {
            var lines = new ArrayList<>(lines(from, true));
            lines.addAll(lines(to, false));
            return lines;
        }

        /** What goes, or comes; the other side of it is inter-branch, so that funds add up too. */
        private List<GrainLine> lines(Grain grain, boolean goes) {
            var lines = new ArrayList<GrainLine>();
            var between = Optional.<Money>empty();
            for (var each : balances) {
                var amount = goes ? each.amount().negated() : each.amount();
                lines.add(new GrainLine(grain, each.role(), Optional.of(loan), amount));
                if (each.role().book() != Book.STATUTORY) continue;
                between = Optional.of(between.orElse(amount.zero()).minus(amount));
            }
            between.filter(sum -> !sum.isZero())
                    .map(sum -> new GrainLine(grain, Role.INTER_BRANCH, Optional.empty(), sum))
                    .ifPresent(lines::add);
            return lines;
        }
    }

    /**
     * What stood recorded of a loan on one account of the general ledger.
     *
     * @param role which
     * @param amount debit positive
     */
    record Carried(Role role, Money amount) {}

    /**
     * The loan earns nothing from here on.
     *
     * @param loan which
     * @param reason a code
     * @param valueDate from when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record AccrualStopped(
            String loan, String reason, LocalDate valueDate, LocalDate bookedOn, Envelope envelope)
            implements Dated {}

    /**
     * The loan earns again.
     *
     * @param loan which
     * @param valueDate from when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record AccrualResumed(String loan, LocalDate valueDate, LocalDate bookedOn, Envelope envelope)
            implements Dated {}

    /**
     * Held credit paid what fell due.
     *
     * @param loan which
     * @param due kind and date: it happens once
     * @param movement credit, and what it settled
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record CreditApplied(String loan, String due, Movement movement, LocalDate inBooksOf)
            implements Moved {}

    /**
     * Interest of a grace joined the principal.
     *
     * @param loan which
     * @param due kind and date: it happens once
     * @param movement interest, and principal
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record InterestCapitalised(String loan, String due, Movement movement, LocalDate inBooksOf)
            implements Moved {}

    /**
     * A rest within the tolerance was let go at the end.
     *
     * @param loan which
     * @param due kind and date: it happens once
     * @param movement the rest, and what it costs
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record SmallBalanceForgiven(String loan, String due, Movement movement, LocalDate inBooksOf)
            implements Moved {}

    /**
     * A late or undone transaction changed what others had settled.
     *
     * @param loan which
     * @param restated what changed, by transaction or due date
     * @param delta one leg an account with the difference; absent where the differences cancel out
     * @param bookedOn the business date
     * @param envelope of the decision that caused it, without references
     */
    record AllocationsRestated(
            String loan,
            List<Restated> restated,
            Optional<Movement> delta,
            LocalDate bookedOn,
            Envelope envelope)
            implements LoanEvent, MayMove {
        /** Keeps a copy. */
        public AllocationsRestated {
            restated = List.copyOf(restated);
        }

        @Override
        public Optional<Movement> moved() {
            return delta;
        }
    }

    /**
     * One transaction whose allocation changed.
     *
     * @param of the position of its event, or kind and date of what fell due by itself
     * @param valueDate when it takes economic effect
     * @param before what stood recorded
     * @param after what stands from now on; empty where it no longer happened
     */
    record Restated(String of, LocalDate valueDate, List<Share> before, List<Share> after) {
        /** Keeps copies. */
        public Restated {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * A transaction's amount on one account of the general ledger.
     *
     * @param account which
     * @param amount debit positive
     */
    record Share(LoanAccount account, Money amount) {}

    /**
     * A decision that moved no money was undone.
     *
     * @param loan which
     * @param reverses the position of the decision
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record DecisionReversed(String loan, long reverses, LocalDate bookedOn, Envelope envelope)
            implements LoanEvent, Reverses {
        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(Movement.ACCOUNT, loan),
                    new Tag(Tag.TRANSACTION, Long.toString(reverses)));
        }
    }

    /**
     * Nothing is owed any more.
     *
     * @param loan which
     * @param bookedOn the business date
     * @param envelope of the decision that ended it, without references
     */
    record LoanClosed(String loan, LocalDate bookedOn, Envelope envelope) implements LoanEvent {}

    /**
     * A correction let something be owed again.
     *
     * @param loan which
     * @param bookedOn the business date
     * @param envelope of the correction, without references
     */
    record LoanReopened(String loan, LocalDate bookedOn, Envelope envelope) implements LoanEvent {}

    /** The component of the loan's account that an account of the general ledger stands for. */
    static Optional<Component> componentOf(LoanAccount account) {
        return switch (account) {
            case LOAN_PORTFOLIO -> Optional.of(Component.PRINCIPAL);
            case INTEREST_RECEIVABLE -> Optional.of(Component.INTEREST);
            case FEE_RECEIVABLE -> Optional.of(Component.FEE);
            case PENALTY_RECEIVABLE -> Optional.of(Component.PENALTY);
            case CLIENT_CREDIT -> Optional.of(Component.CREDIT);
            default -> Optional.empty();
        };
    }
}
