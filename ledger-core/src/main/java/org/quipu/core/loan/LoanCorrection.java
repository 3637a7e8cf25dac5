package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.MovesByOrder;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanEvent.DecisionReversed;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.loan.LoanEvent.Moved;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.servicing.Entry;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.ServicingRefusal;

/** How a transaction of a loan is taken back: the loan is as if it had never happened. */
public final class LoanCorrection {
    private LoanCorrection() {}

    /**
     * A past transaction of a loan.
     *
     * @param loan which loan
     * @param valueDate when it took economic effect
     * @param movement what it moved; absent for a decision that moved nothing
     * @param order by which standing order it was made
     */
    public record Past(
            String loan, LocalDate valueDate, Optional<Movement> movement, Optional<String> order) {
        /**
         * Whether money came from another account, or went there.
         *
         * @return false where it moved nothing, or only the bank's own books
         */
        public boolean hasOtherSide() {
            return movement.stream()
                    .flatMap(moved -> moved.legs().stream())
                    .anyMatch(
                            leg -> leg instanceof Leg.OfAccount own && !own.account().equals(loan));
        }
    }

    /**
     * What an event is to a correction.
     *
     * @param event what happened
     * @return the transaction; empty where the event is no loan's, or cannot be taken back
     */
    public static Optional<Past> of(LedgerEvent event) {
        return switch (event) {
            case LoanDisbursed it -> Optional.of(past(it));
            case LoanMigrated it -> Optional.of(past(it));
            case Moved it when Transactions.of(it, "").isPresent() -> Optional.of(past(it));
            case LoanEvent.Dated it ->
                    Optional.of(
                            new Past(
                                    it.loan(), it.valueDate(), Optional.empty(), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Past past(Moved event) {
        var movement = event.movement();
        return new Past(
                event.loan(),
                movement.valueDate(),
                Optional.of(movement),
                MovesByOrder.orderOf(event));
    }

    /**
     * The product whose version of today says whether a second person is asked.
     *
     * @param past the transaction
     * @param known what is known so far
     * @return the product, once the loan is known
     */
    public static Optional<Ref<Product>> product(Past past, Known known) {
        return known.find(LoanKinds.LOAN.ref(past.loan()))
                .filter(Lent.class::isInstance)
                .map(Lent.class::cast)
                .flatMap(lent -> lent.application().account().product())
                .map(ProductKinds.PRODUCT::ref);
    }

    /**
     * Whether its product asks for a second person.
     *
     * @param past the transaction
     * @param known what is known, the loan and its product included
     * @return true if the product says so
     */
    public static boolean needsSecondPerson(Past past, Known known) {
        var lent = Lending.lent(past.loan(), known);
        return Contracting.version(lent.application(), known)
                .loan()
                .controls()
                .needsFourEyes(FourEyesOn.REVERSAL, stake(past).map(Money::minor).orElse(0L));
    }

    /**
     * What is at stake when a transaction is taken back.
     *
     * @param past the transaction
     * @return the sum of its debits; empty where it moved nothing
     */
    public static Optional<Money> stake(Past past) {
        return past.movement()
                .map(movement -> {
                    var sum = movement.legs().getFirst().amount().zero();
                    for (var leg : movement.legs()) sum = sum.plus(leg.amount().max(sum.zero()));
                    return sum;
                });
    }

    /**
     * Takes a transaction back.
     *
     * @param position of its event
     * @param past what it was
     * @param known what is known: the loan, and every account it moved
     * @param envelope the command's
     * @param reversed makes the event of a movement with all legs opposite
     * @return what falls due, the reversal, what it changes of others
     * @throws Refused if a later decision rests on it, or an account cannot carry it
     */
    public static List<LedgerEvent> reverse(
            long position,
            Past past,
            Known known,
            Envelope envelope,
            Function<Movement, LedgerEvent> reversed) {
        var lent = Lending.lent(past.loan(), known);
        var posting =
                new Posting(
                        known,
                        envelope.orBranch(lent.application().account().branch()),
                        Optional.of(past.valueDate()));
        if (position == lent.disbursement().position()) {
            return undisburse(lent, past, posting, reversed);
        }
        var name = Long.toString(position);
        var decision = LoanDecision.on(lent, posting, stamp -> new Reversal(stamp, name));
        var entry = lent.books().entries().get(name);
        if (past.movement().isEmpty() || entry == null) {
            return decision.undoes(
                    new DecisionReversed(
                            past.loan(), position, posting.when().bookedOn(), posting.envelope()));
        }
        var legs = new ArrayList<>(decision.legs(opposite(entry)));
        legs.addAll(others(past, posting));
        return decision.takesBack(name, reversed.apply(posting.movement(legs)));
    }

    /** Undoes a disbursement, or a takeover, that nothing followed. */
    private static List<LedgerEvent> undisburse(
            Lent lent, Past past, Posting posting, Function<Movement, LedgerEvent> reversed) {
        var entries = lent.books().entries();
        if (entries.size() != 1 || !lent.history().effective(_ -> true).isEmpty()) {
            throw new Refused(ServicingRefusal.LATER_DECISION, "loan", past.loan());
        }
        var entry = entries.values().iterator().next();
        var legs =
                new ArrayList<>(
                        LoanLegs.of(past.loan(), opposite(entry), lent.books(), lent.money(0)));
        legs.addAll(others(past, posting));
        return posting.happens(reversed.apply(posting.movement(legs)));
    }

    private static Entry opposite(Entry entry) {
        return new Entry(entry.day(), Map.of()).minus(entry);
    }

    /** The opposite legs of savers and settlement accounts. */
    private static List<Leg> others(Past past, Posting posting) {
        var sides = new HashMap<String, Side>();
        var legs = new ArrayList<Leg>();
        for (var leg : past.movement().orElseThrow().legs()) {
            if (leg instanceof Leg.OfAccount own && !own.account().equals(past.loan())) {
                var side = sides.computeIfAbsent(own.account(), posting::side);
                var back = side.corrected(own.amount().negated());
                sides.put(own.account(), side.after(back));
                legs.add(back);
            }
        }
        return legs;
    }

    /**
     * Pays another loan what a transaction had paid this one, from the same other side and with the
     * same value date.
     *
     * @param past the transaction, taken back before
     * @param to the loan it was meant for
     * @param known what is known after that
     * @param envelope the command's
     * @return the repayment, and what falls due and changes with it
     */
    public static List<LedgerEvent> payInstead(
            Past past, String to, Known known, Envelope envelope) {
        var other =
                past.movement().orElseThrow().legs().stream()
                        .filter(Leg.OfAccount.class::isInstance)
                        .map(Leg.OfAccount.class::cast)
                        .filter(leg -> !leg.account().equals(past.loan()))
                        .findFirst()
                        .orElseThrow();
        var settlement = other.component().isSettlement();
        return Receiving.repay(
                new LoanCommand.RepayLoan(
                        to,
                        other.amount(),
                        Optional.of(past.valueDate()),
                        settlement ? Optional.empty() : Optional.of(other.account()),
                        settlement ? envelope.withSettlementAccount(other.account()) : envelope),
                known);
    }
}
