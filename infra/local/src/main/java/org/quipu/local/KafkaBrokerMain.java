package org.quipu.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The child process of {@link LocalKafka}: broker and controller in one. Arguments: directory,
 * port, controller port. It ends when its standard input ends, which is when its parent does.
 */
final class KafkaBrokerMain {
    /** The one line on standard output, once the broker serves. */
    static final String READY = "READY";

    private static final String CLUSTER = "cXVpcHUtbG9jYWwtMDAwMQ";

    private KafkaBrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]).resolve("data");
        var port = Integer.parseInt(arguments[1]);
        var controllerPort = Integer.parseInt(arguments[2]);
        var advertisedPort = Integer.parseInt(arguments[3]);
        Files.createDirectories(data);
        var parent = System.out;
        System.setOut(System.err); // the broker's own chatter goes to its log
        ParentWatch.endWithParent();
        if (!Files.exists(data.resolve("meta.properties"))) format(data);
        var settings = KafkaConfig.fromProps(settings(data, port, controllerPort, advertisedPort));
        var server = new KafkaRaftServer(settings, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            e.printStackTrace(System.err);
            Runtime.getRuntime()
                    .halt(1); // its threads would keep a broker alive that serves nobody
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        parent.println(READY);
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setClusterId(CLUSTER)
                .setNodeId(1)
                .setDirectories(new TreeSet<>(Set.of(data.toString())))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(
            Path data, int port, int controllerPort, int advertisedPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("log.dirs", data.toString());
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("auto.create.topics.enable", "false");
        forOneNode(settings);
        return settings;
    }

    /** One replica of everything, few internal partitions, and a quick return after a kill. */
    private static void forOneNode(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    }
}
