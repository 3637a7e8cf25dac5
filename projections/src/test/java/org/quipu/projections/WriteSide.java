package org.quipu.projections;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Component;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.loan.LoanCommand.ApproveLoan;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.money.Money;
import org.quipu.core.product.ProductCommand.AdoptLoanRules;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;
import org.quipu.local.LocalKafka;
import org.quipu.log.Ledger;
import org.quipu.log.Ledgers;
import org.quipu.log.LedgersSettings;
import org.quipu.log.Outcome;
import org.quipu.log.PostgresLedgers;
import org.quipu.log.Request;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;
import org.quipu.stream.Relays;
import org.quipu.stream.StreamSettings;

/** Real ledgers and their relays in this JVM: what the other application does. */
final class WriteSide implements AutoCloseable {
    private static final Currency KES = Currency.getInstance("KES");
    private static final Envelope TELLER = Envelope.of("teller", "tests");

    private final PostgresLedgers ledgers;
    private final Relays relays =
            new Relays(
                    StreamSettings.of(LocalKafka.shared().bootstrap())
                            .withLook(Duration.ofSeconds(1)),
                    new SimpleMeterRegistry());

    WriteSide(String url) {
        try {
            ledgers =
                    PostgresLedgers.open(
                            new LedgersSettings(
                                    new Database(url, "postgres", "", 6),
                                    Files.createTempDirectory("quipu-secrets"),
                                    Clock.systemUTC(),
                                    Settings.of("tests")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An institution with a product, a till, a client and the account {@code sav-1}. */
    Ledger found(String name) {
        var zone = ZoneId.of("Africa/Nairobi");
        ledgers.found(new Ledgers.Founding(name, zone, Optional.of(LocalDate.of(2026, 3, 2))));
        var ledger = ledgers.find(name).orElseThrow();
        relays.start(ledger);
        submit(
                ledger,
                new AdoptSavingsRules(
                        "basic", "Savings", SavingsRules.plain(KES), Optional.empty(), TELLER));
        submit(
                ledger,
                new OpenSettlementAccount(
                        "till-1", Component.TILL, KES, "main", "Till", Optional.empty(), TELLER));
        submit(
                ledger,
                new RegisterClient(
                        "cli-1", "0", Optional.empty(), "main", Optional.empty(), TELLER));
        open(ledger, "sav-1");
        return ledger;
    }

    long open(Ledger ledger, String account) {
        return submit(
                ledger,
                new OpenSavingsAccount(
                        account,
                        "cli-1",
                        "basic",
                        Optional.empty(),
                        Optional.of("EXT-" + account),
                        TELLER));
    }

    long deposit(Ledger ledger, String account, String amount) {
        return submit(
                ledger,
                new Deposit(
                        account,
                        Money.of(KES, amount),
                        Optional.empty(),
                        TELLER.withSettlementAccount("till-1")));
    }

    long withdraw(Ledger ledger, String account, String amount) {
        return submit(
                ledger,
                new Withdraw(
                        account,
                        Money.of(KES, amount),
                        Optional.empty(),
                        TELLER.withSettlementAccount("till-1")));
    }

    /** Lends 2,000.00 to {@code cli-1} in four instalments of a month. */
    long lend(Ledger ledger, String loan) {
        submit(
                ledger,
                new AdoptLoanRules(
                        "loans",
                        "Loans",
                        LoanVillage.rules(new NextInstalments()),
                        Optional.empty(),
                        TELLER));
        submit(
                ledger,
                new ApplyForLoan(
                        loan,
                        new Applicant(
                                "cli-1",
                                "loans",
                                Optional.empty(),
                                Optional.of("EXT-" + loan),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        TermsAsked.usual(Money.of(KES, "2000.00")),
                        TELLER));
        submit(ledger, new ApproveLoan(loan, Optional.empty(), TELLER));
        return submit(
                ledger,
                new DisburseLoan(
                        loan, Optional.empty(), Optional.of("sav-1"), Optional.empty(), TELLER));
    }

    /** Has it done, whatever it is. */
    static long submit(Ledger ledger, Command command) {
        var request =
                new Request(
                        command,
                        Optional.empty(),
                        Request.Lane.INTERACTIVE,
                        "tests",
                        false,
                        List.of());
        return switch (ledger.submit(request).join()) {
            case Outcome.Accepted accepted -> accepted.position();
            case Outcome.Rejected rejected ->
                    throw new AssertionError(rejected.rule() + " " + rejected.figures());
        };
    }

    @Override
    public void close() {
        relays.close();
        ledgers.close();
    }
}
