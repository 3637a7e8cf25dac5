package org.quipu.core.earning;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent.AccountClosed;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Opens;
import org.quipu.core.earning.Earned.Change;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.Earned.None;
import org.quipu.core.earning.Earned.Posted;
import org.quipu.core.earning.EarningEvent.InterestRestated;

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
            return switch (state) {
                case None none -> opened(none, event);
                case Kept kept -> evolve(kept, event);
            };
        }

        private static Earned opened(None none, LedgerEvent event) {
            return event instanceof Opens opens && opens.terms().component() == Component.DEPOSIT
                    ? new Kept(opens.terms(), List.of(), List.of(), Optional.empty())
                    : none;
        }

        private static Earned evolve(Kept kept, LedgerEvent event) {
            return switch (event) {
                case EarningEvent own ->
                        kept.with(
                                new Posted(
                                        own.inBooksOf(),
                                        own.day(),
                                        Interest.of(own),
                                        own instanceof InterestRestated));
                case Moves moves -> moved(kept, moves);
                case AccountClosed closed -> kept.closed(closed.bookedOn());
                default -> kept;
            };
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
                                            own.component().inHolderSense(own.amount()).minor()));
                }
            }
            return after;
        }
    }
}
