package org.quipu.local.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands where an application would: answers on its two ports and remembers its environment. */
public final class FakeApplication {
    private FakeApplication() {}

    public static void main(String[] arguments) throws IOException {
        serve("SERVER_PORT");
        serve("QUIPU_MANAGEMENT_PORT");
    }

    private static void serve(String variable) throws IOException {
        var port = Integer.parseInt(System.getenv(variable));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    var body = System.getenv("QUIPU_DB_URL").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    /** Packs it as an executable jar. */
    static Path jar(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, FakeApplication.class.getName());
        var jar = folder.resolve("fake.jar");
        var entry = FakeApplication.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = FakeApplication.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return jar;
    }
}
