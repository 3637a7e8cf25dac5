package org.quipu.core.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/** What is known of the request at one position of the log. */
public sealed interface Approval {
    /** What happened there, if anything did, was no request. */
    record None() implements Approval {}

    /**
     * It waits.
     *
     * @param command what waits
     * @param rule the code of the rule that asks
     * @param amount what is at stake
     * @param requestedOn the business date
     */
    record Pending(Approvable command, String rule, Optional<Money> amount, LocalDate requestedOn)
            implements Approval {
        /**
         * Who asked.
         *
         * @return the subject
         */
        public String maker() {
            return command.envelope().actor();
        }
    }

    /**
     * It happened.
     *
     * @param request what waited
     * @param by the checker
     * @param position where the grant stands; what the command led to follows it
     */
    record Granted(Pending request, String by, long position) implements Approval {}

    /**
     * It will not happen.
     *
     * @param request what waited
     * @param by the checker, or the maker who withdrew it
     * @param position where the refusal stands
     * @param narrative hash of why
     */
    record Refused(Pending request, String by, long position, Optional<String> narrative)
            implements Approval {}
}
