package org.quipu.projections;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.quipu.access.Documented;
import org.quipu.access.Forged;
import org.quipu.access.Keys;
import org.quipu.access.Matrix;

/**
 * Every operation of the OpenAPI document, asked with every kind of token, by every role alone, for
 * every kind of institution, about what is one's own, another's and not there.
 */
final class Readers {
    private static final String OWN = "demo";

    /** The operator belongs to no institution, and a stranger is none of ours. */
    private static final List<String> ROLES =
            List.of(
                    "integrator",
                    "cashier",
                    "loan-officer",
                    "accountant",
                    "approver",
                    "operations",
                    "auditor",
                    "administrator",
                    "booker",
                    "operator",
                    "AUDITOR",
                    "stranger");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final Keys keys;
    private final List<Documented> operations;
    private final Map<String, String> byRole = new LinkedHashMap<>();

    Readers(URI root, Keys keys, List<Documented> operations) {
        this.root = root;
        this.keys = keys;
        this.operations = operations;
        for (var role : ROLES) byRole.put(role, keys.token(OWN, role));
    }

    Matrix ask() throws IOException, InterruptedException, ExecutionException {
        var matrix = new Matrix();
        for (var operation : operations) {
            withEveryToken(matrix, operation);
            inEveryRole(matrix, operation);
            ofEveryInstitution(matrix, operation);
        }
        ofNone(matrix);
        return matrix;
    }

    /** What is found where the document knows a role less than the door. */
    Matrix withOneRoleLess() throws IOException, InterruptedException {
        var matrix = new Matrix();
        for (var operation : operations) {
            if (!operation.template().equals("/v1/exports")) continue;
            inEveryRole(matrix, operation.withRoles(Set.of("auditor")));
        }
        return matrix;
    }

    private void withEveryToken(Matrix matrix, Documented operation)
            throws IOException, InterruptedException {
        var tokens = new LinkedHashMap<>(Forged.of(keys, OWN, "auditor", "operations"));
        for (var each : tokens.entrySet()) {
            var row = operation + " with a token " + each.getKey();
            matrix.turnsAway("token", row, status(operation, "absent", each.getValue()), 401);
        }
        var request = HttpRequest.newBuilder(root.resolve(path(operation, "absent")));
        if (!operation.reads()) request.POST(BodyPublishers.noBody());
        var nobody = http.send(request.build(), BodyHandlers.discarding());
        matrix.turnsAway("token", operation + " without one", nobody.statusCode(), 401);
    }

    private void inEveryRole(Matrix matrix, Documented operation)
            throws IOException, InterruptedException {
        for (var each : byRole.entrySet()) {
            var role = each.getKey();
            var token = each.getValue();
            var row = operation + " as " + role;
            var absent = send(operation, "absent", token);
            if (!operation.allows(role)) {
                matrix.turnsAway("role", row, absent.statusCode(), 403);
                continue;
            }
            matrix.letsIn("role", row, absent.statusCode());
            var kind = kind(operation);
            if (kind.isEmpty()) continue;
            var own = send(operation, kind + "-own", token);
            matrix.letsIn("role, own", row, own.statusCode());
            if (operation.template().equals("/v1/balances/{account}") && own.statusCode() != 200) {
                throw new AssertionError("one's own is not there: " + own.body());
            }
            var others = send(operation, kind + "-elsewhere", token);
            matrix.hides("role, another's", row, said(others), said(absent));
        }
    }

    private static String said(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }

    /** What the names of things begin with that it tells of; empty where it tells of no such. */
    private static String kind(Documented operation) {
        if (operation.template().contains("{loan}")) return "ln";
        return operation.template().matches(".*\\{(account|holder)}.*") ? "sav" : "";
    }

    private void ofEveryInstitution(Matrix matrix, Documented operation)
            throws IOException, InterruptedException {
        var every = ROLES.toArray(String[]::new);
        var claims = new LinkedHashMap<String, Consumer<JWTClaimsSet.Builder>>();
        claims.put("of none", with -> {});
        claims.put("of an empty one", with -> with.claim("institution", ""));
        claims.put("of a number", with -> with.claim("institution", 7));
        claims.put("of two", with -> with.claim("institution", List.of(OWN, "elsewhere")));
        for (var each : claims.entrySet()) {
            var row = operation + " " + each.getKey();
            var token = keys.token(each.getValue(), every);
            matrix.turnsAway("institution", row, status(operation, "absent", token), 403);
        }
    }

    /** An institution that is not here may be founded in this moment: each answer is waited for. */
    private void ofNone(Matrix matrix) throws InterruptedException, ExecutionException {
        var nowhere = keys.token("nowhere", ROLES.toArray(String[]::new));
        var asked = new LinkedHashMap<Documented, Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : operations) {
                asked.put(each, threads.submit(() -> status(each, "absent", nowhere)));
            }
        }
        for (var each : asked.entrySet()) {
            var status = each.getValue().get();
            var isNothing = status == 400 || status == 404 || status == 503;
            var row = each.getKey() + " of one that is not here";
            matrix.turnsAway("institution", row, isNothing ? 404 : status, 404);
        }
    }

    private int status(Documented operation, String id, String token)
            throws IOException, InterruptedException {
        return send(operation, id, token).statusCode();
    }

    private HttpResponse<String> send(Documented operation, String id, String token)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(root.resolve(path(operation, id)))
                        .header("Authorization", "Bearer " + token);
        if (!operation.reads()) request.POST(BodyPublishers.noBody());
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** What would begin something is asked in a way that begins nothing. */
    private static String path(Documented operation, String id) {
        var path =
                operation
                        .template()
                        .replaceAll("\\{(account|holder|loan)}", id)
                        .replace("{year}", "2026")
                        .replace("{report}", "vintages")
                        .replace("{format}", "csv")
                        .replaceAll("\\{[a-z]+}", "1");
        return operation.reads() ? path : path + "?acceptDifferences=1";
    }
}
