package org.quipu.local;

import java.nio.file.Path;

/** A process that starts a broker, says its pid and waits to be killed. */
final class KafkaParent {
    private KafkaParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        var kafka = LocalKafka.start(Path.of(arguments[0]), 0);
        System.out.println(kafka.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
