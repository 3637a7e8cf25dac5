package org.quipu.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tokens that are not the issuer's word, however they look. */
public final class Forged {
    private static final Keys STRANGER = new Keys();

    private Forged() {}

    /** One of each kind, by name; all else about it is right. */
    public static Map<String, String> of(Keys keys, String institution, String... roles) {
        Consumer<JWTClaimsSet.Builder> right = with -> with.claim("institution", institution);
        var claims = keys.claims(right, roles);
        var good = keys.token(right, roles);
        var tokens = new LinkedHashMap<String, String>();
        var wrong = new LinkedHashMap<String, Consumer<JWTClaimsSet.Builder>>();
        wrong.put("expired", with -> with.expirationTime(ago(Duration.ofMinutes(5))));
        wrong.put("without end", with -> with.expirationTime(null));
        wrong.put("not yet", with -> with.notBeforeTime(ago(Duration.ofHours(-1))));
        wrong.put("of another issuer", with -> with.issuer("https://elsewhere.example"));
        wrong.put("for another audience", with -> with.audience("other"));
        wrong.put("without audience", with -> with.audience((String) null));
        wrong.put("of nobody", with -> with.subject(null));
        wrong.forEach((name, change) -> tokens.put(name, keys.token(right.andThen(change), roles)));
        tokens.put("unsigned", Keys.unsigned(Map.of("alg", "none"), claims) + ".");
        tokens.put("of another key", STRANGER.sign(JWSAlgorithm.RS256, claims));
        tokens.put("signed with the public key", keys.signPublicly(claims));
        tokens.put("with another's signature", claims(good) + signature(keys.token("x", roles)));
        for (var algorithm : List.of("RS384", "RS512", "PS256")) {
            tokens.put(algorithm, keys.sign(JWSAlgorithm.parse(algorithm), claims));
        }
        tokens.put("a word", "x");
        tokens.put("three words", "a.b.c");
        tokens.put("dots", "..");
        tokens.put("nothing", "");
        return tokens;
    }

    private static String claims(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static Date ago(Duration duration) {
        return Date.from(Instant.now().minus(duration));
    }
}
