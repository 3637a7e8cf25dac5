package org.quipu.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.quipu.local.LocalKafka;
import org.quipu.local.LocalPostgres;
import org.quipu.local.Ports;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.KeyServer;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.http.Institutions;
import org.quipu.local.proxy.TcpProxy;
import org.quipu.log.store.LedgerSchema;

/**
 * A system of its own: two nodes of ledger-api and one of projections, and a proxy on every way
 * between clients, nodes, log and stream.
 */
final class OwnPlant implements Plant, AutoCloseable {
    private static final String INSTITUTION = "faults";

    private final Path home;
    private final Tmpfs disk;
    private final LocalPostgres postgres;
    private final TcpProxy toLog;
    private final TcpProxy toStream;
    private final LocalKafka kafka;
    private final KeyServer issuer;
    private final List<App> nodes = new ArrayList<>();
    private final List<TcpProxy> doors = new ArrayList<>();
    private final App projections;

    OwnPlant(Path home) throws Exception {
        this.home = home;
        disk = Tmpfs.at(Files.createDirectories(home.resolve("postgres")));
        postgres = LocalPostgres.start(disk.folder().resolve("data"), 0);
        postgres.createDatabase("quipu");
        toLog = TcpProxy.beforePostgres(postgres.port());
        var brokerPort = Ports.free();
        toStream = TcpProxy.before(brokerPort);
        kafka = LocalKafka.behind(toStream.port(), home.resolve("kafka"), brokerPort);
        var secrets = home.resolve("secrets");
        issuer = new KeyServer(LocalSecrets.in(secrets));
        for (var i = 1; i <= 2; i++) {
            var node = new App("ledger-api", "node-" + i, home, environment(issuer.address()));
            nodes.add(node);
            doors.add(TcpProxy.before(node.port()));
        }
        projections = new App("projections", "projections", home, environment(issuer.address()));
        awaitReady();
        try (var institutions =
                new Institutions("http://127.0.0.1:" + nodes.getFirst().port(), issuer.mint())) {
            var day = Optional.of(LocalDate.of(2026, 3, 30));
            institutions.create(INSTITUTION, ZoneId.of("Africa/Nairobi"), day);
        }
    }

    private Map<String, String> environment(String signedBy) {
        var environment = new TreeMap<String, String>();
        environment.put("QUIPU_HOME", home.toString());
        environment.put("QUIPU_SECRETS", home.resolve("secrets").toString());
        environment.put("QUIPU_DB_URL", "jdbc:postgresql://127.0.0.1:" + toLog.port() + "/quipu");
        environment.put("QUIPU_DB_USER", "postgres");
        environment.put("QUIPU_DB_PASSWORD", "");
        environment.put("QUIPU_KAFKA_BOOTSTRAP", kafka.bootstrap());
        environment.put("QUIPU_ISSUER", signedBy);
        environment.put("QUIPU_LOCAL", "true");
        environment.put(
                "QUIPU_CONSOLE_CLIENT_SECRET",
                LocalSecrets.in(home.resolve("secrets")).consoleSecret());
        return environment;
    }

    @Override
    public List<String> apis() {
        return doors.stream().map(door -> "http://127.0.0.1:" + door.port()).toList();
    }

    @Override
    public String projections() {
        return "http://127.0.0.1:" + projections.port();
    }

    @Override
    public String token(String role) {
        return issuer.mint().person(new Identity(role, Optional.of(INSTITUTION)));
    }

    @Override
    public String database() {
        return postgres.jdbcUrl("quipu");
    }

    @Override
    public String institution() {
        return INSTITUTION;
    }

    /** Replies to commits that were cut in two. */
    int commitsCut() {
        return toLog.commitsCut();
    }

