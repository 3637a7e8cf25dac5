package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.Deposit.Stage;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.deposit.Instruction.AtMaturity;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.posting.PostingRefusal;

/** What a standing order pays. */
sealed interface Payee {
    /** Its currency. */
    Currency currency();

    /** Whose it is. */
    Optional<String> client();

    /**
     * A savings account.
     *
     * @param account open
     */
    record Saver(Account.Open account) implements Payee {
        @Override
        public Currency currency() {
            return account.terms().currency();
        }

        @Override
        public Optional<String> client() {
            return account.terms().client();
        }
    }

    /**
     * A loan.
     *
     * @param loan that runs
     */
    record Borrower(Lent loan) implements Payee {
        @Override
        public Currency currency() {
            return loan.application().account().currency();
        }

        @Override
        public Optional<String> client() {
            return loan.application().account().client();
        }
    }

    /**
     * A recurring deposit.
     *
     * @param deposit with instalments to come, or one that begins again
     */
    record Depositor(Held deposit) implements Payee {
        @Override
        public Currency currency() {
            return deposit.account().currency();
        }

        @Override
        public Optional<String> client() {
            return deposit.account().client();
        }
    }

    /** What must be known of it. */
    static void needs(String account, PostingNeeds needs) {
        switch (needs.known().find(AccountKinds.ACCOUNT.ref(account)).orElse(null)) {
            case Account.OfLoan _ -> needs.and(LoanKinds.LOAN.ref(account));
            case Account.Open open when open.terms().component() == Component.TERM_DEPOSIT ->
                    needs.and(DepositKinds.DEPOSIT.ref(account));
            case null, default -> {}
        }
    }

    /**
     * Finds it.
     *
     * @throws Refused where nothing of this id can be paid
     */
    static Payee of(String account, Known known) {
        return switch (known.get(AccountKinds.ACCOUNT.ref(account))) {
            case Account.OfLoan _ -> borrower(account, known);
            case Account.Open open ->
                    switch (open.terms().component()) {
                        case DEPOSIT -> saver(open);
                        case TERM_DEPOSIT -> depositor(account, known);
                        default ->
                                throw new Refused(
                                        StandingOrderRefusal.NOT_PAYABLE, "account", account);
                    };
            case Account.None _, Account.Closed _ -> saver(Posting.open(known, account));
        };
    }

    private static Saver saver(Account.Open open) {
        if (open.block() == Block.ALL) {
            throw new Refused(PostingRefusal.ACCOUNT_BLOCKED, "account", open.terms().id());
        }
        return new Saver(open);
    }

    private static Borrower borrower(String account, Known known) {
        if (known.get(LoanKinds.LOAN.ref(account)) instanceof Lent lent
                && lent.books().status() == Status.ACTIVE) {
            return new Borrower(lent);
        }
        throw new Refused(StandingOrderRefusal.LOAN_NOT_RUNNING, "loan", account);
    }

    private static Depositor depositor(String account, Known known) {
        if (known.get(DepositKinds.DEPOSIT.ref(account)) instanceof Held held
                && takesInstalments(held)) {
            return new Depositor(held);
        }
        throw new Refused(StandingOrderRefusal.DEPOSIT_NOT_RUNNING, "account", account);
    }

    /** Whether it is over for good: one that is blocked may be paid again. */
    static boolean isOver(String account, Known known) {
        return switch (known.get(AccountKinds.ACCOUNT.ref(account))) {
            case Account.Closed _, Account.None _ -> true;
            case Account.OfLoan _ ->
                    !(known.get(LoanKinds.LOAN.ref(account)) instanceof Lent lent)
                            || lent.books().status() != Status.ACTIVE;
            case Account.Open open ->
                    open.terms().component() == Component.TERM_DEPOSIT
                            && !(known.get(DepositKinds.DEPOSIT.ref(account)) instanceof Held held
                                    && takesInstalments(held));
        };
    }

    private static boolean takesInstalments(Held held) {
        if (held.stage() != Stage.RUNNING || !held.run().terms().isRecurring()) return false;
        return held.run().instalment().isPresent()
                || held.instruction().atMaturity() == AtMaturity.RENEW;
    }

    /** A loan that was paid out; empty where the account is something else. */
    static Optional<Lent> loan(String account, Known known) {
        return known.get(AccountKinds.ACCOUNT.ref(account)) instanceof Account.OfLoan
                        && known.get(LoanKinds.LOAN.ref(account)) instanceof Lent lent
                ? Optional.of(lent)
                : Optional.empty();
    }

    /** A deposit whose instalments are all behind it, and which falls due by a day. */
    static boolean beginsAgain(String account, LocalDate day, Known known) {
        return known.get(AccountKinds.ACCOUNT.ref(account)) instanceof Account.Open open
                && open.terms().component() == Component.TERM_DEPOSIT
                && known.get(DepositKinds.DEPOSIT.ref(account)) instanceof Held held
                && held.isDue(day)
                && held.run().terms().isRecurring()
                && held.run().instalment().isEmpty();
    }
}
