package org.quipu.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.VoidSerializer;
import org.jspecify.annotations.Nullable;

/** The one producer all streams of this process share, made anew after a failure. */
public final class Producers implements AutoCloseable {
    private final StreamSettings settings;
    private @Nullable Producer<Void, byte[]> producer;

    /**
     * None is made before it is needed.
     *
     * @param settings how the broker is reached
     */
    public Producers(StreamSettings settings) {
        this.settings = settings;
    }

    synchronized Producer<Void, byte[]> current() {
        var existing = producer;
        if (existing != null) return existing;
        var made =
                new KafkaProducer<Void, byte[]>(
                        config(), new VoidSerializer(), new ByteArraySerializer());
        producer = made;
        return made;
    }

    synchronized void renew() {
        var broken = producer;
        producer = null;
        if (broken != null) broken.close(Duration.ZERO);
    }

    @Override
    public void close() {
        renew();
    }

    private Map<String, Object> config() {
        var config = new HashMap<String, Object>(settings.client());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "quipu-relay");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.patienceMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, settings.patienceMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, settings.patienceMillis());
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return config;
    }
}