    @Override
    public List<Strike> strikes() {
        var strikes = new ArrayList<Strike>();
        strikes.add(new Strike("leader killed", 1, () -> leader().kill()));
        strikes.add(new Strike("standby killed", 1, () -> standby().kill()));
        strikes.add(new Strike("ledger-api stopped for 7 s", 1, () -> node().freeze(7_000)));
        strikes.add(new Strike("ledger-api stopped for 1 s", 6, () -> node().freeze(1_000)));
        strikes.add(new Strike("leader ended by SIGTERM", 1, () -> leader().end()));
        strikes.add(new Strike("postmaster killed", 2, this::killPostmaster));
        strikes.add(new Strike("sessions ended", 8, this::endSessions));
        strikes.add(new Strike("a session stopped", 5, this::freezeSession));
        strikes.add(new Strike("broker killed", 1, this::killBroker));
        strikes.add(new Strike("broker stopped", 3, () -> Signals.freeze(kafka.pid(), 1_000)));
        strikes.add(new Strike("projections killed", 1, projections::kill));
        strikes.add(new Strike("projections stopped", 3, () -> projections.freeze(1_000)));
        strikes.add(new Strike("log delayed", 6, () -> delayed(toLog)));
        strikes.add(new Strike("log swallowed", 6, () -> swallowed(toLog)));
        strikes.add(new Strike("log reset", 10, toLog::reset));
        strikes.add(new Strike("log half closed", 8, toLog::halfClose));
        strikes.add(new Strike("log turned away", 4, () -> turnedAway(toLog)));
        strikes.add(new Strike("commit's reply cut", 16, this::cutCommit));
        strikes.add(new Strike("stream reset", 6, toStream::reset));
        strikes.add(new Strike("stream swallowed", 4, () -> swallowed(toStream)));
        strikes.add(new Strike("HTTP reset", 10, () -> door().reset()));
        strikes.add(new Strike("HTTP delayed", 4, () -> delayed(door())));
        strikes.add(new Strike("HTTP swallowed", 6, () -> swallowed(door())));
        strikes.add(new Strike("HTTP half closed", 6, () -> door().halfClose()));
        if (App.canShiftClocks())
            strikes.add(new Strike("clock shifted", 1, () -> standby().shiftClock()));
        if (disk.isLimited()) strikes.add(new Strike("disk full", 1, this::fillDisk));
        if (Syscalls.canFail()) strikes.add(new Strike("fdatasync failed", 1, this::failSync));
        return strikes;
    }

    private App node() {
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
    }

    /** The node that decides, while the other lives and can take over. */
    private App leader() throws Exception {
        for (var node : nodes) node.awaitAlive();
        var schema = new LedgerSchema(INSTITUTION);
        try (var connection = DriverManager.getConnection(database());
                var statement = connection.createStatement();
                var row = statement.executeQuery(schema.render("select leader from {s}.ledger"))) {
            row.next();
            var name = row.getString(1);
            return nodes.stream()
                    .filter(node -> name.startsWith(node.name() + "/"))
                    .findFirst()
                    .orElseGet(this::node);
        }
    }

    private App standby() throws Exception {
        var leader = leader();
        return nodes.stream().filter(node -> node != leader).findFirst().orElseThrow();
    }

    private TcpProxy door() {
        return doors.get(ThreadLocalRandom.current().nextInt(doors.size()));
    }

    private static void delayed(TcpProxy proxy) throws InterruptedException {
        proxy.delay(150);
        Thread.sleep(600);
        proxy.delay(0);
    }

    private static void swallowed(TcpProxy proxy) throws InterruptedException {
        proxy.swallow(true);
        Thread.sleep(500);
        proxy.swallow(false);
    }

    private static void turnedAway(TcpProxy proxy) throws InterruptedException {
        proxy.refuse(true);
        proxy.reset();
        Thread.sleep(700);
        proxy.refuse(false);
    }

    private void cutCommit() throws InterruptedException {
        var before = toLog.commitsCut();
        toLog.cutCommits(1);
        for (var wait = 0; wait < 1_000 && toLog.commitsCut() == before; wait++) Thread.sleep(2);
    }

    private void killPostmaster() {
        postgres.kill();
        postgres.restart();
    }

    private void killBroker() {
        kafka.kill();
        kafka.restart();
    }

    private void endSessions() throws SQLException {
        try (var connection = DriverManager.getConnection(database());
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'quipu'");
        }
    }

    private void freezeSession() throws Exception {
        try (var connection = DriverManager.getConnection(database());
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select pid from pg_stat_activity where application_name = 'quipu'"
                                        + " order by query like '%with fence%' desc limit 1")) {
            if (row.next()) Signals.freeze(row.getLong(1), 1_000);
        }
    }

    /** What the server does then is its own affair, as long as it does not say that it wrote. */
    private void fillDisk() throws Exception {
        disk.fill(2_000);
        awaitServer();
    }

    private void failSync() throws Exception {
        Syscalls.failSync(postgres.postmasterPid(), 2_000);
        awaitServer();
    }

    private void awaitServer() throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            if (postgres.runningPid().isEmpty()) postgres.restart();
            try (var connection = DriverManager.getConnection(database())) {
                if (connection.isValid(2)) return;
            } catch (SQLException e) {
                Thread.sleep(200);
            }
        }
        postgres.restart();
    }

    @Override
    public void awaitReady() throws Exception {
        for (var node : nodes) node.awaitAlive();
        projections.awaitAlive();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(App::stop);
        projections.stop();
        issuer.close();
        kafka.close();
        doors.forEach(TcpProxy::close);
        toLog.close();
        toStream.close();
        postgres.close();
        disk.close();
    }
}
