package org.quipu.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.quipu.projections.runtime.Delivery;
import org.quipu.projections.runtime.MemoryTables;
import org.quipu.projections.runtime.Projector;
import org.quipu.stream.StreamRecord;

/** One process of projections from its start to its end. */
final class Follower {
    private final Machine machine;
    private final Faults faults;
    private final Topic topic;
    private final SplittableRandom random;
    private final MemoryTables tables;
    private final Reader log;
    private int generation;
    private int offset;

    /**
     * What a process runs on.
     *
     * @param server the log
     * @param topic the stream
     * @param faults what goes wrong on the way
     * @param tables what is kept
     */
    record Ground(Server server, Topic topic, Faults faults, MemoryTables tables) {}

    Follower(Machine machine, Ground ground, SplittableRandom random) {
        this.machine = machine;
        this.faults = ground.faults;
        this.topic = ground.topic;
        this.random = random;
        this.tables = ground.tables;
        this.log = new Reader(machine, ground.server);
        machine.start("follower", this::run);
    }

    Machine machine() {
        return machine;
    }

    private void run() {
        try {
            var projector = opened();
            bookmark(projector);
            while (true) {
                machine.pause(20_000_000 + random.nextLong(100_000_000));
                try {
                    if (generation != topic.generation()) bookmark(projector);
                    projector.receive(delivered());
                    if (random.nextInt(8) == 0) projector.fill();
                } catch (RuntimeException _) {
                    // what this batch held is read from the log
                }
            }
        } catch (InterruptedException _) {
            // ended
        }
    }

    private Projector opened() throws InterruptedException {
        while (true) {
            try {
                return tables.projector(log, SmallBank.RULES.codec()::decode);
            } catch (RuntimeException _) {
                machine.sleep(200);
            }
        }
    }

    private void bookmark(Projector projector) {
        generation = topic.generation();
        offset =
                projector
                        .bookmark()
                        .filter(it -> it.topic().equals(Integer.toString(generation)))
                        .map(it -> Math.toIntExact(it.offset()) + 1)
                        .orElse(topic.records().size());
    }

    private List<Delivery> delivered() {
        var from = Math.min(offset, topic.records().size());
        var to = Math.min(topic.records().size(), from + 1 + random.nextInt(20));
        offset = to;
        var batch = new ArrayList<Delivery>();
        for (var at = from; at < to; at++) batch.add(delivery(topic.records().get(at), at));
        if (batch.size() > 1 && faults.strikes(Faults.Kind.SWAPPED))
            Collections.swap(batch, 0, batch.size() - 1);
        if (!batch.isEmpty() && faults.strikes(Faults.Kind.DROPPED)) batch.removeFirst();
        if (!batch.isEmpty() && faults.strikes(Faults.Kind.TWICE)) batch.addAll(List.copyOf(batch));
        return batch;
    }

    private Delivery delivery(StreamRecord record, int at) {
        return new Delivery(record, Integer.toString(generation), at);
    }
}
