package org.quipu.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an application shows of itself at {@code /actuator}, of all that Spring Boot could. */
public final class Exposed {
    private static final List<String> ALL =
            List.of(
                    "",
                    "auditevents",
                    "beans",
                    "caches",
                    "conditions",
                    "configprops",
                    "env",
                    "flyway",
                    "health",
                    "health/liveness",
                    "health/readiness",
                    "heapdump",
                    "httpexchanges",
                    "info",
                    "integrationgraph",
                    "jolokia",
                    "liquibase",
                    "logfile",
                    "loggers",
                    "mappings",
                    "metrics",
                    "prometheus",
                    "quartz",
                    "restart",
                    "sbom",
                    "scheduledtasks",
                    "sessions",
                    "shutdown",
                    "startup",
                    "threaddump");

    private Exposed() {}

    /** Which are answered, read or written to, to somebody with a token or, if empty, without. */
    public static Set<String> at(String address, String token)
            throws IOException, InterruptedException {
        var answered = new TreeSet<String>();
        try (var http = HttpClient.newHttpClient()) {
            for (var name : ALL) {
                var path = name.isEmpty() ? "/actuator" : "/actuator/" + name;
                for (var method : List.of("GET", "POST", "DELETE")) {
                    var request =
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .method(method, BodyPublishers.noBody());
                    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
                    var answer = http.send(request.build(), BodyHandlers.discarding());
                    var status = answer.statusCode();
                    if (status < 400 || status >= 500) {
                        answered.add(method + " " + path + " " + status);
                    }
                }
            }
        }
        return answered;
    }
}
