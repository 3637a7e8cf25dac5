package org.quipu.stream;

import java.time.Duration;
import java.util.List;
import org.quipu.log.LogReader;
import org.quipu.log.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a ledger was acknowledged, as its topic knows: nothing is published that is not. Where
 * the broker does not answer soon it is not waited for; the relay looks again once it does.
 */
public final class TopicWitness implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWitness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String ledger;
    private final Stream stream;

    /**
     * A ledger's topic.
     *
     * @param ledger its name
     * @param settings how the broker is reached
     */
    public TopicWitness(String ledger, StreamSettings settings) {
        var soon = settings.withPatience(PATIENCE);
        this.ledger = ledger;
        this.stream = new KafkaStream(ledger, soon, new Producers(soon));
    }

    @Override
    public List<LogReader.Head> newest() {
        try {
            return stream.goBackTo(_ -> true).record().stream()
                    .map(it -> new LogReader.Head(it.epoch(), it.position(), it.hash()))
                    .toList();
        } catch (
                RuntimeException silent) { // the broker is away, or what stands there is unreadable
            LOG.warn("The topic of {} does not tell how far it was acknowledged", ledger, silent);
            return List.of();
        }
    }
}
