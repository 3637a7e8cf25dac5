package org.quipu.core.sketch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Envelope;
import org.quipu.core.Fold;
import org.quipu.core.Foreseen;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.Tag;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Role;
import org.quipu.core.bank.Bank;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;

/**
 * Loans as thin as can be, to prove that the contract carries decisions over many things: a
 * disbursement to savings, a top-up that repays another loan, a collection sheet of forty loans.
 */
final class LoanSketch {
    static final Kind<Loan> LOAN = new Kind<>("loan", Movement.ACCOUNT, new Loans());

    static Kinds kinds() {
        var kinds = new ArrayList<Kind<?>>(Bank.ALL_KINDS);
        kinds.add(LOAN);
        return new Kinds(kinds);
    }

    private LoanSketch() {}

    sealed interface Loan {
        record None() implements Loan {}

        record Approved(String id, Money principal, Money fee) implements Loan {}

        record Active(String id, Money outstanding) implements Loan {}
    }

    sealed interface LoanCommand extends Command {
        record Approve(String loan, Money principal, Money fee, Envelope envelope)
                implements LoanCommand {}

        record Disburse(String loan, String savings, Envelope envelope) implements LoanCommand {}

        record TopUp(String loan, String repays, String savings, Envelope envelope)
                implements LoanCommand {}

        record Collect(List<Line> lines, String till, Envelope envelope) implements LoanCommand {}
    }

    record Line(String loan, Money amount) {}

    sealed interface LoanEvent extends LedgerEvent {
        record Approved(
                String loan, Money principal, Money fee, LocalDate bookedOn, Envelope envelope)
                implements LoanEvent {
            @Override
            public Set<Tag> tags() {
                return Set.of(new Tag(Movement.ACCOUNT, loan));
            }
        }

        record Disbursed(Movement movement) implements LoanEvent, Moves {}

        record ToppedUp(Movement movement) implements LoanEvent, Moves {}

        record Repaid(Movement movement) implements LoanEvent, Moves {}
    }

    enum LoanRefusal implements Refused.Reason {
        NOT_ACTIVE,
        NOT_APPROVED,
        OVERPAYMENT;

        @Override
        public String code() {
            return "loan/" + name();
        }

        @Override
        public String meaning() {
            return name();
        }
    }

    private record Loans() implements Fold<Loan> {
        @Override
        public Loan initial() {
            return new Loan.None();
        }

        @Override
        public Loan evolve(Loan state, LedgerEvent event) {
            return switch (state) {
                case Loan.None none ->
                        event instanceof LoanEvent.Approved approved
                                ? new Loan.Approved(
                                        approved.loan(), approved.principal(), approved.fee())
                                : none;
                case Loan.Approved(var id, _, _) -> balance(id, state, event);
                case Loan.Active(var id, _) -> balance(id, state, event);
            };
        }

        private static Loan balance(String id, Loan state, LedgerEvent event) {
            return event instanceof Moves moves
                    ? moves.movement()
                            .legOf(id)
                            .<Loan>map(leg -> new Loan.Active(id, leg.balanceAfter()))
                            .orElse(state)
                    : state;
        }
    }

    static final class LoanDecider implements Decider<LoanCommand> {
        private final Kinds kinds;

        LoanDecider(Kinds kinds) {
            this.kinds = kinds;
        }

        @Override
        public Set<Ref<?>> needs(LoanCommand command, Known known) {
            var needs = new PostingNeeds(known, command.envelope(), Optional.empty());
            var loans = new LinkedHashSet<String>();
            switch (command) {
                case LoanCommand.Approve approve -> loans.add(approve.loan());
                case LoanCommand.Disburse disburse -> {
                    loans.add(disburse.loan());
                    needs.account(disburse.savings());
                }
                case LoanCommand.TopUp topUp -> {
                    loans.add(topUp.loan());
                    loans.add(topUp.repays());
                    needs.account(topUp.savings());
                }
                case LoanCommand.Collect collect -> {
                    for (var line : collect.lines()) loans.add(line.loan());
                    needs.account(collect.till());
                }
            }
            for (var loan : loans) needs.and(LOAN.ref(loan));
            return needs.all();
        }

        @Override
        public List<? extends LedgerEvent> decide(LoanCommand command, Known known) {
            return switch (command) {
                case LoanCommand.Approve(var loan, var principal, var fee, var envelope) ->
                        List.of(
                                new LoanEvent.Approved(
                                        loan, principal, fee, known.businessDate(), envelope));
                case LoanCommand.Disburse disburse -> disburse(disburse, known);
                case LoanCommand.TopUp topUp -> topUp(topUp, known);
                case LoanCommand.Collect collect -> collect(collect, known);
            };
        }

        private static List<LedgerEvent> disburse(LoanCommand.Disburse disburse, Known known) {
            var loan = approved(disburse.loan(), known);
            var posting = new Posting(known, disburse.envelope(), Optional.empty());
            var saver = posting.side(disburse.savings());
            return posting.happens(
                    new LoanEvent.Disbursed(
                            posting.movement(
                                    principal(loan.id(), loan.principal(), loan.principal()),
                                    saver.credited(loan.principal().minus(loan.fee())),
                                    new Leg.OfRole(Role.FEE_INCOME, loan.fee().negated()))));
        }

        private static List<LedgerEvent> topUp(LoanCommand.TopUp topUp, Known known) {
            var loan = approved(topUp.loan(), known);
            var old = active(topUp.repays(), known);
            var posting = new Posting(known, topUp.envelope(), Optional.empty());
            var saver = posting.side(topUp.savings());
            var owed = old.outstanding();
            return posting.happens(
                    new LoanEvent.ToppedUp(
                            posting.movement(
                                    principal(loan.id(), loan.principal(), loan.principal()),
                                    principal(old.id(), owed.negated(), owed.zero()),
                                    saver.credited(loan.principal().minus(owed)))));
        }

        private List<LedgerEvent> collect(LoanCommand.Collect collect, Known known) {
            var foreseen = new Foreseen(known);
            for (var line : collect.lines()) {
                var loan = active(line.loan(), foreseen);
                if (line.amount().compareTo(loan.outstanding()) > 0) {
                    throw new Refused(LoanRefusal.OVERPAYMENT, "loan", loan.id());
                }
                var posting = new Posting(foreseen, collect.envelope(), Optional.empty());
                var till = posting.side(collect.till());
                var left = loan.outstanding().minus(line.amount());
                var repaid =
                        new LoanEvent.Repaid(
                                posting.movement(
                                        till.debited(line.amount()),
                                        principal(loan.id(), line.amount().negated(), left)));
                for (var event : posting.happens(repaid)) foreseen.add(event, kinds);
            }
            return foreseen.events();
        }

        private static Leg principal(String loan, Money amount, Money after) {
            return new Leg.OfAccount(loan, Component.PRINCIPAL, amount, after, Optional.empty());
        }

        private static Loan.Approved approved(String id, Known known) {
            if (known.get(LOAN.ref(id)) instanceof Loan.Approved approved) return approved;
            throw new Refused(LoanRefusal.NOT_APPROVED, "loan", id);
        }

        private static Loan.Active active(String id, Known known) {
            if (known.get(LOAN.ref(id)) instanceof Loan.Active active) return active;
            throw new Refused(LoanRefusal.NOT_ACTIVE, "loan", id);
        }
    }
}
