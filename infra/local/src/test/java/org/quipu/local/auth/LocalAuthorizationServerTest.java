package org.quipu.local.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.local.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalAuthorizationServerTest {
    private static final String REDIRECT = "http://127.0.0.1:8081/login/oauth2/code/quipu";

    @TempDir static Path folder;

    private static LocalAuthorizationServer server;
    private static LocalAuthorizationServer.Settings settings;
    private static LocalSecrets secrets;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws Exception {
        settings =
                new LocalAuthorizationServer.Settings(
                        Ports.free(), folder.resolve("secrets"), 8081, folder.resolve("auth.log"));
        server = LocalAuthorizationServer.start(settings);
        secrets = LocalSecrets.in(settings.secrets());
        awaitReady();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void gives_a_machine_a_token_of_the_institution_its_id_names() throws Exception {
        var claims = verified(machineToken("integrator@other", "integrator"));

        assertThat(claims.getIssuer()).isEqualTo(settings.issuer());
        assertThat(claims.getAudience()).containsExactly("quipu");
        assertThat(claims.getSubject()).isEqualTo("integrator@other");
        assertThat(claims.getStringClaim("institution")).isEqualTo("other");
        assertThat(claims.getStringListClaim("roles")).containsExactly("integrator");
        assertThat(claims.getBooleanClaim("person")).isFalse();
        assertThat(claims.getStringClaim("client_id")).isEqualTo("integrator");
    }

    @Test
    void gives_the_operator_no_institution() throws Exception {
        var claims = verified(machineToken("operator", "operator"));

        assertThat(claims.getClaim("institution")).isNull();
        assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
    }

    @Test
    void logs_a_person_in_through_the_page() throws Exception {
        var claims = verified(personToken("cashier@other", "cashier"));

        assertThat(claims.getSubject()).isEqualTo("cashier@other");
        assertThat(claims.getStringClaim("institution")).isEqualTo("other");
        assertThat(claims.getStringListClaim("roles")).containsExactly("cashier");
        assertThat(claims.getBooleanClaim("person")).isTrue();
        assertThat(claims.getStringClaim("azp")).isEqualTo("quipu-console");
    }

    @Test
    void refuses_a_wrong_password() throws Exception {
        assertThat(logIn("cashier", "guess").headers().firstValue("Location"))
                .contains(settings.issuer() + "/login?error");
    }

    @Test
    void mints_the_same_claims_without_a_browser() throws Exception {
        var mint = new TokenMint(settings.issuer(), secrets);

        var claims = verified(mint.person(Identity.parse("auditor").orElseThrow()));

        assertThat(claims.getIssuer()).isEqualTo(settings.issuer());
        assertThat(claims.getSubject()).isEqualTo("auditor@demo");
        assertThat(claims.getStringClaim("institution")).isEqualTo("demo");
        assertThat(claims.getBooleanClaim("person")).isTrue();
    }

    @Test
    void lets_the_approver_approve_any_amount_and_nobody_else() throws Exception {
        var mint = new TokenMint(settings.issuer(), secrets);

        var approver = verified(mint.person(Identity.parse("approver").orElseThrow()));
        var cashier = verified(mint.person(Identity.parse("cashier").orElseThrow()));

        assertThat(approver.getStringListClaim("approval_limits")).containsExactly("unlimited");
        assertThat(cashier.getClaim("approval_limits")).isNull();
    }

    @Test
    void keeps_its_secrets_to_their_owner() throws Exception {
        for (var name : new String[] {"signing-key.json", "credentials.json"}) {
            var permissions = Files.getPosixFilePermissions(settings.secrets().resolve(name));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    private String machineToken(String id, String role) throws Exception {
        var secret = secrets.machineSecret(role).orElseThrow();
        return token(id, secret, "grant_type=client_credentials").get("access_token").asString();
    }

    private String personToken(String name, String role) throws Exception {
        var verifier = "a".repeat(64);
        var digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(verifier.getBytes(StandardCharsets.US_ASCII));
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        var authorize =
                settings.issuer()
                        + "/oauth2/authorize?response_type=code&client_id=quipu-console"
                        + "&scope=openid&state=s&code_challenge_method=S256&code_challenge="
                        + challenge
                        + "&redirect_uri="
                        + encoded(REDIRECT);
        get(authorize, "text/html");
        logIn(name, secrets.personPassword(role).orElseThrow());
        var back = get(authorize, "text/html").headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(REDIRECT + "?code=");
        var code = URI.create(back).getQuery().replaceAll(".*code=([^&]*).*", "$1");
        return token(
                        "quipu-console",
                        secrets.consoleSecret(),
                        "grant_type=authorization_code&code="
                                + encoded(code)
                                + "&redirect_uri="
                                + encoded(REDIRECT)
                                + "&code_verifier="
                                + verifier)
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> logIn(String name, String password) throws Exception {
        var page = get(settings.issuer() + "/login", "text/html").body();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        return post(
                settings.issuer() + "/login",
                "_csrf="
                        + encoded(csrf.group(1))
                        + "&username="
                        + encoded(name)
                        + "&password="
                        + encoded(password),
                "");
    }

    private JsonNode token(String id, String secret, String form) throws Exception {
        var basic =
                Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var answer = post(settings.issuer() + "/oauth2/token", form, "Basic " + basic);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String url, String accept)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, String form, String authorization)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JWTClaimsSet verified(String token) throws Exception {
        var keys = JWKSet.parse(get(settings.issuer() + "/oauth2/jwks", "*/*").body());
        var signed = SignedJWT.parse(token);
        var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
        assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
        return signed.getJWTClaimsSet();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void awaitReady() throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && server.process().isAlive()) {
                try {
                    var request = HttpRequest.newBuilder(server.readiness()).build();
                    var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) return;
                } catch (IOException e) {
                    Thread.sleep(100);
                }
            }
        }
        throw new AssertionError(Files.readString(settings.log()));
    }
}
