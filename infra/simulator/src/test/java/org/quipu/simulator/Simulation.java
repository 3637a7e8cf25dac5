package org.quipu.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.quipu.log.pipeline.Settings;
import org.quipu.projections.runtime.MemoryTables;

/**
 * One run: two nodes of ledger-api and one of projections, clients, and a nemesis; then peace,
 * until all is settled; then the checks.
 */
final class Simulation {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int NODES = 2;

    private final Scenario scenario;
    private final Wiring wiring;
    private final World world;
    private final Faults faults;
    private final SplittableRandom random;
    private final Server server;
    private final Topic topic = new Topic();
    private final MemoryTables tables;
    private final Marks marks = new Marks();
    private final History history;
    private final Settings[] settings = new Settings[NODES];
    private final List<Node> nodes = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final Machine people;
    private Follower follower;
    private int started;
    private boolean peace;

    /**
     * What came of a run.
     *
     * @param defects what was wrong, nothing for an honest build
     * @param faults which came true, by number
     * @param kinds how many of each kind
     * @param told how many answers were checked
     * @param unknown how many attempts ended with nobody knowing
     * @param steps how many turns threads had
     * @param digest another number for another course of events
     * @param story what happened, if it was to be told
     */
    record Verdict(
            List<String> defects,
            java.util.Set<Integer> faults,
            Map<Faults.Kind, Integer> kinds,
            int told,
            int unknown,
            long steps,
            long digest,
            List<String> story) {}

    private Simulation(Scenario scenario, Wiring wiring, boolean telling) {
        this.scenario = scenario;
        this.wiring = wiring;
        var seeds = new SplittableRandom(scenario.seed());
        world = new World(seeds.split(), telling);
        faults = new Faults(scenario, seeds.split());
        random = seeds.split();
        server = new Server(world, faults, Disk.holding(SmallBank.FOUNDED));
        history = new History(world, server);
        tables =
                new MemoryTables(
                        () -> !peace && faults.strikes(Faults.Kind.UNANSWERED),
                        wiring.taken(),
                        wiring.keeps());
        for (var i = 0; i < NODES; i++) settings[i] = drawn("node-" + (i + 1));
        people = new Machine(world, "people");
        follower = follower();
    }

    /** Runs a scenario to its end. */
    static Verdict run(Scenario scenario, Wiring wiring, boolean telling) {
        return new Simulation(scenario, wiring, telling).run();
    }

    private Settings drawn(String node) {
        return Settings.of(node)
                .withStandstill(Duration.ofMillis(1_500 + random.nextInt(4_000)))
                .withInFlight(10 + random.nextInt(40), 8 + random.nextInt(30))
                .withKeyWindow(1 + random.nextInt(20))
                .withKeyBits(512)
                .withResidentBytes(random.nextInt(3) == 0 ? 12_000 : 1 << 20)
                .withSnapshotEvery(random.nextBoolean() ? 2 : 500)
                .withLongestDecision(Duration.ofMillis(500 + random.nextInt(4_000)));
    }

    private Verdict run() {
        for (var i = 0; i < NODES; i++) start(i, false);
        var ground = new Client.Ground(world, people, history, this::here);
        for (var i = 0; i < scenario.clients(); i++) {
            clients.add(new Client(ground, random.split(), i + 1, scenario.requests()));
        }
        clients.forEach(Client::start);
        people.start("nemesis", this::nemesis);
        people.start("operator", this::operator);
        world.runUntil(() -> clients.stream().allMatch(Client::isDone), 90 * SECOND);
        makePeace();
        var last = new Client(ground, random.split());
        clients.add(last);
        last.start();
        if (!world.runUntil(this::isSettled, 40 * SECOND))
            history.atTheEnd("Not settled: " + what());
        new Verification(world, server, history).run(this::readAtTheEnd);
        tables.differences(server.disk().entries()).forEach(history::atTheEnd);
        return new Verdict(
                List.copyOf(history.defects()),
                faults.numbers(),
                faults.happened(),
                history.told(),
                history.unknown(),
                world.steps(),
                world.digest(),
                world.story());
    }

    private List<Node> here() {
        return nodes.stream().filter(Node::isHere).toList();
    }

    private Node start(int number, boolean older) {
        var machine = new Machine(world, "node-" + (number + 1));
        var ground =
                new Node.Ground(
                        world,
                        machine,
                        server,
                        topic,
                        faults,
                        marks,
                        number * random.nextInt(3),
                        older);
        world.tell(machine.name(), "starts");
        var node = new Node(ground, settings[number], wiring);
        while (nodes.size() <= number) nodes.add(node);
        nodes.set(number, node);
        return node;
    }

