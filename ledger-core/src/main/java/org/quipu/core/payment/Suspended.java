package org.quipu.core.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Reverses;
import org.quipu.core.correction.CorrectionKinds;
import org.quipu.core.correction.Transaction;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.money.Money;

/**
 * Money that a transaction put into suspense from another settlement account. It waits there while
 * the transaction stands, and again once what took it out was reversed.
 *
 * @param account the suspense account
 * @param amount how much
 * @param from the account where the money lies
 * @param valueDate the day it came
 */
public record Suspended(String account, Money amount, String from, LocalDate valueDate) {
    /**
     * What an event put into suspense.
     *
     * @param event what happened
     * @return empty where it put nothing there
     */
    public static Optional<Suspended> by(LedgerEvent event) {
        return event instanceof Moves moves
                        && !(event instanceof LoanEvent)
                        && !(event instanceof Reverses)
                ? by(moves.movement())
                : Optional.empty();
    }

    private static Optional<Suspended> by(Movement movement) {
        var legs = movement.legs();
        if (legs.size() != 2) return Optional.empty();
        return by(movement, legs.get(0), legs.get(1))
                .or(() -> by(movement, legs.get(1), legs.get(0)));
    }

    private static Optional<Suspended> by(Movement movement, Leg from, Leg to) {
        return to instanceof Leg.OfAccount suspense
                        && suspense.component() == Component.SUSPENSE
                        && suspense.amount().isNegative()
                        && from instanceof Leg.OfAccount other
                        && other.component().isSettlement()
                ? Optional.of(
                        new Suspended(
                                suspense.account(),
                                other.amount(),
                                other.account(),
                                movement.valueDate()))
                : Optional.empty();
    }

    static Ref<Transaction> ref(long transaction) {
        return CorrectionKinds.TRANSACTION.ref(Long.toString(transaction));
    }

    /** What took the money out last, if anything did. */
    static Optional<Ref<Transaction>> takenOutBy(long transaction, Known known) {
        return known.find(ref(transaction))
                .filter(Transaction.Moved.class::isInstance)
                .map(it -> ref(((Transaction.Moved) it).by()));
    }

    /** The payment, whether it waits or left; empty where it is not known yet, or there is none. */
    static Optional<Suspended> find(long transaction, Known known) {
        return known.find(ref(transaction)).flatMap(Suspended::of);
    }

    /** The payment that waits; refused where none does. */
    static Suspended waiting(long transaction, Known known) {
        var state = known.get(ref(transaction));
        var payment = of(state).orElseThrow(() -> new Refused(PaymentRefusal.NOT_IN_SUSPENSE));
        if (state instanceof Transaction.Moved moved
                && !(known.get(ref(moved.by())) instanceof Transaction.Reversed)) {
            throw new Refused(PaymentRefusal.LEFT_SUSPENSE, "transaction", moved.by());
        }
        return payment;
    }

    /** What takes it out takes effect once it is there. */
    void requireNotBefore(Optional<LocalDate> asked) {
        if (asked.isPresent() && asked.get().isBefore(valueDate)) {
            throw new Refused(PaymentRefusal.BEFORE_PAYMENT, "valueDate", valueDate);
        }
    }

    private static Optional<Suspended> of(Transaction state) {
        return switch (state) {
            case Transaction.Standing it when !it.reversal() -> by(it.movement());
            case Transaction.Moved(_, var before) -> by(before.movement());
            default -> Optional.empty();
        };
    }
}
