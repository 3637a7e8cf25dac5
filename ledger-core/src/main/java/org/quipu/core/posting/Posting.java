package org.quipu.core.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Claim;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountEvent.HoldExpired;
import org.quipu.core.account.AccountHistory;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;

/**
 * One decision that touches accounts. Finds them open, lets what fell due on them happen first, and
 * gathers the events in order. Not for use by several threads.
 *
 * <pre>{@code
 * var posting = new Posting(known, command.envelope(), command.valueDate());
 * var from = posting.side(command.from());
 * var to = posting.side(command.to());
 * return posting.happens(new Transferred(
 *         posting.movement(from.debited(amount), to.credited(amount))));
 * }</pre>
 */
public final class Posting {
    /** The most that one posting moves, in minor units: sums of them stay far from overflow. */
    public static final long LARGEST = 1_000_000_000_000_000L;

    private final Known known;
    private final When when;
    private Envelope envelope;
    private List<LedgerEvent> due = List.of();

    /**
     * Begins a decision.
     *
     * @param known what is known
     * @param envelope the command's; its branch is filled from the first account asked for
     * @param valueDate the value date asked for; the business date where absent
     * @throws Refused if the value date is in the future or the external id is taken
     */
    public Posting(Known known, Envelope envelope, Optional<LocalDate> valueDate) {
        this.known = known;
        this.when = When.of(valueDate, known);
        this.envelope = envelope;
        var externalId = envelope.externalId();
        if (externalId.isPresent()
                && known.get(AccountKinds.EXTERNAL_TRANSACTION.ref(externalId.get()))
                        instanceof Claim.Taken(var by)) {
            throw new Refused(PostingRefusal.EXTERNAL_ID_TAKEN, "transaction", by);
        }
    }

    /**
     * Asks for an account. Its expired holds are gone from here on.
     *
     * @param id which account
     * @return its side of the movement
     * @throws Refused if it is unknown or closed
     */
    public Side side(String id) {
        var open = open(known, id);
        envelope = envelope.orBranch(open.terms().branch());
        var account = withoutExpiredHolds(open);
        var timeline = account.timeline();
        if (!timeline.covers(when.valueDate().toEpochDay())
                && known.get(AccountKinds.ACCOUNT_HISTORY.ref(id))
                        instanceof AccountHistory.Kept kept) {
            timeline = kept.timeline();
        }
        return new Side(account, Limits.of(account, known), timeline, when);
    }

    /**
     * Finds an account that is in use.
     *
     * @param known what is known
     * @param id which account
     * @return the account
     * @throws Refused if it is unknown or closed
     */
    public static Account.Open open(Known known, String id) {
        return switch (known.get(AccountKinds.ACCOUNT.ref(id))) {
            case Account.Open open -> open;
            case Account.None _, Account.OfLoan _ ->
                    throw new Refused(PostingRefusal.UNKNOWN_ACCOUNT, "account", id);
            case Account.Closed _ ->
                    throw new Refused(PostingRefusal.ACCOUNT_CLOSED, "account", id);
        };
    }

    private Account.Open withoutExpiredHolds(Account.Open account) {
        var left = account;
        for (var hold : account.holds().expiredOn(when.bookedOn())) {
            var expired =
                    new HoldExpired(
                            account.terms().id(),
                            hold.id(),
                            hold.amount(),
                            hold.expiresOn().orElseThrow(),
                            when.bookedOn(),
                            Envelope.of(envelope.actor(), envelope.application())
                                    .orBranch(account.terms().branch()));
            if (due.isEmpty()) due = new ArrayList<>();
            due.add(expired);
            left = left.withHold(hold.id(), hold.amount().zero());
        }
        return left;
    }

    /**
     * Puts legs together.
     *
     * @param legs two or more; they sum to zero; the account that was asked of comes first
     * @return the movement
     */
    public Movement movement(Leg... legs) {
        return movement(List.of(legs));
    }

    /**
     * Puts legs together.
     *
     * @param legs two or more; they sum to zero; the account that was asked of comes first
     * @return the movement
     */
    public Movement movement(List<? extends Leg> legs) {
        return new Movement(when.valueDate(), when.bookedOn(), List.copyOf(legs), envelope);
    }

    /**
     * What the decision knows.
     *
     * @return what is known, without what falls due
     */
    public Known known() {
        return known;
    }

    /**
     * The dates of this decision.
     *
     * @return value date and booking date
     */
    public When when() {
        return when;
    }

    /**
     * The command's envelope, its branch filled.
     *
     * @return the envelope for events
     */
    public Envelope envelope() {
        return envelope;
    }

    /**
     * Ends the decision.
     *
     * @param events what happens
     * @return what fell due on the accounts, then these, in order
     */
    public List<LedgerEvent> happens(LedgerEvent... events) {
        if (due.isEmpty()) return List.of(events);
        var all = new ArrayList<>(due);
        all.addAll(List.of(events));
        return all;
    }
}
