package org.quipu.api.operation;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.money.Money;

/** What any write answers instead, where a rule lets nobody do it alone. */
public record AwaitingApproval(
        @Meaning(value = "The approval's id.", example = "48219") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48219") long position,
        @Meaning(value = "pending: nothing was done yet.", example = "pending") String status,
        @Meaning(
                        value = "The bank's rule that asks for a second person.",
                        example = "correction/needs-four-eyes")
                String rule,
        @Meaning(value = "Who asked, and so cannot approve.", example = "cashier@demo")
                String maker,
        @Meaning(value = "What is at stake, compared with the approver's limit.", example = "50.00")
                Optional<String> amount,
        @Meaning(value = "ISO 4217.", example = "KES") Optional<String> currency,
        @Meaning(value = "The business date it was asked on.") LocalDate requestedOn) {
    /** Where approvals are found. */
    public static final String PATH = "/v1/approvals";

    /**
     * Finds out whether a command has to wait.
     *
     * @param happened what it led to
     * @return what to answer then
     */
    static Optional<AwaitingApproval> in(Happened happened) {
        return happened.find(ApprovalRequested.class)
                .map(at -> {
                    var asked = at.event();
                    return new AwaitingApproval(
                            at.id(),
                            at.position(),
                            "pending",
                            asked.rule(),
                            asked.envelope().actor(),
                            asked.amount().map(Money::decimal),
                            asked.amount().map(amount -> amount.currency().getCurrencyCode()),
                            asked.bookedOn());
                });
    }

    /** A dry run is told the same, but there is nothing to look at later. */
    Reply.Done reply(boolean dryRun, boolean replayed) {
        return new Reply.Done(
                202, this, replayed, dryRun ? Optional.empty() : Optional.of(PATH + "/" + id));
    }
}
