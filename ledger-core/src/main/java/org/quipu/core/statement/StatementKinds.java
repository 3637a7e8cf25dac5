package org.quipu.core.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Movement;
import org.quipu.core.statement.StatementEvent.StatementIssued;

/** What the bank remembers of statements. */
public final class StatementKinds {
    /** The statements of an account. */
    public static final Kind<Statements> STATEMENTS =
            new Kind<>("statements", Movement.ACCOUNT, new Last());

    private StatementKinds() {}

    /**
     * What was sent of an account.
     *
     * @param issued how many
     * @param to the last day of the last of them
     */
    public record Statements(int issued, Optional<LocalDate> to) {
        /**
         * The first day of the next one.
         *
         * @param opened when the account was opened
         * @return the opening, or the day after the last statement
         */
        public LocalDate next(LocalDate opened) {
            return to.map(day -> day.plusDays(1)).orElse(opened);
        }
    }

    private record Last() implements Fold<Statements> {
        @Override
        public Statements initial() {
            return new Statements(0, Optional.empty());
        }

        @Override
        public Statements evolve(Statements state, LedgerEvent event) {
            return event instanceof StatementIssued issued
                    ? new Statements(issued.number(), Optional.of(issued.to()))
                    : state;
        }
    }
}