    /** Peace may have been made while a killed one was waited for: two of it would be one lost. */
    private void startUnlessHere(int number) {
        if (!nodes.get(number).isHere()) start(number, false);
    }

    private Follower follower() {
        var machine = new Machine(world, "follower-" + ++started);
        var ground = new Follower.Ground(server, topic, faults, tables);
        return new Follower(machine, ground, random.split());
    }

    private void nemesis() {
        try {
            while (!peace) {
                people.pause(SECOND / 5 + random.nextLong(4 * SECOND));
                if (!peace) strike(random.nextInt(NODES));
            }
        } catch (InterruptedException _) {
            // the run is over
        }
    }

    /** Accepts what a node says is lost, sooner or later. */
    private void operator() {
        try {
            while (true) {
                people.pause(SECOND / 2 + random.nextLong(3 * SECOND));
                here().forEach(Node::acceptLoss);
            }
        } catch (InterruptedException _) {
            // the run is over
        }
    }

    private void ended(String node, List<String> unanswered) {
        if (!unanswered.isEmpty()) history.atTheEnd(node + " ended, unanswered: " + unanswered);
    }

    private void strike(int number) throws InterruptedException {
        var node = nodes.get(number);
        var machine = node.machine();
        var kind = Faults.STRIKES.get(random.nextInt(Faults.STRIKES.size()));
        var lasts =
                SECOND / 10 + random.nextLong(random.nextInt(5) == 0 ? 30 * SECOND : 8 * SECOND);
        if (!faults.comesTrue(kind)) return;
        world.tell("nemesis", kind + " " + machine.name());
        switch (kind) {
            case KILLED -> {
                machine.kill();
                if (random.nextBoolean()) {
                    follower.machine().kill();
                    follower = follower();
                }
                people.pause(lasts / 4);
                startUnlessHere(number);
            }
            case NEVER_BEGINS -> {
                machine.kill();
                start(number, true);
            }
            case STOPPED -> {
                machine.stop();
                world.after(lasts, machine::goOn);
            }
            case ENDED -> {
                node.end(left -> ended(machine.name(), left));
                people.pause(lasts / 4);
                machine.kill();
                startUnlessHere(number);
            }
            case CUT_OFF -> {
                server.cutOff(machine.name());
                world.after(lasts, () -> server.connect(machine.name()));
            }
            case RESTARTED -> server.restart();
            case TAIL_LOST -> {
                server.backUp();
                people.pause(lasts / 2);
                if (!peace) server.loseTail();
            }
            case TOPIC_DELETED -> topic.delete();
            default -> throw new IllegalStateException("Not for a nemesis: " + kind);
        }
    }

    private void makePeace() {
        world.tell("nemesis", "makes peace");
        peace = true;
        faults.end();
        world.calm();
        for (var i = 0; i < NODES; i++) {
            server.connect("node-" + (i + 1));
            nodes.get(i).machine().goOn();
            if (nodes.get(i).isOlder()) nodes.get(i).machine().kill();
            startUnlessHere(i);
        }
    }

    private boolean isSettled() {
        return clients.stream().allMatch(Client::isDone)
                && nodes.stream().allMatch(node -> node.unanswered().isEmpty())
                && nodes.stream().filter(node -> node.standing().leading()).count() == 1
                && tables.differences(server.disk().entries()).isEmpty()
                && Verification.isFollowed(topic, server.disk().entries());
    }

    private String what() {
        var open = clients.stream().filter(client -> !client.isDone()).count();
        return "%d clients, leading %s, stream %s, %s, unanswered %s"
                .formatted(
                        open,
                        nodes.stream().map(node -> node.standing().leading()).toList(),
                        Verification.isFollowed(topic, server.disk().entries()),
                        tables.differences(server.disk().entries()),
                        nodes.stream().map(Node::unanswered).toList());
    }

    /** Reads every account once more, from whoever leads. */
    private void readAtTheEnd(List<org.quipu.core.Ref<?>> refs) {
        for (var node : here()) {
            if (!node.standing().leading()) continue;
            var since = new History.Since(server.disk().position(), server.timeline());
            node.handle(pipeline -> Verification.read(pipeline, refs, history, since), "the end");
            if (!world.runUntil(() -> node.unanswered().isEmpty(), 30 * SECOND))
                history.atTheEnd("The last reading is not answered");
        }
    }
}
