package org.quipu.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ports that a system chose for itself and keeps while they are free. Several systems live on one
 * machine, so each takes the next free one from where its kind begins.
 */
final class RememberedPorts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Map<String, Integer> ports;

    RememberedPorts(Home home) {
        file = home.root().resolve("ports.json");
        ports = read();
    }

    /** A port that is spoken for: no other name takes it. */
    synchronized void reserve(String name, int port) {
        keep(name, port);
    }

    /** The port of a name: the one of last time where nobody else took it meanwhile. */
    synchronized int of(String name, int from) {
        var kept = ports.get(name);
        var port = kept != null && isFree(kept) ? kept : nextFree(from);
        keep(name, port);
        return port;
    }

    /** A port that others have written down, such as in an issuer's name: it never moves. */
    synchronized int fixed(String name, int from) {
        if (!ports.containsKey(name)) keep(name, nextFree(from));
        return ports.getOrDefault(name, from);
    }

    private int nextFree(int from) {
        for (var port = from; port < from + 500; port++) {
            if (!ports.containsValue(port) && isFree(port)) return port;
        }
        throw new IllegalStateException("no free port from " + from);
    }

    /** Whether a server could listen on loopback now. */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void keep(String name, int port) {
        ports.put(name, port);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(ports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> read() {
        try {
            if (!Files.exists(file)) return new TreeMap<>();
            return JSON.readValue(
                    Files.readString(file), new TypeReference<TreeMap<String, Integer>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
