package org.quipu.projections.answer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quipu.projections.balances.By;
import org.quipu.projections.balances.StatementRequest.After;
import org.quipu.projections.balances.StatementRequest.Range;

/**
 * Where the next page of a statement goes on, as the caller carries it: opaque, signed, and bound
 * to institution, account, range, order and position, so that all pages are of one log.
 */
public final class Cursor {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;

    /**
     * Cursors signed under a key.
     *
     * @param secret what the key is derived from; the same on every node
     */
    public Cursor(String secret) {
        key =
                new SecretKeySpec(
                        hmac(
                                new SecretKeySpec(
                                        secret.getBytes(StandardCharsets.UTF_8), ALGORITHM),
                                "statement cursor".getBytes(StandardCharsets.UTF_8)),
                        ALGORITHM);
    }

    /**
     * Writes a cursor.
     *
     * @param scope institution and account
     * @param page what is continued
     * @return base64url
     */
    public String write(String scope, Page page) {
        var text =
                String.join(
                        "|",
                        page.range().by().name(),
                        page.range().from().map(LocalDate::toString).orElse(""),
                        page.range().to().map(LocalDate::toString).orElse(""),
                        Boolean.toString(page.range().newestFirst()),
                        Long.toString(page.knownAt()),
                        page.after().date().toString(),
                        Long.toString(page.after().position()),
                        Integer.toString(page.after().leg()),
                        Long.toString(page.after().balance()));
        return seal(scope, text);
    }

    /** Writes any text as a cursor. */
    String seal(String scope, String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var signed = new byte[SIGNATURE + body.length];
        System.arraycopy(signature(scope, body), 0, signed, 0, SIGNATURE);
        System.arraycopy(body, 0, signed, SIGNATURE, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * Reads a cursor.
     *
     * @param scope institution and account
     * @param text as the caller sent it
     * @return what is continued; empty where it was not signed here for this scope
     */
    public Optional<Page> read(String scope, String text) {
        try {
            return open(scope, text).map(it -> page(it.split("\\|", -1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Reads what was sealed here for this scope; empty where it was not. */
    Optional<String> open(String scope, String text) {
        try {
            var signed = Base64.getUrlDecoder().decode(text);
            if (signed.length <= SIGNATURE) return Optional.empty();
            var body = java.util.Arrays.copyOfRange(signed, SIGNATURE, signed.length);
            var signature = java.util.Arrays.copyOf(signed, SIGNATURE);
            if (!MessageDigest.isEqual(signature, signature(scope, body))) return Optional.empty();
            return Optional.of(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Page page(String[] parts) {
        return new Page(
                new Range(
                        date(parts[1]),
                        date(parts[2]),
                        By.valueOf(parts[0]),
                        Boolean.parseBoolean(parts[3])),
                Long.parseLong(parts[4]),
                new After(
                        LocalDate.parse(parts[5]),
                        Long.parseLong(parts[6]),
                        Integer.parseInt(parts[7]),
                        Long.parseLong(parts[8])));
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private byte[] signature(String scope, byte[] body) {
        var scoped = (scope + "\n").getBytes(StandardCharsets.UTF_8);
        var all = java.util.Arrays.copyOf(scoped, scoped.length + body.length);
        System.arraycopy(body, 0, all, scoped.length, body.length);
        return java.util.Arrays.copyOf(hmac(key, all), SIGNATURE);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * What is continued.
     *
     * @param range dates and order
     * @param knownAt the position all pages are of
     * @param after the last line shown
     */
    public record Page(Range range, long knownAt, After after) {}
}
