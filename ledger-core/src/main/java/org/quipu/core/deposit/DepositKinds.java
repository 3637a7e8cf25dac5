package org.quipu.core.deposit;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Reverses;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.Deposit.None;
import org.quipu.core.deposit.Deposit.Step;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositCollected;
import org.quipu.core.deposit.DepositEvent.DepositFunded;
import org.quipu.core.deposit.DepositEvent.DepositMatured;
import org.quipu.core.deposit.DepositEvent.InstalmentMissed;
import org.quipu.core.deposit.DepositEvent.InstalmentPaid;
import org.quipu.core.deposit.DepositEvent.InstructionChanged;
import org.quipu.core.deposit.DepositEvent.InterestPaidOut;
import org.quipu.core.deposit.DepositEvent.InterestReinvested;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.deposit.Instalments.Missed;
import org.quipu.core.deposit.Instalments.Paid;
import org.quipu.core.earning.EarningKinds;

/** What the bank remembers of deposits for a term. */
public final class DepositKinds {
    /** A deposit: its terms, and what of its interest is recorded. */
    public static final Kind<Deposit> DEPOSIT =
            new Kind<>("deposit", Movement.ACCOUNT, new DepositFold());

    /** What a deposit's events change; what falls due is decided one after the other. */
    public static final Kinds TOUCHED =
            new Kinds(
                    List.of(
                            DEPOSIT,
                            AccountKinds.ACCOUNT,
                            AccountKinds.ACCOUNT_HISTORY,
                            AccountKinds.EXTERNAL_TRANSACTION,
                            EarningKinds.EARNED));

    private DepositKinds() {}

    private record DepositFold() implements Fold<Deposit> {
        private static final Deposit NONE = new None();

        @Override
        public Deposit initial() {
            return NONE;
        }

        @Override
        public Deposit evolve(Deposit state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Deposit evolve(Deposit state, LedgerEvent event, long position) {
            return switch (state) {
                case None none -> event instanceof TermDepositOpened it ? opened(it) : none;
                case Held held ->
                        switch (event) {
                            case DepositEvent own -> evolve(held, own, position);
                            case Reverses reversal -> undone(held, reversal.reverses(), event);
                            default -> held;
                        };
            };
        }

        private static Held opened(TermDepositOpened event) {
            return new Held(
                    event.terms(),
                    event.instruction(),
                    Optional.empty(),
                    List.of(Run.of(event.agreed(), event.bookedOn())));
        }

        private static Held evolve(Held held, DepositEvent event, long position) {
            var run = held.run();
            return switch (event) {
                case DepositFunded it ->
                        held.with(step(it, position))
                                .with(run.with(run.instalments().with(new Paid(0, position))));
                case InstalmentPaid it ->
                        held.with(
                                run.with(run.instalments().with(new Paid(it.number(), position))));
                case InstalmentMissed it ->
                        held.with(
                                run.with(
                                        run.instalments()
                                                .with(new Missed(it.number(), it.inBooksOf()))));
                case InstructionChanged it -> held.with(it.instruction());
                case InterestReinvested it -> held.with(run.joined(it.gross().minor(), 0));
                case InterestPaidOut it ->
                        held.with(run.joined(it.gross().minor(), it.tax().minor()));
                case DepositMatured it -> matured(held, it);
                case DepositClosedEarly it ->
                        held.with(
                                run.closed(
                                        new Run.Closing(
                                                step(it, position),
                                                it.movement().valueDate(),
                                                it.gross().minor(),
                                                run.posted()),
                                        it.tax().minor()));
                case DepositCollected it -> held.with(run.collected(step(it, position)));
                case TermDepositOpened _ ->
                        throw new IllegalStateException("Opened twice: " + event);
            };
        }

        private static Held matured(Held held, DepositMatured event) {
            var isOver = event.to().isPresent() || event.renewed().isPresent();
            var after =
                    held.with(
                            held.run().matured(event.gross().minor(), event.tax().minor(), isOver));
            return event.renewed()
                    .map(next -> after.renewed(Run.of(next, event.inBooksOf())))
                    .orElse(after);
        }

        private static Step step(LedgerEvent event, long position) {
            return new Step(position, event.bookedOn(), Optional.empty());
        }

        private static Held undone(Held held, long position, LedgerEvent event) {
            var day = event.bookedOn();
            var funded = held.funded().orElseThrow();
            if (funded.position() == position) return held.with(funded.undoneBy(position, day));
            return held.with(held.run().undone(position, day));
        }
    }
}
