package org.quipu.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.local.LocalKafka;
import org.quipu.local.LocalPostgres;
import org.quipu.local.auth.LocalAuthorizationServer;
import org.quipu.local.auth.LocalSecrets;

/** How each process of a system is started, and where each is reached. */
final class Plan {
    private static final String DATABASE = "quipu";

    private final Settings settings;
    private final RememberedPorts ports;
    private final int postgresPort;
    private final int kafkaPort;
    private final int issuerPort;
    private final int offset;

    Plan(Settings settings) {
        this.settings = settings;
        ports = new RememberedPorts(settings.home());
        // two systems that start at once would find the same ports free: theirs lie apart like
        // these
        offset = Math.floorMod(settings.apiPort() - 8080, 997);
        ports.reserve("ledger-api", settings.apiPort());
        ports.reserve("projections", settings.projectionsPort());
        postgresPort = ports.of("postgres", 15432 + offset);
        kafkaPort = ports.of("kafka", 19092 + offset);
        issuerPort = ports.fixed("authorization-server", 8082 + offset);
    }

    /** A port that somebody else listens on is told at once, with the way out. */
    void refuseTakenPorts() {
        refuseTaken(settings.apiPort(), "choose another by --api-port");
        refuseTaken(settings.projectionsPort(), "choose another by --projections-port");
        if (settings.existing().issuer().isEmpty()) {
            refuseTaken(
                    issuerPort,
                    "the issuer of this data folder lives there: end what took it, or --fresh");
        }
    }

    private static void refuseTaken(int port, String wayOut) {
        if (!RememberedPorts.isFree(port)) {
            throw new IllegalStateException("port " + port + " is in use: " + wayOut);
        }
    }

    String databaseUrl() {
        return settings.existing()
                .database()
                .orElse("jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + DATABASE);
    }

    String kafkaBootstrap() {
        return settings.existing().kafka().orElse("127.0.0.1:" + kafkaPort);
    }

    String issuer() {
        return settings.existing().issuer().orElse("http://127.0.0.1:" + issuerPort);
    }

    Optional<Managed> postgres() {
        if (settings.existing().database().isPresent()) return Optional.empty();
        var server =
                LocalPostgres.start(
                        settings.home().data().resolve("postgres"),
                        postgresPort,
                        Map.of("shared_buffers", "512MB", "max_wal_size", "4GB"));
        server.createDatabase(DATABASE);
        return Optional.of(new Engines.Postgres(server));
    }

    Optional<Managed> kafka() {
        if (settings.existing().kafka().isPresent()) return Optional.empty();
        var folder = settings.home().data().resolve("kafka");
        return Optional.of(new Engines.Kafka(LocalKafka.start(folder, kafkaPort)));
    }

    Optional<Managed> authorizationServer() {
        if (settings.existing().issuer().isPresent()) return Optional.empty();
        var server =
                LocalAuthorizationServer.start(
                        new LocalAuthorizationServer.Settings(
                                issuerPort,
                                settings.home().secrets(),
                                settings.projectionsPort(),
                                settings.home().log("authorization-server")));
        return Optional.of(new Engines.Authorization(server, issuer()));
    }

    /** Servers that were there already, by name and address. */
    List<Running.Member> existingServers() {
        var found = new ArrayList<Running.Member>();
        var existing = settings.existing();
        existing.database().ifPresent(url -> found.add(member("postgres", url)));
        existing.kafka().ifPresent(address -> found.add(member("kafka", address)));
        existing.issuer().ifPresent(url -> found.add(member("authorization-server", url)));
        return found;
    }

    private static Running.Member member(String name, String address) {
        return new Running.Member(name, Optional.empty(), address, Optional.empty());
    }

    Managed ledgerApi() {
        var managementPort = ports.of("ledger-api-management", 18080 + offset);
        return new Application(
                new Application.Spec(
                        "ledger-api",
                        settings.apiJar(),
                        settings.apiPort(),
                        managementPort,
                        settings.home().log("ledger-api"),
                        environment()));
    }

    Managed projections() {
        var managementPort = ports.of("projections-management", 20180 + offset);
        return new Application(
                new Application.Spec(
                        "projections",
                        settings.projectionsJar(),
                        settings.projectionsPort(),
                        managementPort,
                        settings.home().log("projections"),
                        environment()));
    }

    /** What both applications are told; what the caller's environment says of them goes through. */
    private Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        environment.put("QUIPU_HOME", settings.home().root().toString());
        environment.put("QUIPU_SECRETS", settings.home().secrets().toString());
        environment.put("QUIPU_DB_URL", databaseUrl());
        if (settings.existing().database().isEmpty()) {
            environment.put("QUIPU_DB_USER", "postgres");
            environment.put("QUIPU_DB_PASSWORD", "");
        }
        environment.put("QUIPU_KAFKA_BOOTSTRAP", kafkaBootstrap());
        environment.put("QUIPU_ISSUER", issuer());
        environment.put("QUIPU_API_URL", "http://127.0.0.1:" + settings.apiPort());
        if (settings.existing().issuer().isEmpty()) {
            environment.put("QUIPU_LOCAL", "true");
            environment.put(
                    "QUIPU_CONSOLE_CLIENT_SECRET",
                    LocalSecrets.in(settings.home().secrets()).consoleSecret());
        }
        return environment;
    }
}
