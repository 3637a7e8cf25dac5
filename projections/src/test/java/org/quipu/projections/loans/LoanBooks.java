package org.quipu.projections.loans;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.quipu.core.Command;
import org.quipu.core.Given;
import org.quipu.local.LocalPostgres;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.By;
import org.quipu.projections.balances.Status;
import org.quipu.projections.balances.When;
import org.quipu.projections.runtime.MemoryLog;
import org.quipu.projections.runtime.Projector;

/** A bank that decides by the real rules, and the projections of what it decided. */
final class LoanBooks {
    private static final String LEDGER = "demo";

    final Given bank;
    private final EventCodec codec = new EventCodec(EventNames.catalogue());
    private final MemoryLog log = new MemoryLog();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Projector projector;

    LoanBooks(Given bank) {
        this.bank = bank;
        database.setUrl(LocalPostgres.shared().newDatabase());
        projector =
                new Projector(
                        new Projector.Source(LEDGER, log, codec::decode),
                        List.of(new Balances(), new Loans(codec)),
                        database);
    }

    /** Decides, and answers with the position of the last event. */
    long ask(LocalDate day, Command command) {
        return bank.on(day).asked(command).history().head();
    }

    LoanView on(String day) {
        return loan("L", new When(Optional.of(LocalDate.parse(day)), Optional.empty()))
                .orElseThrow();
    }

    LoanView on(String day, long knownAt) {
        return loan("L", new When(Optional.of(LocalDate.parse(day)), Optional.of(knownAt)))
                .orElseThrow();
    }

    Optional<LoanView> loan(String ref, When when) {
        follow();
        return new LoanQueries(database, codec::decode).loan(LEDGER, AccountRef.parse(ref), when);
    }

    Optional<Explained> explained(String day) {
        follow();
        var when = new When(Optional.of(LocalDate.parse(day)), Optional.empty());
        return new LoanQueries(database, codec::decode)
                .explain(LEDGER, AccountRef.parse("L"), when);
    }

    Status status() {
        follow();
        return new BalanceQueries(database)
                .balance(LEDGER, AccountRef.parse("L"), When.NOW, By.BOOKING)
                .orElseThrow()
                .status();
    }

    private void follow() {
        var events = bank.history().events();
        for (var event : events.subList((int) log.head().position(), events.size())) {
            log.append(codec.nameOf(event), new String(codec.encode(event), UTF_8));
        }
        projector.fill();
    }
}
