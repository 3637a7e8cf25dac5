package org.quipu.core.approval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Envelope;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.approval.Approval.Granted;
import org.quipu.core.approval.Approval.None;
import org.quipu.core.approval.Approval.Pending;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalCommand.RefuseApproval;
import org.quipu.core.approval.ApprovalCommand.WithdrawApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRefused;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;

/**
 * The rules of approving. What is granted is decided again by its own decider, on the state of that
 * moment; where that refuses, so is the grant, and the request goes on waiting.
 */
public final class ApprovalDecider implements Decider<ApprovalCommand> {
    private final Function<Command, Decider<Command>> deciders;

    /**
     * Makes the decider.
     *
     * @param deciders finds who answers a command
     */
    public ApprovalDecider(Function<Command, Decider<Command>> deciders) {
        this.deciders = deciders;
    }

    @Override
    public Set<Ref<?>> needs(ApprovalCommand command, Known known) {
        var approval = ApprovalKinds.of(command.approval());
        var needs = new LinkedHashSet<Ref<?>>();
        needs.add(approval);
        needs.add(FourEyes.QUEUE);
        if (command instanceof GrantApproval
                && known.find(approval).orElse(null) instanceof Pending pending) {
            needs.addAll(deciders.apply(pending.command()).needs(pending.command(), known));
        }
        return needs;
    }

    @Override
    public List<? extends LedgerEvent> decide(ApprovalCommand command, Known known) {
        var pending = pending(command.approval(), known);
        return switch (command) {
            case GrantApproval grant -> grant(grant, pending, known);
            case RefuseApproval refuse -> {
                requireSecondPerson(refuse.checker(), refuse.envelope(), pending);
                yield refused(refuse.approval(), refuse.envelope(), known);
            }
            case WithdrawApproval withdraw -> {
                if (!isMaker(withdraw.envelope(), pending)) {
                    throw new Refused(ApprovalRefusal.NOT_THE_MAKER);
                }
                yield refused(withdraw.approval(), withdraw.envelope(), known);
            }
        };
    }

    private static Pending pending(long approval, Known known) {
        return switch (known.get(ApprovalKinds.of(approval))) {
            case Pending pending -> pending;
            case None _ -> throw new Refused(ApprovalRefusal.UNKNOWN);
            case Granted granted -> throw over("granted", granted.position());
            case Approval.Refused refused -> throw over("refused", refused.position());
        };
    }

    private static Refused over(String how, long position) {
        return new Refused(ApprovalRefusal.NOT_PENDING, how, position);
    }

    private List<LedgerEvent> grant(GrantApproval grant, Pending pending, Known known) {
        requireSecondPerson(grant.checker(), grant.envelope(), pending);
        var granted = new ApprovalGranted(grant.approval(), known.businessDate(), grant.envelope());
        var events = new ArrayList<LedgerEvent>();
        events.add(granted);
        events.addAll(again(grant, pending.command(), after(granted, known)));
        return events;
    }

    private static Known after(ApprovalGranted granted, Known known) {
        var after = new Foreseen(known);
        after.add(granted, ApprovalKinds.BOTH);
        return after;
    }

    /** Once as if nobody had approved: the amount at stake may have changed since it was asked. */
    private List<? extends LedgerEvent> again(
            GrantApproval grant, Approvable command, Known known) {
        var decider = deciders.apply(command);
        var alone = decider.decide(command, known);
        var asked = asked(alone);
        if (asked.isEmpty()) return alone;
        asked.get().amount().ifPresent(grant.checker()::requireMayApprove);
        var approved = decider.decide(command, new Approved(known, grant.envelope().actor()));
        if (asked(approved).isPresent()) {
            throw new IllegalStateException("Asks again although approved: " + command);
        }
        return approved;
    }

    private static Optional<ApprovalRequested> asked(List<? extends LedgerEvent> events) {
        return events.size() == 1 && events.getFirst() instanceof ApprovalRequested asked
                ? Optional.of(asked)
                : Optional.empty();
    }

    private static List<LedgerEvent> refused(long approval, Envelope envelope, Known known) {
        return List.of(new ApprovalRefused(approval, known.businessDate(), envelope));
    }

    private static void requireSecondPerson(Checker checker, Envelope envelope, Pending pending) {
        if (!checker.person()) throw new Refused(ApprovalRefusal.NOT_A_PERSON);
        if (isMaker(envelope, pending)) throw new Refused(ApprovalRefusal.MAKER_IS_CHECKER);
    }

    private static boolean isMaker(Envelope envelope, Pending pending) {
        return envelope.actor().equals(pending.maker());
    }
}
