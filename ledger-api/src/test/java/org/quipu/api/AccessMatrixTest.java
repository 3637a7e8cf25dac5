package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quipu.access.Documented;
import org.quipu.access.Forged;
import org.quipu.access.Matrix;
import org.quipu.api.access.Role;

/**
 * Every operation of the OpenAPI document, asked with every kind of token, by every role alone, for
 * every kind of institution, about what is one's own, another's and not there. What cannot interact
 * is not crossed: a token is judged before anything else is looked at, a role before the
 * institution.
 */
class AccessMatrixTest {
    private static final String NOTHING = "{\"unknown\": 1}";

    private final RunningApi api = RunningApi.get();

    @Test
    void nobody_gets_in_where_they_do_not_belong() {
        var own = Premises.of(api, "own");
        var other = Premises.of(api, "others");
        var heads = api.head(own.institution()) + ", " + api.head(other.institution());
        var matrix = new Matrix();
        var tokens = byRole(own.institution());

        for (var operation : documented()) {
            withEveryToken(matrix, operation, own);
            inEveryRole(matrix, operation, tokens, own, other);
            ofEveryInstitution(matrix, operation);
        }
        linesOfBatches(matrix, tokens);

        System.out.println("who gets in at ledger-api: " + matrix);
        assertThat(matrix.wronglyAllowed()).isEmpty();
        assertThat(matrix.otherwiseWrong()).as("%s", matrix.otherwiseWrong()).isEmpty();
        assertThat(matrix.rows()).isGreaterThan(6_000);
        assertThat(api.head(own.institution()) + ", " + api.head(other.institution()))
                .isEqualTo(heads);
    }

    @Test
    void a_role_too_many_at_the_door_is_noticed() {
        var deposit =
                documented().stream()
                        .filter(it -> it.template().endsWith("/deposits"))
                        .findFirst()
                        .orElseThrow();
        var matrix = new Matrix();
        inEveryRole(matrix, deposit.withRoles(Set.of("integrator")), byRole("beta"), null, null);

        assertThat(matrix.otherwiseWrong()).hasSize(1).allMatch(it -> it.contains("cashier"));
    }

    private List<Documented> documented() {
        return Documented.all(api.send(api.request("/openapi.json").build()).json());
    }

    private Map<Role, String> byRole(String institution) {
        return Arrays.stream(Role.values())
                .collect(
                        Collectors.toMap(
                                role -> role, role -> api.keys.token(institution, role.claim())));
    }

    private void withEveryToken(Matrix matrix, Documented operation, Premises own) {
        var tokens = new LinkedHashMap<String, String>();
        var roles = operation.roles().toArray(String[]::new);
        tokens.putAll(Forged.of(api.keys, own.institution(), roles));
        var path = path(operation, "ext:absent");
        tokens.forEach((kind, token) ->
                matrix.turnsAway(
                        "token",
                        operation + " with a token " + kind,
                        ask(operation, path, token, NOTHING).status(),
                        401));
        var request = api.request(path);
        if (!operation.reads()) request.POST(BodyPublishers.noBody());
        var nobody = api.send(request.build());
        Problems.check(nobody);
        matrix.turnsAway("token", operation + " without one", nobody.status(), 401);
    }

    private void inEveryRole(
            Matrix matrix,
            Documented operation,
            Map<Role, String> tokens,
            @Nullable Premises own,
            @Nullable Premises other) {
        tokens.forEach((role, token) -> {
            var row = operation + " as " + role.claim();
            var absent = ask(operation, path(operation, "ext:absent"), token, NOTHING);
            if (!operation.allows(role.claim())) {
                matrix.turnsAway("role", row, absent.status(), 403);
                for (var id : of(own, operation)) {
                    var reply = ask(operation, path(operation, id), token, NOTHING);
                    matrix.turnsAway("role, own", row + " of " + id, reply.status(), 403);
                }
                for (var id : of(other, operation)) {
                    var reply = ask(operation, path(operation, id), token, NOTHING);
                    matrix.turnsAway("role, another's", row + " of " + id, reply.status(), 403);
                }
                return;
            }
            matrix.letsIn("role", row, absent.status());
            for (var id : of(own, operation)) {
                var reply = ask(operation, path(operation, id), token, NOTHING);
                matrix.letsIn("role, own", row + " of " + id, reply.status());
            }
            for (var id : of(other, operation)) {
                var body = operation.exampleBody();
                matrix.hides(
                        "role, another's",
                        row + " of " + id,
                        said(ask(operation, path(operation, id), token, body)),
                        said(ask(operation, path(operation, "ext:absent"), token, body)));
            }
        });
    }

