package org.quipu.core.moratorium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** What can happen to a moratorium. Its part of each loan is an event of that loan. */
public sealed interface MoratoriumEvent extends LedgerEvent {
    /**
     * Which moratorium it happened to.
     *
     * @return the id
     */
    String moratorium();

    @Override
    default Set<Tag> tags() {
        return Set.of(MoratoriumKinds.MORATORIUM.ref(moratorium()).toTag());
    }

    /**
     * The bank puts the instalments of a scope's loans off. Loans paid out later are not in it.
     *
     * @param moratorium its id
     * @param terms what is given to whom
     * @param valueDate from when
     * @param approvedBy the second person, where one was asked
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record MoratoriumDeclared(
            String moratorium,
            MoratoriumTerms terms,
            LocalDate valueDate,
            Optional<String> approvedBy,
            LocalDate bookedOn,
            Envelope envelope)
            implements MoratoriumEvent {
        @Override
        public Set<Tag> tags() {
            return withOpen(this);
        }
    }

    /**
     * A chunk of loans was gone through.
     *
     * @param moratorium which
     * @param through up to where in the log disbursements were gone through
     * @param tally what came of the loans of this chunk
     * @param refused those that a rule kept from their part, at most 200
     * @param bookedOn the business date
     * @param envelope of the declaration, without references
     */
    record MoratoriumAdvanced(
            String moratorium,
            long through,
            Tally tally,
            List<LoanRefused> refused,
            LocalDate bookedOn,
            Envelope envelope)
            implements MoratoriumEvent {
        /** Keeps a copy. */
        public MoratoriumAdvanced {
            refused = List.copyOf(refused);
        }
    }

    /**
     * A loan that a rule kept from its part.
     *
     * @param loan which
     * @param rule the code of the rule
     */
    record LoanRefused(String loan, String rule) {}

    /**
     * Every loan was gone through.
     *
     * @param moratorium which
     * @param tally what came of all loans
     * @param bookedOn the business date
     * @param envelope of the declaration, without references
     */
    record MoratoriumCompleted(
            String moratorium, Tally tally, LocalDate bookedOn, Envelope envelope)
            implements MoratoriumEvent {
        @Override
        public Set<Tag> tags() {
            return withOpen(this);
        }
    }

    private static Set<Tag> withOpen(MoratoriumEvent event) {
        return Set.of(
                MoratoriumKinds.MORATORIUM.ref(event.moratorium()).toTag(),
                MoratoriumKinds.OPEN.toTag());
    }
}
