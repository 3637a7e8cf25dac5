package org.quipu.bench;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.Optional;
import java.util.Random;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Component;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.day.DayCommand.AdvanceBusinessDate;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.loan.LoanCommand.ApproveLoan;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.money.Money;
import org.quipu.core.product.ProductCommand.AdoptLoanRules;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.log.pipeline.Head;
import org.quipu.log.pipeline.Rehearsal;
import org.quipu.log.pipeline.Rules;

/**
 * The past of an institution, written by COPY: every event decided by the bank's own rules, with
 * true hashes, tags and chains.
 */
final class History {
    static final Currency KES = Currency.getInstance("KES");
    private static final Envelope ENVELOPE = Envelope.of("bench", "bench").orBranch("head-office");
    static final String FLOAT = "float";

    private final Rehearsal rehearsal;
    private final LogCopy copy;

    History(LogCopy copy) {
        this.copy = copy;
        this.rehearsal =
                new Rehearsal(
                        Rules.ofTheBank(), LocalDate.now(ZoneOffset.UTC), InstantSource.system());
    }

    /**
     * Founds the institution, with a float, a product and a client.
     *
     * @param firstDay of one whose date is set by command; empty: the clock runs it
     */
    History founded(String name, Optional<LocalDate> firstDay) {
        firstDay.ifPresent(rehearsal::on);
        decide(new FoundInstitution(name, ZoneOffset.UTC, firstDay, ENVELOPE));
        decide(
                new OpenSettlementAccount(
                        FLOAT,
                        Component.FLOAT,
                        KES,
                        "head-office",
                        "Float",
                        Optional.empty(),
                        ENVELOPE));
        offer("basic", SavingsRules.plain(KES));
        decide(client("c-1"));
        return this;
    }

    private static RegisterClient client(String id) {
        return new RegisterClient(
                id, "hash", Optional.empty(), "head-office", Optional.empty(), ENVELOPE);
    }

    /** Opens accounts {@code prefix-0} and on, and pays 100,000.00 into each. */
    History savers(String prefix, int count) {
        return savers(prefix, "basic", count);
    }

    /** The same of some product. */
    History savers(String prefix, String product, int count) {
        for (var i = 0; i < count; i++) {
            var id = prefix + "-" + i;
            decide(
                    new OpenSavingsAccount(
                            id, "c-1", product, Optional.empty(), Optional.empty(), ENVELOPE));
            decide(
                    new Deposit(
                            id,
                            Money.of(KES, "100000.00"),
                            Optional.empty(),
                            ENVELOPE.withSettlementAccount(FLOAT)));
        }
        return this;
    }

    /** Moves small change among accounts until each has so many postings more. */
    History transfers(String prefix, int accounts, int postingsEach, Random random) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < accounts; i++) order.add(i);
        for (var round = 0; round < postingsEach; round++) {
            Collections.shuffle(order, random);
            for (var i = 0; i + 1 < accounts; i += 2) {
                var amount = new Money(KES, 1 + random.nextInt(100));
                transferred(prefix, order.get(i), order.get(i + 1), amount);
            }
        }
        return this;
    }

    /** Turns to a later day. */
    History on(LocalDate day) {
        decide(new AdvanceBusinessDate(day, ENVELOPE));
        rehearsal.on(day);
        return this;
    }

    /** Offers savings. */
    History offer(String product, SavingsRules rules) {
        decide(new AdoptSavingsRules(product, product, rules, Optional.empty(), ENVELOPE));
        return this;
    }

    /** Moves an amount. */
    void transferred(String prefix, int from, int to, Money amount) {
        decide(transfer(prefix, from, to, amount));
    }

    /** Offers a loan. */
    History offer() {
        decide(new AdoptLoanRules("loan", "Loan", LoanOffer.rules(), Optional.empty(), ENVELOPE));
        return this;
    }

    /** Pays out loans {@code prefix-0} and on, each to a borrower of its own. */
    History loans(String prefix, int count) {
        return offer().loans(prefix, 0, count);
    }

    /** Pays out some of the loans {@code prefix-0} and on, each to a borrower of its own. */
    History loans(String prefix, int from, int to) {
        for (var i = from; i < to; i++) {
            var id = prefix + "-" + i;
            var client = "borrower-" + i;
            decide(client(client));
            decide(LoanOffer.application(id, client, ENVELOPE));
            decide(new ApproveLoan(id, Optional.empty(), ENVELOPE));
            decide(
                    new DisburseLoan(
                            id,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            ENVELOPE.withSettlementAccount(FLOAT)));
        }
        return this;
    }

    /** Takes a repayment of a loan, today or as of an earlier day. */
    void repaid(String loan, Money amount, LocalDate valueDate) {
        decide(
                new RepayLoan(
                        loan,
                        amount,
                        Optional.of(valueDate),
                        Optional.empty(),
                        ENVELOPE.withSettlementAccount(FLOAT)));
    }

    static RepayLoan repayment(String loan, Money amount) {
        var envelope = ENVELOPE.withSettlementAccount(FLOAT);
        return new RepayLoan(loan, amount, Optional.empty(), Optional.empty(), envelope);
    }

    static Transfer transfer(String prefix, int from, int to, Money amount) {
        return new Transfer(
                prefix + "-" + from, prefix + "-" + to, amount, Optional.empty(), ENVELOPE);
    }

    private void decide(Command command) {
        for (var row : rehearsal.decide(command)) copy.add(row);
    }

    Head end() {
        copy.end(rehearsal.head());
        return rehearsal.head();
    }
}
