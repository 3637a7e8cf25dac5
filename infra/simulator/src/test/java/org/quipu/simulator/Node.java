package org.quipu.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.journal.JournalEntry;
import org.quipu.log.Ledger.Standing;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Recall;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.pipeline.Work;
import org.quipu.stream.Relay;

/** One process of ledger-api from its start to its end: pipeline and relay. */
final class Node {
    private final Machine machine;
    private final Pipeline pipeline;
    private final Recall recall;
    private final Relay relay;
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
     * @param daysBehind by how much its clock is wrong
     */
    record Ground(
            World world,
            Machine machine,
            Server server,
            Topic topic,
            Faults faults,
            int daysBehind) {}

    Node(Ground ground, Settings settings, Wiring wiring) {
        machine = ground.machine;
        rules = hesitating(wiring.rules(), ground.faults);
        var log = new Reader(machine, ground.server);
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
                        machine);
        pipeline = new Pipeline(ours, rules, settings);
        recall = new Recall(ours, rules.codec());
        relay =
                new Relay(
                        log,
                        wiring.stream()
                                .apply(
                                        new TopicStream(
                                                ground.world,
                                                machine,
                                                ground.faults,
                                                ground.server,
                                                ground.topic)),
                        pipeline::standing,
                        SmallBank.NOON);
        pipeline.start(this::decide);
        machine.start("relay", this::relay);
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
        return new Rules(rules.kinds(), rules.all(), rules.deciders(), rules.codec(), books);
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
            while (!ended) {
                try {
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

    /** Ends in order: what was accepted is drained. */
    void end() {
        ended = true;
        machine.start(
                "end",
                () -> {
                    pipeline.close();
                    machine.kill();
                });
    }

    /** Questions it has not answered. */
    List<String> unanswered() {
        return asked.stream().filter(each -> !each.answer.isDone()).map(Asked::what).toList();
    }
}
