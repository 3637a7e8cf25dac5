package org.quipu.local.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server on loopback and hands everything on, until it is told to do something else
 * to it: to delay, to swallow, to reset, to close one half, to cut a commit's reply in two.
 */
public final class TcpProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket door;
    private final int target;
    private final boolean postgres;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commitsToCut = new AtomicInteger();
    private final AtomicInteger commitsCut = new AtomicInteger();
    private volatile long delayMillis;
    private volatile boolean swallowing;
    private volatile boolean refusing;

    private TcpProxy(int port, int target, boolean postgres) {
        this.target = target;
        this.postgres = postgres;
        try {
            door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("proxy-" + target).start(this::open);
    }

    /** Before any server. */
    public static TcpProxy before(int target) {
        return new TcpProxy(0, target, false);
    }

    /** Before a PostgreSQL server, whose protocol it understands enough to find a commit. */
    public static TcpProxy beforePostgres(int target) {
        return new TcpProxy(0, target, true);
    }

    /** Where clients connect to. */
    public int port() {
        return door.getLocalPort();
    }

    /** Each piece of data takes so much longer, either way. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** Connections are taken and stay, and nothing comes through; what came meanwhile is lost. */
    public void swallow(boolean now) {
        if (!now && swallowing) reset(); // a stream with a hole in it is of no use
        swallowing = now;
    }

    /** New connections are turned away. */
    public void refuse(boolean now) {
        refusing = now;
    }

    /** All connections end with a reset. */
    public void reset() {
        connections.forEach(Connection::reset);
    }

    /** The server hears that all clients have finished; they do not. */
    public void halfClose() {
        connections.forEach(Connection::halfClose);
    }

    /** The replies to the next appends to a log end in their midst, and so do their connections. */
    public void cutCommits(int count) {
        commitsToCut.set(count);
    }

    /** How many replies were cut. */
    public int commitsCut() {
        return commitsCut.get();
    }

    /** How many connections there are. */
    public int connections() {
        return connections.size();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException e) {
                if (door.isClosed()) return;
            }
        }
    }

    private void connect(Socket client) {
        var server = new Socket();
        try {
            if (refusing) throw new IOException("refused");
            server.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), target),
                    CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var connection = new Connection(this, client, server);
            connections.add(connection);
            connection.start();
        } catch (IOException e) {
            Connection.end(client);
            Connection.end(server);
        }
    }

    long delayMillis() {
        return delayMillis;
    }

    boolean isSwallowing() {
        return swallowing;
    }

    boolean isBeforePostgres() {
        return postgres;
    }

    /** Whether the reply to this commit is to be cut. */
    boolean cutsNext() {
        var left = commitsToCut.getAndUpdate(count -> Math.max(0, count - 1));
        if (left > 0) commitsCut.incrementAndGet();
        return left > 0;
    }

    void forget(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }
}
