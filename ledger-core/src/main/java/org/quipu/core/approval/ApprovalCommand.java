package org.quipu.core.approval;

import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked of a command that waits for a second person. */
public sealed interface ApprovalCommand extends Command {
    /**
     * Which one.
     *
     * @return the position of the request
     */
    long approval();

    /**
     * Let it happen, as it is decided now.
     *
     * @param approval the position of the request
     * @param checker the right under which it is granted
     * @param envelope where it comes from; its actor is the checker
     */
    record GrantApproval(long approval, Checker checker, Envelope envelope)
            implements ApprovalCommand {}

    /**
     * Do not let it happen.
     *
     * @param approval the position of the request
     * @param checker the right under which it is refused
     * @param envelope where it comes from; its actor is the checker, its narrative why
     */
    record RefuseApproval(long approval, Checker checker, Envelope envelope)
            implements ApprovalCommand {}

    /**
     * Take the request back.
     *
     * @param approval the position of the request
     * @param envelope where it comes from; its actor is the maker
     */
    record WithdrawApproval(long approval, Envelope envelope) implements ApprovalCommand {}
}
