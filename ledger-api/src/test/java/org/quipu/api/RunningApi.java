package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quipu.access.Keys;
import org.quipu.api.day.Outlooks;
import org.quipu.core.booking.LoanMeasures;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Ledger;
import org.quipu.log.Ledgers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One server for all tests of this JVM, on free ports. */
final class RunningApi {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static final RunningApi RUNNING = new RunningApi();

    final String database = LocalPostgres.shared().newDatabase();
    final Keys keys = new Keys();
    final HttpClient http = HttpClient.newHttpClient();

    /** Whether the issuer's keys cannot be read at the moment. */
    volatile boolean issuerIsAway;

    private volatile LoanMeasures rules = LoanMeasures.TODAY;
    private final Outlooks outlooks;
    final Ledgers ledgers;
    final int port;
    final int managementPort;

    private RunningApi() {
        var context = start();
        ledgers = context.getBean("servedLedgers", Ledgers.class);
        outlooks = context.getBean(Outlooks.class);
        port = property(context, "local.server.port");
        managementPort = property(context, "local.management.port");
        for (var name : new String[] {"alpha", "beta"}) {
            ledgers.found(
                    new Ledgers.Founding(name, ZoneId.of("Africa/Nairobi"), Optional.of(TODAY)));
        }
    }

    static RunningApi get() {
        return RUNNING;
    }

    /** Measures loans by other rules from now on: another build, so to say. */
    void measureBy(LoanMeasures others) {
        rules = others;
        outlooks.forget();
    }

    /** An institution of a test's own, founded today. */
    String newInstitution() {
        var name = "i" + key().substring(0, 8);
        ledgers.found(new Ledgers.Founding(name, ZoneId.of("Africa/Nairobi"), Optional.of(TODAY)));
        return name;
    }

    private static int property(ConfigurableApplicationContext context, String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    private ConfigurableApplicationContext start() {
        var known = new ImmutableJWKSet<SecurityContext>(keys.published());
        JWKSource<SecurityContext> published =
                (selector, context) -> {
                    if (issuerIsAway) throw new RemoteKeySourceException("No answer", null);
                    return known.get(selector, context);
                };
        return new SpringApplicationBuilder(LedgerApiApplication.class)
                .properties(
                        Map.of(
                                "quipu.issuer",
                                Keys.ISSUER,
                                "quipu.local",
                                "true",
                                "quipu.secrets",
                                secrets(),
                                "quipu.db.url",
                                database,
                                "quipu.db.user",
                                "postgres",
                                "quipu.db.connections",
                                "3"))
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("publishedKeys", published);
                    LoanMeasures measures =
                            (loan, provisions, knownAt, days) ->
                                    rules.at(loan, provisions, knownAt, days);
                    beans.registerSingleton("rules", measures);
                })
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--logging.structured.format.console=",
                        "--logging.level.root=warn");
    }

    private static String secrets() {
        try {
            return Files.createTempDirectory("quipu-secrets").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ledger ledger(String institution) {
        return ledgers.find(institution).orElseThrow();
    }

    long head(String institution) {
        return ledger(institution).log().head().position();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** Asks at the port for operations. */
    Reply management(String path) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                        .build());
    }

    Reply send(HttpRequest request) {
        try {
            return new Reply(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A person's token; who approves has limits. */
    String person(String institution, String name, List<String> roles, List<String> limits) {
        return keys.token(
                claims ->
                        claims.claim("institution", institution)
                                .subject(name)
                                .claim("person", true)
                                .claim("approval_limits", limits),
                roles.toArray(String[]::new));
    }

    String accountant(String institution) {
        return person(institution, "amina", List.of("accountant"), List.of());
    }

    String approver(String institution) {
        return person(institution, "baraka", List.of("approver"), List.of("unlimited"));
    }

    /** What a second person says to a request that waits. */
    Reply grant(String institution, Reply waits) {
        assertThat(waits.status()).as("%s", waits).isEqualTo(202);
        var path = "/v1/approvals/" + waits.text("id") + "/grant";
        return post(path, approver(institution), key(), "{}");
    }

    Reply granted(String institution, Reply waits) {
        var granted = grant(institution, waits);
        assertThat(granted.status()).as("%s", granted).isEqualTo(201);
        return granted;
    }

    Reply get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).build());
    }

    Reply post(String path, String token, String key, String body) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    Reply batch(String query, String token, String key, String lines) {
        return send(
                request("/v1/batches" + query)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(lines))
                        .build());
    }

    /** Posts as somebody with every role, under a new key; must succeed. */
    Reply done(String institution, String path, String body) {
        var reply = post(path, everything(institution), UUID.randomUUID().toString(), body);
        assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(201);
        return reply;
    }

    String everything(String institution) {
        return keys.token(
                institution,
                "integrator",
                "cashier",
                "accountant",
                "administrator",
                "operations",
                "auditor");
    }

    /** Closes days up to one and waits until all are booked; answers how far the days are. */
    JsonNode closed(String institution, String day) {
        done(institution, "/v1/business-days/" + day + "/close", "{}");
        while (true) {
            var standing = get("/v1/business-days", everything(institution)).json();
            if (standing.get("work").asString("").equals("done")) return standing;
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
