package org.quipu.system.faults;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.auth.TokenMint;

/** Publishes the key of tokens that the test signs itself; no fault happens to it. */
final class Issuer implements AutoCloseable {
    private final HttpServer server;
    private final TokenMint mint;

    Issuer(Path secrets) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mint = new TokenMint(name(), LocalSecrets.in(secrets));
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(name(), name()));
        serve("/jwks", mint.publicKeys());
        server.start();
    }

    String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TokenMint mint() {
        return mint;
    }

    String token(String role, String institution) {
        return mint.person(new Identity(role, Optional.of(institution)));
    }

    private void serve(String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
