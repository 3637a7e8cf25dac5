package org.quipu.projections.loans;

import static org.quipu.projections.runtime.FollowedBank.CODEC;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Given;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.By;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.Status;
import org.quipu.projections.balances.When;
import org.quipu.projections.runtime.FollowedBank;

/** A bank that lends, and what the projections make of it. */
final class LoanBooks {
    final Given bank;
    private final FollowedBank followed;

    LoanBooks(Given bank) {
        this.bank = bank;
        followed = new FollowedBank(bank, new Balances(), new Loans(CODEC));
    }

    /** Decides, and answers with the position of the last event. */
    long ask(LocalDate day, Command command) {
        return followed.ask(day, command);
    }

    LoanView on(String day) {
        return loan("L", new When(Optional.of(LocalDate.parse(day)), Optional.empty()))
                .orElseThrow();
    }

    LoanView on(String day, long knownAt) {
        return loan(
                        "L",
                        new When(
                                Optional.of(LocalDate.parse(day)),
                                Optional.of(new Known.At(knownAt))))
                .orElseThrow();
    }

    Optional<LoanView> loan(String ref, When when) {
        followed.follow();
        return new LoanQueries(followed.database, CODEC::decode)
                .loan(LEDGER, AccountRef.parse(ref), when);
    }

    Optional<Explained> explained(String day) {
        followed.follow();
        var when = new When(Optional.of(LocalDate.parse(day)), Optional.empty());
        return new LoanQueries(followed.database, CODEC::decode)
                .explain(LEDGER, AccountRef.parse("L"), when);
    }

    /** Where its account is, by the balances. */
    String branch(String day) {
        followed.follow();
        var when = new When(Optional.of(LocalDate.parse(day)), Optional.empty());
        return new BalanceQueries(followed.database)
                .balance(LEDGER, AccountRef.parse("L"), when, By.BOOKING)
                .orElseThrow()
                .account()
                .branch();
    }

    Status status() {
        followed.follow();
        return new BalanceQueries(followed.database)
                .balance(LEDGER, AccountRef.parse("L"), When.NOW, By.BOOKING)
                .orElseThrow()
                .status();
    }
}
