package org.quipu.local.proxy;

import java.io.IOException;
import java.net.Socket;

/** One connection through the proxy, a thread for each direction. */
final class Connection {
    private static final int PIECE = 64 << 10;

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket server;
    private final PostgresRequests requests = new PostgresRequests();
    private volatile boolean cutting;

    Connection(TcpProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() {
        Thread.startVirtualThread(() -> pump(client, server, true));
        Thread.startVirtualThread(() -> pump(server, client, false));
    }

    private void pump(Socket from, Socket to, boolean isRequest) {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var piece = new byte[PIECE];
            for (var count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (proxy.delayMillis() > 0) Thread.sleep(proxy.delayMillis());
                if (proxy.isSwallowing()) continue;
                if (isRequest) look(piece, count);
                if (!isRequest && cutting) {
                    out.write(piece, 0, Math.max(1, count / 2));
                    out.flush();
                    break;
                }
                out.write(piece, 0, count);
                out.flush();
            }
            if (!cutting && !to.isClosed()) {
                to.shutdownOutput();
                if (!from.isOutputShutdown()) return; // the other direction goes on
            }
            reset();
        } catch (IOException | InterruptedException e) {
            reset();
        }
    }

    private void look(byte[] piece, int count) {
        if (proxy.isBeforePostgres() && requests.append(piece, count) && proxy.cutsNext())
            cutting = true;
    }

    /** Both ends see a reset. */
    void reset() {
        proxy.forget(this);
        end(client);
        end(server);
    }

    void halfClose() {
        try {
            server.shutdownOutput();
        } catch (IOException e) {
            reset();
        }
    }

    static void end(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is gone already
        }
    }
}
