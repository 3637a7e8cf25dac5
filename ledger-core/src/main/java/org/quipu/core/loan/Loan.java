package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.servicing.Due;
import org.quipu.core.servicing.Entry;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LoanHistory;

/** What is known of a loan: one record for each stage of its life. */
public sealed interface Loan {
    /**
     * What was asked for, and is agreed on since.
     *
     * @return the application; empty where nothing was asked for under this id
     */
    default Optional<Application> agreed() {
        return switch (this) {
            case None _ -> Optional.empty();
            case Applied(var application) -> Optional.of(application);
            case Approved approved -> Optional.of(approved.application());
            case Ended ended -> Optional.of(ended.application());
            case Lent lent -> Optional.of(lent.application());
        };
    }

    /** Nothing was asked for under this id. */
    record None() implements Loan {}

    /**
     * What was asked for, and is agreed on since.
     *
     * @param account id, currency, borrower, product, and the branch and fund it has now
     * @param asked the terms asked for, or approved
     * @param officer who looks after it
     * @param officerSince the day of the last hand-over; absent where there was none
     * @param group whose joint loan it is part of
     * @param stays where it was before each of its transfers, in their order
     */
    record Application(
            AccountTerms account,
            TermsAsked asked,
            Optional<String> officer,
            Optional<LocalDate> officerSince,
            Optional<String> group,
            List<Stay> stays) {
        /** Keeps a copy. */
        public Application {
            stays = List.copyOf(stays);
        }

        /**
         * What was asked for, where nothing happened to it yet.
         *
         * @param account as it is opened
         * @param asked the terms asked for
         * @param officer who looks after it
         * @param group whose joint loan it is part of
         * @return the application
         */
        static Application of(
                AccountTerms account,
                TermsAsked asked,
                Optional<String> officer,
                Optional<String> group) {
            return new Application(account, asked, officer, Optional.empty(), group, List.of());
        }

        /**
         * In whose books the loan is now.
         *
         * @return its branch, product and fund
         */
        public Grain grain() {
            return Grain.of(account);
        }

        /**
         * In whose books the loan was at the close of a day.
         *
         * @param day which
         * @return its branch, product and fund
         */
        public Grain grainOn(LocalDate day) {
            return stays.stream()
                    .filter(stay -> day.isBefore(stay.until()))
                    .findFirst()
                    .map(Stay::in)
                    .orElse(grain());
        }

        /**
         * The same in other books.
         *
         * @param to in whose books it is now
         * @param on from which day on
         * @return the application after the transfer
         */
        Application transferred(Grain to, LocalDate on) {
            var before = new ArrayList<>(stays);
            before.add(new Stay(grain(), on));
            return new Application(account.in(to), asked, officer, officerSince, group, before);
        }

        /**
         * The same on other terms.
         *
         * @param terms what is agreed
         * @return the application as approved
         */
        Application on(TermsAsked terms) {
            return new Application(account, terms, officer, officerSince, group, stays);
        }

        /**
         * The same in other hands.
         *
         * @param other who looks after it
         * @param since from when
         * @return the application after the hand-over
         */
        Application handedTo(String other, LocalDate since) {
            return new Application(
                    account, asked, Optional.of(other), Optional.of(since), group, stays);
        }
    }

    /**
     * Where a loan was before a transfer.
     *
     * @param in in whose books
     * @param until the day of the transfer, on whose close it was there no longer
     */
    record Stay(Grain in, LocalDate until) {}

    /**
     * Waiting for the bank.
     *
     * @param application what is asked for
     */
    record Applied(Application application) implements Loan {}

    /**
     * Waiting to be paid out.
     *
     * @param application what is agreed
     * @param instructed whether a channel was told to pay and has not answered
     */
    record Approved(Application application, boolean instructed) implements Loan {}

    /**
     * Never paid out here.
     *
     * @param application what was asked for
     * @param outcome who ended it
     * @param on the business date of the end
     */
    record Ended(Application application, Outcome outcome, LocalDate on) implements Loan {}