    private static List<String> of(@Nullable Premises premises, Documented operation) {
        return premises == null ? List.of() : premises.of(operation.template());
    }

    private static String said(Reply reply) {
        return reply.toString();
    }

    /** Whoever has every role has no right without an institution that is here. */
    private void ofEveryInstitution(Matrix matrix, Documented operation) {
        if (operation.allows(Role.OPERATOR.claim())) return; // belongs to none
        var every = EnumSet.allOf(Role.class).stream().map(Role::claim).toArray(String[]::new);
        var claims = new LinkedHashMap<String, Consumer<JWTClaimsSet.Builder>>();
        claims.put("of none", with -> {});
        claims.put("of one that is not here", with -> with.claim("institution", "nowhere"));
        claims.put("of an empty one", with -> with.claim("institution", ""));
        claims.put("of a number", with -> with.claim("institution", 7));
        claims.put("of two", with -> with.claim("institution", List.of("alpha", "beta")));
        claims.put("of one in capitals", with -> with.claim("institution", "ALPHA"));
        var path = path(operation, "ext:absent");
        claims.forEach((kind, claim) ->
                matrix.turnsAway(
                        "institution",
                        operation + " " + kind,
                        ask(operation, path, api.keys.token(claim, every), body(operation))
                                .status(),
                        403));
    }

    /** The same operations as lines of a batch. */
    private void linesOfBatches(Matrix matrix, Map<Role, String> tokens) {
        var writes = documented().stream().filter(it -> isLine(it)).toList();
        var lines =
                writes.stream()
                        .map(it ->
                                "{\"path\": \"%s\", \"body\": %s}\n"
                                        .formatted(path(it, "ext:absent"), NOTHING))
                        .collect(Collectors.joining());
        tokens.forEach((role, token) -> {
            var reply = api.batch("", token, RunningApi.key(), lines);
            if (reply.status() == 403) return; // no line is read
            var answers = reply.lines();
            for (var i = 0; i < answers.size(); i++) {
                var operation = writes.get(i);
                var row = operation + " as " + role.claim();
                var status = answers.get(i).path("status").asInt(0);
                if (operation.allows(role.claim())) matrix.letsIn("line", row, status);
                else matrix.turnsAway("line", row, status, 403);
            }
        });
    }

    private static boolean isLine(Documented operation) {
        return !operation.reads()
                && operation.page().path("parameters").toString().contains("Idempotency-Key")
                && !operation.template().equals("/v1/batches");
    }

    private static String body(Documented operation) {
        return operation.reads() ? "" : operation.exampleBody();
    }

    private Reply ask(Documented operation, String path, String token, String body) {
        if (operation.reads()) return api.get(path, token);
        if (operation.template().equals("/v1/batches")) {
            return api.batch("", token, RunningApi.key(), "{}\n");
        }
        return api.post(path, token, RunningApi.key(), body);
    }

    /** What a reader has to say of when, lest it be told that first. */
    private static String required(Documented operation) {
        for (var each : operation.page().path("parameters")) {
            if (each.path("in").asString("").equals("query")
                    && each.path("required").asBoolean(false)) {
                return "?" + each.path("name").asString("") + "=2026-03-31";
            }
        }
        return "";
    }

    private static String path(Documented operation, String id) {
        return operation
                .template()
                .concat(required(operation))
                .replace("{id}", id)
                .replace("{fee}", "17")
                .replace("{position}", "999999999")
                .replace("{date}", "1950-01-01")
                .replace("{number}", "0")
                .replace("{period}", "1950-01")
                .replaceAll("\\{(hold|pledge|order)}", "absent");
    }
}
