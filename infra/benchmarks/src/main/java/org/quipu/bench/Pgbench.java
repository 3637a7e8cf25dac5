package org.quipu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * The baseline: double entry in one database function, called once a posting by Debian's pgbench.
 * It does less than the product (no idempotency key, overdraft check, payload or hash chain), so it
 * is a floor under every ledger that makes one transaction of one posting.
 */
final class Pgbench {
    private static final String DATABASE = "baseline";

    /** Until the server has counted the processes of the connections that just ended. */
    private static final long REAPING_MILLIS = 300;

    private static final Pattern SPEED =
            Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern COUNT =
            Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final String MEMO = "x".repeat(110);

    private final Server server;
    private final Path program;
    private final Path work;

    Pgbench(Server server) {
        this.server = server;
        this.program = installed();
        this.work = server.folder("pgbench");
        server.database(DATABASE);
        prepare();
    }

    private static Path installed() {
        try (var versions = Files.newDirectoryStream(Path.of("/usr/lib/postgresql"), "*")) {
            for (var version : versions) {
                var found = version.resolve("bin/pgbench");
                if (Files.isExecutable(found)) return found;
            }
        } catch (IOException _) {
            // not there: said below
        }
        throw new IllegalStateException(
                "The baseline needs Debian's pgbench: apt-get install postgresql-contrib");
    }

    private void prepare() {
        try (var in = Pgbench.class.getResourceAsStream("floor.sql");
                var connection = server.connect(DATABASE);
                var statement = connection.createStatement()) {
            if (in == null) throw new IllegalStateException("floor.sql is not packed");
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var vacuum = sql.lastIndexOf("vacuum"); // cannot run in one transaction with the rest
            statement.execute(sql.substring(0, vacuum));
            statement.execute(sql.substring(vacuum));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The baseline could not be set up", e);
        }
    }

    Cell run(Shape shape, int clients, Duration time) {
        var script =
                """
                \\set a random(0, %1$d)
                \\set b (:a + random(1, %1$d)) %% %2$d
                \\set amt random(1, 100)
                select post(:a, :b, :amt, '%3$s');
                """
                        .formatted(shape.accounts() - 1, shape.accounts(), MEMO);
        try {
            var file = Files.writeString(work.resolve(shape.name() + ".sql"), script);
            var serverBefore = server.cpu();
            var clientBefore = Cpu.ofEndedChildren();
            var output = output(file, clients, time);
            Pause.millis(REAPING_MILLIS);
            var client = Cpu.ofEndedChildren() - clientBefore;
            var onServer = server.cpu() - serverBefore;
            var count = number(COUNT, output);
            var latencies = latencies();
            return new Cell(
                    number(SPEED, output),
                    latencies.getValueAtPercentile(50) / 1e3,
                    latencies.getValueAtPercentile(99) / 1e3,
                    client / count,
                    onServer / count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String output(Path script, int clients, Duration time)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(server.port())));
        command.addAll(List.of("-U", "postgres", "-n", "-M", "prepared"));
        command.addAll(List.of("-j", clients == 1 ? "1" : "2", "-c", Integer.toString(clients)));
        command.addAll(List.of("-T", Long.toString(time.toSeconds()), "-f", script.toString()));
        command.addAll(List.of("-l", "--sampling-rate=0.2", DATABASE)); // each fifth latency
        var process =
                new ProcessBuilder(command)
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return output;
    }

    /** The sampled latencies of the run's logs, in microseconds: the third field of each line. */
    private Histogram latencies() throws IOException {
        var histogram = new Histogram(3);
        try (var logs = Files.newDirectoryStream(work, "pgbench_log.*")) {
            for (var log : logs) {
                for (var line : Files.readAllLines(log)) {
                    histogram.recordValue(Long.parseLong(line.split(" ", 4)[2]));
                }
                Files.delete(log);
            }
        }
        return histogram;
    }

    private static double number(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        if (!found.find()) throw new IllegalStateException("pgbench said: " + output);
        return Double.parseDouble(found.group(1));
    }
}
