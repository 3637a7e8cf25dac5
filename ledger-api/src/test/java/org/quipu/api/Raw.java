package org.quipu.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** A connection on which bytes are sent as they are. */
final class Raw implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Raw(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends bytes and reads until the server closes or has answered. */
    static String ask(int port, String bytes) throws IOException {
        try (var raw = new Raw(port)) {
            raw.send(bytes);
            return raw.answer();
        }
    }

    /** Sends bytes; false where the server has closed. */
    boolean send(String bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /** What the server says until it closes or a problem document is complete. */
    String answer() throws IOException {
        var text = new StringBuilder();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                text.append((char) b);
                var isWhole = b == '}' && text.indexOf("\"detail\"") > 0;
                if (isWhole && text.indexOf("\r\n\r\n") > 0) break;
            }
        } catch (SocketException closed) {
            // what was sent before is the answer
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
