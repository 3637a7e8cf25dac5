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
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.account.Holds;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Ordered;
import org.quipu.core.account.Timeline;

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
    private final Optional<Ordered> ordered;
    private Envelope envelope;
    private List<LedgerEvent> due = List.of();
    private List<String> late = List.of();
    private List<String> watched = List.of();

    /**
     * Begins a decision.
     *
     * @param known what is known
     * @param envelope the command's; its branch is filled from the first account asked for
     * @param valueDate the value date asked for; the business date where absent
     * @throws Refused if the value date is in the future or the external id is taken
     */
    public Posting(Known known, Envelope envelope, Optional<LocalDate> valueDate) {
        this(known, envelope, valueDate, Optional.empty());
    }

    /**
     * Begins a decision that a standing order may have asked for.
     *
     * @param known what is known
     * @param envelope the command's; its branch is filled from the first account asked for
     * @param valueDate the value date asked for; the business date where absent
     * @param ordered the order, whose day is being closed and is the value date; empty where
     *     somebody asks
     * @throws Refused if the value date is in the future or the external id is taken
     */
    public Posting(
            Known known,
            Envelope envelope,
            Optional<LocalDate> valueDate,
            Optional<Ordered> ordered) {
        this.known = known;
        this.ordered = ordered;
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
     * Asks for an account. Its expired holds are gone from here on, interest that fell due is on
     * it.
     *
     * @param id which account
     * @return its side of the movement
     * @throws Refused if it is unknown or closed, or a deposit for a term, which moves by its own
     *     rules alone
     */
    public Side side(String id) {
        var open = open(known, id);
        if (open.terms().component() == Component.TERM_DEPOSIT) {
            throw new Refused(PostingRefusal.TERM_DEPOSIT, "account", id);
        }
        return side(open);
    }

    /**
     * Asks for a deposit for a term, by whose own rules it moves.
     *
     * @param id which account
     * @return its side of the movement
     * @throws Refused if it is unknown
     */
    public Side termDeposit(String id) {
        return side(open(known, id));
    }

    /**
     * The side of an account that opens with this decision.
     *
     * @param terms what it is opened as
     * @return its side, empty
     */
    public Side opened(AccountTerms terms) {
        var day = terms.openedOn().toEpochDay();
        return side(new Account.Open(terms, Timeline.EMPTY, Holds.NONE, Block.NONE, day));
    }

    private Side side(Account.Open open) {
        var id = open.terms().id();
        envelope = envelope.orBranch(open.terms().branch());
        var isEarly = Interests.isBeforeItsDay(open, this);
        var account = isEarly ? open : withoutExpiredHolds(open);
        var timeline = account.timeline();
        if (!timeline.covers(when.valueDate().toEpochDay())
                && known.get(AccountKinds.ACCOUNT_HISTORY.ref(id))
                        instanceof AccountHistory.Kept kept) {
            timeline = kept.timeline();
        }
        var side = new Side(account, Limits.of(account, known), timeline, when);
        if (isEarly) return side;
        var interest = Interests.of(account, this);
        return interest.isEmpty() ? side : earning(side, interest.get());
    }

    private Side earning(Side side, Interests interest) {
        var after = interest.due(side);
        if (!interest.events().isEmpty()) {
            if (due.isEmpty()) due = new ArrayList<>();
            due.addAll(interest.events());
        }
        if (interest.isWatched()) {
            if (watched.isEmpty()) watched = new ArrayList<>();
            watched.add(side.account().terms().id());
        }
        if (!interest.isLate()) return after;
        if (late.isEmpty()) late = new ArrayList<>();
        late.add(side.account().terms().id());
        return interest.late(after);
    }

    /**
     * Lets all interest that was earned on an account join its balance: it ends.
     *
     * @param side of the account
     * @return the side after it; the same where nothing was earned
     */
    public Side withLastInterest(Side side) {
        var last = Interests.last(side, this);
        if (last.isEmpty()) return side;
        if (due.isEmpty()) due = new ArrayList<>();
        due.add(last.get());
        var id = side.account().terms().id();
        return side.after(last.get().movement().legOf(id).orElseThrow());
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
                            plainEnvelope(account));
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
     * Puts legs together that come with what was asked for: its references name that alone.
     *
     * @param side of the account that comes first
     * @param legs two or more; they sum to zero
     * @return the movement
     */
    public Movement beside(Side side, List<Leg> legs) {
        return new Movement(when.valueDate(), when.bookedOn(), legs, plainEnvelope(side.account()));
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
     * By which standing order it happens.
     *
     * @return the order; empty where somebody asks for it
     */
    public Optional<Ordered> ordered() {
        return ordered;
    }

    /**
     * In whose books it stands, and from when on it is known.
     *
     * @return the business date; of a standing order its own day, which is being closed
     */
    public LocalDate inBooksOf() {
        return ordered.map(Ordered::inBooksOf).orElse(when.bookedOn());
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
     * @return what fell due on the accounts, then these, in order, then what they change of
     *     interest that was posted
     */
    public List<LedgerEvent> happens(LedgerEvent... events) {
        if (due.isEmpty() && late.isEmpty() && watched.isEmpty()) return List.of(events);
        var all = new ArrayList<>(due);
        all.addAll(List.of(events));
        return late.isEmpty() && watched.isEmpty()
                ? all
                : Interests.restated(all, late, watched, this);
    }

    /** The origin without the references, which name what was asked for alone. */
    Envelope plainEnvelope(Account.Open account) {
        return Envelope.of(envelope.actor(), envelope.application())
                .orBranch(account.terms().branch());
    }
}