    /** How a loan ended that was never paid out here. */
    enum Outcome {
        /** The bank declined it. */
        REJECTED,
        /** The applicant took it back. */
        WITHDRAWN,
        /** It was taken over from another system by mistake; it may be taken over again. */
        TAKEOVER_REVERSED
    }

    /**
     * Paid out or taken over; closed ones too.
     *
     * @param application what was agreed
     * @param history the contract and what was decided since
     * @param books what stands recorded
     * @param disbursement how it was paid out
     */
    record Lent(
            Application application, LoanHistory history, Books books, Disbursement disbursement)
            implements Loan {
        /** The most decisions one loan may have: its life is lived again at each. */
        public static final int DECISIONS = 5_000;

        /**
         * Whether something fell due on it by itself that is not recorded.
         *
         * @param day by its close, as known now
         * @return true if so
         */
        public boolean hasUnrecordedDue(LocalDate day) {
            if (books.status() != Status.ACTIVE) return false;
            if (!history.mayFallDue(books.credit() != 0)) return false;
            var days = new TreeSet<>(Set.of(day));
            return history
                    .view(each -> !each.stamp().value().isAfter(day), days)
                    .entries()
                    .entrySet()
                    .stream()
                    .anyMatch(each ->
                            Due.of(each.getKey()).isPresent()
                                    && !each.getValue().day().isAfter(day)
                                    && !books.entries().containsKey(each.getKey()));
        }

        Lent with(Application other) {
            return new Lent(other, history, books, disbursement);
        }

        Lent with(LoanHistory other) {
            return new Lent(application, other, books, disbursement);
        }

        Lent with(Books other) {
            return new Lent(application, history, other, disbursement);
        }

        /**
         * An amount of the loan's currency.
         *
         * @param minor minor units
         * @return the money
         */
        public Money money(long minor) {
            return new Money(application.account().currency(), minor);
        }
    }

    /**
     * How a loan was paid out, or taken over from another system.
     *
     * @param position of its event
     * @param productVersion which version of the product the loan keeps for life
     * @param rulesVersion which version of the rules of servicing
     * @param collateral the savings account that keeps the compulsory savings
     * @param bookedOn its booking date
     */
    record Disbursement(
            long position,
            int productVersion,
            int rulesVersion,
            Optional<String> collateral,
            LocalDate bookedOn) {}

    /** Whether anything is owed, by what stands recorded. */
    enum Status {
        /** Something is. */
        ACTIVE,
        /** Nothing is. */
        CLOSED,
        /** It was given up. */
        WRITTEN_OFF
    }

    /**
     * What the log says a loan has moved; restatements included.
     *
     * @param entries by transaction, and what fell due by itself by kind and date
     * @param status as last recorded
     * @param credit what stands on the borrower's credit, which each close of a day asks of every
     *     loan; minor units, debit positive
     */
    record Books(Map<String, Entry> entries, Status status, long credit) {
        /** Nothing yet. */
        static final Books NEW = new Books(Map.of(), Status.ACTIVE, 0);

        /** Keeps a copy, sorted, so that the same books are always written the same. */
        public Books {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        }

        /**
         * What stands on one account.
         *
         * @param account which
         * @return minor units, debit positive
         */
        public long balance(LoanAccount account) {
            var sum = 0L;
            for (var entry : entries.values()) sum += entry.on(account);
            return sum;
        }

        /**
         * What is the loan's own on an account of the general ledger. Cash is a settlement
         * account's.
         *
         * @param role the account by its meaning
         * @return minor units, debit positive; 0 where no transaction of a loan moves it
         */
        public long balance(Role role) {
            for (var account : LoanAccount.values()) {
                if (account != LoanAccount.CASH && account.name().equals(role.name())) {
                    return balance(account);
                }
            }
            return 0;
        }

        Books with(String name, Entry entry) {
            var more = new TreeMap<>(entries);
            var before = entry.moved().isEmpty() ? more.remove(name) : more.put(name, entry);
            var taken = before == null ? 0 : before.on(LoanAccount.CLIENT_CREDIT);
            return new Books(more, status, credit - taken + entry.on(LoanAccount.CLIENT_CREDIT));
        }

        Books with(Status other) {
            return new Books(entries, other, credit);
        }
    }
}
