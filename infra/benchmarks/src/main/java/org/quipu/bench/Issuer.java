package org.quipu.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.auth.TokenMint;
import tools.jackson.databind.json.JsonMapper;

/** Whose tokens ledger-api trusts here: signs them, and publishes the key that proves it. */
final class Issuer implements AutoCloseable {
    private final HttpServer server;
    private final TokenMint mint;

    /**
     * Starts to publish.
     *
     * @param secrets the folder of its key
     */
    Issuer(Path secrets) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mint = new TokenMint(url(), LocalSecrets.in(secrets));
        var configuration = Map.of("issuer", url(), "jwks_uri", url() + "/keys");
        publish(
                "/.well-known/openid-configuration",
                JsonMapper.shared().writeValueAsString(configuration));
        publish("/keys", mint.publicKeys());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of a machine in some role. */
    String token(String role) {
        return mint.machine(new Identity(role, Optional.of(LedgerUnderTest.INSTITUTION)));
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
