package org.quipu.core.account;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.money.Money;

/** What can happen to any account besides movements. */
public sealed interface AccountEvent extends LedgerEvent {
    /**
     * Which account it happened to.
     *
     * @return its id
     */
    String account();

    @Override
    default Set<Tag> tags() {
        var tag = new Tag(Movement.ACCOUNT, account());
        var external = envelope().externalId();
        return external.isPresent()
                ? Set.of(tag, new Tag(Movement.EXTERNAL_ID, external.get()))
                : Set.of(tag);
    }

    /**
     * A part of the balance was reserved.
     *
     * @param account of which account
     * @param hold which hold
     * @param amount what it reserves, in the holder's sense
     * @param expiresOn the first day on which it no longer does; empty for no end
     * @param availableAfter what the holder may still draw
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record HoldPlaced(
            String account,
            String hold,
            Money amount,
            Optional<LocalDate> expiresOn,
            Money availableAfter,
            LocalDate bookedOn,
            Envelope envelope)
            implements AccountEvent {}

    /**
     * A reserved part was given back to its holder.
     *
     * @param account of which account
     * @param hold which hold
     * @param amount what it reserved until now
     * @param availableAfter what the holder may draw
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record HoldReleased(
            String account,
            String hold,
            Money amount,
            Money availableAfter,
            LocalDate bookedOn,
            Envelope envelope)
            implements AccountEvent {}

    /**
     * A hold came to its end. Recorded by the next decision that touches the account; by date it
     * counted as gone before.
     *
     * @param account of which account
     * @param hold which hold
     * @param amount what it reserved
     * @param expiredOn the first day on which it reserved nothing
     * @param bookedOn the business date of recording
     * @param envelope of the decision that recorded it, without references
     */
    record HoldExpired(
            String account,
            String hold,
            Money amount,
            LocalDate expiredOn,
            LocalDate bookedOn,
            Envelope envelope)
            implements AccountEvent {}

    /**
     * A reserved part, or some of it, was paid to what it was reserved for.
     *
     * @param account of which account
     * @param hold which hold
     * @param captured what was paid
     * @param stillHeld what the hold reserves from now on; nothing ends it
     * @param released what was given back to the holder
     * @param movement the payment; the first leg is the account's
     */
    record HoldCaptured(
            String account,
            String hold,
            Money captured,
            Money stillHeld,
            Money released,
            Movement movement)
            implements AccountEvent, Moves {
        @Override
        public LocalDate bookedOn() {
            return movement.bookedOn();
        }

        @Override
        public Envelope envelope() {
            return movement.envelope();
        }

        @Override
        public Set<Tag> tags() {
            return movement.tags();
        }
    }

    /**
     * The account was stopped. A wider or narrower block replaces an earlier one.
     *
     * @param account which account
     * @param scope what it is stopped from
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record AccountBlocked(String account, Block scope, LocalDate bookedOn, Envelope envelope)
            implements AccountEvent {}

    /**
     * The account is free again.
     *
     * @param account which account
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record AccountUnblocked(String account, LocalDate bookedOn, Envelope envelope)
            implements AccountEvent {}

    /**
     * A part of the balance secures a loan from now on: a hold that only the lender releases.
     *
     * @param account of which account
     * @param hold which hold
     * @param amount what it reserves, in the holder's sense
     * @param loan which loan it secures
     * @param availableAfter what the holder may still draw
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record BalancePledged(
            String account,
            String hold,
            Money amount,
            String loan,
            Money availableAfter,
            LocalDate bookedOn,
            Envelope envelope)
            implements AccountEvent {
        @Override
        public Set<Tag> tags() {
            return withLoan(AccountEvent.super.tags(), loan);
        }
    }

    /**
     * A part that secured a loan, or some of it, is the holder's again.
     *
     * @param account of which account
     * @param hold which hold
     * @param amount what was given back
     * @param stillHeld what the hold reserves from now on; nothing ends it
     * @param loan which loan it secured
     * @param why what it was given back for
     * @param availableAfter what the holder may draw
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PledgeReleased(
            String account,
            String hold,
            Money amount,
            Money stillHeld,
            String loan,
            Why why,
            Money availableAfter,
            LocalDate bookedOn,
            Envelope envelope)
            implements AccountEvent {
        /** What a pledge is given back for. */
        public enum Why {
            /** The lender lets it go. */
            RETURNED,
            /** It is paid into the loan at once. */
            CALLED,
            /** The loan is paid back. */
            LOAN_OVER
        }

        @Override
        public Set<Tag> tags() {
            return withLoan(AccountEvent.super.tags(), loan);
        }
    }

    private static Set<Tag> withLoan(Set<Tag> tags, String loan) {
        var all = new LinkedHashSet<>(tags);
        all.add(new Tag(Movement.ACCOUNT, loan));
        return all;
    }

    /**
     * The account sleeps: its holder has not come for as long as its product says.
     *
     * @param account which account
     * @param due kind and date
     * @param since the first day of it
     * @param bookedOn the business date of recording
     * @param envelope of the decision that recorded it, without references
     */
    record AccountDormant(
            String account, String due, LocalDate since, LocalDate bookedOn, Envelope envelope)
            implements AccountEvent {
        /**
         * What names it.
         *
         * @param since the first day of it
         * @return kind and date
         */
        public static String due(LocalDate since) {
            return "dormant:" + since;
        }
    }

    /**
     * The holder of a dormant account came, or turns out to have come.
     *
     * @param account which account
     * @param bookedOn the business date
     * @param envelope where it came from, without references
     */
    record AccountReactivated(String account, LocalDate bookedOn, Envelope envelope)
            implements AccountEvent {}

    /**
     * The account ended, with nothing on it.
     *
     * @param account which account
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record AccountClosed(String account, LocalDate bookedOn, Envelope envelope)
            implements AccountEvent {}
}
