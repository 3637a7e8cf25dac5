package org.quipu.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.quipu.local.http.Api;
import org.quipu.log.store.Database;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.system.QuipuSystem;
import org.quipu.system.SmallBank;

/**
 * Programs keep posting, each request under its own key until it is answered, while processes are
 * killed and stopped and connections cut. What was answered is there once; nothing else is. A fault
 * of each kind on the system that all tests share; with {@code ./quipu test --long} hundreds on one
 * of its own, with two nodes and a proxy on every way.
 */
class FaultsTest {
    private static final int FAULTS = Integer.getInteger("quipu.faults", 520);
    private static final long SEED = Long.getLong("quipu.seed", 20_261_128);
    private static final int ACCOUNTS = 10;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_posted_twice() throws Exception {
        var system = QuipuSystem.shared();
        try (var plant = new SharedPlant(system, new SmallBank().name)) {
            var run = new Run(plant);
            run.nemesis.strikeEach();
            run.end();
            assertThat(run.nemesis.kinds()).isEqualTo(plant.strikes().size());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "quipu.long", matches = "true")
    void nor_in_hundreds_of_faults_of_every_kind() throws Exception {
        var folder = Files.createDirectories(Path.of("target").toAbsolutePath());
        try (var plant = new OwnPlant(Files.createTempDirectory(folder, "faults"))) {
            setUp(plant);
            var run = new Run(plant);
            run.nemesis.strike(FAULTS);
            run.end();
            System.out.println("commit replies cut: " + plant.commitsCut());
            assertThat(run.nemesis.faults()).isEqualTo(FAULTS);
            assertThat(run.nemesis.kinds()).isGreaterThanOrEqualTo(12);
            assertThat(run.history.unknown()).isGreaterThanOrEqualTo(50);
            assertThat(plant.commitsCut()).isGreaterThanOrEqualTo(10);
        }
    }

    /** A product and a till, as in the shared bank. */
    private static void setUp(Plant plant) {
        var token = plant.token("administrator");
        try (var api = new Api(plant.apis().getFirst(), () -> token)) {
            api.post(
                            "/v1/products",
                            Map.of(
                                    "id",
                                    "basic",
                                    "name",
                                    "Savings",
                                    "kind",
                                    "savings",
                                    "currency",
                                    "KES"),
                            "product")
                    .orFail("product");
            api.post(
                            "/v1/settlement-accounts",
                            Map.of(
                                    "id",
                                    "till-1",
                                    "kind",
                                    "till",
                                    "currency",
                                    "KES",
                                    "branch",
                                    "main",
                                    "name",
                                    "Till 1"),
                            "till")
                    .orFail("till");
        }
    }

    /** One run of clients and nemesis. */
    private static final class Run {
        private final Plant plant;
        private final History history = new History();
        private final List<String> accounts = new ArrayList<>();
        private final Clients clients;
        private final Nemesis nemesis;

        Run(Plant plant) {
            this.plant = plant;
            open();
            clients = new Clients(plant, accounts, history);
            nemesis = new Nemesis(plant, clients, history, SEED);
            clients.start();
        }

        /** Accounts with money; the last has none, and is refused. */
        private void open() {
            var token = plant.token("integrator");
            try (var api = new Api(plant.apis().getFirst(), () -> token)) {
                var client =
                        api.post("/v1/clients", Map.of("name", "A. Saver", "branch", "main"), "cl")
                                .orFail("client")
                                .json()
                                .path("id")
                                .asString();
                for (var i = 0; i < ACCOUNTS; i++) {
                    var account =
                            api.post(
                                            "/v1/savings-accounts",
                                            Map.of("client", client, "product", "basic"),
                                            "acc-" + i)
                                    .orFail("account")
                                    .json()
                                    .path("id")
                                    .asString();
                    accounts.add(account);
                    if (i == ACCOUNTS - 1) continue;
                    var money = Map.of("amount", "9000000.00", "settlementAccount", "till-1");
                    api.post("/v1/savings-accounts/" + account + "/deposits", money, "dep-" + i)
                            .orFail("deposit");
                }
            }
        }

        void end() throws Exception {
            clients.stop();
            plant.awaitReady();
            var check = new Verification(history);
            var defects = checked(check);
            System.out.println(nemesis.table());
            System.out.printf(
                    "faults: seed %d, %d faults of %d kinds, %d postings acknowledged, %d lost,"
                            + " %d duplicated, %d unknown and all settled by their keys,"
                            + " %d balances read%n",
                    SEED,
                    nemesis.faults(),
                    nemesis.kinds(),
                    history.acknowledged(),
                    check.lost(),
                    check.duplicated(),
                    history.unknown(),
                    history.readings().size());
            assertThat(defects).isEmpty();
        }

        private List<String> checked(Verification check) throws Exception {
            var database = new Database(plant.database(), "postgres", "", 2);
            try (var pool = database.pool()) {
                var log = new PostgresLogReader(pool, new LedgerSchema(plant.institution()));
                var defects = check.of(log);
                var head = log.head().position();
                for (var account : accounts) {
                    var told = balance(account, head);
                    if (told != check.balance(account))
                        defects.add("Projection of " + account + ": " + told);
                }
                return defects;
            }
        }

        /** What the read side tells, once it has everything. */
        private long balance(String account, long head) throws InterruptedException {
            var token = plant.token("auditor");
            var path = "/v1/balances/" + account + "?atLeast=" + head;
            try (var api = new Api(plant.projections(), () -> token)) {
                for (var tries = 0; tries < 60; tries++) {
                    var answer = api.get(path);
                    if (answer.ok() && answer.json().path("position").asLong() >= head) {
                        var balance = answer.json().path("balance").asString();
                        return new java.math.BigDecimal(balance).movePointRight(2).longValueExact();
                    }
                    Thread.sleep(500);
                }
            }
            return Long.MIN_VALUE;
        }
    }
}
