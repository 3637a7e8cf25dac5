package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.StandingOrder.Placed;

/**
 * A payment that is to be tried on a day.
 *
 * @param day on which it was to be made
 * @param attempt which try it is, from 1
 * @param amount what is to be paid; zero only of a fixed amount that its loan does not ask for
 */
record Occasion(LocalDate day, int attempt, Money amount) {
    /** What an order is to pay on a day that is being closed; empty for nothing, or not again. */
    static Optional<Occasion> of(Placed placed, LocalDate day, Posting posting) {
        var isOver = placed.terms().endsBefore(day) && !isRetried(placed, day);
        if (!placed.isInForce(day) || isOver) return Optional.empty();
        var found =
                switch (placed.terms().pays()) {
                    case AMOUNT -> amount(placed, day, posting.known());
                    case INSTALMENT -> instalment(placed, day, posting.known());
                    case SURPLUS -> sweep(placed, day, surplus(placed, posting));
                    case FILL_UP -> sweep(placed, day, lack(placed, posting));
                };
        // a date of a fixed amount passes by where its loan asks for nothing: it is not made up for
        return placed.terms().pays() == Pays.AMOUNT
                ? found
                : found.filter(it -> it.amount().isPositive());
    }

    /**
     * Of a loan no more than is owed of it in all, on the day and by now: the rest stays with the
     * payer.
     */
    private static Optional<Occasion> amount(Placed placed, LocalDate day, Known known) {
        var ordered = placed.terms().amount().orElseThrow();
        var amount =
                Payee.loan(placed.terms().to(), known)
                        .filter(loan -> !loan.history().begun().isAfter(day))
                        .map(loan ->
                                ordered.min(left(loan, day)).min(left(loan, known.businessDate())))
                        .orElse(ordered);
        var next = placed.course().next().filter(it -> !it.isAfter(day));
        if (next.isPresent()) return Optional.of(new Occasion(next.get(), 1, amount));
        return isRetried(placed, day) ? Optional.of(again(placed, amount)) : Optional.empty();
    }

    private static Money left(Lent loan, LocalDate day) {
        return loan.money(loan.history().owedOn(day).all());
    }

    private static Optional<Occasion> instalment(Placed placed, LocalDate day, Known known) {
        return switch (Payee.of(placed.terms().to(), known)) {
            case Payee.Borrower(Lent lent) -> {
                if (lent.history().begun().isAfter(day)) yield Optional.empty();
                var owed = lent.history().owedOn(day);
                yield owed.last().flatMap(it -> due(placed, day, it, lent.money(owed.amount())));
            }
            case Payee.Depositor(var held) -> {
                var run = held.run();
                if (run.instalment().isEmpty()) yield Optional.empty();
                var due = run.due(run.instalment().getAsInt());
                var last = due.plusDays(run.terms().lateDays().orElse(0L));
                yield due.isAfter(day) || last.isBefore(day)
                        ? Optional.empty()
                        : due(placed, day, due, run.terms().principal());
            }
            case Payee.Saver _ -> Optional.empty();
        };
    }

    /** The first try on the due date, or on the first day after it that the order is in force. */
    private static Optional<Occasion> due(
            Placed placed, LocalDate day, LocalDate due, Money amount) {
        var isNew =
                placed.course().lastOccasion().map(due::isAfter).orElse(true)
                        && !due.isBefore(placed.terms().start())
                        && !placed.terms().endsBefore(due);
        if (isNew) return Optional.of(new Occasion(due, 1, amount));
        return isRetried(placed, day) ? Optional.of(again(placed, amount)) : Optional.empty();
    }

    /** Each day is an occasion of its own, once. */
    private static Optional<Occasion> sweep(Placed placed, LocalDate day, Money amount) {
        return placed.course().lastOccasion().filter(it -> !it.isBefore(day)).isPresent()
                ? Optional.empty()
                : Optional.of(new Occasion(day, 1, amount));
    }

    /** What is above the amount, as far as it may be drawn. */
    private static Money surplus(Placed placed, Posting posting) {
        var payer = posting.side(placed.terms().from());
        return payer.lowest().minus(placed.terms().amount().orElseThrow()).min(payer.drawable());
    }

    /** What is lacking, as far as it may be drawn. */
    private static Money lack(Placed placed, Posting posting) {
        var payer = posting.side(placed.terms().from());
        var payee = posting.side(placed.terms().to());
        var lack = placed.terms().amount().orElseThrow().minus(payee.ownOnItsDay());
        return lack.min(payer.drawable());
    }

    /** Whether something is missing, and another day in a row is left for it. */
    static boolean isRetried(Placed placed, LocalDate day) {
        return !placed.terms().pays().isSweep()
                && placed.course()
                        .last()
                        .filter(it -> it.missing().isPositive())
                        .filter(it -> it.attempt() < placed.terms().tries())
                        .filter(it -> it.on().equals(day.minusDays(1)))
                        .isPresent();
    }

    private static Occasion again(Placed placed, Money amount) {
        var last = placed.course().last().orElseThrow();
        return new Occasion(last.occasion(), last.attempt() + 1, amount);
    }

    /** Whether what is there is paid where it is not all: arrears are less by it. */
    static boolean mayBePart(Placed placed, Known known) {
        return placed.terms().pays() == Pays.INSTALMENT
                && Payee.of(placed.terms().to(), known) instanceof Payee.Borrower;
    }
}
