package org.quipu.api.input;

/** A value that breaks its rule. The reader adds where it stood. */
public final class Breach extends RuntimeException {
    private final String rule;

    /**
     * A broken rule.
     *
     * @param rule the rule's stable name
     * @param detail what is expected; never repeats the value
     */
    public Breach(String rule, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
    }

    /**
     * The rule's name.
     *
     * @return for example {@code amount/not-positive}
     */
    public String rule() {
        return rule;
    }

    /**
     * What is expected.
     *
     * @return plain English
     */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
