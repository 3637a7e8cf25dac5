package org.quipu.core.moratorium;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.MoratoriumGranted;
import org.quipu.core.moratorium.Moratorium.Declared;
import org.quipu.core.moratorium.Moratorium.None;
import org.quipu.core.moratorium.Moratorium.Progress;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumAdvanced;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumCompleted;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;

/** What the bank remembers of moratoria. */
public final class MoratoriumKinds {
    /** A moratorium, its part of each loan included. */
    public static final Kind<Moratorium> MORATORIUM =
            new Kind<>("moratorium", LoanEvent.MORATORIUM_TAG, new Moratoria());

    /** Those under way. */
    public static final Kind<OpenMoratoria> UNDER_WAY =
            new Kind<>("moratoria", "moratoria", new UnderWay());

    /** The one list of those under way. */
    public static final Ref<OpenMoratoria> OPEN = UNDER_WAY.ref("open");

    private MoratoriumKinds() {}

    private record Moratoria() implements Fold<Moratorium> {
        @Override
        public Moratorium initial() {
            return new None();
        }

        @Override
        public Moratorium evolve(Moratorium state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Moratorium evolve(Moratorium state, LedgerEvent event, long position) {
            if (event instanceof MoratoriumDeclared declared) {
                return new Declared(declared, position, Progress.NONE);
            }
            if (!(state instanceof Declared declared)) {
                throw new IllegalStateException("Before it was declared: " + event);
            }
            var progress = declared.progress();
            return switch (event) {
                case MoratoriumGranted _ -> declared.with(progress.withGranted());
                case MoratoriumAdvanced advanced -> declared.with(progress.advanced(advanced));
                case MoratoriumCompleted completed ->
                        declared.with(progress.completed(completed.bookedOn()));
                default -> state;
            };
        }
    }

    private record UnderWay() implements Fold<OpenMoratoria> {
        @Override
        public OpenMoratoria initial() {
            return OpenMoratoria.NONE;
        }

        @Override
        public OpenMoratoria evolve(OpenMoratoria state, LedgerEvent event) {
            return switch (event) {
                case MoratoriumDeclared declared -> state.with(declared.moratorium());
                case MoratoriumCompleted completed -> state.without(completed.moratorium());
                default -> state;
            };
        }
    }
}
