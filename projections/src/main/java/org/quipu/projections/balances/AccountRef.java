package org.quipu.projections.balances;

/**
 * How a caller names an account.
 *
 * @param name the account's id, or the caller's own identifier of it
 * @param external whether it is the caller's own identifier
 */
public record AccountRef(String name, boolean external) {
    private static final String EXTERNAL = "ext:";

    /**
     * Reads what stands in a path.
     *
     * @param text an id, or {@code ext:} and an external id
     * @return the reference
     */
    public static AccountRef parse(String text) {
        return text.startsWith(EXTERNAL)
                ? new AccountRef(text.substring(EXTERNAL.length()), true)
                : new AccountRef(text, false);
    }
}
