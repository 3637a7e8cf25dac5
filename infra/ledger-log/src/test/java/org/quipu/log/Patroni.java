package org.quipu.log;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Three PostgreSQL servers under Patroni in strict synchronous mode, with etcd, on ports of their
 * own: a commit is answered once a standby has it, and never by the primary alone.
 */
final class Patroni implements AutoCloseable {
    private static final int SERVERS = 3;
    private static final List<String> PACKAGES =
            List.of(
                    "patroni",
                    "etcd-server",
                    "python3-etcd",
                    "python3-click",
                    "python3-dateutil",
                    "python3-prettytable",
                    "python3-psutil",
                    "python3-psycopg2",
                    "python3-urllib3",
                    "python3-yaml",
                    "python3-six",
                    "python3-dnspython",
                    "python3-wcwidth",
                    "python3-cdiff",
                    "python3-colorama",
                    "libyaml-0-2",
                    "libpq5");

    private final Path root;
    private final Path folder;
    private final Path programs;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int etcdPort = freePort();
    private final Process etcd;
    private final List<Member> members = new ArrayList<>();

    /** One server and the Patroni beside it. */
    private record Member(String name, int port, int restPort, Path folder) {}

    private final List<Process> running = new ArrayList<>();

    /** Where the packages lie; empty where they cannot be had. */
    static Optional<Path> packages() throws IOException, InterruptedException {
        return DebianPostgres.isInstalled(15)
                ? DebianPackages.root("usr/bin/patroni", PACKAGES)
                : Optional.empty();
    }

    Patroni(Path root, Path folder) throws IOException, InterruptedException {
        this.root = root;
        this.folder = folder;
        this.programs = DebianPostgres.programs(15);
        open(folder, "755");
        etcd = startEtcd();
        for (var i = 1; i <= SERVERS; i++) {
            var own = Files.createDirectories(folder.resolve("server-" + i));
            var member = new Member("server-" + i, freePort(), freePort(), own);
            Files.writeString(own.resolve("patroni.yml"), settings(member));
            members.add(member);
        }
        run("chown", "-R", "postgres", folder.toString());
        for (var member : members) running.add(start(member));
        await(() -> primary().isPresent() && synchronous() >= 1 && standbys() == SERVERS - 1);
    }

    /** Where whoever is primary is reached. */
    String url() {
        var hosts =
                members.stream().map(it -> "127.0.0.1:" + it.port).collect(Collectors.joining(","));
        return "jdbc:postgresql://"
                + hosts
                + "/postgres?user=postgres&targetServerType=primary"
                + "&hostRecheckSeconds=1";
    }

    /** Kills the primary's Patroni and its whole server, as a machine that dies does. */
    String killPrimary() throws IOException, InterruptedException {
        var member = primary().orElseThrow();
        var at = members.indexOf(member);
        running.get(at).destroyForcibly().waitFor();
        var postmaster = Files.readAllLines(data(member).resolve("postmaster.pid")).getFirst();
        var server = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        var backends = server.descendants().toList();
        server.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        return member.name;
    }

    private Process startEtcd() throws IOException {
        var client = "http://127.0.0.1:" + etcdPort;
        var peer = "http://127.0.0.1:" + freePort();
        return new ProcessBuilder(
                        root.resolve("usr/bin/etcd").toString(),
                        "--data-dir",
                        folder.resolve("etcd").toString(),
                        "--listen-client-urls",
                        client,
                        "--advertise-client-urls",
                        client,
                        "--listen-peer-urls",
                        peer,
                        "--initial-advertise-peer-urls",
                        peer,
                        "--initial-cluster",
                        "default=" + peer)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("etcd.log").toFile())
                .start();
    }

    /** The shortest times that Patroni takes: a primary that is gone is missed after 20 seconds. */
    private String settings(Member member) {
        return """
        scope: quipu
        name: %1$s
        restapi: {listen: "127.0.0.1:%2$d", connect_address: "127.0.0.1:%2$d"}
        etcd3: {host: "127.0.0.1:%3$d"}
        bootstrap:
          dcs:
            ttl: 20
            loop_wait: 1
            retry_timeout: 3
            synchronous_mode: true
            synchronous_mode_strict: true
            postgresql:
              use_pg_rewind: true
              parameters: {max_connections: 50, shared_buffers: 64MB, wal_log_hints: "on"}
          initdb: [encoding: UTF8, {auth-local: trust}, {auth-host: trust}]
          pg_hba: [host all all 127.0.0.1/32 trust, host replication all 127.0.0.1/32 trust]
        postgresql:
          listen: "127.0.0.1:%4$d"
          connect_address: "127.0.0.1:%4$d"
          data_dir: %5$s
          bin_dir: %6$s
          pgpass: %7$s/pgpass
          authentication:
            superuser: {username: postgres, password: postgres}
            replication: {username: postgres, password: postgres}
          parameters: {unix_socket_directories: %7$s, dynamic_shared_memory_type: mmap}
        """
                .formatted(
                        member.name,
                        member.restPort,
                        etcdPort,
                        member.port,
                        data(member),
                        programs,
                        member.folder);
    }

    private static Path data(Member member) {
        return member.folder.resolve("data");
    }

    private Process start(Member member) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")))
            command.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        command.addAll(
                List.of(
                        "/usr/bin/python3",
                        root.resolve("usr/bin/patroni").toString(),
                        member.folder.resolve("patroni.yml").toString()));
        var builder =
                new ProcessBuilder(command)
                        .directory(member.folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(member.folder.resolve("patroni.log").toFile());
        builder.environment()
                .put("PYTHONPATH", root.resolve("usr/lib/python3/dist-packages").toString());
        if (!root.equals(Path.of("/")))
            builder.environment()
                    .put("LD_LIBRARY_PATH", root.resolve("usr/lib/x86_64-linux-gnu").toString());
        return builder.start();
    }

    private Optional<Member> primary() {
        return members.stream().filter(it -> answers(it, "/primary")).findFirst();
    }

    private long synchronous() {
        return members.stream().filter(it -> answers(it, "/synchronous")).count();
    }

    private long standbys() {
        return members.stream().filter(it -> answers(it, "/replica")).count();
    }

    private boolean answers(Member member, String path) {
        var uri = URI.create("http://127.0.0.1:" + member.restPort + path);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                var log = members.getFirst().folder.resolve("patroni.log");
                throw new IllegalStateException("Never ready: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private static void open(Path folder, String mode) throws IOException, InterruptedException {
        for (var path = folder; path != null && path.startsWith("/tmp"); path = path.getParent()) {
            if (!path.equals(Path.of("/tmp"))) run("chmod", mode, path.toString());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0)
            throw new IllegalStateException(String.join(" ", command));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (var process : running) process.destroy();
        for (var process : running) process.onExit().join();
        etcd.destroy();
        etcd.onExit().join();
        http.close();
    }
}
