package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.access.Forged;

/** Whose tokens are trusted, and that nobody gets across to another institution. */
class AccessTest {
    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String account = savers.openWith("10.00");
    private final String path = "/v1/savings-accounts/ext:" + account;

    private void unauthenticated(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
        Problems.check(reply);
        assertThat(reply.text("type")).isEqualTo("/problems/unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).isPresent();
    }

    @Test
    void no_token_is_answered_without_a_session() {
        unauthenticated(api.send(api.request(path).build()));
    }

    @Test
    void a_token_that_cannot_be_judged_now_is_to_be_sent_again() {
        var token = api.everything("alpha");
        api.issuerIsAway = true;
        try {
            var reply = api.get(path, token);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
            Problems.check(reply);
            assertThat(reply.text("type")).isEqualTo("/problems/not-accepted");
            assertThat(reply.header("Retry-After")).isPresent();
        } finally {
            api.issuerIsAway = false;
        }
        assertThat(api.get(path, token).status()).isEqualTo(200);
    }

    @Test
    void a_token_that_is_not_the_issuers_word_is_none() {
        Forged.of(api.keys, "alpha", "integrator")
                .forEach((_, token) -> unauthenticated(api.get(path, token)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256", "EdDSA"})
    void three_algorithms_are_taken(String algorithm) {
        var claims = api.keys.claims(with -> with.claim("institution", "alpha"), "integrator");

        var reply = api.get(path, api.keys.sign(JWSAlgorithm.parse(algorithm), claims));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    @Test
    void a_token_of_no_institution_gets_nowhere() {
        var reply = api.get(path, api.keys.token(with -> {}, "integrator"));

        assertThat(reply.status()).isEqualTo(403);
        Problems.check(reply);
    }

    @Test
    void an_institution_without_a_ledger_gets_nowhere() {
        var reply = api.get(path, api.keys.token("nowhere", "integrator"));

        assertThat(reply.status()).isEqualTo(403);
        Problems.check(reply);
    }

    @Test
    void another_institutions_account_is_not_there() {
        var own = api.get(path, savers.token()).text("id");
        var stranger = api.everything("beta");
        var heads = api.head("alpha") + "," + api.head("beta");

        for (var id : new String[] {"ext:" + account, own, "sav_absent"}) {
            var read = api.get("/v1/savings-accounts/" + id, stranger);
            assertThat(read.status()).isEqualTo(404);
            var post =
                    api.post(
                            "/v1/savings-accounts/" + id + "/deposits",
                            stranger,
                            RunningApi.key(),
                            "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\"}");
            assertThat(post.status()).isEqualTo(404);
            assertThat(post.json()).isEqualTo(read.json());
        }
        assertThat(api.head("alpha") + "," + api.head("beta")).isEqualTo(heads);
    }

    @Test
    void another_institution_named_in_the_request_changes_nothing() {
        var reply =
                api.send(
                        api.request(path)
                                .header("Authorization", "Bearer " + api.everything("beta"))
                                .header("X-Institution", "alpha")
                                .header("X-Tenant", "alpha")
                                .build());

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void an_issuer_on_this_machine_is_trusted_in_local_runs_only() {
        var issuer = java.net.URI.create("http://localhost:9000");

        assertThat(new org.quipu.access.IssuerSettings(issuer, true).local()).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new org.quipu.access.IssuerSettings(issuer, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("local");
    }
}
