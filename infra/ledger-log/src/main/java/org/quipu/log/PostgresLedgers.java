package org.quipu.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quipu.log.pipeline.MachineThreads;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.Migrations;
import org.quipu.log.store.PostgresLog;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.log.store.Registry;
import org.quipu.log.store.SecretFiles;

/** The ledgers of one PostgreSQL database, opened on first use and led by this process. */
public final class PostgresLedgers implements Ledgers, AutoCloseable {
    private final LedgersSettings settings;
    private final HikariDataSource pool;
    private final Registry registry;
    private final Migrations migrations;
    private final SecretFiles secrets;
    private final ConcurrentHashMap<String, PipelineLedger> open = new ConcurrentHashMap<>();

    private PostgresLedgers(LedgersSettings settings) {
        this.settings = settings;
        this.pool = settings.database().pool();
        this.registry = new Registry(pool);
        this.migrations = new Migrations(settings.owner().unpooled());
        this.secrets = new SecretFiles(settings.secrets());
    }

    /**
     * Connects and brings the registry up to date.
     *
     * @param settings what they run on
     * @return the ledgers
     */
    public static PostgresLedgers open(LedgersSettings settings) {
        var ledgers = new PostgresLedgers(settings);
        ledgers.migrations.registry();
        return ledgers;
    }

    @Override
    public boolean found(Founding founding) {
        new LedgerSchema(founding.name()); // checks the name
        var isNew = registry.add(founding);
        ledger(founding).begin(founding);
        return isNew;
    }

    @Override
    public Optional<Ledger> find(String institution) {
        var known = open.get(institution);
        if (known != null) return Optional.of(known);
        return registry.find(institution).map(this::ledger);
    }

    @Override
    public List<String> names() {
        return registry.names();
    }

    /** For a test that looks into the sessions. */
    DataSource pool() {
        return pool;
    }

    private PipelineLedger ledger(Founding founding) {
        var known = open.get(founding.name());
        if (known != null) return known;
        var ledger = open.computeIfAbsent(founding.name(), _ -> start(founding));
        // who finds a ledger that another thread just opened may not see it counted yet
        var share = settings.pipeline().residentBytes() / Math.max(1, open.size());
        open.values().forEach(each -> each.holdAtMost(share));
        return ledger;
    }

    private PipelineLedger start(Founding founding) {
        var schema = new LedgerSchema(founding.name());
        migrate(schema);
        var log = new PostgresLogReader(pool, schema);
        var ground =
                new Pipeline.Ground(
                        founding.name(),
                        new PostgresLog(pool, settings.owner().unpooled(), schema),
                        log,
                        dateOf(founding.zone(), founding.businessDate()),
                        settings.clock(),
                        secrets.digestKey("idempotency"),
                        new MachineThreads(),
                        settings.witnesses().apply(founding.name()));
        var people =
                PostgresLog.people(
                        pool,
                        schema,
                        secrets.encryption("people"),
                        secrets.digestKey("national-id"));
        return new PipelineLedger(ground, people, settings.pipeline(), Rules.ofTheBank());
    }

    /** Also for a ledger of an older release, and where the founding was interrupted. */
    private void migrate(LedgerSchema schema) {
        try {
            migrations.ledger(schema);
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }

    /** Where the date is set by command, the clock has no say. */
    private Supplier<LocalDate> dateOf(ZoneId zone, Optional<LocalDate> byCommand) {
        var clock = settings.clock().withZone(zone);
        return byCommand.isPresent() ? () -> LocalDate.MIN : () -> LocalDate.now(clock);
    }

    @Override
    public void close() {
        // Where the database is away each waits for it; all of them together wait no longer than
        // one.
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            open.values().forEach(ledger -> each.execute(ledger::close));
        }
        pool.close();
    }
}
