package org.quipu.core.approval;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.money.Money;

/**
 * How a decider has a second person asked. It names {@link #QUEUE} among its needs, works out what
 * would happen (so that what is forbidden is refused at once and asks nobody), and then:
 *
 * <pre>{@code
 * return FourEyes.ask(known, command, NEEDS_FOUR_EYES, Optional.of(amount)).orElse(events);
 * }</pre>
 */
public final class FourEyes {
    /** What waits already: a need of every decider that may ask. */
    public static final Ref<ApprovalQueue> QUEUE = ApprovalKinds.QUEUE.ref(ApprovalKinds.PENDING);

    private FourEyes() {}

    /**
     * Asks for a second person, unless one has approved.
     *
     * @param known what is known, {@link #QUEUE} included
     * @param command what is to wait
     * @param rule the rule that asks, for people and programs to read; nothing is refused by it
     * @param amount what is at stake, compared with the approver's limit; empty where it is no
     *     amount
     * @return the one event that happens instead; empty where the decision may go on
     * @throws Refused if too many commands wait already
     */
    public static Optional<List<LedgerEvent>> ask(
            Known known, Approvable command, Refused.Reason rule, Optional<Money> amount) {
        if (known.approver().isPresent()) return Optional.empty();
        if (known.get(QUEUE).isFull()) throw new Refused(ApprovalRefusal.QUEUE_FULL);
        return Optional.of(
                List.of(new ApprovalRequested(command, rule.code(), amount, known.businessDate())));
    }
}
