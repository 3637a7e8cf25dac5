package org.quipu.local.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a process answers. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Readiness() {}

    /** Asks once: its readiness URL where it has one, else whether it takes a connection. */
    public static boolean of(Running.Member member) {
        return member.readiness()
                .map(Readiness::answers)
                .orElseGet(() -> listens(member.address()));
    }

    static boolean answers(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean listens(String address) {
        var first = address.split(",", -1)[0];
        var colon = first.lastIndexOf(':');
        if (colon < 0) return true; // an existing server whose address we cannot read
        try (var socket = new Socket()) {
            var port = Integer.parseInt(first.substring(colon + 1).replaceAll("\\D.*", ""));
            var host = first.substring(0, colon).replaceAll(".*//", "");
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
