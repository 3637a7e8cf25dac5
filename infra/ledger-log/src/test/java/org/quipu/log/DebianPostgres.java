package org.quipu.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server of Debian's own packages in a directory of its own, never run as root. Its settings are
 * those it comes with: durable.
 */
final class DebianPostgres implements AutoCloseable {
    private final Path programs;
    private final Path folder;
    private final int port;

    private DebianPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    static Path programs(int version) {
        return Path.of("/usr/lib/postgresql/" + version + "/bin");
    }

    static boolean isInstalled(int version) {
        return Files.isExecutable(programs(version).resolve("postgres"));
    }

    static DebianPostgres start(int version, Path folder) {
        var server = new DebianPostgres(programs(version), folder, freePort());
        if (isRoot()) {
            run("chmod", "755", folder.toString());
            run("chown", "-R", "postgres", folder.toString());
        }
        server.control("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        server.control(
                "pg_ctl",
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -k %s -c listen_addresses=127.0.0.1 -c dynamic_shared_memory_type=mmap"
                        .formatted(server.port, folder),
                "start");
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        control("pg_ctl", "-w", "-m", "fast", "stop");
    }

    private void control(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) command.addAll(List.of("setpriv", "--reuid=postgres", "--clear-groups"));
        if (isRoot()) command.add("--regid=postgres");
        command.add(programs.resolve(program).toString());
        command.addAll(List.of("-D", folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) {
        try {
            var output = Files.createTempFile("postgres", ".out");
            var process =
                    new ProcessBuilder(command)
                            .directory(Path.of("/").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (process.waitFor() != 0)
                throw new IllegalStateException(
                        String.join(" ", command) + ": " + Files.readString(output));
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
