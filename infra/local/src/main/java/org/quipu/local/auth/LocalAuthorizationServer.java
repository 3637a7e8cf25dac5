package org.quipu.local.auth;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.quipu.local.ChildJvm;

/** The authorization server as a child process; it ends when this JVM does. */
public final class LocalAuthorizationServer implements AutoCloseable {
    private final Settings settings;
    private Process server;

    /**
     * Where it listens and what it keeps.
     *
     * @param port its port on loopback; it is part of the issuer's name, so keep it
     * @param secrets the folder of keys and passwords
     * @param consolePort the port of the console that people log in to
     * @param log what it prints
     */
    public record Settings(int port, Path secrets, int consolePort, Path log) {
        /** The issuer's name in tokens and the address it answers at. */
        public String issuer() {
            return "http://127.0.0.1:" + port;
        }
    }

    private LocalAuthorizationServer(Settings settings) {
        this.settings = settings;
        this.server = launch();
    }

    /** Starts it, without waiting until it answers. */
    public static LocalAuthorizationServer start(Settings settings) {
        LocalSecrets.in(settings.secrets()); // the child only reads
        return new LocalAuthorizationServer(settings);
    }

    /** Answers 200 once the server is ready. */
    public URI readiness() {
        return URI.create(settings.issuer() + "/.well-known/openid-configuration");
    }

    /** Its process. */
    public ProcessHandle process() {
        return server.toHandle();
    }

    /** Starts it again. */
    public void restart() {
        close();
        server = launch();
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) server.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    private Process launch() {
        var command =
                ChildJvm.command(
                        List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        AuthorizationServerMain.class,
                        Integer.toString(settings.port()),
                        settings.secrets().toString(),
                        Integer.toString(settings.consolePort()));
        File log = settings.log().toFile();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the authorization server did not start", e);
        }
    }
}
