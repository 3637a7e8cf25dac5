package org.quipu.core.approval;

import java.util.Optional;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRefused;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.journal.JournalEntry;

/** How approvals are booked. */
public final class ApprovalBookkeeping {
    private ApprovalBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested _ -> Optional.empty();
            case ApprovalGranted _ -> Optional.empty();
            case ApprovalRefused _ -> Optional.empty();
        };
    }
}
