package org.quipu.api.input;

/**
 * What people call a thing of the bank's own: a product, a till.
 *
 * @param text as it was written
 */
public record Name(String text) {
    static final int MAX_LENGTH = 120;

    /**
     * Reads a name.
     *
     * @param text 1 to 120 characters, not only spaces
     * @return the name
     * @throws Breach if it is empty or too long
     */
    public static Name of(String text) {
        if (text.isBlank()) throw new Breach("text/blank", "Not only spaces.");
        if (text.length() > MAX_LENGTH) {
            throw new Breach("text/too-long", "At most " + MAX_LENGTH + " characters.");
        }
        return new Name(text);
    }
}
