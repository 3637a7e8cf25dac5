package org.quipu.core.approval;

import java.util.List;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Tag;
import org.quipu.core.approval.Approval.Granted;
import org.quipu.core.approval.Approval.None;
import org.quipu.core.approval.Approval.Pending;
import org.quipu.core.approval.Approval.Refused;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRefused;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;

/** What the bank remembers of what waits for a second person. */
public final class ApprovalKinds {
    /** The id of the one queue of a ledger. */
    public static final String PENDING = "pending";

    /** The request at a position (the id, decimal), then what became of it. */
    public static final Kind<Approval> APPROVAL =
            new Kind<>("approval", Tag.TRANSACTION, new Approvals());

    /** All requests that wait. */
    public static final Kind<ApprovalQueue> QUEUE =
            new Kind<>("approvals", "approvals", new Waiting());

    /** Both, found by tag. */
    static final Kinds BOTH = new Kinds(List.of(APPROVAL, QUEUE));

    private ApprovalKinds() {}

    /**
     * Names one request.
     *
     * @param approval the position of the request
     * @return the reference
     */
    public static Ref<Approval> of(long approval) {
        return APPROVAL.ref(Long.toString(approval));
    }

    private record Approvals() implements Fold<Approval> {
        @Override
        public Approval initial() {
            return new None();
        }

        @Override
        public Approval evolve(Approval state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Approval evolve(Approval state, LedgerEvent event, long position) {
            return switch (state) {
                case None none ->
                        event instanceof ApprovalRequested asked
                                ? new Pending(
                                        asked.command(),
                                        asked.rule(),
                                        asked.amount(),
                                        asked.bookedOn())
                                : none;
                case Pending pending -> ended(pending, event, position);
                case Granted _, Refused _ -> state;
            };
        }

        private static Approval ended(Pending pending, LedgerEvent event, long position) {
            return switch (event) {
                case ApprovalGranted granted ->
                        new Granted(pending, granted.envelope().actor(), position);
                case ApprovalRefused refused ->
                        new Refused(
                                pending,
                                refused.envelope().actor(),
                                position,
                                refused.envelope().narrative());
                default -> pending;
            };
        }
    }

    private record Waiting() implements Fold<ApprovalQueue> {
        @Override
        public ApprovalQueue initial() {
            return ApprovalQueue.EMPTY;
        }

        @Override
        public ApprovalQueue evolve(ApprovalQueue state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public ApprovalQueue evolve(ApprovalQueue state, LedgerEvent event, long position) {
            return switch (event) {
                case ApprovalRequested _ -> state.with(position);
                case ApprovalGranted granted -> state.without(granted.approval());
                case ApprovalRefused refused -> state.without(refused.approval());
                default -> state;
            };
        }
    }
}
