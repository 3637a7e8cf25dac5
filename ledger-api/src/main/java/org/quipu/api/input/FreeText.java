package org.quipu.api.input;

/**
 * Words of a person, which may name people: sealed before they go anywhere near the log.
 *
 * @param text as it was written
 */
public record FreeText(String text) {
    static final int MAX_LENGTH = 500;

    /**
     * Reads a text.
     *
     * @param text 1 to 500 characters, not only spaces
     * @return the text
     * @throws Breach if it is empty or too long
     */
    public static FreeText of(String text) {
        if (text.isBlank()) throw new Breach("text/blank", "Not only spaces.");
        if (text.length() > MAX_LENGTH) {
            throw new Breach("text/too-long", "At most " + MAX_LENGTH + " characters.");
        }
        return new FreeText(text);
    }

    @Override
    public String toString() {
        return "FreeText[" + text.length() + " characters]";
    }
}
