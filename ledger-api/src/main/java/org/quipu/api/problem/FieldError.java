package org.quipu.api.problem;

/**
 * One field that breaks its rule.
 *
 * @param where {@code body}, {@code path}, {@code query} or {@code header}
 * @param pointer in the body a JSON pointer such as {@code /amount}, elsewhere the name
 * @param rule the rule's stable name, for example {@code amount/decimals}
 * @param detail what is expected; never repeats what was sent
 */
public record FieldError(String where, String pointer, String rule, String detail) {
    /**
     * An error in the body.
     *
     * @param pointer where in the body
     * @param rule the rule's name
     * @param detail what is expected
     * @return the error
     */
    public static FieldError body(String pointer, String rule, String detail) {
        return new FieldError("body", pointer, rule, detail);
    }
}
