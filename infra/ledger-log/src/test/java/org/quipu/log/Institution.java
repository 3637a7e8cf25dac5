package org.quipu.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.money.Money;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.pipeline.LogStore;
import org.quipu.log.pipeline.MachineThreads;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.Migrations;
import org.quipu.log.store.PostgresLog;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.log.store.SecretFiles;

/** A small institution on a real ledger: a float, a product, a client, savings accounts. */
public final class Institution implements AutoCloseable {
    private static final Currency KES = Currency.getInstance("KES");
    public static final Envelope ENVELOPE = Envelope.of("test", "test");

    static final Path SECRETS = secrets();

    private final AutoCloseable ground;
    public final Ledger ledger;

    private Institution(AutoCloseable ground, Ledger ledger) {
        this.ground = ground;
        this.ledger = ledger;
    }

    public static Institution found(String url, UnaryOperator<Settings> settings) {
        var ledgers =
                PostgresLedgers.open(
                        new LedgersSettings(
                                new Database(url, "postgres", "postgres", 8),
                                SECRETS,
                                Clock.systemUTC(),
                                settings.apply(Settings.of("node-1"))));
        ledgers.found(new Ledgers.Founding("demo", ZoneId.of("UTC"), Optional.empty()));
        var ledger = ledgers.find("demo").orElseThrow();
        awaitLead(ledger);
        return new Institution(ledgers, ledger);
    }

    /** One of several, of ledgers that somebody else closes. */
    public static Institution of(Ledger ledger) {
        awaitLead(ledger);
        return new Institution(() -> {}, ledger);
    }

    /** With ports of the wiring replaced. */
    public static Institution wired(String url, Wiring wiring) {
        var pool = new Database(url, "postgres", "postgres", 8).pool();
        var schema = new LedgerSchema("demo");
        try {
            new Migrations(pool).ledger(schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var secrets = new SecretFiles(SECRETS);
        var founding = new Ledgers.Founding("demo", ZoneId.of("UTC"), Optional.empty());
        var ledger =
                new PipelineLedger(
                        new Pipeline.Ground(
                                "demo",
                                wiring.store().apply(new PostgresLog(pool, schema)),
                                wiring.reader().apply(new PostgresLogReader(pool, schema)),
                                () -> LocalDate.now(ZoneId.of("UTC")),
                                Clock.systemUTC(),
                                secrets.digestKey("idempotency"),
                                new MachineThreads(),
                                List.of()),
                        PostgresLog.people(
                                pool,
                                schema,
                                secrets.encryption("people"),
                                secrets.digestKey("national-id")),
                        wiring.settings(),
                        wiring.rules());
        ledger.begin(founding);
        return new Institution(
                () -> {
                    ledger.close();
                    pool.close();
                },
                ledger);
    }

    /**
     * What a test may replace.
     *
     * @param store wraps the log on PostgreSQL
     * @param settings the pipeline's limits
     * @param rules what is known of the bank
     * @param reader wraps the reader of the log
     */
    public record Wiring(
            UnaryOperator<LogStore> store,
            Settings settings,
            Rules rules,
            UnaryOperator<LogReader> reader) {
        public static Wiring store(UnaryOperator<LogStore> store) {
            return new Wiring(
                    store, Settings.of("node-1"), Rules.ofTheBank(), UnaryOperator.identity());
        }

        public static Wiring reader(UnaryOperator<LogReader> reader) {
            return new Wiring(
                    UnaryOperator.identity(), Settings.of("node-1"), Rules.ofTheBank(), reader);
        }

        public Wiring with(Settings other) {
            return new Wiring(store, other, rules, reader);
        }

        public Wiring with(Rules other) {
            return new Wiring(store, settings, other, reader);
        }
    }

    private static Path secrets() {
        try {
            return Files.createTempDirectory("secrets");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Institution found() {
        return found(LocalPostgres.shared().newDatabase(), UnaryOperator.identity());
    }

    public static void awaitLead(Ledger ledger) {
        while (!ledger.standing().leading()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Sets the scene: float account, product, client and accounts {@code s-0} … with 1,000.00. */
    public Institution withSavers(int count) {
        ask(
                new OpenSettlementAccount(
                        "float", Component.FLOAT, KES, "b1", "Float", Optional.empty(), ENVELOPE));
        ask(
                new AdoptSavingsRules(
                        "basic",
                        "Basic savings",
                        SavingsRules.plain(KES),
                        Optional.empty(),
                        ENVELOPE));
        ask(new RegisterClient("c-1", "hash", Optional.empty(), "b1", Optional.empty(), ENVELOPE));
        for (var i = 0; i < count; i++) {
            ask(
                    new OpenSavingsAccount(
                            "s-" + i,
                            "c-1",
                            "basic",
                            Optional.empty(),
                            Optional.empty(),
                            ENVELOPE));
            ask(deposit("s-" + i, "1000.00"));
        }
        return this;
    }

    public static Deposit deposit(String account, String amount) {
        return new Deposit(
                account,
                Money.of(KES, amount),
                Optional.empty(),
                ENVELOPE.withSettlementAccount("float"));
    }

    public static Withdraw withdraw(String account, String amount, Optional<LocalDate> on) {
        return new Withdraw(
                account, Money.of(KES, amount), on, ENVELOPE.withSettlementAccount("float"));
    }

    public static Transfer transfer(String from, String to, String amount) {
        return new Transfer(from, to, Money.of(KES, amount), Optional.empty(), ENVELOPE);
    }

    public Accepted ask(Command command) {
        return switch (ledger.submit(request(command)).join()) {
            case Accepted accepted -> accepted;
            case Outcome.Rejected rejected ->
                    throw new AssertionError(rejected.rule() + " " + rejected.figures());
        };
    }

    public String balance(String account) {
        var reading = ledger.read(AccountKinds.ACCOUNT.ref(account)).join();
        return switch (reading.state()) {
            case Account.Open open -> open.ownBalance().decimal();
            case Account.None _, Account.OfLoan _ -> "none";
            case Account.Closed _ -> "closed";
        };
    }

    public static Request request(Command command) {
        return new Request(
                command, Optional.empty(), Request.Lane.INTERACTIVE, "test", false, List.of());
    }

    public static Request request(Command command, String key) {
        return new Request(
                command,
                Optional.of(new IdempotencyKey("test", key, digest(command.toString()))),
                Request.Lane.INTERACTIVE,
                "test",
                false,
                List.of());
    }

    public static Hash digest(String text) {
        try {
            return Hash.of(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Throwable causeOf(CompletionException failure) {
        var cause = failure.getCause();
        return cause == null ? failure : cause;
    }

    @Override
    public void close() {
        try {
            ground.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
