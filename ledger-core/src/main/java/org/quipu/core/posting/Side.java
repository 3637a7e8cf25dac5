package org.quipu.core.posting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Timeline;
import org.quipu.core.earning.Earnings;
import org.quipu.core.money.Money;

/**
 * One account that a movement touches, with all its rules need. Gives a leg where they allow it and
 * refuses where not.
 *
 * @param account the account, holds that expired already gone
 * @param limits what its balance may be
 * @param timeline its changes by value date, back to the value date at least
 * @param when the dates of the movement
 * @param late where interest was posted since the value date, what it was computed from
 */
public record Side(
        Account.Open account,
        Limits limits,
        Timeline timeline,
        When when,
        Optional<Earnings> late) {
    Side(Account.Open account, Limits limits, Timeline timeline, When when) {
        this(account, limits, timeline, when, Optional.empty());
    }

    /**
     * Debits the account at its holder's or the bank's wish.
     *
     * @param amount positive
     * @return the leg
     * @throws Refused if a rule forbids it
     */
    public Leg.OfAccount debited(Money amount) {
        return wished(positive(amount));
    }

    /**
     * Debits the account at its holder's wish, to be paid out.
     *
     * @param amount positive
     * @return the leg
     * @throws Refused if a rule forbids it, a lock-in also
     */
    public Leg.OfAccount drawn(Money amount) {
        requireFree();
        return debited(amount);
    }

    /**
     * Refuses what would pay money out before its lock-in ends.
     *
     * @throws Refused if the value date is before that
     */
    public void requireFree() {
        if (when.valueDate().isBefore(limits.free())) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("account", account.terms().id());
            figures.put("until", limits.free().toString());
            figures.put("valueDate", when.valueDate().toString());
            throw new Refused(PostingRefusal.LOCKED_IN, figures);
        }
    }

    /**
     * Credits the account at its holder's or the bank's wish.
     *
     * @param amount positive
     * @return the leg
     * @throws Refused if a rule forbids it
     */
    public Leg.OfAccount credited(Money amount) {
        return wished(positive(amount).negated());
    }

    /**
     * Moves the account by a correction. The minimum balance, holds and the maximum do not stop it.
     *
     * @param change debit positive
     * @return the leg
     * @throws Refused if the account is blocked or the overdraft would not carry it
     */
    public Leg.OfAccount corrected(Money change) {
        requireCommon(change);
        if (isFall(change)) {
            var least = leastCorrected(change);
            if (least < limits.deepest()) {
                throw insufficient(
                        PostingRefusal.OVERDRAFT_EXCEEDED, change, least, limits.deepest());
            }
        }
        return leg(change);
    }

    /**
     * Moves the account by a correction that a second person answers for: a customer's account may
     * end in a technical overdraft, below what its overdraft allows. Cash is there or not, so a
     * till or vault stays above zero all the same.
     *
     * @param change debit positive
     * @return the leg
     * @throws Refused if the account is blocked, or the cash is not there
     */
    public Leg.OfAccount forced(Money change) {
        if (account.terms().component().isSettlement()) return corrected(change);
        requireCommon(change);
        return leg(change);
    }

    /**
     * Moves the account by what falls due, by itself or with what its holder does, or by what that
     * should have been. No rule of the holder's stops it.
     *
     * @param change debit positive
     * @return the leg
     */
    public Leg.OfAccount fallsDue(Money change) {
        return leg(change);
    }

    /**
     * The same side with another account behind it: after a hold gave something free.
     *
     * @param changed the account as it will be
     * @return the side
     */
    public Side with(Account.Open changed) {
        return new Side(changed, limits, timeline, when, late);
    }

    /** The same side on other dates. */
    Side on(When other) {
        return new Side(account, limits, timeline, other);
    }

    /**
     * The same side once a leg has happened: for movements that touch an account twice.
     *
     * @param leg what this side gave
     * @return the side after it
     */
    public Side after(Leg.OfAccount leg) {
        var day = when.valueDate().toEpochDay();
        var minor = leg.amount().minor();
        return new Side(
                account.moved(day, minor),
                limits,
                timeline.plus(day, minor, Timeline.EVERYTHING),
                when,
                late);
    }

    /**
     * What the holder may draw today.
     *
     * @return in the holder's sense; negative where holds or the minimum exceed the balance
     */
    public Money available() {
        return new Money(account.terms().currency(), availableAfter(account.own()));
    }

    /**
     * The most that {@link #drawn} allows.
     *
     * @return zero where nothing may be drawn
     */
    public Money drawable() {
        return when.valueDate().isBefore(limits.free()) ? account.balance().zero() : debitable();
    }

    /**
     * The most that {@link #debited} allows.
     *
     * @return zero where nothing may be taken
     */
    public Money debitable() {
        var isStopped =
                account.block() != Block.NONE
                        || when.valueDate().isBefore(account.terms().openedOn());
        var nothing = account.balance().zero();
        var most = isStopped ? 0 : leastAfter(nothing, true) - limits.floor();
        return new Money(nothing.currency(), Math.max(0, most));
    }

    /**
     * What there is at the close of the value date, whatever came later.
     *
     * @return in the holder's sense
     */
    public Money ownOnItsDay() {
        var balance = timeline.balanceOn(when.valueDate().toEpochDay());
        return new Money(account.terms().currency(), account.terms().component().sign() * balance);
    }

    /**
     * The least there is on any day from the value date on, what is reserved included.
     *
     * @return in the holder's sense
     */
    public Money lowest() {
        return new Money(account.terms().currency(), leastAfter(account.balance().zero(), false));
    }

    private Leg.OfAccount wished(Money change) {
        requireCommon(change);
        if (isFall(change)) {
            var least = leastAfter(change, true);
            if (least < limits.floor()) {
                throw insufficient(
                        PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE,
                        change,
                        least,
                        limits.floor());
            }
        } else if (account.own() + Math.abs(change.minor()) > limits.ceiling()) {
            throw new Refused(PostingRefusal.MAXIMUM_BALANCE);
        }
        return leg(change);
    }

    /** Names the account and no figure of it: it may be another party's. */
    private void requireCommon(Money change) {
        var terms = account.terms();
        if (!terms.currency().equals(change.currency())) {
            throw new Refused(PostingRefusal.WRONG_CURRENCY, "account", terms.id());
        }
        if (when.valueDate().isBefore(terms.openedOn())) {
            throw new Refused(PostingRefusal.BEFORE_OPENING, "account", terms.id());
        }
        if (account.block() == Block.ALL || (account.block() == Block.DEBITS && isFall(change))) {
            throw new Refused(PostingRefusal.ACCOUNT_BLOCKED, "account", terms.id());
        }
    }

    /** Whether the holder has less by it. */
    private boolean isFall(Money change) {
        return change.minor() * account.terms().component().sign() < 0;
    }

    /**
     * The least that stays on any day it changes. Cash is counted in booking order alone: what lies
     * in the drawer today is what there is.
     */
    private long leastAfter(Money change, boolean lessHolds) {
        var terms = account.terms();
        var fall = Math.abs(change.minor());
        if (terms.component().isSettlement()) return account.own() - fall;
        var today = when.bookedOn().toEpochDay();
        var holds = account.holds();
        var least =
                timeline.leastFree(
                        when.valueDate().toEpochDay(),
                        today,
                        terms.component().sign(),
                        day -> lessHolds ? holds.on(day, today) : 0);
        if (late.isEmpty()) return least - fall;
        for (var posting : late.get().kept().postings()) {
            if (posting.day().isBefore(when.valueDate())) continue;
            var day = posting.day().toEpochDay();
            var before = terms.component().sign() * timeline.balanceOn(day);
            var posted = late.get().kept().postedOn(posting.day(), LocalDate.MAX).net();
            least = Math.min(least, before - posted - (lessHolds ? holds.on(day, today) : 0));
        }
        return least - fall;
    }

    /** As if it had never been otherwise: interest that it earned is gone too. */
    private long leastCorrected(Money change) {
        if (late.isEmpty()) return leastAfter(change, false);
        var own = account.terms().component().sign() * change.minor();
        var least = late.get().leastWith(own, when.valueDate(), when.bookedOn());
        // A fee that took what was there would have taken less.
        return late.get().conditions().isEmpty()
                ? Math.min(least, leastAfter(change, false))
                : least;
    }

    private long availableAfter(long own) {
        if (account.terms().component() == Component.TERM_DEPOSIT) return 0;
        var today = when.bookedOn().toEpochDay();
        return own - account.holds().on(today, today) - limits.floor();
    }

    private Leg.OfAccount leg(Money change) {
        var terms = account.terms();
        var after = account.balance().plus(change);
        var available =
                terms.component().isSettlement()
                        ? Optional.<Money>empty()
                        : Optional.of(
                                new Money(
                                        terms.currency(),
                                        availableAfter(terms.component().sign() * after.minor())));
        return new Leg.OfAccount(terms.id(), terms.component(), change, after, available);
    }

    private Refused insufficient(PostingRefusal reason, Money change, long leastAfter, long floor) {
        var terms = account.terms();
        if (terms.component().isSettlement()) return new Refused(PostingRefusal.INSUFFICIENT_CASH);
        var fall = Math.abs(change.minor());
        var figures = new LinkedHashMap<String, String>();
        figures.put("account", terms.id());
        figures.put("available", new Money(terms.currency(), leastAfter + fall - floor).decimal());
        figures.put("amount", new Money(terms.currency(), fall).decimal());
        return new Refused(reason, figures);
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) throw new Refused(PostingRefusal.AMOUNT_NOT_POSITIVE);
        if (amount.minor() > Posting.LARGEST) throw new Refused(PostingRefusal.AMOUNT_TOO_LARGE);
        return amount;
    }
}
