package org.quipu.api.operation;

import java.util.List;
import java.util.Optional;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;

/** The {@code Idempotency-Key}: 1 to 255 visible ASCII characters. */
public final class KeyText {
    private static final int MAX_LENGTH = 255;

    private KeyText() {}

    /**
     * Checks a request's header.
     *
     * @param values every value that was sent
     * @return the key
     * @throws ProblemException if there is none, more than one, or one of another shape
     */
    public static String of(List<String> values) {
        if (values.isEmpty()) {
            throw broken(
                    "header", "idempotency-key/required", "Every POST that appends needs one.");
        }
        if (values.size() > 1 || !isKey(values.getFirst())) throw misshapen("header");
        return values.getFirst();
    }

    /**
     * Checks a batch line's own key.
     *
     * @param key what the line says
     * @return the key
     * @throws ProblemException if it is of another shape
     */
    public static Optional<String> ofLine(Optional<String> key) {
        if (key.isPresent() && !isKey(key.get())) throw misshapen("body");
        return key;
    }

    private static boolean isKey(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static ProblemException misshapen(String where) {
        return broken(where, "idempotency-key/shape", "1 to 255 visible ASCII characters, once.");
    }

    private static ProblemException broken(String where, String rule, String detail) {
        var name = "body".equals(where) ? "/idempotencyKey" : "Idempotency-Key";
        return new ProblemException(new FieldError(where, name, rule, detail));
    }
}
