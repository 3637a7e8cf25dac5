package org.quipu.core.earning;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.account.AccountEvent.AccountReactivated;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Charges;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Waives;
import org.quipu.core.earning.Earned.Change;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.Earned.None;
import org.quipu.core.earning.Earned.Posted;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.earning.UpkeepEvent.FeeFellDue;

/** What the bank remembers of interest. */
public final class EarningKinds {
    /** What interest of an account is computed from. */
    public static final Kind<Earned> EARNED =
            new Kind<>("earned", Movement.ACCOUNT, new EarnedFold());

    /** What a movement changes that interest follows from. */
    public static final Kinds TOUCHED = new Kinds(List.of(AccountKinds.ACCOUNT, EARNED));

    private EarningKinds() {}

    private record EarnedFold() implements Fold<Earned> {
        private static final Earned NONE = new None();

        @Override
        public Earned initial() {
            return NONE;
        }

        @Override
        public Earned evolve(Earned state, LedgerEvent event) {
            return evolve(state, event, 0);
        }

        @Override
        public Earned evolve(Earned state, LedgerEvent event, long position) {
            return switch (state) {
                case None none -> opened(none, event);
                case Kept kept -> evolve(kept, event, position);
            };
        }

        private static Earned opened(None none, LedgerEvent event) {
            return event instanceof Opens opens && opens.terms().component() == Component.DEPOSIT
                    ? Kept.opened(opens.terms())
                    : none;
        }

        private static Earned evolve(Kept kept, LedgerEvent event, long position) {
            return switch (event) {
                case EarningEvent own ->
                        kept.with(
                                new Posted(
                                        own.inBooksOf(),
                                        own.day(),
                                        Interest.of(own),
                                        own instanceof InterestRestated));
                case UpkeepEvent own -> kept.with(due(own, position));
                case Waives waives -> waived(kept, waives, position);
                case Charges charges -> charged(kept, charges, position);
                case Moves moves -> moved(kept, moves);
                case AccountDormant dormant -> kept.dormant(Optional.of(dormant.since()));
                case AccountReactivated _ -> kept.dormant(Optional.empty());
                case AccountClosed closed -> kept.closed(closed.bookedOn());
                default -> kept;
            };
        }

        private static Fee due(UpkeepEvent event, long position) {
            return new Fee(
                    position,
                    event.inBooksOf(),
                    event.movement().valueDate(),
                    event.fee(),
                    event.amount().minor(),
                    event instanceof FeeFellDue ? Fee.Why.DUE : Fee.Why.RESTATED);
        }

        private static Kept charged(Kept kept, Charges charges, long position) {
            return moved(kept, charges)
                    .with(fee(kept, charges, charges.fee(), position, Fee.Why.ASKED));
        }

        /** One that was asked for moved the balance as all that is asked for does. */
        private static Kept waived(Kept kept, Waives waives, long position) {
            var taken = kept.fee(waives.waives());
            if (taken.isEmpty()) throw new IllegalStateException("No such fee: " + waives);
            var isDue = taken.get().isOfDue();
            var back =
                    fee(
                            kept,
                            waives,
                            taken.get().name(),
                            position,
                            isDue ? Fee.Why.WAIVED : Fee.Why.ASKED_BACK);
            return (isDue ? kept : moved(kept, waives)).with(back);
        }

        private static Fee fee(Kept kept, Moves moves, String name, long position, Fee.Why why) {
            var movement = moves.movement();
            var leg = movement.legOf(kept.account().id()).orElseThrow();
            return new Fee(
                    position,
                    moves.inBooksOf(),
                    movement.valueDate(),
                    name,
                    leg.amount().minor(),
                    why);
        }

        private static Kept moved(Kept kept, Moves moves) {
            var movement = moves.movement();
            var after = kept;
            for (var leg : movement.legs()) {
                if (leg instanceof Leg.OfAccount own && own.account().equals(kept.account().id())) {
                    after =
                            after.with(
                                    new Change(
                                            moves.inBooksOf(),
                                            movement.valueDate(),
                                            own.component().inHolderSense(own.amount()).minor(),
                                            moves.visits(own.account())));
                }
            }
            return after;
        }
    }
}
