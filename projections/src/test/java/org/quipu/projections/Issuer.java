package org.quipu.projections;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.auth.TokenMint;

/** An issuer whose tokens the tests sign themselves. */
final class Issuer {
    private final HttpServer server;
    private final LocalSecrets secrets;

    Issuer() {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(loopback, 0);
            secrets = LocalSecrets.in(Files.createTempDirectory("quipu-issuer"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(name(), name()));
        serve("/jwks", mint().publicKeys());
        server.start();
    }

    String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of a demo person, for example {@code auditor} or {@code auditor@other}. */
    String token(String identity) {
        return mint().person(Identity.parse(identity).orElseThrow());
    }

    private TokenMint mint() {
        return new TokenMint(name(), secrets);
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
}
