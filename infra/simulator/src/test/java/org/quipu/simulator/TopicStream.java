package org.quipu.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.quipu.stream.Stream;
import org.quipu.stream.StreamRecord;

/** The stream as a relay reaches it: a batch may be published in part, or late, or unanswered. */
final class TopicStream implements Stream {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private final World world;
    private final Machine machine;
    private final Faults faults;
    private final Server server;
    private final Topic topic;
    private int known;

    TopicStream(World world, Machine machine, Faults faults, Server server, Topic topic) {
        this.world = world;
        this.machine = machine;
        this.faults = faults;
        this.server = server;
        this.topic = topic;
        this.known = topic.generation();
    }

    @Override
    public Tail goBackTo(Predicate<StreamRecord> wanted) {
        travel("read");
        known = topic.generation();
        var last = true;
        for (var record : List.copyOf(topic.records()).reversed()) {
            if (wanted.test(record)) return new Tail(Optional.of(record), last);
            last = false;
        }
        return new Tail(Optional.empty(), last);
    }

    @Override
    public void publish(List<StreamRecord> records) {
        travel("publish");
        if (known != topic.generation()) throw failed("The topic is another one");
        if (faults.strikes(Faults.Kind.PARTLY)) {
            var count = faults.below(records.size());
            topic.records().addAll(records.subList(0, count));
            throw failed(count + " of " + records.size() + " published");
        }
        if (faults.strikes(Faults.Kind.LATE)) {
            var at = server.timeline();
            world.after(
                    faults.between(MS, 500 * MS),
                    () -> {
                        if (server.timeline() != at || known != topic.generation()) return;
                        topic.records().addAll(records);
                    });
            throw failed(records.size() + " published later");
        }
        topic.records().addAll(records);
        if (faults.strikes(Faults.Kind.UNANSWERED)) throw failed("Published, and no answer");
    }

    private void travel(String what) {
        try {
            machine.pause(faults.between(MS / 10, 3 * MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("stopped");
        }
        if (faults.strikes(Faults.Kind.LOST)) throw failed("Cannot " + what);
    }

    private StreamFailed failed(String why) {
        world.tell(machine.name(), "stream: " + why);
        return new StreamFailed(why, new IllegalStateException(why));
    }
}
