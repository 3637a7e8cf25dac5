package org.quipu.local.auth;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * An issuer nobody logs in at: publishes the key of tokens that this JVM signs itself. For tests
 * and benchmarks.
 */
public final class KeyServer implements AutoCloseable {
    private final HttpServer server;
    private final TokenMint mint;

    /** Starts to publish on a free port, the key from a data folder. */
    public KeyServer(LocalSecrets secrets) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(loopback, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mint = new TokenMint(address(), secrets);
        publish(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(address(), address()));
        publish("/jwks", mint.publicKeys());
        server.start();
    }

    /** Where it is reached, which is the issuer's name. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Signs tokens in its name. */
    public TokenMint mint() {
        return mint;
    }

    private void publish(String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(bytes);
                    }
                });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
