package org.quipu.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.journal.JournalEntry;
import org.quipu.log.Ledger.Standing;
import org.quipu.log.LogReader.Head;
import org.quipu.log.NotDone;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Recall;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.pipeline.Work;
import org.quipu.stream.Relay;
import org.quipu.stream.Stream;

/** One process of ledger-api from its start to its end: pipeline and relay. */
final class Node {
    private static final int LOOK_EVERY = 100;

    private final Machine machine;
    private final Pipeline pipeline;
    private final Recall recall;
    private final Relay relay;
    private final Ground ground;
    private final Rules rules;
    private final List<Asked> asked = new ArrayList<>();
    private boolean ended;

    /**
     * A question that is still with it.
     *
     * @param what for people
     * @param answer of the pipeline
     */
    private record Asked(String what, CompletableFuture<?> answer) {}

    /**
     * What a process runs on.
     *
     * @param world its time
     * @param machine its threads
     * @param server the log
     * @param topic the stream
     * @param faults what goes wrong on the way
     * @param marks how far each node acknowledged
     * @param daysBehind by how much its clock is wrong
     * @param older whether it cannot read what the others write
     */
    record Ground(
            World world,
            Machine machine,
            Server server,
            Topic topic,
            Faults faults,
            Marks marks,
            int daysBehind,
            boolean older) {}

    Node(Ground ground, Settings settings, Wiring wiring) {
        this.ground = ground;
        machine = ground.machine;
        rules = hesitating(wiring.rules(), ground.faults);
        var log = new Reader(machine, ground.server, ground.older);
        var stream = wiring.stream().apply(stream());
        var ours =
                new Pipeline.Ground(
                        "demo",
                        wiring.store().apply(new Store(machine, ground.server)),
                        log,
                        () -> {
                            hesitate(ground.faults);
                            return SmallBank.DAY.minusDays(ground.daysBehind);
                        },
                        SmallBank.NOON,
                        new byte[32],
                        machine,
                        List.of(ground.marks.of(machine.name()), this::onTopic));
        pipeline = new Pipeline(ours, rules, settings);
        recall = new Recall(ours, rules.codec());
        relay = new Relay(log, stream, new Leading(pipeline), SmallBank.NOON);
        pipeline.start(this::decide);
        machine.start("relay", this::relay);
    }

    private TopicStream stream() {
        return new TopicStream(ground.world, machine, ground.faults, ground.server, ground.topic);
    }

    /** The newest record, where the broker answers. */
    private List<Head> onTopic() {
        try {
            return stream().goBackTo(_ -> true).record().stream()
                    .map(it -> new Head(it.epoch(), it.position(), it.hash()))
                    .toList();
        } catch (Stream.StreamFailed _) {
            return List.of();
        }
    }

    private record Leading(Pipeline pipeline) implements Relay.Leader {
        @Override
        public Standing standing() {
            return pipeline.standing();
        }

        @Override
        public void doubt(Head place) {
            pipeline.doubt(place);
        }
    }

    /** Somebody else may get a turn in the midst of a decision. */
    @SuppressWarnings("ThreadPriorityCheck") // the scheduler is the world
    private static void hesitate(Faults faults) {
        if (faults.below(16) == 0) Thread.yield();
    }

    private static Rules hesitating(Rules rules, Faults faults) {
        Function<LedgerEvent, java.util.Optional<JournalEntry>> books =
                event -> {
                    hesitate(faults);
                    return rules.books().apply(event);
                };
        return new Rules(
                rules.kinds(),
                rules.all(),
                command -> new Breaking(rules.deciders().apply(command), faults),
                rules.codec(),
                books);
    }

    /** A rule that fails now and then, as none should. */
    private record Breaking(Decider<Command> honest, Faults faults) implements Decider<Command> {
        @Override
        public Set<Ref<?>> needs(Command command, Known known) {
            mayBreak();
            return honest.needs(command, known);
        }

        @Override
        public List<? extends LedgerEvent> decide(Command command, Known known) {
            mayBreak();
            return honest.decide(command, known);
        }

        private void mayBreak() {
            if (faults.strikes(Faults.Kind.BROKEN)) throw new Broken();
        }
    }

    /** A defect of ours. */
    static final class Broken extends RuntimeException {
        Broken() {
            super("A defect", null, false, false);
        }
    }

    private CompletableFuture<?> decide(Work work) {
        try {
            return pipeline.append(work, work.decide(rules.kinds()));
        } catch (Refused refused) {
            return CompletableFuture.failedFuture(refused);
        } catch (RuntimeException defect) {
            return CompletableFuture.failedFuture(defect);
        }
    }

    private void relay() {
        try {
            for (var steps = 1; !ended; steps++) {
                try {
                    if (steps % LOOK_EVERY == 0) relay.forget();
                    if (!relay.step()) machine.sleep(50);
                } catch (RuntimeException failed) {
                    relay.forget();
                    machine.sleep(500);
                }
            }
        } catch (InterruptedException _) {
            // ended
        }
    }

    Machine machine() {
        return machine;
    }

    /** The pipeline, on a thread of the process, as a handler of requests calls it. */
    void handle(Function<Pipeline, CompletableFuture<?>> request, String what) {
        machine.start("request", () -> asked.add(new Asked(what, request.apply(pipeline))));
    }

    Recall recall() {
        return recall;
    }

    Standing standing() {
        return pipeline.standing();
    }

    boolean isHere() {
        return !machine.isDead() && !ended;
    }

    boolean isOlder() {
        return ground.older;
    }

    /**
     * Whether it wrote down that it acknowledged something that is gone, and nobody accepted it.
     */
    boolean knowsOfLoss() {
        return ground.marks.find(machine.name()).filter(ground.server.disk()::lost).isPresent();
    }

    /** A person at this node accepts what it says is lost. */
    void acceptLoss() {
        var lost = standing().lost();
        if (lost.isEmpty()) return;
        machine.start(
                "accept",
                () -> {
                    try {
                        pipeline.acceptLoss(lost.get().after(), lost.get().through(), "amina");
                    } catch (NotDone | Reader.Away _) {
                        // asked again later
                    }
                });
    }

    /** Ends in order: what was let in is answered. */
    void end(Consumer<List<String>> left) {
        ended = true;
        machine.start(
                "end",
                () -> {
                    pipeline.close();
                    awaitAnswers();
                    left.accept(unanswered());
                    machine.kill();
                });
    }

    /** What was answered before is read from the log on a thread of its own. */
    private void awaitAnswers() {
        try {
            for (var tries = 0; tries < 300 && !unanswered().isEmpty(); tries++) machine.sleep(100);
        } catch (InterruptedException _) {
            // ended
        }
    }

    /** Questions it has not answered. */
    List<String> unanswered() {
        return asked.stream().filter(each -> !each.answer.isDone()).map(Asked::what).toList();
    }
}
