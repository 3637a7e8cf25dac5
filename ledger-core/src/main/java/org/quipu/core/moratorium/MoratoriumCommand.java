package org.quipu.core.moratorium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.Approvable;
import org.quipu.core.moratorium.MoratoriumEvent.LoanRefused;

/** What may be asked of a moratorium. */
public sealed interface MoratoriumCommand extends Command {
    /**
     * Which moratorium.
     *
     * @return its id
     */
    String moratorium();

    /**
     * Put the instalments of a scope's loans off. Nothing of a loan changes yet.
     *
     * @param moratorium its id, new
     * @param terms what is given to whom
     * @param valueDate from when; the business date where absent
     * @param fourEyes whether a second person must approve; then also loans are put off whose
     *     products ask for one
     * @param envelope where it comes from
     */
    record DeclareMoratorium(
            String moratorium,
            MoratoriumTerms terms,
            Optional<LocalDate> valueDate,
            boolean fourEyes,
            Envelope envelope)
            implements MoratoriumCommand, Approvable {}

    /**
     * Give one loan its part, if it belongs to the scope and is running.
     *
     * @param moratorium which
     * @param loan which loan
     * @param disbursement the position of the loan's disbursement; another one stands for itself
     * @param envelope of the declaration, without references
     */
    record GrantMoratorium(String moratorium, String loan, long disbursement, Envelope envelope)
            implements MoratoriumCommand {}

    /**
     * Note that a stretch of the log was gone through. A repeat changes nothing.
     *
     * @param moratorium which
     * @param from up to where it had been gone through before
     * @param through up to where it is now
     * @param examined how many loans were paid out in between
     * @param refused those of them that a rule kept from their part
     * @param envelope of the declaration, without references
     */
    record AdvanceMoratorium(
            String moratorium,
            long from,
            long through,
            int examined,
            List<LoanRefused> refused,
            Envelope envelope)
            implements MoratoriumCommand {}
}
